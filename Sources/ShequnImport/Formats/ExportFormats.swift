// SPDX-License-Identifier: GPL-3.0-or-later

/// Every kind of file that can be read. A file is of the first kind that recognises it.
package enum ExportFormats {
  package static let all: [any ExportFormat.Type] = [
    DiscordJSON.self,
    TelegramJSON.self,
    WeChatChatlogJSON.self,
    WeFlowJSON.self,
    QQChatExporterJSON.self,
    QQChatExporterLines.self,
    MatrixJSON.self,
    MattermostLines.self,
    ZulipJSON.self,
    ZulipArchiveJSON.self,
    DiscourseTopicJSON.self,
    SlackJSON.self,
  ]
}
