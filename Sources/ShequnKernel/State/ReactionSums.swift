// SPDX-License-Identifier: GPL-3.0-or-later

/// Sums over the visits of a block.
struct ReactionSums {
  /// Own posts and who wrote any; comments, likes and shares.
  var posts = 0
  var posters = 0
  var comments = 0
  var likes = 0
  var shares = 0
  /// Sums of shares between 0 and 1, over visits.
  var needMet = 0.0
  var overload = 0.0
  var homogeneity = 0.0
  var embeddedness = 0.0
  /// Visitors who saw a post, and posts seen in all.
  var viewers = 0
  var views = 0.0
}
