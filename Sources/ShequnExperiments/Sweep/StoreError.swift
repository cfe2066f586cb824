// SPDX-License-Identifier: GPL-3.0-or-later
import GRDB
import ShequnKernel
package import ShequnRecords

/// A store of runs that cannot be used: what is wrong and what to do.
package struct StoreError: Error, Sendable {
  package let message: Bilingual
  package let advice: Bilingual
  /// 65: it holds something else or is damaged; 74: it cannot be read or written.
  package let exitCode: Int32

  /// One line, in the form of a scenario's problems.
  package func rendered(_ language: Language) -> String {
    Bilingual("error: \(message.en); \(advice.en)", "错误：\(message.zh)；\(advice.zh)")[language]
  }

  static let startOver = Bilingual(
    "name another folder with --out, or discard what is there with --restart",
    "请用 --out 指定其他文件夹，或用 --restart 丢弃已有内容")

  static func otherStudy(_ path: String) -> StoreError {
    StoreError(
      message: Bilingual(
        "'\(path)' holds runs of another study: the sweep, its scenario, the seed or the version of "
          + "shequn has changed since",
        "“\(path)”中是另一项研究的结果：敏感性研究、场景、种子或 shequn 的版本之后有过改动"),
      advice: startOver, exitCode: 65)
  }

  static func notOurs(_ path: String) -> StoreError {
    StoreError(
      message: Bilingual(
        "'\(path)' is a database, but holds no sweep of shequn", "“\(path)”是数据库，但不含 shequn 的敏感性研究"),
      advice: startOver, exitCode: 65)
  }

  static func earlier(_ path: String) -> StoreError {
    StoreError(
      message: Bilingual(
        "'\(path)' was written by an earlier version of shequn, in a form that is no longer used",
        "“\(path)”由较早版本的 shequn 写入，其格式已不再使用"),
      advice: startOver, exitCode: 65)
  }

  /// - Parameter run: which one; nil: something else than a run.
  static func changed(_ path: String, run: Bilingual?) -> StoreError {
    let what = run ?? Bilingual("its tables are", "其中的表")
    return StoreError(
      message: Bilingual(
        "'\(path)' was changed by something else than shequn: \(what.en) no longer as stored",
        "“\(path)”被 shequn 以外的程序改动过：\(what.zh)与存入时不同"),
      advice: Bilingual(
        "put back an unchanged copy of the file, name another folder with --out, or discard all "
          + "stored runs with --restart",
        "请放回未改动的文件副本，用 --out 指定其他文件夹，或用 --restart 丢弃全部已存运行"),
      exitCode: 65)
  }

  static func damaged(_ path: String) -> StoreError {
    StoreError(
      message: Bilingual("'\(path)' is damaged", "“\(path)”已损坏"), advice: startOver, exitCode: 65)
  }

  init(message: Bilingual, advice: Bilingual, exitCode: Int32) {
    self.message = message
    self.advice = advice
    self.exitCode = exitCode
  }

  /// What the database said, in plain words.
  init(_ error: any Error, path: String) {
    if let error = error as? StoreError {
      self = error
      return
    }
    switch (error as? DatabaseError)?.resultCode {
    case .SQLITE_NOTADB?, .SQLITE_CORRUPT?:
      self = .damaged(path)
    case .SQLITE_BUSY?, .SQLITE_LOCKED?:
      self.init(
        message: Bilingual(
          "'\(path)' is in use by another program", "“\(path)”正被另一个程序使用"),
        advice: Bilingual(
          "wait until that has ended, or name another folder with --out",
          "请等它结束，或用 --out 指定其他文件夹"), exitCode: 74)
    default:
      let reason = (error as? DatabaseError)?.message ?? "\(error)"
      self.init(
        message: Bilingual(
          "cannot use '\(path)': \(reason)", "无法使用“\(path)”：\(reason)"),
        advice: Bilingual(
          "check the space on the disk and the permissions", "请检查磁盘空间和访问权限"), exitCode: 74)
    }
  }
}
