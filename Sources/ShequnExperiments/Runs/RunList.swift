// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords

/// A run that a study keeps: whole in memory, or packed in a file.
struct KeptRun: Sendable {
  let digest: Digest
  let memberDays: Int
  let listsMembers: Bool
  private let form: Form

  private indirect enum Form: Sendable {
    case whole(RunRecord)
    case packed(RunFile, RunFile.Place)

    init?(_ record: RunRecord, in file: RunFile) {
      var packer = Packer()
      var parts = record
      packer.pass(&parts)
      guard let place = file.append(packer.bytes) else { return nil }
      self = .packed(file, place)
    }
  }

  /// - Parameter file: where it goes; a run for which there is no room stays in memory.
  init(_ record: RunRecord, in file: RunFile? = nil) {
    digest = record.digest
    memberDays = record.memberDays
    listsMembers = !record.departures.isEmpty
    form = file.flatMap { Form(record, in: $0) } ?? .whole(record)
  }

  var record: RunRecord {
    switch form {
    case .whole(let record): return record
    case .packed(let file, let place):
      var packer = Packer(file.bytes(at: place))
      var record = RunRecord.blank
      packer.pass(&record)
      return record
    }
  }
}

/// The runs of a plan in order of replications. Those of a large study lie in a file and are read when
/// they are asked for: look at each once and take all that is needed.
package struct RunList: Sendable, RandomAccessCollection, MutableCollection,
  RangeReplaceableCollection, ExpressibleByArrayLiteral
{
  private(set) var kept: [KeptRun] = []

  package init() {}
  package init(arrayLiteral runs: RunRecord...) { self.init(runs) }

  /// The runs that have a list of members.
  package var listed: [Int] { indices.filter { kept[$0].listsMembers } }

  package var startIndex: Int { 0 }
  package var endIndex: Int { kept.count }
  package subscript(replication: Int) -> RunRecord {
    get { kept[replication].record }
    set { kept[replication] = KeptRun(newValue) }
  }

  package mutating func replaceSubrange(
    _ replications: Range<Int>, with runs: some Collection<RunRecord>
  ) {
    kept.replaceSubrange(replications, with: runs.map { KeptRun($0) })
  }

  mutating func append(_ run: KeptRun) { kept.append(run) }
}
