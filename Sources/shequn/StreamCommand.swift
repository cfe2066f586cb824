// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import ShequnKernel
import ShequnRecords
import ShequnVerification

struct StreamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stream",
    abstract: Bilingual("Feed the random numbers to a test battery.", "将随机数输出给外部检验程序。").spoken,
    discussion: Bilingual(
      """
      Writes the numbers that members, days, decisions, replications and draws are given, 32 bits each, \
      to standard output, without end: shequn stream --along day | dieharder -a -g 200
      """,
      """
      把成员、日期、决策、重复与各次抽取所得的随机数，以每个 32 位写到标准输出，不会停止：shequn stream --along day | dieharder -a -g 200
      """
    ).spoken)

  @Option(help: .words("Which part of the address runs fastest.", "地址中变化最快的部分。"))
  var along = StreamOrder.member

  @Option(help: .words("How many numbers (default: without end).", "输出多少个数（默认：不限）。"))
  var count: Int?

  @Option(help: .words("Seed of all random numbers.", "随机种子。"))
  var seed: UInt64 = 1

  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    guard (count ?? 0) >= 0 else {
      throw ValidationError("--count takes a whole number from 0 on", "--count 取不小于 0 的整数")
    }
  }

  func run() throws {
    guard isatty(STDOUT_FILENO) == 0 else {
      Console.error(
        Bilingual(
          "error: this writes binary numbers; pipe it into a program that tests them, or into a file",
          "错误：此命令输出二进制数字；请用管道接到检验程序，或写入文件")[languageOption.language])
      throw ExitCode(64)
    }
    let (end, step) = (count ?? .max, 1 << 14)
    for start in stride(from: 0, to: end, by: step) {
      let words = along.words(from: start, count: min(step, end - start), seed: seed)
      try words.withUnsafeBytes { try Console.write($0) }
    }
  }
}

extension StreamOrder: ExpressibleByArgument {}
