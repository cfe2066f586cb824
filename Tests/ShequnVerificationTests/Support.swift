// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnVerification

/// The scenarios that come with the tool.
let scenarios = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appendingPathComponent("Scenarios").path
