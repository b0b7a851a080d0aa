/**
 * Characters as Japan simplified them, each followed by how China writes the same one: a Chinese
 * reader looks for 日本製鉄 as 日本制铁. Left out is what is another word in China (芸, 予, 缶).
 * GKU: from general knowledge.
 */
export const japaneseForms: readonly string[] = (
  '両两 乗乘 亀龟 亜亚 仏佛 仮假 伝传 価价 児儿 円圆 処处 剣剑 剤剂 労劳 効效 勧劝 単单 厳严 収收 ' +
  '営营 団团 囲围 図图 圏圈 圧压 塁垒 塩盐 増增 壊坏 壱壹 売卖 変变 奨奖 実实 寛宽 対对 専专 巌岩 ' +
  '巣巢 帯带 帰归 庁厅 広广 廃废 弐贰 弾弹 従从 徳德 徴征 応应 恵惠 悪恶 懐怀 戦战 払拂 抜拔 択择 ' +
  '拠据 拡扩 捜搜 揺摇 摂摄 撃击 斉齐 斎斋 暁晓 暦历 曽曾 栄荣 桜樱 桟栈 検检 楽乐 様样 権权 歓欢 ' +
  '歩步 歯齿 歳岁 歴历 毎每 気气 沢泽 浄净 浜滨 涙泪 済济 渉涉 渋涩 渓溪 満满 滝泷 瀬濑 焼烧 猟猎 ' +
  '獣兽 畳叠 発发 県县 砕碎 稲稻 穂穗 穏稳 竜龙 粋粹 粛肃 経经 絵绘 継继 続续 総总 縁缘 縄绳 縦纵 ' +
  '繊纤 聴听 脳脑 臓脏 荘庄 蔵藏 薬药 蛍萤 覇霸 覚觉 覧览 観观 訳译 読读 譲让 豊丰 賛赞 転转 軽轻 ' +
  '辺边 郷乡 酔醉 醸酿 釈释 鉄铁 鉱矿 銭钱 鋳铸 錬炼 関关 闘斗 陥陷 険险 隠隐 雑杂 霊灵 頼赖 顕显 ' +
  '駅驿 駆驱 騒骚 験验 髪发 鶏鸡 黒黑 黙默 齢龄'
).split(' ');
