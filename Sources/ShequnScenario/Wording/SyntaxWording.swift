// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

/// The YAML parser's complaints in plain words, with what usually helps.
struct SyntaxComplaint {
  let message: Bilingual
  let advice: Bilingual?

  /// `problem` is libyaml's wording; `character` stands at the place it points to.
  init(_ problem: String, at character: Unicode.Scalar?) {
    if character == "\t" {
      message = Bilingual("a tab stands where spaces are needed", "此处应为空格，不能用制表符")
      advice = Bilingual("indent with spaces", "请用空格缩进")
      return
    }
    if let known = Self.known.first(where: { problem.contains($0.sign) }) {
      message = known.message
      advice = known.advice
      return
    }
    message = Bilingual("this is not valid YAML (\(problem))", "不是有效的 YAML（\(problem)）")
    advice = nil
  }

  private init(_ message: Bilingual, advice: Bilingual) {
    self.message = message
    self.advice = advice
  }

  private static let alignment = Bilingual(
    "keys of one level begin in the same column", "同一层的键应从同一列开始")

  private static let known: [(sign: String, message: Bilingual, advice: Bilingual)] = [
    (
      "mapping values are not allowed",
      Bilingual("a ':' stands where no key can be", "此处不能出现“:”"),
      Bilingual(
        "check the indentation, or put quotes around a text that contains ': '",
        "请检查缩进，或给含有“: ”的文字加引号")
    ),
    (
      "block sequence entries are not allowed",
      Bilingual("a '-' stands where no list can be", "此处不能出现列表符号“-”"),
      Bilingual("begin the list on a line of its own", "列表请另起一行")
    ),
    (
      "did not find expected key", Bilingual("this line does not fit what is above it", "此行与上文不相接"),
      alignment
    ),
    (
      "did not find expected '-' indicator",
      Bilingual("this line does not fit the list above it", "此行与上面的列表不相接"),
      Bilingual("items of one list begin in the same column", "同一列表的各项应从同一列开始")
    ),
    (
      "expected ',' or '}'", Bilingual("'{' is not closed, or a comma is missing", "“{”未闭合或缺少逗号"),
      Bilingual("write {key: value, key: value}", "请写成 {键: 值, 键: 值}")
    ),
    (
      "expected ',' or ']'", Bilingual("'[' is not closed, or a comma is missing", "“[”未闭合或缺少逗号"),
      Bilingual("write [value, value]", "请写成 [值, 值]")
    ),
    (
      "could not find expected ':'", Bilingual("a key lacks its ':'", "键后面缺少“:”"),
      Bilingual("write key: value, with a space after the ':'", "请写成 键: 值，“:”后有空格")
    ),
    (
      "cannot start any token",
      Bilingual("a value cannot begin with this character", "值不能以此字符开头"),
      Bilingual("put quotes around the text", "请给文字加引号")
    ),
    (
      "expected node content", Bilingual("a value is missing here", "此处缺少值"),
      Bilingual("check the brackets and commas around it", "请检查前后的括号与逗号")
    ),
    (
      "unknown escape character",
      Bilingual("a '\\' in double quotes begins something unknown", "双引号内“\\”之后的字符无法识别"),
      Bilingual("write '\\\\', or use single quotes", "请写“\\\\”，或改用单引号")
    ),
    (
      "document start", Bilingual("this does not belong to what is above it", "此处与上文不相接"),
      Bilingual("check the indentation, quotes and brackets", "请检查缩进、引号与括号")
    ),
    (
      "found another document", Bilingual("a second document begins here", "此处开始了第二个文档"),
      Bilingual("a file holds one; take out the '---'", "一个文件只含一个文档；请去掉“---”")
    ),
  ]
}
