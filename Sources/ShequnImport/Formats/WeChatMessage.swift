// SPDX-License-Identifier: GPL-3.0-or-later

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
}
