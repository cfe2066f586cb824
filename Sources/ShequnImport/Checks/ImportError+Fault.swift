// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

extension ImportError {
  /// What is wrong.
  package enum Fault: String, CaseIterable, Hashable, Sendable {
    case missing, fileSystem
    case damagedArchive, encryptedArchive, packing, tar, bomb, manyFiles, nested, workbook
    case brokenJSON, deepJSON, cutJSON
    case openQuote, longRow, roundedIDs, missingColumn, dateOrder, undated, twoUndated
    case unknownKind, nothing, manyAccounts
  }
}

extension ImportError.Fault {
  /// What is wrong, and what to do.
  var words: Bilingual {
    switch self {
    case .missing:
      Bilingual("there is no such file or folder", "没有这个文件或文件夹")
    case .fileSystem:
      Bilingual(
        "it cannot be read; is it a file or a folder, and may you?", "无法读取：请确认它是文件或文件夹，并检查权限")
    case .damagedArchive:
      Bilingual(
        "the archive is damaged; export or download it again", "压缩包已损坏：请重新导出或下载")
    case .encryptedArchive:
      Bilingual(
        "the archive asks for a password; unpack it and name the folder",
        "压缩包有密码：请先解压，再指定解压后的文件夹")
    case .packing:
      Bilingual(
        "it is packed in a way that is not known here; unpack it and name the folder",
        "压缩方式无法识别：请先解压，再指定解压后的文件夹")
    case .tar:
      Bilingual(
        "it is a tar archive; unpack it (tar -xf FILE, or with a click) and name the folder or file that comes out",
        "这是 tar 压缩包：请先解包（tar -xf 文件，或双击），再指定解出的文件夹或文件")
    case .bomb:
      Bilingual(
        "it unpacks to more than \(ArchiveLimits.shownBytes) or to more than \(ArchiveLimits.ratio) times "
          + "its size; unpack it and name the folder if that is right",
        "解压后会超过 \(ArchiveLimits.shownBytes)，或超过原大小的 \(ArchiveLimits.ratio) 倍；如确属正常，"
          + "请先解压，再指定解压后的文件夹")
    case .manyFiles:
      Bilingual(
        "more than \(ArchiveLimits.files) files; name the folders of the messages one by one",
        "文件超过 \(ArchiveLimits.files) 个：请逐个指定消息所在的文件夹")
    case .nested:
      Bilingual(
        "archives in archives, or one too large to be unpacked in memory; unpack the outer one and name what was "
          + "in it",
        "压缩包嵌套过深，或内层过大、无法在内存中解压：请先解压外层，再指定其中的内容")
    case .workbook:
      Bilingual(
        "it is an Excel workbook; save the table as CSV UTF-8 (ids as text) and name that",
        "这是 Excel 工作簿：请另存为 CSV UTF-8（长编号设为文本）后再导入")
    case .brokenJSON:
      Bilingual(
        "here it is no longer JSON; export it again, and do not edit it",
        "从这里起不再是 JSON：请重新导出，且不要改动文件")
    case .deepJSON:
      Bilingual(
        "JSON within JSON more than \(JSONReader.deepest) deep; no export is like that",
        "JSON 嵌套超过 \(JSONReader.deepest) 层：不是正常的导出文件")
    case .cutJSON:
      Bilingual(
        "the file ends in the middle; export it again, is the disk full?",
        "文件不完整：请重新导出，并检查磁盘空间")
    case .openQuote:
      Bilingual(
        "a quote is opened here and never closed; save the table again as CSV",
        "这里的引号没有闭合：请把表格重新存为 CSV")
    case .longRow:
      Bilingual(
        "a row of more than \(ExportTable.longestRow >> 20) MiB; is a quote never closed?",
        "有一行超过 \(ExportTable.longestRow >> 20) MiB：是否有引号没有闭合？")
    case .roundedIDs:
      Bilingual(
        "ids that a spreadsheet has rounded (1.81E+17): many members have become one; export again and open the "
          + "table with that column as text, or do not save it from the spreadsheet",
        "表格软件把长编号四舍五入了（1.81E+17），许多成员会混为一人：请重新导出，导入表格软件时将该列设为文本，"
          + "或不要用它另存")
    case .missingColumn:
      Bilingual(
        "no column is called so; look at the first row, and at --member, --time and --kind",
        "没有这个名字的列：请核对首行以及 --member、--time、--kind")
    case .dateOrder:
      Bilingual(
        "day and month cannot be told apart in its dates; say which comes first with --date-order dmy, mdy or ymd",
        "日期中日与月无法区分：请用 --date-order dmy、mdy 或 ymd 指明顺序")
    case .undated:
      Bilingual(
        "its lines tell the hour, and nothing tells the day; give the file its day as a name, such as "
          + "2024-03-01.log, or say it with --day 2024-03-01",
        "各行只有时刻，不知是哪一天：请以日期命名文件，例如 2024-03-01.log，或用 --day 2024-03-01 指明")
    case .twoUndated:
      Bilingual(
        "--day is the day of one file, and this is a second one that does not tell its day; give each file its day as "
          + "a name, such as 2024-03-01.log",
        "--day 只指一个文件的日期，而这是第二个不知日期的文件：请以日期命名各文件，例如 2024-03-01.log")
    case .unknownKind:
      Bilingual(
        "of no kind that is known here; for a table of your own say which columns are which with --member and "
          + "--time",
        "无法识别的文件类型；自己的表格请用 --member 和 --time 指明各列")
    case .nothing:
      Bilingual(
        "nothing in it that a member did", "其中没有任何成员活动")
    case .manyAccounts:
      Bilingual(
        "more than \(ArchiveLimits.accounts) accounts or channels; does the column of members hold members?",
        "账号或频道超过 \(ArchiveLimits.accounts) 个：成员列是否选对了？")
    }
  }
}
