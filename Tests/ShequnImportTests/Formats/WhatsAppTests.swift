// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnImport
import Testing

@Suite struct WhatsAppTests {
  /// Acts as “name kind day hour”.
  private func told(_ text: String, _ options: ImportOptions = ImportOptions()) throws -> [String] {
    let found = try Gathered(text, name: "_chat.txt", options)
    #expect(found.format == WhatsAppText.self)
    return found.acts.map { "\($0.account.key) \($0.kind.rawValue) \($0.time.text)" }
  }

  @Test(
    "The head of a message is told in every country",
    arguments: [
      "[3/13/24, 9:05:00\u{202F}PM] Ann: hi", "‎[13/03/2024, 21:05:00] Ann: hi",
      "[13.03.24, 21:05:00] Ann: hi",
      "[13.03.24, 9:05:00 PM] Ann: hi", "[2024-03-13, 9:05:00 p.m.] Ann: hi",
      "[13/3/24 21:05:00] Ann: hi",
      "[2024/3/13 晚上9:05:00] Ann: hi", "[2024/3/13 下午9:05:00] Ann: hi",
      "[2024. 3. 13. 오후 9:05:00] Ann: hi",
      "[2024/03/13 21:05:00] Ann: hi", "[13/3/24, 9:05:00 p. m.] Ann: hi",
      "[13-03-2024 21:05:00] Ann: hi",
      "13.03.24, 21:05 - Ann: hi", "3/13/24, 9:05 PM - Ann: hi", "13/03/2024, 21:05 - Ann: hi",
      "13/3/24, 9:05 p. m. - Ann: hi", "13/3/2024, 9:05 p.\u{A0}m. - Ann: hi",
      "2024-03-13, 21:05 - Ann: hi",
      "2024-03-13, 9:05 p.m. - Ann: hi", "2024/03/13, 9:05 pm - Ann: hi",
      "13/03/2024 21:05 - Ann: hi",
      "13/03/2024 à 21:05 - Ann: hi", "13.3.2024 klo 21.05 - Ann: hi", "13.03.2024 21.05 - Ann: hi",
      "13-03-2024 21:05 - Ann: hi", "2024. 03. 13. 21:05 - Ann: hi",
      "2024. 3. 13. 오후 9:05 - Ann: hi",
      "2024/3/13 晚上9:05 - Ann: hi", "2024/3/13 下午 9:05 - Ann: hi", "13/03/24 21:05:00: Ann: hi",
      "13/3/24, 21:05:00: Ann: hi", "[9:05 PM, 3/13/2024] Ann: hi",
      "‏[١٣‏/٣‏/٢٠٢٤، ٩:٠٥:٠٠ م] Ann: hi",
    ])
  func heads(line: String) throws {
    #expect(try told(line + "\nmore: text\n- 12:00 - too\n") == ["Ann post 2024-03-13T21:05:00"])
  }

  @Test(
    "Who comes and goes is told in the languages of phones",
    arguments: [
      ("Ann added Bob and +44 7700 900001", "join", ["Bob", "+44 7700 900001"]),
      ("You added Bob, Carl, and Dora", "join", ["Bob", "Carl", "Dora"]),
      ("Bob joined using this group's invite link", "join", ["Bob"]),
      ("Bob left", "leave", ["Bob"]),
      ("Bob joined from the community", "join", ["Bob"]), ("Bob was added", "join", ["Bob"]),
      ("You removed Bob", "removed", ["Bob"]), ("Bob was removed", "removed", ["Bob"]),
      ("Ann hat Bob und Carl hinzugefügt.", "join", ["Bob", "Carl"]),
      ("Du hast Bob entfernt.", "removed", ["Bob"]),
      ("Bob ist der Gruppe mithilfe eines Einladungslinks beigetreten.", "join", ["Bob"]),
      ("Bob hat die Gruppe verlassen.", "leave", ["Bob"]),
      ("Ann añadió a Bob y a Carl", "join", ["Bob", "Carl"]), ("Añadiste a Bob", "join", ["Bob"]),
      ("Bob se unió usando el enlace de invitación de este grupo", "join", ["Bob"]),
      ("Ann agregó a Bob", "join", ["Bob"]), ("Bob salió del grupo", "leave", ["Bob"]),
      ("Ann eliminó a Bob", "removed", ["Bob"]), ("Eliminaste a Bob", "removed", ["Bob"]),
      ("Ann a ajouté Bob et Carl", "join", ["Bob", "Carl"]),
      ("Vous avez retiré Bob", "removed", ["Bob"]),
      ("Bob a rejoint le groupe via un lien d’invitation", "join", ["Bob"]),
      ("Bob a quitté le groupe", "leave", ["Bob"]),
      ("Ann adicionou Bob e Carl", "join", ["Bob", "Carl"]),
      ("Bob saiu do grupo", "leave", ["Bob"]), ("Bob saiu", "leave", ["Bob"]),
      ("Bob entrou usando o link de convite deste grupo", "join", ["Bob"]),
      ("Você removeu Bob", "removed", ["Bob"]),
      ("Ann ha aggiunto Bob", "join", ["Bob"]), ("Bob ha abbandonato il gruppo", "leave", ["Bob"]),
      ("Bob è entrato usando il link d'invito del gruppo", "join", ["Bob"]),
      ("Hai rimosso Bob", "removed", ["Bob"]),
      ("小梅添加了阿山和Sam", "join", ["阿山", "Sam"]), ("阿山使用此群组的邀请链接加入", "join", ["阿山"]),
      ("阿山退出了群组", "leave", ["阿山"]), ("您移除了阿山", "removed", ["阿山"]),
      ("小梅将阿山移出了群组", "removed", ["阿山"]),
      ("小梅已將阿山移出群組", "removed", ["阿山"]), ("阿山離開了", "leave", ["阿山"]), ("小梅新增了阿山", "join", ["阿山"]),
      ("Ann님이 Bob님을 추가했습니다.", "join", ["Bob"]), ("Bob님이 나갔습니다.", "leave", ["Bob"]),
      ("Bob님이 그룹 초대 링크를 통해 참여했습니다", "join", ["Bob"]), ("Ann님이 Bob님을 내보냈습니다", "removed", ["Bob"]),
      ("AnnがBobを追加しました", "join", ["Bob"]), ("Bobが退出しました", "leave", ["Bob"]),
      ("Bobがこのグループの招待リンクを使用して参加しました", "join", ["Bob"]), ("AnnがBobを削除しました", "removed", ["Bob"]),
    ] as [(String, String, [String])])
  func sentences(sentence: String, kind: String, people: [String]) throws {
    let expected = people.map { "\($0) \(kind) 2024-03-13T21:06:00" }
    let android = "13/03/2024, 21:05 - Ann: hi\n13/03/2024, 21:06 - \(sentence)\n"
    #expect(try told(android).dropFirst().elementsEqual(expected))
    let apple =
      "‎[13/03/2024, 21:05:00] Club: ‎Messages are end-to-end encrypted.\n"
      + "‎[13/03/2024, 21:06:00] Club: ‎\(sentence)\n"
    #expect(try told(apple) == expected)
    // without the marks that are not seen, too
    #expect(try told(apple.replacing("‎", with: "")) == expected)
  }

  @Test(
    "Other sentences of the program are no acts",
    arguments: [
      "Ann created group \"Tea: the club\"",
      "Ann changed the subject from \"Tea: a\" to \"Tea: b\"",
      "Ann changed this group's icon", "Ann removed this group's icon", "You're now an admin",
      "Messages and calls are end-to-end encrypted. Tap to learn more: here.",
      "Ann pinned a message",
      "Ann hat das Gruppenbild geändert.", "Ann cambió la descripción del grupo", "小梅更改了群组名称",
    ])
  func notices(sentence: String) throws {
    #expect(try told("13/03/2024, 21:05 - \(sentence)\n13/03/2024, 21:06 - Ann: hi\n").count == 1)
  }

  @Test("Who goes by another number is the same person; so is who was no contact yet") func names()
    throws
  {
    let text = """
      13/03/2024, 21:05 - +44 1: hi
      13/03/2024, 21:06 - +44 1 changed to +44 2
      13/03/2024, 21:07 - +44 2: hi
      13/03/2024, 21:08 - ~ Bob: hi
      13/03/2024, 21:09 - Bob: hi
      """
    #expect(try Gathered(text).members == ["+44 1", "Bob"])
  }

  @Test("A name may hold an “and”, and be “You”") func oddNames() throws {
    let text = """
      13/03/2024, 21:05 - Tom and Jerry: hi
      13/03/2024, 21:06 - Tom and Jerry left
      13/03/2024, 21:07 - Ann and Bob left
      13/03/2024, 21:08 - You: hi
      13/03/2024, 21:09 - Ann added Carl and 2 others
      """
    let found = try Gathered(text)
    #expect(found.leaves.map(\.account.key) == ["Tom and Jerry", "Ann", "Bob"])
    #expect(found.members == ["Tom and Jerry", "You"])
    #expect(found.joins.map(\.account.key) == ["Carl"])
    #expect(found.leftOut == [.nobody: 1])
  }

  @Test("What a member says about leaving is a message") func sayings() throws {
    let text = """
      [13/03/2024, 21:05:00] Ann: Bob left
      [13/03/2024, 21:06:00] Bob: ‎image omitted
      [13/03/2024, 21:07:00] Ann: ‎This message was deleted.
      [13/03/2024, 21:08:00] Ann: a chat of ours:
      13/03/2024, 21:05 - Carl: hi
      """
    #expect(try Gathered(text).messages.count == 4)
  }
}
