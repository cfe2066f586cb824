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
  /// Below so many bytes any ratio is allowed.
  static let small = 16 << 20
  /// Folders within folders.
  static let depth = 32
  /// Of accounts, and of channels.
  static let accounts = 20_000_000
}
