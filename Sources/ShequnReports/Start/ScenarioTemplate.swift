// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords

/// A small sound scenario to start from.
package enum ScenarioTemplate {
  package static let files: [(name: String, text: Bilingual)] = [
    (
      "community.yaml",
      Bilingual(
        """
        # Who is there before you do anything. `shequn describe parameter` explains the parameters.
        community:
          name: My community
          type: interest                # product | interest | brand | knowledge | tool
          goal: {metric: dau, over: last 30 days, want: high}
          platform: wechat-group        # shequn describe platform
          topics: [news, how-to, offers, chat]
          members: 1000
          segments:
            - {name: fans, share: 40%, interests: {news: 3, how-to: 3}, activity: {beta: [0.8, 2]}}
            - {name: passers-by, share: 60%}
          market: {size: 20000}
        days: 120

        """,
        """
        # 在你采取任何行动之前，社群里有谁。`shequn describe parameter` 解释各个参数。
        community:
          name: 我的社群
          type: interest                # product | interest | brand | knowledge | tool
          goal: {metric: dau, over: last 30 days, want: high}
          platform: wechat-group        # shequn describe platform
          topics: [资讯, 教程, 优惠, 闲聊]
          members: 1000
          segments:
            - {name: 爱好者, share: 40%, interests: {资讯: 3, 教程: 3}, activity: {beta: [0.8, 2]}}
            - {name: 路人, share: 60%}
          market: {size: 20000}
        days: 120

        """)
    ),
    (
      "plans/content.yaml",
      Bilingual(
        """
        plan: Four posts a day
        extends: ../community.yaml
        levers:
          - content: {posts-per-day: 4, quality: 0.6}

        """,
        """
        plan: 每天四帖
        extends: ../community.yaml
        levers:
          - content: {posts-per-day: 4, quality: 0.6}

        """)
    ),
    (
      "plans/welfare.yaml",
      Bilingual(
        """
        plan: Content and learning welfare
        extends: ../community.yaml
        levers:
          - content: {posts-per-day: 2, quality: 0.6}
          - welfare: {type: learning, to: active, value: 2 yuan, every: 7 days, from: day 14}

        """,
        """
        plan: 内容加学习福利
        extends: ../community.yaml
        levers:
          - content: {posts-per-day: 2, quality: 0.6}
          - welfare: {type: learning, to: active, value: 2 yuan, every: 7 days, from: day 14}

        """)
    ),
  ]
}
