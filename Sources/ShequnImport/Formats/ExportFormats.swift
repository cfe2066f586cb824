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
    DiscourseExplorerJSON.self,
    SlackJSON.self,
    Mailbox.self,
    IRCLog.self,
    LINEText.self,
    QQText.self,
    MatrixText.self,
    WhatsAppText.self,
    DiscordCSV.self,
    WeChatTable.self,
    DiscourseUsers.self,
    DiscoursePosts.self,
    // whatever has a member and a time comes behind what is more certain
    AnyTable.self,
    QQCopied.self,
  ]
}
