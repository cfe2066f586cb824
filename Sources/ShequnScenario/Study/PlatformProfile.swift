// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
package import ShequnKernel
package import ShequnRecords

/// A platform as a profile file tells it: `platform`, `title: {en, zh}`, and its parameters.
package struct PlatformProfile: Sendable {
  package let title: Bilingual
  /// Its `name` is the word in a scenario.
  package let platform: Platform

  /// The profiles that come with the tool, by name.
  package static let builtIn: [PlatformProfile] = embedded.compactMap { name, bytes in
    let problems = ProblemCollector()
    let file = SourceFile(path: "platforms/\(name).yaml", bytes: bytes)
    let profile = PlatformProfile(file, problems: problems)
    return problems.hasErrors ? nil : profile
  }

  /// To add one: a file in `Platforms`, a line here.
  package static let embedded: [(name: String, bytes: [UInt8])] = [
    ("bilibili", PackageResources.bilibili_yaml),
    ("discord", PackageResources.discord_yaml),
    ("discourse", PackageResources.discourse_yaml),
    ("douyin", PackageResources.douyin_yaml),
    ("knowledge-app", PackageResources.knowledge_app_yaml),
    ("own-app", PackageResources.own_app_yaml),
    ("qq-group", PackageResources.qq_group_yaml),
    ("reddit", PackageResources.reddit_yaml),
    ("slack", PackageResources.slack_yaml),
    ("tieba", PackageResources.tieba_yaml),
    ("wechat-group", PackageResources.wechat_group_yaml),
    ("weibo", PackageResources.weibo_yaml),
    ("xiaohongshu", PackageResources.xiaohongshu_yaml),
  ]

  /// Reads a profile; nil when problems were added that leave nothing to use.
  init?(_ file: SourceFile, problems: ProblemCollector) {
    guard let tree = YAMLDocument.read(file, problems: problems) else { return nil }
    var draft = PlatformDraft()
    let name = Path.stem(file.path)
    let root = PlatformDraft.form.scope.named(tree, problems)
    guard PlatformDraft.form.read(root, nil, into: &draft, ValueReader(problems: problems))
    else { return nil }
    if let said = draft.name, said != name {
      problems.error(
        .otherPlatform(said, name), at: (root["platform"] ?? root).place, advice: .renameFile)
    }
    draft.platform.name = name
    platform = draft.platform
    title = draft.title ?? Bilingual(name, name)
  }
}

/// What is read of a profile.
struct PlatformDraft {
  fileprivate var name: String?
  fileprivate var title: Bilingual?
  fileprivate var platform = Platform.standard()

  static let form = Form<PlatformDraft>(
    [
      Key(
        "platform", zh: "平台", \.name, .text, "Name of the platform, as that of the file.",
        "平台名称，与文件名相同。"
      ).required(),
      Key("title", zh: "标题", \.title, .title, "For people to read.", "供人阅读的名称。"),
    ] + Key<Platform>.parameters.map { $0.at(\PlatformDraft.platform) })
}

/// Finds platforms by name: in `platforms` beside the scenario or up to three folders above, then
/// among the built-in ones.
final class PlatformFinder {
  private let folders: [String]
  private let problems: ProblemCollector
  private var known: [String: Platform] = [:]
  /// Profile files that were read.
  private(set) var sources: [SourceFile] = []

  init(scenario folder: String, problems: ProblemCollector) {
    folders = (0...3).map { up in
      Path.join(folder, String(repeating: "../", count: up) + "platforms")
    }
    self.problems = problems
  }

  /// The platform, or nil when a problem was added.
  func platform(_ name: String, at place: Place) -> Platform? {
    if let platform = known[name] { return platform }
    let found = find(name, at: place)
    known[name] = found
    return found
  }

  private func find(_ name: String, at place: Place) -> Platform? {
    let isPlain =
      name.utf8.first.map { $0 != UInt8(ascii: ".") } ?? false
      && !name.utf8.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    for folder in folders where isPlain {
      let path = Path.join(folder, name + ".yaml")
      guard FileManager.default.fileExists(atPath: path) else { continue }
      do throws(ProblemError) {
        let file = try SourceFile(reading: path)
        sources.append(file)
        return PlatformProfile(file, problems: problems)?.platform
      } catch {
        problems.add(error.problem)
        return nil
      }
    }
    let meant = Vocabulary.platforms.name(of: name) ?? name
    if let profile = PlatformProfile.builtIn.first(where: { $0.platform.name == meant }) {
      return profile.platform
    }
    let names = PlatformProfile.builtIn.map(\.platform.name) + folders.flatMap(profiles)
    problems.error(
      .noPlatform(name), at: place,
      advice: Nearest.advice(for: name, among: Set(names).sorted(), .platforms))
    return nil
  }

  private func profiles(in folder: String) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.map { Path.stem($0) }
  }
}
