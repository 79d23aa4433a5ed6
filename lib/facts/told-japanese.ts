import { KANA } from "../marks";
import { judgeOf } from "./told-clauses";
import type { Sayings } from "./told-words";

/** Where a sentence ends; in a flat text its wide marks are narrow. */
const END = /[。!?\n…]|[.:;]\s/;

/** Where it turns: behind a verb, for "が" alone marks what does something. */
const TURN =
  /(?<=ます|です|した|った|いた|んだ|いだ|せん|のだ|のだった|[るすくうむぶつ]|てい|てた|ない|んで|だけ?)(?:が|けれども?|けど|のに)(?=[、,\s]|[^でもはをにのっ])|なのに|[、,。]?(?:しかし|ただし|一方で?|でも(?=、|,))/;

/** What is so for certain, whatever follows from it. */
const REASON = /ので(?![しすは])|ため(?![にで])|から[、,]/;

/** Where one clause follows another; a comma behind a topic parts none. */
const NEXT =
  /(?<![はも])[、,]|(?<=[たるいすん])ので(?![しすは])|(?<=[たるいす])ため(?!に)|(?<=た)(?:後|あと)(?:に|で)?|(?<=[ましでた][すた])(?:し|から)(?=[、,])/;

/** Supposed, or only an example. */
const NOT_TOLD =
  /(?:もし(?:か|も)?|仮に|例えば|たとえば|おそらく|恐らく|多分|たぶん|ひょっとし)[^。!?\n]{0,30}$/;

/** The predicate stands last: it denies what it has as its topic or its object, not what only says where. */
const DENIED_AFTER =
  /^["'`)」』]{0,2}(?:認証)? ?(?:[:=|→] ?「?(?:なし|無|未|不|オフ|いいえ)|は?不使用)|^["'`)」』]{0,2}(?: [A-Za-z][\w.-]{0,20}){0,4} ?(?:名|自体|機能|認証)?(?:の(?:設定|機能|利用|使用|方|検証))?(?:(?:も|や)[^。、,!?\n]{1,14}(?=[もはをが])|(?: ?[、・と/] ?[^。、,!?\nはがをもでに]{1,16}){1,4}(?=[もはをが]))?(?:では|じゃ|とか|など|とは|って|は|を|が|も)?(?:まだ|特に|一切|全く|別に|現在|今回は?|もう|ちゃんと|正しく|有効(?:に|化)|(?:必須|オン|ON)?に(?=しな|してい?な|(?:して)?い?ませ|なって))?[^。、,!?\nがをにで]{0,12}(?:ない(?!と?い?けな)|ません|なかっ|なく(?!な)|なし|無し|無い|ず(?:に|、|$)|未(?:使用|設定)|不要|無効|無関係|関係(?:な|あり)|忘れ|漏れ|抜け|オフ|OFF|やめ|(?:外|消|切|削除|解除)し?(?!たら|たところ|たと|て(?:みたら|から)|(?:する)?ことで))/i;

/** Words that say themselves that a thing is not there: a second denial is behind them. */
const ABSENT = {
  words:
    /(?:ない|なく|ませ|なし|無し?|無い|ず|らず|未..|不要|不使用|無効|オフ|いいえ|空|な(?:い|かっ)|外して.{0,2}|false|off|no|0[^\n]{0,5})$/i,
  notTold: NOT_TOLD,
  deniedAfter: /^(?:ん?です?)?(?:わけ|こと|もの)(?:では|じゃ|は)(?:な|あり)/,
};

const UNSURE =
  /かも|可能性|だろう(?!か)|でしょう(?!か)|はず(?!だった|でし)|と思(?!って|い込)|べき(?!だった|でした)|必要が(?:あ(?!った|りました)|出)|(?:くだ|下)さい|考えられ|思われ|てみて|(?:た|る|ない)(?:方|ほう)が|確認し(?:て(?!も|いる)|ましょ)|か(?:どうか)?(?:を|は|も|、|,)?ご?(?:確認|調べ|チェック|見て|試|わか|分か)|らしい|とのこと|疑/;

/** Of a thing that is only said to be there, also what one may do with it, and how. */
const UNSURE_AFTER = new RegExp(
  `${UNSURE.source}|ことができ|[うるくすむつぶ]には|が必[要須](?=で|だ(?!った)|と|に|$)|(?:場合|ケース|際)(?!だけ|のみ)`,
);

/** What holds only where something else does; a call that somebody made is no such thing. */
const SUPPOSES =
  /もし[、もやか]|仮に|(?<!アクセス|リクエスト|実行|送信|接続|コール|試)(?:ない|ている|てる|する|した|けた|れた|だった)(?:場合|とき|時)(?:は|に|、|,|も|だ)|(?:ない|ている|てる|(?<!アクセス|リクエスト|実行|送信|接続|コール)する)と(?:[、,]| ?$|(?=[^。!?\n]{0,20}(?:40[13]|エラー|Forbidden|Missing|拒否|弾|失敗|反映されな|でき(?:ない|ません)))|いけな|だめ)|(?:ない|いる)(?=[^。、,!?\n]{1,16}[うるくすむつぶ]と)[^。!?\n]{1,24}(?:40[13]|エラー|Forbidden|拒否)|(?:な|け|れ|す)れば(?:[、,]|な(?:ら|り))|(?:場合|時|とき)は、?(?:必ず|忘れず)|(?<=[るたいだ])(?<!(?:アクセス|リクエスト|実行|送信|接続|コール)(?:した|する|している)|(?:叩|呼|投|試|送)[^。、]{0,3}[いんきげっ][ただ])場合|(?:この|本)(?:記事|エラー|トピック|ページ|稿)で?は|一般的|よくある|(?:次|以下)の(?:いずれか|[^。、]{0,4}理由)/;

const ASKS =
  /(?:ます|です|せん|した|でしょう|だろう|の|ん)か(?:ね|な)?(?=$|[。、!?\n])|かな|\?|かどうか|(?:た|る|い|の|ん)か(?:を|は|も|、)?ご?(?:確認|調べ|チェック|見て|試|わか|分か|教え|知り)/;

/** Who asks for a reason takes the rest for granted. */
const PRESUMES =
  /なぜ|何故|なんで|何で|どうして|原因|理由|どう(?:すれば|したら|やって|やれば|対処)|どのように|対処|解決(?:方法|策|するに|した[いく])|教えて|何が|どこが/;

/** Advised or supposed, where something is said of a thing. */
const SUPPOSED = new RegExp(
  `${UNSURE.source}|おそらく|恐らく|多分|たぶん|もしかし|ひょっとし|例えば|たとえば`,
);

/** Said of what works, with a word of denial in it. */
const NO_TROUBLE =
  /(?:何の|特に|全く)?(?:問題|エラー|異常|支障)(?:は|も|が|なども?)?(?:なく|なし|無く|無し|な(?:い|かった)(?:です)?|ありません(?:でした)?|起き(?:ない|ません)|出(?:ない|ません|ず)|になら(?:ない|ず))|(?:エラー|40[13])(?:に|が|は)?なら(?:ない|ず)/g;

const REFUSED =
  /40[13]|失敗|エラー|拒否|弾|はじ(?:か|い)|Forbidden|だめ|ダメ|駄目|\bNG\b|ブロック|落ち|こけ|コケ|繋がら|つながら|通ら|動か(?:ず|な)/i;

const DENIED = /ない(?!わけ)|ません|なかっ|ず(?:$|、)|のみ失敗/;

const WORKS =
  /成功|正常|動(?:く|き|い|作)|通(?:る|り|っ|し)|繋が|つなが|返(?:ってく|ってき|ってい|る|り)|取得でき|でき(?:る|ます|た|まし|て)|うまく|上手く|大丈夫|叩け|呼べ|見(?:え|ら?れ)|アクセス可|疎通|いけ(?:る|た|ま)|行け(?:る|た|ま)|\b200\b|\bOK\b/i;

const LACKS =
  /ない(?!わけ)|ません|なかっ|なく(?:て|、|403)|忘れ(?!ず)|わすれ|失念|漏れ|もれて|抜け|欠け|欠落|不足|未(?:設定|指定|付与|追加|関連|デプロイ|実施|作成|登録|署名|適用|反映)|足り(?:な|て(?:い)?な|ま)|抜かし|消え|ずに|なし|無し|無かっ|無い|不備|足りず|省(?:い|略)|飛ばし|怠っ|そびれ|損ね|必要が?(?:だった|でした|あった|ありました)|いけなかった|べき(?:だった|でした)/;

/** Not lacking, of no use, or of something else than what lacks. */
const NOT_LACKING =
  /(?:忘れ|漏れ|抜け|欠け|不足)(?:て|し)?(?:は|も)?(?:い)?(?:ない|ません|なかっ)|(?:忘れ|漏れ)は(?:ない|あり|な)|漏れなく|でき(?:ない|ません|な)|ても|(?:変わ|関係|問題|直|治|解決|反映さ|効|通)[^。、]{0,4}(?:ない|ません|なかっ|ありません)/;

const WRONG =
  /間違|まちが|誤|ミス|違(?:う|い|っ)|無効|削除|失効|切れ|古(?:い|か)|勘違|取り違|タイポ|typo|ローテ|再発行|期限|旧|(?:別|他)の?(?:環境|ステージ|プロジェクト|API)の/i;

const NOT_WRONG =
  /(?:間違|誤|違|ミス|無効|削除|切れ|失効)[^。、]{0,8}(?:ない|ません|なかっ)|違(?:う|い)(?:は|が|を)|間違いなく/;

const REFUSES =
  /ブロック|拒否|弾|はじ(?:か|い)|制限|遮断|しか|限(?:定|って|り)|だけ|のみ|以外|引っ掛か|引っか|ひっか|フィルタ|絞|40[13]|遮|禁止|ホワイトリスト|落と|跳ね|蹴ら|\b(?:BLOCK(?:ED)?|deny|denied)\b/i;

const CURED =
  /直(?:り|っ)|治(?:り|っ)|解決|解消|通(?:った|りま|るよう|り[、,])|動(?:いた|きま|くよう|作)|繋が(?:った|りま|るよう)|つなが(?:った|りま|るよう)|成功|(?:でき|叩け|呼べ|見え|見ら?れ|表示され)(?:た|まし|るよう)|(?:消え|なくな|出なく|出ないように)|返(?:ってき(?:た|まし)|ってくるよう|るよう|りました)|\b200\b|\bOK\b|うまく|上手く|いけ(?:た|まし)|行け(?:た|まし)|アクセス可能|正常|治ま|収ま|復旧|突破|ビンゴ|無事/i;

/** Whose name follows refused. */
const BY =
  /(?:返し(?:た|てい[るた]|てる)|ブロック(?:した|している|していた|されたの)|拒否し(?:た|てい[るた])|弾い(?:た|てい[るた]))(?:の|もの)?は、?(?:実は)? ?["'`「]?$/;

/** Whose name stands before refused. */
const ACTS =
  /^["'`」]? ?(?:側)?(?:が|で|に|から|によ(?:って|り))(?:(?!と ?40|と、|呼[ぶんび]|叩|アクセス|経由|転送|利用|使[うっ])[^。!?\n]){0,14}(?:ブロック|拒否|弾[いかき]|遮断|403(?:を|が)?(?:返|出))(?![^。!?\n]{0,6}(?:ない|ません|なかっ))/;

const STILL =
  /ない|ません|変わら|変化(?:な|が)|(?:40[13]|エラー|Forbidden)の?(?:まま|が(?:出|返)(?!な)|は(?:消え|直)|です|だ)|同じ|だめ|ダメ|駄目|\bNG\b|相変わらず|やはり|やっぱり|効果|未解決|方法|するには|たい/i;

const SAYINGS: Sayings = {
  works: { says: WORKS, denies: new RegExp(`${DENIED.source}|${REFUSED.source}`, "i") },
  lacks: { says: LACKS, denies: NOT_LACKING },
  wrong: { says: WRONG, denies: NOT_WRONG },
  refuses: {
    says: REFUSES,
    denies:
      /ません|てい?ない|なかった|(?:なし|無し)で|外し|無効|関係|全(?:て|部|員)?の?[^。、]{0,4}許可/,
  },
};

/** Two characters in a row. */
const PROSE = /[\p{Script=Han}ぁ-んァ-ヺー]{2}/u;

const JAPANESE = /[\p{Script=Han}ぁ-ヺ]/u;

/** True for a line in Japanese, which may have words of China's alone where its neighbours have others. */
export function isJapanese(line: string, around: string): boolean {
  return KANA.test(line) || (JAPANESE.test(line) && KANA.test(around));
}

/** Japanese, whose kana are of full width in the flat text. */
export const japanese = judgeOf({
  script: JAPANESE,
  prose: PROSE,
  end: END,
  turn: TURN,
  next: NEXT,
  notTold: NOT_TOLD,
  deniedAfter: DENIED_AFTER,
  absent: ABSENT,
  last: { unsure: UNSURE_AFTER, behind: REASON },
  supposes: SUPPOSES,
  asks: ASKS,
  presumes: PRESUMES,
  supposed: SUPPOSED,
  noTrouble: NO_TROUBLE,
  fine: "正常",
  works: WORKS,
  refused: REFUSED,
  sayings: SAYINGS,
  by: BY,
  acts: ACTS,
  cured: CURED,
  still: STILL,
});
