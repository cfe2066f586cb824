// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// What WeChat's numbers for kinds of messages mean, wherever they were exported to.
package enum WeChatMessage {
  package enum Meaning { case post, reply, notice }

  package static func meaning(type: Int, subtype: Int) -> Meaning {
    switch type {
    // text, picture, voice, card, video, sticker, place, card of a firm
    case 1, 3, 34, 42, 43, 47, 48, 66, 67: .post
    // quote; a tickle is none
    case 49: subtype == 57 ? .reply : subtype == 62 ? .notice : .post
    default: .notice
    }
  }

  /// The id of who is quoted, as it stands in the XML of a quote.
  package static func quoted(in content: String) -> String? {
    for tag in ["chatusr", "fromusr"] {
      guard let start = content.range(of: "<\(tag)>"),
        let end = content[start.upperBound...].range(of: "</\(tag)>")
      else { continue }
      let id = content[start.upperBound..<end.lowerBound]
      if !id.isEmpty, id.utf8.count <= 128, !id.hasSuffix("@chatroom") { return String(id) }
    }
    return nil
  }
}
