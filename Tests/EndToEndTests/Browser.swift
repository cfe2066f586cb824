// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// A browser without a window and without a network.
enum Browser {
  /// nil: none is installed.
  static let program: URL? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    let places =
      names.flatMap { name in folders.map { "\($0)/\(name)" } }
      + ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"]
    return places.first { FileManager.default.isExecutableFile(atPath: $0) }
      .map { URL(fileURLWithPath: $0) }
  }()

  /// What a page says of itself after `script` has run in it.
  struct Page {
    /// What the script put into `window.found`.
    let found: [String: Any]
    /// What the page wrote to the console, errors included.
    let console: [String]
    /// How often the frame held a new page; more than once: it was led away.
    let loads: Int
    /// What the browser's network did, as it writes it down.
    fileprivate let network: String

    /// Whether a host was asked for anything, be it only its address.
    func asked(_ host: String) -> Bool { network.contains(host) }
  }

  /// Opens a page with a script of the test at its end, which may wait for something, in a frame of this
  /// width, since a window cannot be as narrow as a phone.
  static func open(
    _ file: URL, width: Int, isDark: Bool = false, in folder: WorkingFolder, _ script: String
  ) throws -> Page {
    guard let program else {
      throw Missing()
    }
    let html = try String(contentsOf: file, encoding: .utf8)
    let nonce = try #require(html.firstMatch(of: /<script nonce="([0-9a-f]+)">/)).output.1
    let early =
      "<script nonce=\"\(nonce)\">window.faults = []; "
      + "addEventListener('error', (e) => faults.push(String(e.message)));"
      + "addEventListener('securitypolicyviolation', (e) => faults.push('forbidden: ' + e.blockedURI));"
      + "</script>"
    let late =
      "<script nonce=\"\(nonce)\">window.found = {};\n(async () => {\n\(script)\n"
      + "parent.postMessage(encodeURIComponent(JSON.stringify(found)), '*'); })();</script>"
    let page =
      html
      .replacing("<style ", with: early + "<style ", maxReplacements: 1)
      .replacing("</body>", with: late + "</body>")
    try folder.write("page-\(width).html", Array(page.utf8))
    let frame = """
      <!DOCTYPE html><meta charset="utf-8">
      <script>onmessage = (e) => { document.documentElement.dataset.found = e.data; };</script>
      <iframe src="page-\(width).html" style="width: \(width)px; height: 900px; border: 0"
        onload="const { dataset } = document.documentElement; dataset.loads = 1 + Number(dataset.loads ?? 0)">
      </iframe>
      """
    try folder.write("frame-\(width).html", Array(frame.utf8))
    let outcome = try Tool.run(
      program,
      [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-extensions",
        "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND",
        "--enable-logging=stderr", "--user-data-dir=\(folder.url.path)/profile-\(width)",
        "--log-net-log=\(folder.url.path)/network.json",
        "--blink-settings=preferredColorScheme=\(isDark ? 0 : 1)",
        "--window-size=1400,1000", "--virtual-time-budget=2000", "--dump-dom",
        folder.url.appendingPathComponent("frame-\(width).html").absoluteString,
      ], in: folder.url)
    let data = try #require(
      outcome.stdout.firstMatch(of: /data-found="([^"]*)"/), "\(outcome.stderr)")
    let loads = try #require(outcome.stdout.firstMatch(of: /data-loads="([0-9]+)"/))
    let json = try #require(String(data.output.1).removingPercentEncoding)
    return Page(
      found: try #require(
        try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]),
      console: outcome.stderr.split(separator: "\n").filter { $0.contains("CONSOLE") }
        .map { String($0) },
      loads: Int(loads.output.1) ?? 0, network: try folder.text("network.json"))
  }

  struct Missing: Error, CustomStringConvertible {
    let description =
      "The tests of the report need a browser: install chromium (make deps does so on Debian and Ubuntu)."
  }
}
