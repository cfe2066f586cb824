// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
package import ShequnRecords

/// A result could not be written; nothing half-written is left.
package struct ResultFolderError: Error {
  package let message: Bilingual
  /// 73: cannot create; 74: writing failed.
  package let exitCode: Int32

  /// Nothing was begun.
  static func refused(_ english: String, _ chinese: String) -> ResultFolderError {
    ResultFolderError(message: Bilingual(english, chinese), exitCode: 73)
  }

  package init(message: Bilingual, exitCode: Int32) {
    (self.message, self.exitCode) = (message, exitCode)
  }

  /// What happened while `path` was written.
  package init(_ error: any Error, path: String, exitCode: Int32) {
    if let error = error as? ResultFolderError {
      self = error
      return
    }
    let told = (error as? SystemError ?? SystemError(below: error))?.reason
    let plain = error.localizedDescription
    self.init(
      message: Bilingual(
        "cannot write '\(path)': \(told?.en ?? plain)", "无法写入“\(path)”：\(told?.zh ?? plain)"),
      exitCode: exitCode)
  }
}

extension SystemError {
  /// What the system said below an error of Foundation; nil: nothing is known of that.
  fileprivate init?(below error: any Error) {
    let below = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    guard let below, below.domain == NSPOSIXErrorDomain else { return nil }
    self.init(Int32(truncatingIfNeeded: below.code))
  }
}
