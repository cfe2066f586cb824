// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnScenario
import ShequnTables

/// What this machine, and the limits under which the program was started, can give.
enum Machine {
  /// The exit code for too little of something: memory, threads, stack.
  static let tooLittle: Int32 = 71
  private static let leastStack: UInt64 = 512 * 1024
  private static let leastFiles: UInt64 = 16

  /// Refuses to begin where nothing could go well.
  static func check(_ language: Language) throws(ExitCode) {
    if let stack = limit(.stack), stack < leastStack {
      try refuse(
        Bilingual(
          "the stack is limited to \(stack / 1024) KiB and 512 are needed; raise it with 'ulimit -s 8192'",
          "栈被限制为 \(stack / 1024) KiB，至少需要 512；请用“ulimit -s 8192”调大"), language)
    }
    if let files = limit(.files), files < leastFiles {
      try refuse(
        Bilingual(
          "only \(files) files may be open and \(leastFiles) are needed; raise it with 'ulimit -n 256'",
          "只允许打开 \(files) 个文件，至少需要 \(leastFiles) 个；请用“ulimit -n 256”调大"), language)
    }
    // the library that shares out a day's work takes one for each core, and waits for ever if it gets
    // none; as many run plans side by side
    let most = 2 * ProcessInfo.processInfo.activeProcessorCount
    if threads(most) < most {
      try refuse(
        Bilingual(
          "the system allows fewer threads than two for each core; raise the limit with 'ulimit -u', "
            + "or end other programs",
          "系统允许的线程数不足每核两个；请用“ulimit -u”调大限制，或结束其他程序"), language)
    }
  }

  /// Refuses a study that would not fit into memory.
  static func check(
    _ plans: [Plan], kept: Int, _ options: RunOptions, _ language: Language
  ) throws(ExitCode) {
    let need = MemoryNeed(plans, kept: kept, options)
    if need.disk > 0, let free = options.room.flatMap({ disk($0) }), need.disk > free {
      let (needed, there) = (gibibytes(need.disk), gibibytes(free))
      try refuse(
        Bilingual(
          "this puts about \(needed) aside on the disk while it runs and \(there) are free there; "
            + "fewer --replications, days or plans take less",
          "运行时大约需要在磁盘上暂存 \(needed)，可用 \(there)；减少 --replications、天数或方案数可降低需求"),
        language)
    }
    guard let memory, need.bytes > memory else { return }
    let (needed, there) = (gibibytes(need.bytes), gibibytes(memory))
    try refuse(
      Bilingual(
        "this takes about \(needed) of memory and \(there) can be had; "
          + "fewer --members, --replications or plans take less",
        "大约需要 \(needed) 内存，可用 \(there)；减少 --members、--replications 或方案数可降低需求"),
      language)
  }

  private static func refuse(_ why: Bilingual, _ language: Language) throws(ExitCode) {
    Console.error(Bilingual("error: ", "错误：")[language] + why[language])
    throw ExitCode(tooLittle)
  }

  private static func gibibytes(_ bytes: Double) -> String {
    let gib = bytes / 1_073_741_824
    return gib < 1
      ? "\(NumberText.short(bytes / 1_048_576)) MiB" : "\(NumberText.short(gib)) GiB"
  }

  /// Bytes that are free where a folder lies; nil where nobody tells.
  private static func disk(_ folder: URL) -> Double? {
    let facts = try? FileManager.default.attributesOfFileSystem(forPath: folder.path)
    return (facts?[.systemFreeSize] as? NSNumber)?.doubleValue
  }

  // MARK: - Memory

  /// Bytes that can be had: the least of what the system has free, what the container may take, and
  /// what the process may map; nil where nobody tells.
  static var memory: Double? { [free, container, addresses].compactMap { $0 }.min() }

  private static var free: Double? {
    #if os(Linux)
      let lines = text("/proc/meminfo").split(separator: "\n")
      let line = lines.first { $0.hasPrefix("MemAvailable:") }
      return line.flatMap { Double($0.filter(\.isNumber)) }.map { $0 * 1024 }
    #else
      return Double(ProcessInfo.processInfo.physicalMemory)
    #endif
  }

  /// Of a control group, version 2 or 1; what is only cached can be had.
  private static var container: Double? {
    for (most, used, word) in [
      ("memory.max", "memory.stat", "anon"),
      ("memory/memory.limit_in_bytes", "memory/memory.stat", "rss"),
    ] {
      let folder = "/sys/fs/cgroup/"
      let most = Double(text(folder + most).filter { !$0.isWhitespace })
      let line = text(folder + used).split(separator: "\n").first { $0.hasPrefix(word + " ") }
      let used = line.flatMap { Double($0.dropFirst(word.count + 1)) }
      // without a limit there stands a word, or a number beyond any memory
      if let most, let used, most < 1e18 { return max(0, most - used) }
    }
    return nil
  }

  private static var addresses: Double? {
    guard let most = limit(.addresses) else { return nil }
    let pages = text("/proc/self/statm").prefix { $0.isNumber }
    let used = (Double(pages) ?? 0) * Double(sysconf(Int32(_SC_PAGESIZE)))
    return max(0, Double(most) - used)
  }

  private static func text(_ path: String) -> String {
    (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  }

  // MARK: - Limits of the process

  private enum Limit { case stack, files, addresses }

  /// nil: without limit.
  private static func limit(_ limit: Limit) -> UInt64? {
    #if canImport(Darwin)
      let kinds: [Limit: Int32] = [
        .stack: RLIMIT_STACK, .files: RLIMIT_NOFILE, .addresses: RLIMIT_AS,
      ]
      let none = RLIM_INFINITY
    #else
      let kinds: [Limit: Int32] = [
        .stack: Int32(RLIMIT_STACK.rawValue), .files: Int32(RLIMIT_NOFILE.rawValue),
        .addresses: Int32(RLIMIT_AS.rawValue),
      ]
      let none = rlim_t.max
    #endif
    var value = rlimit()
    guard let kind = kinds[limit], getrlimit(kind, &value) == 0, value.rlim_cur < none / 2 else {
      return nil
    }
    return UInt64(value.rlim_cur)
  }

  // MARK: - Threads

  /// How many of so many threads the system lets the program have, tried out; none lives on.
  static func threads(_ count: Int) -> Int {
    let gate = DispatchSemaphore(value: 0)
    var made: [pthread_t] = []
    while made.count < count, let thread = waiting(at: gate) { made.append(thread) }
    for _ in made { gate.signal() }
    for thread in made { pthread_join(thread, nil) }
    return made.count
  }

  /// A thread that waits until the gate lets it pass; nil if there may be none.
  private static func waiting(at gate: DispatchSemaphore) -> pthread_t? {
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let failure = pthread_create(
      &thread, nil,
      { argument in
        let gate: UnsafeMutableRawPointer? = argument
        gate.map { Unmanaged<DispatchSemaphore>.fromOpaque($0).takeUnretainedValue() }?.wait()
        return nil
      }, Unmanaged.passUnretained(gate).toOpaque())
    return failure == 0 ? thread : nil
  }
}
