// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
package import ShequnRecords

/// Chart.js as the system has it, to be put into the page; it is no part of this project.
package struct ChartLibrary: Sendable {
  package let version: String
  package let script: String

  /// Names the file where it is at none of the known places.
  package static let variable = "SHEQUN_CHARTJS"

  /// Debian's package, then where npm puts it.
  private static let places =
    ["/usr/share/javascript/chart.js/", "/usr/share/nodejs/chart.js/dist/"]
    .flatMap { [$0 + "chart.min.js", $0 + "chart.umd.js", $0 + "Chart.min.js"] }
    + [
      "/usr/local/lib/node_modules/chart.js/dist/chart.umd.js",
      "/opt/homebrew/lib/node_modules/chart.js/dist/chart.umd.js",
    ]

  private static let sizeLimit = 4_000_000

  /// nil: there is none, or none that can be used.
  package static func find(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> ChartLibrary? {
    if let named = environment[variable], !named.isEmpty { return ChartLibrary(path: named) }
    return places.lazy.compactMap { ChartLibrary(path: $0) }.first
  }

  /// nil: not a file of Chart.js, version 3 or 4.
  package init?(path: String) {
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
    guard attributes?[.type] as? FileAttributeType == .typeRegular,
      let size = attributes?[.size] as? Int, size <= Self.sizeLimit,
      let data = FileManager.default.contents(atPath: path),
      let text = String(data: data, encoding: .utf8),
      let version = text.prefix(400).firstMatch(of: /Chart\.js v(([34])\.[0-9]+\.[0-9]+)/)
    else { return nil }
    self.version = String(version.output.1)
    script = text
  }

  /// What to do about a report without charts.
  package static let missing = Bilingual(
    "This report has tables but no charts, because Chart.js (version 3 or 4) was not found when it was written. On "
      + "Debian and Ubuntu install libjs-chart.js; elsewhere set \(variable) to the path of chart.min.js or "
      + "chart.umd.js. Then run the study again.",
    "本报告只有表格、没有图，因为生成时未找到 Chart.js（3 或 4 版）。Debian 与 Ubuntu 请安装 libjs-chart.js；"
      + "其他系统请把 \(variable) 设为 chart.min.js 或 chart.umd.js 的路径，然后重新运行。")
}
