// SPDX-License-Identifier: GPL-3.0-or-later

/// How much of a stranger's archive is read: beyond that it is refused, before memory or hours are lost.
enum ArchiveLimits {
  /// In a folder or an archive, with those of archives in it.
  static let files = 100_000
  /// Of all that is unpacked of one export.
  static let bytes = 64 << 30
  static let shownBytes = "64 GiB"
  /// Bytes that one byte may become. Deflate reaches 1,032; text of chats 5 to 40.
  static let ratio = 200
  /// Bytes up to which any ratio is allowed.
  static let small = 16 << 20
  /// Bytes of an archive within another, which is unpacked in memory.
  static let inner = 512 << 20
  /// Folders within folders.
  static let depth = 32
  /// Accounts, and channels.
  static let accounts = 20_000_000

  static func allow(_ unpacked: Int, of packed: Int) -> Bool {
    unpacked <= small || (unpacked <= bytes && unpacked / ratio <= packed)
  }
}
