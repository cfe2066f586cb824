// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel

extension MechanismGrounds {
  private static let rewards: Set = [
    "welfare", "raffle", "contest", "bounty", "check-in", "points", "referral", "win-back",
    "ugc-campaign", "exclusive",
  ]

  /// Of every mechanism, in the order of a tick.
  package static let all: [MechanismGrounds] = [
    .init("interests", ["topics-that-fit", "one-subject", "kol-fit"]),
    .init("satiation", ["one-subject", "cadence"]),
    .init("formats", ["live-and-video", "controversy", "prompts"]),
    .init("attention", ["size-of-a-feed", "cadence"]),
    .init("reading", ["quality", "even-rhythm"]),
    .init("worth", ["quality", "quality-or-quantity"]),
    .init("notifications", ["mentions", "quiet-posts", "opened"]),
    .init(
      "personalisation", ["personal-ranking", "ranking-a-chat"], by: ["personalize", "ab-test"]),
    .init("enthusiasm", ["first-week", "live-rhythm"]),
    .init("habit", ["history", "stopping"]),
    .init("forgetting", ["stopping"]),
    .init("attend", ["weekend", "season", "stickiness"]),
    .init("contribute", tables: ["ninety-nine-one", "lurkers"], ["prompts", "contests"]),
    .init("ties", ["friends-stay", "groups-for-the-quiet"]),
    .init("first-reply", tables: ["first-replies"], ["first-reply"]),
    .init("belonging", ["onboarding", "buddies"]),
    .init("scoring", tables: ["leaderboards"], ["points", "honors"], by: ["points"]),
    .init("satisfaction", ["net-promoters"]),
    .init("trust", ["promotion", "kol-scandal", "brand"]),
    .init("overload", ["cadence", "groups-for-the-lively"]),
    .init(
      "welfare", tables: ["rewards-and-motivation", "after-the-reward"],
      ["cash", "cash-that-ends", "gifts", "who-gets-it", "honor-that-ends"], by: rewards),
    .init(
      "check-in", tables: ["step-goals"],
      ["deposit", "free-challenge", "length-of-a-challenge", "dearer-check-ins", "elimination"],
      by: ["check-in"]),
    .init(
      "events", ["event-rhythm", "meeting-in-person", "empty-hall"], by: ["event", "team-contest"]),
    .init("service", ["service-desk", "desk-hours"]),
    .init("moderation", ["moderation-hours", "strictness", "explained-removals"]),
    .init(
      "purchase", ["a-weeks-sale", "lasting-discount", "list-price", "visits-sell"],
      where: { $0.shop.price > 0 }),
    .init("shocks", ["shock", "competitor"]),
    .init(
      "leave", tables: ["fader-hardie", "group-lifetimes"],
      ["first-week", "why-people-leave-noise"]),
    .init("frailty", tables: ["fader-hardie"], ["first-week"]),
    .init(
      "kol", tables: ["kol-spend"], ["kol-posts", "kol-audience", "kol-quality", "kol-farewell"],
      by: ["kol"]),
    .init("referral", ["referral-reward", "referral-cap"], by: ["referral"]),
    .init("acquisition", ["advertising", "cost-of-a-member", "win-back"]),
    .init("adoption", ["leaky-growth"]),
    .init("splitting", ["groups-for-the-lively", "number-of-groups"]),
  ]
}
