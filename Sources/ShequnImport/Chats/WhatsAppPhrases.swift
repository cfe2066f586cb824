// SPDX-License-Identifier: GPL-3.0-or-later

/// What WhatsApp says itself in a group, in the languages in which this is known.
enum WhatsAppPhrases {
  static let all = Phrasebook([
    (.notice, notices), (.renamed, renamed), (.join, joins), (.leave, leaves), (.removed, removals),
  ])

  /// Whether a text is what stands above every chat.
  static func isEncryptionNotice(_ text: String) -> Bool {
    encryption.contains { text.holds($0) }
  }

  private static let encryption = [
    "end-to-end encrypt", "Ende-zu-Ende-verschlüssel", "de extremo a extremo",
    "de bout en bout", "de ponta a ponta", "crittografat", "crittografia end-to-end", "端到端加密",
    "端對端加密", "點對點加密", "종단간 암호화", "종단 간 암호화", "エンドツーエンド",
  ].map { Array($0.utf8) }

  /// Before the others, which they are like.
  private static let notices = [
    "$ created this group", "$ created group $", "$ created the group $", "You created group $",
    "$ removed this group$", "$ removed the group$", "$ added this group$", "$ added the group$",
    "$ added a $", "$ left a $",
    "$ hat die Gruppe $ erstellt", "$ hat diese Gruppe erstellt", "$ hast die Gruppe $ erstellt",
    "$ creó el grupo$", "$ creó este grupo", "Creaste el grupo$", "$ eliminó el $",
    "$ eliminó la $",
    "$ a créé le groupe$", "$ a créé ce groupe", "$ a supprimé l$", "$ a supprimé la $",
    "$ criou o grupo$", "$ criou este grupo", "$ removeu a $", "$ removeu o $",
    "$ ha creato il gruppo$", "$ ha creato questo gruppo", "Hai creato il gruppo$",
    "$创建了此群组", "$创建了群组$", "$创建了$群组$", "$建立了此群組", "$建立了群組$", "$建立群組$",
    "$님이 $그룹을 만들었습니다", "$がグループ$を作成しました", "$がこのグループを作成しました",
  ]

  private static let renamed = [
    "$ changed to @", "$ changed their phone number to @", "$ hat zu @ gewechselt",
    "$ cambió a @", "$ cambió su número de teléfono a @", "$ est passé à @", "$ mudou para @",
    "$ è passato a @", "$已更改为@", "$更换为@", "$已變更為@",
  ]

  private static let joins = [
    "$ added @", "@ joined using $", "@ joined via $", "@ joined from $", "@ joined the group$",
    "@ joined with $", "@ joined", "@ was added$", "@ were added$",
    "Du hast @ hinzugefügt", "$ hat @ hinzugefügt", "$ haben @ hinzugefügt", "$ hast @ hinzugefügt",
    "@ ist der Gruppe $ beigetreten", "@ ist der Gruppe beigetreten", "@ ist $ beigetreten",
    "@ ist beigetreten", "@ wurde hinzugefügt", "@ wurden hinzugefügt",
    "$ añadió a @", "Añadiste a @", "$ ha añadido a @", "Has añadido a @", "$ agregó a @",
    "Agregaste a @", "Se añadió a @", "Se agregó a @", "@ se unió $", "@ se unió",
    "@ se ha unido $",
    "@ fue añadido$", "@ fue agregado$",
    "Vous avez ajouté @", "$ a ajouté @", "@ a rejoint $", "@ a rejoint", "@ s'est joint $",
    "@ a été ajouté$",
    "$ adicionou @", "@ entrou usando $", "@ entrou com $", "@ entrou por $", "@ entrou através $",
    "@ entrou pelo $", "@ entrou no grupo$", "@ entrou", "@ foi adicionad$", "@ juntou-se $",
    "Hai aggiunto @", "$ ha aggiunto @", "@ è entrato$", "@ è entrata$", "@ si è unit$",
    "@ è stato aggiunto$", "@ è stata aggiunta$", "@ è stato/a aggiunto$",
    "@使用此群组的邀请链接加入$", "@使用此群组的邀请链接加入", "@使用$链接加入$", "@使用$链接加入", "@通过$加入$", "@通过$加入",
    "@透過$加入$", "@透過$加入", "@使用$連結加入$", "@使用$連結加入", "$邀请@加入$", "$将@加入$", "$将@添加$", "$將@加入$",
    "$已添加@", "$添加了@", "$新增了@", "$已新增@", "$加入了@", "@已加入", "@加入了", "@加入群组", "@加入群組", "@已被添加",
    "$님이 @님을 추가했습니다", "$님이 @님을 초대했습니다", "@님이 $ 링크$", "@님이 들어왔습니다", "@님이 참여했습니다",
    "@님이 추가되었습니다",
    "$が@を追加しました", "@がこのグループの招待リンク$", "@が招待リンク$", "@がグループに参加しました", "@が参加しました",
    "@が追加されました",
  ]

  private static let leaves = [
    "@ left", "@ left the group",
    "@ hat die Gruppe verlassen", "@ haben die Gruppe verlassen", "@ hast die Gruppe verlassen",
    "@ salió del grupo", "@ ha salido del grupo", "@ salió", "@ abandonó el grupo", "@ ha salido",
    "@ a quitté le groupe", "@ a quitté", "@ est parti$",
    "@ saiu do grupo", "@ saiu", "@ ha abbandonato il gruppo", "@ ha abbandonato", "@ è uscit$",
    "@退出了群组", "@退出群组", "@离开了群组", "@已退出群组", "@已退出", "@退出了", "@离开了", "@已离开",
    "@退出了群組", "@退出群組", "@離開了群組", "@離開了", "@已離開", "@已退出群組",
    "@님이 나갔습니다", "@님이 그룹을 나갔습니다", "@님이 그룹에서 나갔습니다",
    "@が退出しました", "@がグループを退出しました", "@がグループから退出しました", "@が退会しました",
  ]

  private static let removals = [
    "$ removed @", "@ was removed$", "@ were removed$", "$ kicked @",
    "Du hast @ entfernt", "$ hat @ entfernt", "$ hast @ entfernt", "@ wurde entfernt",
    "@ wurden entfernt",
    "$ eliminó a @", "Eliminaste a @", "$ ha eliminado a @", "Has eliminado a @", "$ expulsó a @",
    "Expulsaste a @", "Se eliminó a @", "@ fue eliminado$",
    "Vous avez retiré @", "$ a retiré @", "Vous avez supprimé @", "$ a supprimé @", "$ a exclu @",
    "@ a été retiré$",
    "$ removeu @", "@ foi removid$", "Hai rimosso @", "$ ha rimosso @", "@ è stato rimosso$",
    "@ è stata rimossa$",
    "$移除了@", "$已移除@", "$将@移除", "$将@移除$", "$将@移出$", "$把@移出$", "@已被移除", "$將@移除", "$將@移除$",
    "$將@移出$",
    "$님이 @님을 내보냈습니다", "$님이 @님을 제거했습니다", "$님이 @님을 삭제했습니다", "$님이 @님을 강퇴했습니다",
    "$が@を削除しました", "$が@を退出させました", "@が削除されました",
  ]
}
