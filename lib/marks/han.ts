/** The first of the characters that Chinese and Japanese share. */
export const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/**
 * Characters of traditional Chinese, each with the simplified one that our words are written in; of all that
 * there are those that stand in them. One that stands for two is what it is in a plan or a log.
 */
const PAIRS =
  "丟丢並并亞亚佈布併并來来係系個个們们備备傳传僅仅儲储內内別别刪删則则創创劃划動动務务區区卻却問问啓启啟启單单嗎吗國国執执報报壓压夠够實实寧宁寫写專专對对層层帳帐帶带幾几庫库廢废後后徑径從从復复" +
  "慮虑憑凭應应懷怀戶户掛挂換换擊击擋挡據据擬拟攔拦敗败數数斷断於于時时書书會会標标樣样機机檢检權权決决沒没況况測测準准滯滞濾滤瀏浏為为無无熱热爲为獨独獲获現现環环畫划異异當当發发確确碼码礎础稱称" +
  "節节簽签籤签終终組组結结絕绝絡络給给統统綁绑經经網网綴缀線线緩缓義义聯联腦脑臨临臺台與与舊旧處处虛虚號号裏里補补裝装裡里複复規规覽览觸触訂订計计記记訪访設设許许試试話话該该誌志認认誤误調调請请" +
  "論论證证議议護护變变資资賬账載载輪轮輸输轉转辦办這这連连進进過过遜逊遞递選选還还邊边銷销錄录錯错鏈链鐘钟鑑鉴鑒鉴鑰钥閉闭開开間间關关階阶雙双難难雲云電电頁页須须預预頭头題题額额類类餘余馬马驗验" +
  "麼么點点";

/** Of each character from the first on; a table is looked up faster than a map. */
const simplified = Uint16Array.from(
  { length: LAST_HAN - FIRST_HAN + 1 },
  (_, at) => FIRST_HAN + at,
);
for (let at = 0; at < PAIRS.length; at += 2)
  simplified[PAIRS.charCodeAt(at) - FIRST_HAN] = PAIRS.charCodeAt(at + 1);

/** Japanese keeps its characters: some of them are those of traditional Chinese. */
const kept = new Uint16Array(0);

/** What the characters of a text are to us, from the first on: simplified, or where there is nothing themselves. */
export function formsIn(text: string): Uint16Array {
  return KANA.test(text) ? kept : simplified;
}

export const HAN = /\p{Script=Han}/u;

/** Kana of either width, which only Japanese has. */
export const KANA = /[\u3041-\u30fa\uff66-\uff9d]/;
