// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import ShequnKernel
import ShequnVerification

struct StreamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stream",
    abstract: "Feed the random numbers to a test battery. 将随机数输出给外部检验程序。",
    discussion: """
      Writes the numbers that members, days, decisions, replications and draws are given, 32 bits each, \
      to standard output without end: shequn stream --along day | dieharder -a -g 200
      """)

  @Option(help: "Which part of the address runs fastest: \(orders). 按何顺序输出。")
  var along = StreamOrder.member

  @Option(help: "Seed of all random numbers. 随机种子。")
  var seed: UInt64 = 1

  @OptionGroup var languageOption: LanguageOption

  private static let orders = StreamOrder.allCases.map(\.rawValue).joined(separator: ", ")

  func run() throws {
    guard isatty(STDOUT_FILENO) == 0 else {
      Console.error(
        Bilingual(
          "error: this writes binary numbers without end; pipe it into a program that tests them",
          "错误：此命令无止境地输出二进制数字；请用管道接到检验程序")[languageOption.language])
      throw ExitCode(64)
    }
    let count = 1 << 14
    var words = [UInt32](repeating: 0, count: count)
    for start in stride(from: 0, to: Int.max - count, by: count) {
      for place in 0..<count { words[place] = along.word(start + place, seed: seed).littleEndian }
      // a reader that has enough closes the pipe
      do {
        try words.withUnsafeBytes { try FileHandle.standardOutput.write(contentsOf: Data($0)) }
      } catch {
        return
      }
    }
  }
}

extension StreamOrder: ExpressibleByArgument {}
