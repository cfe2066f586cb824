// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnTables

/// What can be wrong with the characters of a name.
extension Bilingual {
  /// Says which character it is, and where: mostly it cannot be seen.
  static func badCharacter(_ name: String, _ fault: TextFault) -> Bilingual {
    let (code, position) = (fault.scalar.codePoint, fault.position)
    let what =
      switch fault.kind {
      case .breaksLine: Bilingual("a line break, tab or other control", "换行、制表符等控制字符")
      case .hidden:
        Bilingual(
          "which is not seen, or changes how others are seen", "看不见，或会改变其他字符的显示")
      case .outOfPlace:
        Bilingual(
          "which is not seen and joins or selects nothing there", "看不见，且在该处不起连接或选字作用")
      case .tooManyMarks:
        Bilingual("one mark too many upon one letter", "叠加在同一字母上的符号过多")
      }
    return Bilingual(
      "'\(shown(name))' must not hold \(code) (character \(position)): \(what.en)",
      "“\(shown(name))”的第 \(position) 个字符 \(code) 不可使用：\(what.zh)")
  }

  static func remedy(of fault: TextFault) -> Bilingual {
    fault.kind == .breaksLine ? writeOneLine : removeIt
  }

  static let writeOneLine = Bilingual("write it on one line, with blanks", "请写成一行，用空格隔开")
}
