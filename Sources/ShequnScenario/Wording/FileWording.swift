// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnTables

/// What can be wrong with a file before its content is understood.
extension Bilingual {
  static let noSuchPath = Bilingual("there is no such file or folder", "没有这个文件或文件夹")
  static let checkSpelling = Bilingual("check the spelling", "请检查写法")
  static let nameNotUTF8 = Bilingual("this name is not UTF-8", "文件名不是 UTF-8")
  static let renameToUTF8 = Bilingual(
    "rename it; archives packed on Windows unpack with 'unzip -O GBK'",
    "请改名；Windows 打包的压缩包可用“unzip -O GBK”解压")
  static let linkLoop = Bilingual("this link leads back to itself", "这个链接指向了自己")
  static let noCommunityFile = Bilingual(
    "there is no community.yaml in this folder", "该文件夹中没有 community.yaml")
  static let scenarioLayout = Bilingual(
    "a scenario is a folder with community.yaml and plans/*.yaml; 'shequn new' makes one",
    "场景是含有 community.yaml 与 plans/*.yaml 的文件夹；可用“shequn new”新建")
  static let severalFolders = Bilingual(
    "keep them in several folders and compare the best of each",
    "请分到几个文件夹中，再比较各自的最优方案")
  static let isFolder = Bilingual("this is a folder, not a file", "这是文件夹，不是文件")
  static let notOrdinary = Bilingual("this is not an ordinary file", "这不是普通文件")
  static let unreadable = Bilingual("this cannot be read", "无法读取")
  static let checkPermissions = Bilingual("check its permissions", "请检查访问权限")

  static func tooLarge(_ limit: Int) -> Bilingual {
    let size = limit < 1024 * 1024 ? "\(limit / 1024) KiB" : "\(limit / 1024 / 1024) MiB"
    return Bilingual("the file is larger than \(size)", "文件大于 \(size)")
  }
  static let rightFile = Bilingual(
    "a scenario takes a few KiB; is this the right file?", "场景文件只有几 KiB；是否选错了文件？")

  static func notUTF8(_ byte: UInt8) -> Bilingual {
    let hex = (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    return Bilingual("the byte 0x\(hex) is not UTF-8", "字节 0x\(hex) 不是 UTF-8")
  }
  static let saveAsUTF8 = Bilingual(
    "save the file as UTF-8 (not GBK or UTF-16)", "请将文件存为 UTF-8（而非 GBK 或 UTF-16）")

  static func controlCharacter(_ scalar: Unicode.Scalar) -> Bilingual {
    Bilingual("the character \(scalar.codePoint) is not allowed", "不允许使用字符 \(scalar.codePoint)")
  }
  static let removeIt = Bilingual("take it out", "请删除")

  static let anchor = Bilingual(
    "anchors and aliases ('&', '*') are not allowed", "不允许使用锚点与别名（“&”“*”）")
  static let writeOut = Bilingual(
    "write the value out; a text that begins with '&' or '*' needs quotes",
    "请把值完整写出；以“&”或“*”开头的文字需加引号")
  static let tag = Bilingual("tags ('!') are not allowed", "不允许使用标签（“!”）")
  static let quoteTag = Bilingual(
    "write the value plainly; a text that begins with '!' needs quotes",
    "请直接写值；以“!”开头的文字需加引号")

  static func tooDeep(_ limit: Int) -> Bilingual {
    Bilingual("nested more than \(limit) levels deep", "嵌套超过 \(limit) 层")
  }
  static func tooManyValues(_ limit: Int) -> Bilingual {
    Bilingual("the file holds more than \(limit) values", "文件中的值超过 \(limit) 个")
  }
  static func notClosed(_ opening: Unicode.Scalar) -> Bilingual {
    Bilingual("this \(opening) is not closed", "此处的 \(opening) 没有闭合")
  }
  static func close(_ closing: Unicode.Scalar) -> Bilingual {
    Bilingual("add the \(closing) that belongs to it", "请补上对应的 \(closing)")
  }
  static let emptyFile = Bilingual("the file is empty", "文件是空的")
  static let keyIsNoWord = Bilingual("a key must be a word", "键必须是一个词")

  static func duplicateKey(_ key: String) -> Bilingual {
    Bilingual("the key '\(shown(key))' is given twice", "键“\(shown(key))”重复")
  }
  static let keepOne = Bilingual("keep one of them", "请只保留一个")

  // extends
  static func extendsOutside(_ path: String) -> Bilingual {
    Bilingual(
      "'\(shown(path))' lies outside the scenario's folder", "“\(shown(path))”在场景文件夹之外")
  }
  static let stayInside = Bilingual(
    "a plan may only extend files of its own scenario", "方案只能继承本场景内的文件")
  static func extendsMissing(_ path: String) -> Bilingual {
    Bilingual("there is no file '\(shown(path))' to extend", "没有可继承的文件“\(shown(path))”")
  }
  static let relativeToFile = Bilingual(
    "the path counts from the folder of this file", "路径从本文件所在文件夹算起")
  static func extendsCycle(_ path: String) -> Bilingual {
    Bilingual("'\(shown(path))' extends itself in a circle", "“\(shown(path))”循环继承了自己")
  }
  static func extendsTooLong(_ limit: Int) -> Bilingual {
    Bilingual("a chain of more than \(limit) files that extend each other", "继承链超过 \(limit) 个文件")
  }
}
