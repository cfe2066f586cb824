// SPDX-License-Identifier: GPL-3.0-or-later

/// The names that operators give the columns of their tables; the better one first. Blanks, underlines, hyphens and
/// capitals do not count.
enum ColumnNames {
  static let member = [
    "member", "member id", "user id", "uid", "userid", "author id", "sender id", "account id",
    "customer id", "participant id", "open id", "union id", "wxid", "qq", "user", "author",
    "sender",
    "account", "customer", "participant", "client id", "player id", "username", "user name",
    "login", "handle", "nick", "nickname", "email", "e-mail", "phone", "from id", "from", "name",
    "who", "成员id", "成员编号", "会员id", "会员号", "会员编号", "会员卡号", "用户id", "用户编号", "用户标识", "客户id",
    "客户编号", "学员id", "账号", "帐号", "成员", "会员", "用户", "客户", "学员", "群友", "群成员", "粉丝", "qq号", "qq号码",
    "微信号", "微信id", "手机号", "手机", "手机号码", "发言人", "发送人", "发送者", "作者", "用户名", "用户昵称", "会员名", "昵称",
    "群昵称", "姓名", "名字", "邮箱",
  ]

  static let time = [
    "time", "timestamp", "date time", "event time", "created at", "created", "create time",
    "occurred at", "sent at", "posted at", "event date", "event timestamp", "message time",
    "date", "ts", "when", "day", "datetime utc", "time utc", "date sent", "created on",
    "date created",
    "created date", "created time", "order date", "order time", "visit date", "login time",
    "时间", "发言时间", "发送时间", "消息时间", "事件时间", "创建时间", "操作时间", "下单时间", "订单时间", "支付时间", "登录时间",
    "访问时间", "发布时间", "hour", "clock", "time of day", "钟点", "时刻", "发生时间", "日期时间", "时间戳", "日期", "发言日期",
    "创建日期", "加入时间", "入群时间", "注册时间",
  ]

  static let kind = [
    "kind", "event", "event type", "event name", "action", "activity", "type", "event kind", "事件",
    "事件类型",
    "行为", "动作", "操作", "操作类型", "行为类型", "类型", "活动", "类别",
  ]

  static let channel = [
    "channel", "channel id", "channel name", "room", "room id", "group", "group id", "group name",
    "topic id", "thread id", "topic", "thread", "board", "forum", "category id", "频道", "群", "群号",
    "群名",
    "群聊", "群id", "群组", "群名称", "房间", "话题", "版块", "板块", "主题",
  ]

  static let to = [
    "to", "reply to", "to id", "to user", "to user id", "reply to user id", "in reply to user id",
    "target", "target id", "target user", "recipient", "回复对象", "被回复人", "对象", "目标", "目标用户", "回复给",
    "被邀请人",
  ]

  static let amount = [
    "amount", "price", "value", "total", "revenue", "paid", "order amount", "金额", "价格", "实付",
    "实付金额",
    "支付金额", "订单金额", "消费金额",
  ]

  static let id = [
    "message id", "msg id", "event id", "post id", "record id", "row id", "order id", "id", "消息id",
    "消息编号", "记录id",
    "事件id", "订单号", "订单编号",
  ]
}
