// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

/// Where the results come from, and how to make them again.
struct ProvenanceSection: Sendable {
  let version: String
  /// What to type.
  let typed: String
  let seed: UInt64
  let replications: String
  /// Further facts.
  var facts: [(name: Bilingual, value: String)] = []
  let digest: String
  let files: [Manifest.Source]

  var section: ReportSection {
    func row(_ name: Bilingual, _ value: String) -> [Cell] {
      [.words(name), .words(Bilingual(value, value))]
    }
    let rows =
      [
        row(Bilingual("made with", "生成工具"), "shequn \(version)"),
        row(Bilingual("typed", "命令"), typed), row(Bilingual("seed", "随机种子"), "\(seed)"),
        row(Bilingual("replications", "重复次数"), replications),
      ] + facts.map { row($0.name, $0.value) }
      + [row(Bilingual("result digest", "结果指纹"), digest)]
    return ReportSection(
      "provenance", Bilingual("Provenance", "来源与复现"),
      [
        .paragraph(
          Bilingual(
            "The same version with the same files and seed gives the same digest on every machine. The tables beside this "
              + "file have every number; manifest.json has all of this for programs.",
            "同一版本、同样的文件与种子，在任何机器上得到相同的指纹。本文件旁的表格包含全部数字；manifest.json 供程序读取上述信息。")),
        .table(DataTable([Bilingual("what", "项目"), Bilingual("value", "内容")], rows)),
        .table(
          DataTable(
            [Bilingual("scenario file", "场景文件"), Bilingual("digest", "指纹")],
            files.map { row(Bilingual($0.path, $0.path), $0.digest) })),
      ])
  }
}
