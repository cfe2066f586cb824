// SPDX-License-Identifier: GPL-3.0-or-later

/// Sums over the visits of a block.
struct ReactionSums {
  var posts = 0
  var posters = 0
  var comments = 0
  var likes = 0
  var shares = 0
  var needMet = 0.0
  var overload = 0.0
  var homogeneity = 0.0
  var embeddedness = 0.0
  var viewers = 0
  var views = 0.0
}
