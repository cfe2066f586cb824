// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

/// What can be wrong with a key or a value.
extension Bilingual {
  static func noKey(_ key: String, in owner: String?) -> Bilingual {
    guard let owner else {
      return Bilingual(
        "a file of this kind has no key '\(shown(key))'", "这类文件中没有键“\(shown(key))”")
    }
    return Bilingual(
      "there is no key '\(shown(key))' in '\(owner)'", "“\(owner)”中没有键“\(shown(key))”")
  }

  static func notAMapping(_ name: String?) -> Bilingual {
    guard let name else {
      return Bilingual("the file must hold keys and values", "文件应由键和值组成")
    }
    return Bilingual("'\(shown(name))' must hold keys and values", "“\(shown(name))”应由键和值组成")
  }

  static func notAList(_ name: String) -> Bilingual {
    Bilingual("'\(name)' must be a list", "“\(name)”应为列表")
  }

  static func emptyList(_ name: String) -> Bilingual {
    Bilingual("'\(name)' is an empty list", "“\(name)”是空列表")
  }

  static func missingKey(_ key: String, in owner: String?) -> Bilingual {
    guard let owner else {
      return Bilingual("the key '\(key)' is missing", "缺少键“\(key)”")
    }
    return Bilingual("'\(owner)' lacks the key '\(key)'", "“\(owner)”缺少键“\(key)”")
  }

  static func noValue(_ name: String) -> Bilingual {
    Bilingual("'\(shown(name))' has no value", "“\(shown(name))”没有值")
  }
  static let valueOrNoKey = Bilingual(
    "write a value, or leave the key out", "请写上值，或去掉这个键")

  static func notSingle(_ name: String) -> Bilingual {
    Bilingual("'\(shown(name))' takes a single value", "“\(shown(name))”只能是单个值")
  }

  static func forExample(_ example: String, _ chinese: String? = nil) -> Bilingual {
    Bilingual("write for example '\(example)'", "例如写“\(chinese ?? example)”")
  }

  static func listSigns(_ name: String, _ text: String) -> Bilingual {
    Bilingual(
      "'\(name)' is a list, and '\(shown(text))' is a single text in it",
      "“\(name)”应为列表，而“\(shown(text))”会被当作一项")
  }
  /// The parts of a text between the commas of Chinese, as a list.
  static func asList(_ text: String) -> Bilingual {
    let parts = text.split { "、，；,;".contains($0) }.map { shown(String($0.trimmed)) }
    let list = "[\(parts.joined(separator: ", "))]"
    return Bilingual(
      "write \(list), or put quotes around the text if it is one name",
      "请写成 \(list)；若是一个名称，请加引号")
  }

  static func notA(_ what: Bilingual, _ text: String) -> Bilingual {
    Bilingual("'\(shown(text))' is not \(what.en)", "“\(shown(text))”不是\(what.zh)")
  }

  static func notWhole(_ name: String, _ text: String) -> Bilingual {
    Bilingual(
      "'\(shown(name))' must be a whole number, not '\(shown(text))'",
      "“\(shown(name))”应为整数，而不是“\(shown(text))”")
  }

  static func absurd(_ text: String) -> Bilingual {
    Bilingual("'\(shown(text))' is too large a number", "数字“\(shown(text))”过大")
  }

  static func outside(_ name: String, _ text: String, _ low: String, _ high: String) -> Bilingual {
    Bilingual(
      "'\(shown(name))' must be from \(low) to \(high), not '\(shown(text))'",
      "“\(shown(name))”应在 \(low) 到 \(high) 之间，而不是“\(shown(text))”")
  }

  static func notAChoice(_ name: String, _ text: String) -> Bilingual {
    Bilingual("'\(name)' cannot be '\(shown(text))'", "“\(name)”不能是“\(shown(text))”")
  }

  static func notAFlag(_ name: String, _ text: String) -> Bilingual {
    Bilingual(
      "'\(name)' is yes or no, not '\(shown(text))'", "“\(name)”应为是或否，而不是“\(shown(text))”")
  }

  static func textTooLong(_ name: String, _ limit: Int) -> Bilingual {
    Bilingual("'\(name)' is longer than \(limit) characters", "“\(name)”超过 \(limit) 个字符")
  }

  static func notWeights(_ name: String) -> Bilingual {
    Bilingual("'\(name)' must give a weight to each of some names", "“\(name)”应为若干名称各给出权重")
  }

  static func weightsExample(_ domain: WeightDomain) -> Bilingual {
    switch domain {
    case .topics: Bilingual("write {topic: 2, topic: 1}", "请写成 {话题: 2, 话题: 1}")
    case .levers: Bilingual("write {lever: 5000 yuan}", "请写成 {杠杆: 5000 yuan}")
    case .names(let names):
      .forExample("{" + names.prefix(2).map { $0 + ": 50%" }.joined(separator: ", ") + "}")
    }
  }

  static func mixedWeights(_ name: String) -> Bilingual {
    Bilingual("'\(name)' mixes percentages and plain numbers", "“\(name)”混用了百分比与普通数字")
  }
  static let weightsOneWay = Bilingual("write all weights in one way", "请统一写法")

  static func allZero(_ name: String) -> Bilingual {
    Bilingual("all weights of '\(name)' are zero", "“\(name)”的权重全为零")
  }
  static let onePositive = Bilingual("at least one must be above zero", "至少一个应大于零")

  static func notBeta(_ name: String) -> Bilingual {
    Bilingual(
      "'\(name)' must be a Beta distribution with two shapes", "“\(name)”应为有两个形状参数的 Beta 分布")
  }

  static func noLimit(_ name: String) -> Bilingual {
    Bilingual("'\(name)' says neither 'below' nor 'above'", "“\(name)”没有写“below”（低于）或“above”（高于）")
  }
  static func twoLimits(_ name: String) -> Bilingual {
    Bilingual("'\(name)' says both 'below' and 'above'", "“\(name)”同时写了“below”和“above”")
  }
  static let conditionExample = forExample("{metric: dau, below: 100, for: 7 days}")
  static func notOnDashboard(_ name: String) -> Bilingual {
    Bilingual(
      "there is no metric '\(shown(name))' on the dashboard", "仪表盘上没有名为“\(shown(name))”的指标")
  }

  static func notAccepted(_ name: String) -> Bilingual {
    Bilingual("'\(name)' cannot take this value", "“\(name)”不能取这个值")
  }

  static func noTopic(_ name: String) -> Bilingual {
    Bilingual("there is no topic '\(shown(name))' in this community", "该社群没有话题“\(shown(name))”")
  }
  static func noLever(_ name: String) -> Bilingual {
    Bilingual("there is no lever '\(shown(name))'", "没有名为“\(shown(name))”的杠杆")
  }
  static func noName(_ name: String) -> Bilingual {
    Bilingual("there is no '\(shown(name))' here", "这里没有“\(shown(name))”")
  }

  // paths of --set
  static func noSuchItem(_ item: String, of list: String) -> Bilingual {
    Bilingual(
      "'\(shown(list))' has no item '\(shown(item))'", "“\(shown(list))”没有编号为“\(shown(item))”的项")
  }
  static func itemsFromZero(_ count: Int) -> Bilingual {
    count == 0
      ? Bilingual("the list is empty", "列表是空的")
      : Bilingual("its items are 0 to \(count - 1)", "各项编号为 0 到 \(count - 1)")
  }
  static func holdsNoKey(_ owner: String, _ value: String, _ key: String) -> Bilingual {
    Bilingual(
      "'\(shown(owner))' is '\(shown(value))' and holds no '\(shown(key))'",
      "“\(shown(owner))”是“\(shown(value))”，其中没有“\(shown(key))”")
  }
}
