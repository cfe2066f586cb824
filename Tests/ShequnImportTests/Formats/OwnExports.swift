// SPDX-License-Identifier: GPL-3.0-or-later

/// Small exports of our own, with a marker in every name and text, and what they hold.
struct OwnExport: Sendable, CustomStringConvertible {
  let name: String
  /// By their paths.
  let files: [String: String]
  /// Messages, active members, joins, leaves and removals, reactions.
  let counts: [Int]

  var description: String { name }

  static let all: [OwnExport] = [
    OwnExport(
      name:
        "Discord in two parts, with a boost, a slash command, a deleted account and a conversation of two",
      files: [
        "a [part 1].json": discord(
          """
          {"id":"1200000000000000000","type":"Default","timestamp":"2024-01-25T10:00:00+01:00","content":"MARKER","author":{"id":"1","name":"MARKER","isBot":false}},
          {"id":"1200000000000000001","type":"8","timestamp":"2024-01-25T10:00:00+01:00","content":"","author":{"id":"1","name":"MARKER","isBot":false}},
          {"id":"1200000000000000002","type":"20","timestamp":"2024-01-25T10:00:00+01:00","content":"","author":{"id":"9","name":"MARKER bot","isBot":true}}
          """),
        "a [part 2].json": discord(
          """
          {"id":"1200000000000000002","type":"Reply","timestamp":"2024-01-25T10:01:00+01:00","content":"MARKER","author":{"id":"2","name":"MARKER","isBot":false},"reference":{"messageId":"1200000000000000000"}},
          {"id":"1200000000000000000","type":"Default","timestamp":"2024-01-25T10:00:00+01:00","content":"MARKER","author":{"id":"1","name":"MARKER","isBot":false}},
          {"id":"1200000000000000005","type":"Default","timestamp":"2024-01-25T10:00:00+01:00","content":"MARKER","author":{"id":"456226577798135808","name":"Deleted User","isBot":false}},
          {"id":"1200000000000000003","type":"GuildMemberJoin","timestamp":"2024-01-25T10:02:00+01:00","content":"Joined the server.","author":{"id":"3","name":"MARKER","isBot":false}}
          """),
        "b.json": discord(
          #"{"id":"1200000000000000009","type":"Default","timestamp":"2024-01-25T10:00:00+01:00","content":"MARKER","author":{"id":"1","name":"MARKER","isBot":false}}"#,
          type: "DirectTextChat"),
      ], counts: [2, 2, 1, 0, 0]),
    OwnExport(
      name:
        "Telegram, all chats, with a conversation of two, topics, reactions and an old file's ids",
      files: [
        "result.json": """
        {"about":"MARKER","personal_information":{"user_id":1,"first_name":"MARKER"},"chats":{"about":"","list":[
        {"name":"MARKER","type":"personal_chat","id":5,"messages":[
        {"id":1,"type":"message","date":"2024-03-01T10:00:00","from":"MARKER","from_id":"user1","text":"MARKER"}]},
        {"name":"MARKER","type":"public_supergroup","id":6,"messages":[
        {"id":1,"type":"service","date":"2024-03-01T10:00:00","date_unixtime":"1709280000","actor":"MARKER one","actor_id":"user1","action":"create_channel","title":"MARKER"},
        {"id":2,"type":"service","date":"2024-03-01T10:00:00","date_unixtime":"1709280000","actor":"MARKER one","actor_id":"user1","action":"topic_created","title":"MARKER"},
        {"id":3,"type":"message","date":"2024-03-01T10:01:00","date_unixtime":"1709280060","from":"MARKER two","from_id":"user2","text":"MARKER","reply_to_message_id":2},
        {"id":4,"type":"message","date":"2024-03-01T10:02:00","date_unixtime":"1709280120","from":"MARKER one","from_id":1,"text":["MARKER",{"type":"link","text":"MARKER"}],"reply_to_message_id":3,
         "reactions":[{"type":"emoji","count":1,"emoji":"x","recent":[{"from":"MARKER three","from_id":"user3","date":"2024-03-01T10:03:00"}]}]},
        {"id":5,"type":"service","date":"2024-03-02T10:00:00","date_unixtime":"1709366400","actor":"MARKER one","actor_id":"user1","action":"invite_members","members":["MARKER four"]},
        {"id":6,"type":"service","date":"2024-03-03T10:00:00","date_unixtime":"1709452800","actor":"MARKER four","actor_id":"user4","action":"remove_members","members":["MARKER four"]}]}]},
        "left_chats":{"about":"","list":[]}}
        """
      ], counts: [2, 3, 2, 1, 1]),
    OwnExport(
      name:
        "Slack of an enterprise, in a folder within, with two channels, a conversation of two and no users",
      files: [
        "MARKER export/org_users.json":
          #"[{"id":"W1","name":"MARKER","is_bot":false},{"id":"W9","name":"MARKER","is_bot":true}]"#,
        "MARKER export/channels.json":
          #"[{"id":"C1","name":"MARKER-one"},{"id":"C2","name":"MARKER-two"}]"#,
        "MARKER export/dms.json": #"[{"id":"D1","members":["W1","W2"]}]"#,
        "MARKER export/MARKER-one/2024-03-01.json": """
        [{"type":"message","subtype":"channel_join","user":"W1","text":"MARKER","ts":"1709251200.000002"},
        {"type":"message","user":"W1","text":"MARKER","ts":"1709251201.000002"},
        {"type":"message","user":"W9","text":"MARKER","ts":"1709251201.000003"},
        {"type":"message","user":"W2","text":"MARKER","ts":"1709251202.000002","thread_ts":"1709251201.000002"}]
        """,
        "MARKER export/MARKER-two/2024-03-02.json": """
        [{"type":"message","subtype":"channel_join","user":"W1","text":"MARKER","ts":"1709337600.000002"},
        {"type":"message","subtype":"channel_leave","user":"W1","text":"MARKER","ts":"1709337700.000002"}]
        """,
        "MARKER export/D1/2024-03-02.json":
          #"[{"type":"message","user":"W1","text":"MARKER","ts":"1709337600.000009"}]"#,
      ], counts: [2, 2, 1, 0, 0]),
    OwnExport(
      name: "WeChat by WeFlow",
      files: [
        "MARKER.json": """
        {"weflow":{"version":"1.0"},"session":{"wxid":"1@chatroom","nickname":"MARKER","type":"群聊","avatar":"data:MARKER"},"messages":[
        {"localId":1,"createTime":1709298312,"type":"系统消息","content":"你邀请\\"MARKER two、MARKER three\\"加入了群聊","isSend":null,"senderUsername":"1@chatroom","senderDisplayName":null},
        {"localId":2,"createTime":1709298313,"type":"文本消息","content":"MARKER","isSend":1,"senderUsername":"wxid_1","senderDisplayName":null},
        {"localId":3,"createTime":1709298314,"type":"引用消息","content":"<refermsg><chatusr>wxid_1</chatusr></refermsg>MARKER","isSend":0,"senderUsername":"wxid_2","senderDisplayName":"MARKER two"},
        {"localId":3,"createTime":1709298314,"type":"引用消息","content":"MARKER","isSend":0,"senderUsername":"wxid_2","senderDisplayName":"MARKER two"},
        {"localId":4,"createTime":1709298315,"type":"系统消息","content":"你被\\"MARKER two\\"移出群聊","isSend":null,"senderUsername":"1@chatroom"},
        {"localId":5,"createTime":1709298316,"type":"系统消息","content":"\\"MARKER two\\"撤回了一条消息","isSend":null,"senderUsername":"1@chatroom"}]}
        """
      ], counts: [2, 2, 2, 1, 0]),
    OwnExport(
      name: "WeChat by chatlog, with a conversation of two",
      files: [
        "chat.json": """
        [{"seq":1,"time":"2024-03-01T21:05:12+08:00","talker":"1@chatroom","isChatRoom":true,"sender":"wxid_1","senderName":"MARKER","isSelf":false,"type":1,"subType":0,"content":"MARKER"},
        {"seq":2,"time":"2024-03-01T21:05:13+08:00","talker":"1@chatroom","isChatRoom":true,"sender":"wxid_2","senderName":"MARKER","isSelf":true,"type":49,"subType":57,"content":"MARKER"},
        {"seq":3,"time":"2024-03-01T21:05:14+08:00","talker":"wxid_3","isChatRoom":false,"sender":"wxid_3","senderName":"MARKER","isSelf":false,"type":1,"subType":0,"content":"MARKER"}]
        """
      ], counts: [2, 2, 0, 0, 0]),
    OwnExport(
      name: "QQ before version 6",
      files: [
        "group.json": """
        {"metadata":{"name":"QQChatExporter V4","version":"4.0.0"},"chatInfo":{"name":"MARKER","type":"group"},"messages":[
        {"messageId":"1","timestamp":"2024-03-01T13:06:00.000Z","sender":{"uid":"u_1","uin":"1","name":"MARKER one"},"messageType":2,"isSystemMessage":false,"isRecalled":true,"content":{"text":"MARKER"}},
        {"messageId":"2","timestamp":"2024-03-01T13:07:00.000Z","sender":{"uid":"u_1","name":"MARKER new name"},"messageType":9,"isSystemMessage":false,"content":{"text":"MARKER","reply":{"referencedMessageId":"1"}}},
        {"messageId":"3","timestamp":"2024-03-01T13:08:00.000Z","sender":{"uid":"u_0","uin":"0","name":""},"isSystemMessage":true,"content":{"text":"MARKER two 退出了群聊"}}]}
        """
      ], counts: [2, 1, 0, 1, 0]),
    OwnExport(
      name: "QQ in lines",
      files: [
        "manifest.json":
          #"{"metadata":{"name":"QQChatExporter","version":"6"},"chatInfo":{"name":"MARKER","type":"group"},"chunked":{"format":"jsonl"}}"#,
        "chunks/c000001.jsonl": """
        {"id":"1","timestamp":1752192000000,"sender":{"uid":"u_1","uin":"1","name":"MARKER"},"type":"text","content":{"text":"MARKER"}}
        {"id":"2","timestamp":1752192060000,"sender":{"uid":"u_2","uin":"2","name":"MARKER"},"type":"text","content":{"text":"MARKER"},"recalled":true}
        """,
      ], counts: [2, 2, 0, 0, 0]),
    OwnExport(
      name:
        "Matrix, with a refused invitation, a ban, a thread and an event that could not be read",
      files: [
        "export.json": """
        {"room_name":"MARKER","messages":[
        {"type":"m.room.member","sender":"@a:x","state_key":"@a:x","content":{"membership":"join","displayname":"MARKER"},"origin_server_ts":1709323200000,"event_id":"$1","room_id":"!r"},
        {"type":"m.room.member","sender":"@a:x","state_key":"@b:x","content":{"membership":"invite"},"origin_server_ts":1709323201000,"event_id":"$2","room_id":"!r"},
        {"type":"m.room.member","sender":"@b:x","state_key":"@b:x","content":{"membership":"leave"},"origin_server_ts":1709323202000,"event_id":"$3","room_id":"!r"},
        {"type":"m.room.message","sender":"@a:x","content":{"msgtype":"m.text","body":"MARKER"},"origin_server_ts":1709323203000,"event_id":"$4","room_id":"!r"},
        {"type":"m.room.message","sender":"@c:x","content":{"msgtype":"m.text","body":"MARKER","m.relates_to":{"rel_type":"m.thread","event_id":"$4","is_falling_back":true,"m.in_reply_to":{"event_id":"$9"}}},"origin_server_ts":1709323204000,"event_id":"$5","room_id":"!r"},
        {"type":"m.room.member","sender":"@a:x","state_key":"@c:x","content":{"membership":"ban"},"origin_server_ts":1709323205000,"event_id":"$6","room_id":"!r"},
        {"type":"m.reaction","sender":"@a:x","content":{"m.relates_to":{"rel_type":"m.annotation","event_id":"$5"}},"origin_server_ts":1709323206000,"event_id":"$7","room_id":"!r"},
        {"type":"m.room.topic","sender":"@a:x","content":{"topic":"MARKER"},"origin_server_ts":1709323206000,"event_id":"$8","room_id":"!r"}]}
        """
      ], counts: [2, 2, 1, 1, 1]),
    OwnExport(
      name:
        "Mattermost, with a bot, an account that was switched off, replies, reactions and private posts",
      files: [
        "export.jsonl": """
        {"type":"version","version":1,"info":{"generator":"MARKER"}}
        {"type":"team","team":{"name":"MARKER"}}
        {"type":"bot","bot":{"username":"MARKER-bot","owner":"MARKER"}}
        {"type":"user","user":{"username":"MARKER-a","email":"MARKER@x","delete_at":0}}
        {"type":"user","user":{"username":"MARKER-b","email":"MARKER@x","delete_at":1709500000000}}
        {"type":"post","post":{"team":"MARKER","channel":"MARKER","user":"MARKER-a","type":"system_join_channel","message":"MARKER","create_at":1709279999000}}
        {"type":"post","post":{"team":"MARKER","channel":"MARKER","user":"MARKER-a","message":"MARKER","create_at":1709280000000,"reactions":[{"user":"MARKER-b","emoji_name":"tea","create_at":1709280002000}],"replies":[{"user":"MARKER-b","message":"MARKER","create_at":1709280001000},{"user":"MARKER-bot","message":"MARKER","create_at":1709280001500}]}}
        {"type":"post","post":{"team":"MARKER","channel":"MARKER","user":"MARKER-bot","message":"MARKER","create_at":1709280003000}}
        {"type":"direct_post","direct_post":{"channel_members":["MARKER-a","MARKER-b"],"user":"MARKER-a","message":"MARKER","create_at":1709280004000}}
        """
      ], counts: [2, 2, 1, 1, 1]),
    OwnExport(
      name: "Zulip of an old version",
      files: [
        "realm.json":
          #"{"zerver_realm":[{"id":1,"string_id":"MARKER"}],"zerver_userprofile":[{"id":1,"full_name":"MARKER","is_bot":false,"date_joined":1709280000},{"id":2,"full_name":"MARKER","is_bot":true,"date_joined":1709280000}],"zerver_recipient":[{"id":3,"type":2,"type_id":1},{"id":4,"type":3,"type_id":1}],"zerver_stream":[{"id":1,"name":"MARKER"}]}"#,
        "messages-000001.json":
          #"{"zerver_message":[{"id":1,"sender":1,"recipient":3,"subject":"MARKER","content":"MARKER","pub_date":1709280001},{"id":2,"sender":2,"recipient":3,"pub_date":1709280002},{"id":3,"sender":1,"recipient":4,"pub_date":1709280003}]}"#,
      ], counts: [1, 1, 1, 0, 0]),
    OwnExport(
      name: "Zulip's public archive",
      files: [
        "MARKER/MARKER topic.json":
          #"[{"id":1,"sender_full_name":"MARKER one","timestamp":1709280001,"content":"MARKER"},{"id":2,"sender_full_name":"Notification Bot","timestamp":1709280001,"content":"MARKER"}]"#,
        "MARKER/MARKER other.json":
          #"[{"id":3,"sender_full_name":"MARKER two","timestamp":1709280002,"content":"MARKER"}]"#,
      ], counts: [2, 2, 0, 0, 0]),
    OwnExport(
      name: "Data Explorer of Discourse",
      files: [
        "MARKER.json": """
        {"success":true,"params":{},"columns":["id","user_id","created_at","topic_id","post_number","post_type","reply_to_post_number"],
        "rows":[[1,1,"2024-03-01T10:00:00.000Z",7,1,1,null],[2,2,"2024-03-01T10:01:00.000Z",7,2,1,1],
        [3,-1,"2024-03-01T10:02:00.000Z",7,3,1,null],[4,2,"2024-03-01T10:03:00.000Z",7,4,4,null],
        [5,null,"2024-03-01T10:04:00.000Z",7,5,1,null]]}
        """
      ], counts: [2, 2, 0, 0, 0]),
    OwnExport(
      name: "Topics of Discourse",
      files: [
        "MARKER.1.json": """
        {"post_stream":{"posts":[
        {"id":11,"username":"MARKER","user_id":1,"created_at":"2024-03-01T10:00:00.000Z","post_number":1,"post_type":1,"cooked":"MARKER"},
        {"id":12,"username":"MARKER2","user_id":2,"created_at":"2024-03-01T10:01:00.000Z","post_number":2,"post_type":1,"reply_to_post_number":null},
        {"id":13,"username":"system","user_id":-1,"created_at":"2024-03-01T10:02:00.000Z","post_number":3,"post_type":3,"action_code":"closed.enabled"},
        {"id":14,"username":"MARKER","user_id":1,"created_at":"2024-03-01T10:03:00.000Z","post_number":4,"post_type":4},
        {"id":15,"username":null,"user_id":null,"created_at":"2024-03-01T10:04:00.000Z","post_number":5,"post_type":1,"user_deleted":true},
        {"id":16,"username":"MARKER3","user_id":3,"created_at":"2024-03-01T10:05:00.000Z","post_number":6,"post_type":1,"reply_to_post_number":2}]},
        "id":1,"title":"MARKER","category_id":4,"posts_count":6}
        """
      ], counts: [3, 3, 0, 0, 0]),
  ]

  private static func discord(_ messages: String, type: String = "GuildTextChat") -> String {
    """
    {"guild":{"id":"7","name":"MARKER"},"channel":{"id":"\(type)","type":"\(type)","name":"MARKER","topic":"MARKER"},
    "dateRange":{"after":null,"before":null},"messages":[\(messages)],"messageCount":1}
    """
  }
}
