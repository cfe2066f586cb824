// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnImport
import Testing

@Suite struct DateTableTests {
  private func table(_ rows: [(String, String)]) throws -> DateTable {
    var table = DateTable()
    for (earlier, later) in rows {
      let (a, b) = (
        try #require(WrittenTime(cell: earlier)), try #require(WrittenTime(cell: later))
      )
      table.note(a)
      table.note(b)
      table.note(a, before: b)
    }
    return table
  }

  @Test func aMonthThatDoesNotExistTells() throws {
    #expect(try table([("3/4/24", "25/4/24"), ("1/2/24", "5/6/24")]).order == .dayMonthYear)
    #expect(try table([("3/4/24", "4/25/24"), ("1/2/24", "5/6/24")]).order == .monthDayYear)
  }

  /// 5 March to 4 May, or 3 May to 5 April, which cannot be.
  @Test func aPairThatWouldStandTheWrongWayRoundTells() throws {
    #expect(try table([("5/3/24", "4/5/24")]).order == .dayMonthYear)
    #expect(try table([("3/5/24", "5/4/24")]).order == .monthDayYear)
  }

  @Test func whatCannotBeToldIsNot() throws {
    #expect(try table([("3/4/24", "5/6/24"), ("2/7/24", "9/8/24")]).order == nil)
  }

  @Test(arguments: [
    "2024-03-01", "45352", "1709251200", "1709251200000", "2024年3月1日", "2024/3/1 08:30",
  ])
  func datesOfManyFormsAreOneDay(_ text: String) throws {
    let date = try #require(WrittenTime(cell: text)?.day(.yearMonthDay))
    #expect(date.iso == "2024-03-01")
  }

  @Test(arguments: ["soon", "12:30", "-3", "", "2024-13-01"]) func otherTextsAreNone(_ text: String)
  {
    #expect(WrittenTime(cell: text) == nil)
  }
}
