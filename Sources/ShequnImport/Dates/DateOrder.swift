// SPDX-License-Identifier: GPL-3.0-or-later

/// Which of day, month and year stands first in a date such as 3/4/24. Raw values are words of `--date-order`.
package enum DateOrder: String, CaseIterable, Sendable {
  case dayMonthYear = "dmy"
  case monthDayYear = "mdy"
  case yearMonthDay = "ymd"
}
