// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords
import Synchronization

/// What the system tells the program, answered in plain words and by an exit code. Handlers only do
/// what may be done at any moment: look at atomics, write bytes that are there already, and end.
enum Signals {
  private static let isChinese = Atomic<Bool>(false)

  /// To be called before anything else.
  static func listen(_ language: Language) {
    isChinese.store(language == .zh, ordering: .relaxed)
    // a parent may have left signals blocked
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGALRM] { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    Interruption.listen()
    for signal in [SIGTERM, SIGQUIT] {
      handle(signal) { Signals.end(128 + $0, "ended from outside\n", "已被外部终止\n") }
    }
    // nohup: whoever started it wants it to outlive the terminal
    var action = sigaction()
    sigaction(SIGHUP, nil, &action)
    if !action.isIgnored {
      handle(SIGHUP) { Signals.end(128 + $0, "ended: the terminal is gone\n", "终端已关闭，程序结束\n") }
    }
    // a file that may not grow is an error of writing, which has words of its own
    signal(SIGXFSZ, SIG_IGN)
    listenForFaults()
  }

  /// What no message can come before: memory that is refused in the middle of things, or a fault of
  /// the program. SHEQUN_TRACE keeps the system's own way, which says where.
  private static func listenForFaults() {
    guard getenv("SHEQUN_TRACE") == nil else { return }
    let size = 64 * 1024
    var stack = stack_t()
    stack.ss_sp = .allocate(byteCount: size, alignment: 16)
    stack.ss_size = size
    sigaltstack(&stack, nil)
    for signal in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGSYS] {
      handle(signal, flags: SA_ONSTACK) { _ in
        Signals.end(
          70,
          """
          error: shequn had to stop: memory, stack or threads ran out (see 'ulimit -a'), or it has a \
          fault; fewer members, --replications or --threads need less, and with SHEQUN_TRACE=1 it \
          says where

          """,
          """
          错误：shequn 不得不停止：内存、栈或线程不足（见“ulimit -a”），或程序有缺陷；\
          减少成员、--replications 或 --threads 可降低需求，设 SHEQUN_TRACE=1 可显示位置

          """)
      }
    }
  }

  static func handle(
    _ signal: Int32, flags: Int32 = 0, _ handler: @escaping @convention(c) (Int32) -> Void
  ) {
    var action = sigaction()
    #if canImport(Darwin)
      action.__sigaction_u.__sa_handler = handler
    #else
      action.__sigaction_handler.sa_handler = handler
    #endif
    action.sa_flags = flags | Int32(SA_RESTART)
    sigaction(signal, &action, nil)
  }

  /// Has SIGALRM come in less than a second.
  static func ringSoon() {
    var moment = itimerval()
    moment.it_value.tv_usec = 800_000
    #if canImport(Darwin)
      setitimer(ITIMER_REAL, &moment, nil)
    #else
      setitimer(Int32(ITIMER_REAL.rawValue), &moment, nil)
    #endif
  }

  /// Ends at once.
  static func end(_ code: Int32, _ en: StaticString, _ zh: StaticString) {
    say(en, zh)
    _exit(code)
  }

  static func say(_ en: StaticString, _ zh: StaticString) {
    // a progress bar may stand in the line
    if isatty(STDERR_FILENO) == 1 { put("\r\u{1B}[K") }
    put(isChinese.load(ordering: .relaxed) ? zh : en)
  }

  private static func put(_ text: StaticString) {
    _ = write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
  }
}

extension sigaction {
  fileprivate var isIgnored: Bool {
    #if canImport(Darwin)
      let handler = __sigaction_u.__sa_handler
    #else
      let handler = __sigaction_handler.sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
