// SPDX-License-Identifier: GPL-3.0-or-later

/// Small texts and tables of our own, with a marker in every name and text, and what they hold.
struct OwnText: Sendable, CustomStringConvertible {
  let name: String
  let text: String
  /// Messages, members who did more than come and go, joins, leaves and removals.
  let counts: [Int]

  var description: String { name }

  static let all = chats + tables

  private static let chats: [OwnText] = [
    OwnText(
      name: "WhatsApp.txt",
      text: """
        13/03/2024, 21:05 - MARKER one created group "MARKER: two"
        13/03/2024, 21:05 - MARKER one added MARKER two and MARKER three
        13/03/2024, 21:06 - MARKER one: MARKER: MARKER
        MARKER
        13/03/2024, 21:07 - MARKER two left
        """, counts: [1, 1, 2, 1]),
    OwnText(
      name: "QQ.txt",
      text: """
        消息记录（此消息记录为文本格式，不支持重新导入）

        ================================================================
        消息分组:我加入的群聊
        ================================================================
        消息对象:MARKER 1
        ================================================================

        2024/3/1 下午 1:00:00 【管理员】MARKER(a)(200000001)
        MARKER
        2024/3/1 下午 1:01:00 MARKER(200000009)

        2024/3/1 下午 1:02:00 系统消息(10000)
        MARKER b(200000002)加入本群。

        ================================================================
        消息分组:我的好友
        ================================================================
        消息对象:MARKER 2
        ================================================================

        2024/3/1 下午 1:00:00 MARKER(200000003)
        MARKER

        ================================================================
        消息分组:我加入的群聊
        ================================================================
        消息对象:MARKER 3
        ================================================================

        2024/2/1 上午 9:00:00 MARKER(200000002)
        MARKER

        2024/2/2 8:43:38 PM 系统消息(1000000)
        MARKER(200000001)被管理员移出本群。
        """, counts: [2, 2, 1, 1]),
    OwnText(
      name: "QQ window.txt",
      text: """
        【PL】MARKER one 2/14/2020 9:16:13 PM
        MARKER

        MARKER two 9:59:54 PM
        MARKER 9:59:55 PM
        — — 2020-2-21 — —
        MARKER two 9:01:00 AM
        MARKER
        MARKER three 加入本群。
        """, counts: [3, 2, 1, 0]),
    OwnText(
      name: "LINE.txt",
      text: """
        [LINE] Chat history in MARKER
        Saved on: 2024/03/02 10:00

        2024.03.01 Friday
        21:05\tMARKER one\tMARKER
        21:06\t\tMARKER two joined the group.
        下午09:07\tMARKER two\t"MARKER
        21:08\tMARKER three\tMARKER
        MARKER"
        21:09\tUnknown\tMARKER
        21:10\t\tMARKER one unsent a message.

        2024/3/2（六）
        00:01\tMARKER one\t"MARKER
        00:02\tMARKER left the group.
        """, counts: [3, 2, 1, 1]),
    OwnText(
      name: "#MARKER/2024-02-29.log",
      text: """
        [23:58:10] *** Joins: MARKER (~MARKER@MARKER.example)
        [23:59:01] <MARKER> MARKER
        [23:59:02] *** MARKER is now known as MARKER|away
        [23:59:30] * MARKER|away MARKER
        [23:59:50] -NickServ- MARKER
        [23:59:55] *** MARKER2 sets mode: +o MARKER
        [00:00:05] *** Quits: MARKER (~MARKER@MARKER.example) (MARKER.net MARKER.split)
        [00:01:00] <relay> <MARKER3> MARKER
        [00:02:00] *** MARKER3 was kicked by MARKER2 (MARKER)
        """, counts: [3, 2, 1, 1]),
    OwnText(
      name: "2024-March.txt",
      text: """
        From MARKER at example.org  Fri Mar  1 21:05:12 2024
        From: MARKER at example.org (MARKER N)
        Date: Fri, 1 Mar 2024 21:05:12 +0100
        Subject: [MARKER] MARKER
        Message-ID: <1@MARKER.org>

        MARKER
        From here on it is text

        From MARKER2 at example.net  Fri Mar  1 22:10:00 2024
        From: =?iso-8859-1?q?M=C4RKER?= <MARKER2@example.net>
        Date: Fri, 01 Mar 24 22:10:00 EST
        Subject: Re: [MARKER]
         MARKER
        In-Reply-To: <1@MARKER.org>
        Message-ID: <2@MARKER.org>

        >From MARKER

        From MARKER at work.example  Fri Mar  1 23:10:00 2024
        From: "N, MARKER" <MARKER@work.example>
        Date: Fri, 1 Mar 2074 23:10:00 +0000
        Subject: Re: MARKER
        Message-ID: <3@MARKER.org>

        MARKER

        From MARKER-request at example.org  Sat Mar  2 00:10:00 2024
        From: MARKER-request at example.org
        Date: Sat, 2 Mar 2024 00:10:00 +0000
        Subject: MARKER Digest, Vol 1, Issue 1

        MARKER
        """, counts: [3, 2, 0, 0]),
    OwnText(
      name: "matrix.txt",
      text: """
        Fri, Mar 1, 2024, 20:00:00 - MARKER one joined the room
        Fri, Mar 1, 2024, 20:03:00 - MARKER one changed their display name to MARKER two
        Fri, Mar 1, 2024, 20:04:00 - MARKER two: MARKER
        MARKER
        Fri, Mar 1, 2024, 20:05:00 - MARKER two left the room
        """, counts: [1, 1, 1, 1]),
  ]

  private static let tables: [OwnText] = [
    OwnText(
      name: "discord-old.csv",
      text: #"""
        Author;Date;Content;Attachments;Reactions;
        "MARKER#1";"05-Dec-19 04:27 AM";"MARKER; ""MARKER""";"";"";
        "MARKER#2";"05-Dec-19 04:28 PM";"Joined the server.";"";"";
        "MARKER#1";"06-Dec-19 12:01 AM";"";"https://MARKER";"";
        "MARKER#1";"06-Dec-19 12:02 AM";"Pinned a message.";"";"";
        """#, counts: [2, 1, 1, 0]),
    OwnText(
      name: "discord without texts.csv",
      text: #"""
        AuthorID,Author,Date,Content,Attachments,Reactions
        "1","MARKER","2024-03-09T22:58:10.123+08:00","","",""
        "2","MARKER","2024-03-09T22:58:11+08:00","","",""
        """#, counts: [2, 2, 0, 0]),
    OwnText(
      name: "wechat.csv",
      text: #"""
        消息ID,类型,发送人,时间,内容,备注,昵称,更多信息
        1,文本,MARKER one,2024-03-01 21:05:12,"MARKER
        MARKER",,MARKER one,
        2,系统消息,,2024-03-01 21:06:12,"""MARKER one""邀请""MARKER two""加入了群聊",,,
        3,图片,MARKER two,2024-03-01 21:07:12,MARKER,,MARKER two,
        3,图片,MARKER two,2024-03-01 21:07:12,MARKER,,MARKER two,
        4,系统消息,,2024-03-01 21:08:12,你将“MARKER one”移出了群聊,,,
        """#, counts: [2, 2, 1, 1]),
    OwnText(
      name: "wechat of before 2023.csv",
      text: #"""
        localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime
        1,1,1,0,0,1709298360,,"wxid_MARKER1:
        MARKER",2024-03-01 21:06:00
        2,1,1,0,1,1709298361,,MARKER,2024-03-01 21:06:01
        3,1,1,0,0,1709298362,,MARKER,2024-03-01 21:06:02
        4,1,10000,0,0,1709298363,,"""MARKER""邀请你加入了群聊",2024-03-01 21:06:03
        """#, counts: [2, 2, 1, 0]),
    OwnText(
      name: "chatlog.csv",
      text: #"""
        Time,SenderName,Sender,TalkerName,Talker,Content
        2024-03-01 21:05:12,MARKER,wxid_MARKER1,MARKER,1@chatroom,MARKER
        2024-03-01 21:06:12,MARKER,wxid_MARKER2,MARKER,1@chatroom,MARKER
        2024-03-01 21:06:13,系统消息,系统消息,MARKER,1@chatroom,"""MARKER""撤回了一条消息"
        2024-03-01 21:07:12,MARKER,wxid_MARKER3,MARKER,wxid_MARKER3,MARKER
        """#, counts: [2, 2, 0, 0]),
    OwnText(
      name: "users.csv",
      text: #"""
        id,name,username,email,created_at,last_seen_at,trust_level
        -1,MARKER,MARKER,MARKER,2024-01-01 00:00:00 UTC,,4
        1,MARKER,MARKER,MARKER@MARKER,2024-01-02 08:00:00 UTC,2024-04-30 10:00:00 UTC,4
        2,"MARKER, MARKER",MARKER,MARKER,2024-01-02 08:00:00 UTC,,4
        """#, counts: [0, 1, 2, 0]),
    OwnText(
      name: "posts.csv",
      text: #"""
        user_id,username,created_at,topic_id,post_number,reply_to_post_number,post_type
        1,MARKER,2024-01-02T08:05:00.000Z,10,1,,1
        2,MARKER,2024-01-02T08:06:00.000Z,10,2,1,1
        2,MARKER,2024-01-02T08:07:00.000Z,10,3,,4
        """#, counts: [2, 2, 0, 0]),
    OwnText(
      name: "own.csv",
      text: #"""
        会员;时间;事件
        MARKER;2024/3/1 21:05;发言
        MARKER two;45353.5;加入
        MARKER two;2024年3月2日 下午3:05;退群
        """#, counts: [1, 1, 1, 1]),
  ]
}
