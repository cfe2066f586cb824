// SPDX-License-Identifier: GPL-3.0-or-later

/// A small sound lesson to start from. All of it is in both languages, as lessons are.
package enum LessonTemplate {
  package static let files: [(name: String, text: String)] = [
    ("lesson.md", english), ("lesson.zh.md", chinese),
    ("expect.yaml", "# yaml-language-server: $schema=\(schema)\n" + expectations),
    ("community.yaml", community), ("plans/posts.yaml", plan),
  ]

  /// The file by which an editor checks `expect.yaml`.
  package static let schema = "lesson.schema.json"

  private static let english = """
    # Does a post a day help?

    ## The question

    Ask one question that a run can answer.

    ## What is in the model

    Who is there, and what is switched off.

    ## Predict

    Will more people come a day if there is a post every day?

    ## Try

    The lesson now runs doing nothing and one post a day.

    ## Notice

    What to look at in the chart and in the interval.

    ## Why

    The mechanism that makes it so.

    ## Where it comes from

    Books and studies, and which numbers are assumed.

    ## Exercises

    1. What if there are ten posts a day?

    ## Answers

    1. Change `posts-per-day` in plans/posts.yaml and run the lesson again.

    ## Limits

    Where this lesson may be wrong.

    """

  private static let chinese = """
    # 每天一帖有用吗？

    ## 问题

    提出一个运行一次就能回答的问题。

    ## 模型里有什么

    有哪些人，关掉了什么。

    ## 预测

    如果每天有一帖，每天来的人会变多吗？

    ## 动手

    现在运行两种做法：什么都不做，以及每天一帖。

    ## 观察

    在图和区间里该看什么。

    ## 为什么

    是哪个机制造成的。

    ## 出处

    书与研究，以及哪些数字只是假设。

    ## 练习

    1. 如果每天十帖呢？

    ## 参考答案

    1. 修改 plans/posts.yaml 中的 `posts-per-day`，再运行一次。

    ## 局限

    这一课可能错在哪里。

    """

  private static let expectations = """
    seed: 1
    replications: 10
    claims:
      - claim: {en: With a post every day more people come., zh: 每天一帖，来的人更多。}
        plan: posts
        metric: dau
        over: last 30 days
        against: do-nothing
        direction: higher

    """

  private static let community = """
    community:
      name: {en: My community, zh: 我的社群}
      type: interest
      platform: wechat-group
      topics:
        news: {en: news, zh: 资讯}
        chat: {en: chat, zh: 闲聊}
      members: 400
      segments:
        - {name: {en: fans, zh: 爱好者}, share: 50%, interests: {news: 3}, posting: 0.2x}
        - {name: {en: passers-by, zh: 路人}, share: 50%, posting: 0.1x}
      mechanisms: {adoption: off}
    days: 60

    """

  private static let plan = """
    plan: {en: A post every day, zh: 每天一帖}
    extends: ../community.yaml
    levers:
      - content: {posts-per-day: 1, quality: 0.6}

    """
}
