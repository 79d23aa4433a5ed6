/** How Firefox says in a language that it blocked a call. */
interface Words {
  readonly locale: string;
  /** What its lines begin with, of one release or another. */
  readonly begins: readonly [string, ...string[]];
  /** What names the preflight where the word itself is not used. */
  readonly preflight?: readonly string[];
  /** What stands before the status, with a colon. */
  readonly status: string;
}

/**
 * The telling words of its console, which speaks the user's language, and English where a sentence was
 * not yet translated. Names of headers, and `CORS`, it leaves as they are.
 *
 * Source: the keys `CORS…` of `<locale>/dom/chrome/security/security.properties` in
 * https://github.com/mozilla-l10n/firefox-l10n, and of its older versions.
 */
export const firefoxWords: readonly Words[] = [
  { locale: "en", begins: ["Cross-Origin Request Blocked"], status: "Status code" },
  { locale: "de", begins: ["(Cross-Origin) Anfrage blockiert"], status: "Statuscode" },
  {
    locale: "fr",
    begins: ["une requête multiorigine", "une requête multi-origine"],
    preflight: ["pré-vérification"],
    status: "état",
  },
  {
    locale: "es",
    begins: ["otro origen bloqueada", "origen cruzado bloqueada", "orígenes cruzados bloqueados"],
    // only of a preflight it says that the answer failed: of another call, that the request did
    preflight: ["respuesta CORS", "verificación previa", "prevuelo"],
    status: "Código de estado",
  },
  {
    locale: "pt-BR",
    begins: ["Requisição cross-origin bloqueada"],
    preflight: ["comprovação", "pré-conexão"],
    status: "Código de status",
  },
  { locale: "it", begins: ["Bloccata richiesta multiorigine"], status: "Codice di stato" },
  {
    locale: "ja",
    begins: ["クロスオリジン要求をブロック"],
    preflight: ["プリフライト"],
    status: "ステータスコード",
  },
  { locale: "ko", begins: ["교차 출처 요청 차단"], preflight: ["사전 점검"], status: "상태 코드" },
  { locale: "zh-CN", begins: ["已拦截跨源请求"], preflight: ["预检"], status: "状态码" },
  { locale: "zh-TW", begins: ["已封鎖跨來源請求"], status: "狀態代碼" },
  {
    locale: "ru",
    begins: ["Запрос из постороннего источника заблокирован"],
    status: "Код состояния",
  },
  {
    locale: "pl",
    begins: ["Zablokowano żądanie do zasobu innego pochodzenia"],
    preflight: ["CORS OPTIONS"],
    status: "Kod stanu",
  },
  { locale: "nl", begins: ["Origin-aanvraag geblokkeerd"], status: "Statuscode" },
  { locale: "tr", begins: ["Çapraz köken isteği engellendi"], status: "Durum kodu" },
  {
    locale: "vi",
    begins: ["Yêu cầu Cross-Origin bị chặn", "Yêu cầu Cross-Origin đã bị chặn"],
    status: "Mã trạng thái",
  },
  {
    locale: "id",
    begins: ["Cross-Origin Ditolak", "Cross-Origin Diblokir", "Lintas Asal Diblokir"],
    preflight: ["praluncur"],
    status: "Kode status",
  },
  { locale: "uk", begins: ["Запит зі стороннього джерела заблоковано"], status: "Код стану" },
  {
    locale: "cs",
    begins: [
      "Cross-Origin požadavek byl zablokován",
      "Zablokován požadavek Cross-Origin",
      "Žádost Cross-Origin zablokována",
    ],
    status: "Stavový kód",
  },
];

/** A line of Firefox that says that it blocked a call; the places are the line's. */
export interface FirefoxBlock {
  readonly url: Place;
  /** The word that names a preflight, where it was one that was refused. */
  readonly preflight?: Place;
  /** Whether it speaks of a header, and so of an answer. */
  readonly isAnswered: boolean;
  readonly status?: Place;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** In Korean a word follows it without a blank, other languages quote it. */
const URL =
  /\b[a-z]{2,12}:\/\/(?:\[(?:hidden[^\]\n]{0,400}\])?|[^\s[<>"“”„‘’«»\uac00-\ud7a3]){1,8000}/;
const STATUS = /^\s{0,2}[:：]\s{0,2}(\d{3})(?!\d)/;
/** Every reason names one of them. */
const NAMED = /CORS|Access-Control-/;
const SENTENCE_END = /[.)](?=\s|$)|[。）]|\n[ \t]{0,80}\n/;
/** What Firefox writes behind the URL is no longer. */
const LONGEST_REASON = 600;

/** What Firefox says of a call that it blocked, in any of its languages. */
export function readFirefoxBlock(line: string): FirefoxBlock | undefined {
  const opening = findOpening(line);
  if (opening === undefined) return undefined;
  const found = URL.exec(line.slice(opening.end));
  if (found === null) return undefined;
  const start = opening.end + found.index;
  const url = { start, end: start + found[0].replace(/'?\.?$/, "").length };
  const reason = findReason(line, url.end);
  if (reason === undefined) return undefined;
  const preflight = findPreflight(line, opening.words, reason);
  const status = findStatus(line, opening.words, reason.end);
  return {
    url,
    isAnswered: line.slice(reason.start, reason.end).includes("Access-Control-"),
    ...(preflight && { preflight }),
    ...(status && { status }),
  };
}

/** Where a text names the preflight that Firefox blocked a call for, wherever its lines break. */
export function findFirefoxPreflight(text: string): Place | undefined {
  const opening = text.includes("CORS") ? findOpening(text) : undefined;
  if (opening === undefined) return undefined;
  const url = URL.exec(text.slice(opening.end, opening.end + LONGEST_REASON));
  const from = opening.end + (url === null ? 0 : url.index + url[0].length);
  const reason = findReason(text, from);
  return reason && findPreflight(text, opening.words, reason);
}

function findOpening(text: string): { readonly words: Words; readonly end: number } | undefined {
  for (const words of firefoxWords) {
    for (const begin of words.begins) {
      const at = text.indexOf(begin);
      if (at >= 0) return { words, end: at + begin.length };
    }
  }
  return undefined;
}

/** The rest of the sentence that names CORS, or one of its headers. */
function findReason(text: string, start: number): Place | undefined {
  const behind = text.slice(start, start + LONGEST_REASON);
  const named = NAMED.exec(behind)?.index;
  if (named === undefined) return undefined;
  const end = SENTENCE_END.exec(behind.slice(named))?.index;
  return { start, end: start + (end === undefined ? behind.length : named + end) };
}

function findPreflight(text: string, { preflight = [] }: Words, { start, end }: Place) {
  const told = text.slice(start, end);
  const word = /preflight/i.exec(told)?.[0] ?? preflight.find((one) => told.includes(one));
  if (word === undefined) return undefined;
  const at = start + told.indexOf(word);
  return { start: at, end: at + word.length };
}

function findStatus(line: string, words: Words, from: number): Place | undefined {
  const label = line.indexOf(words.status, from);
  const behind = label + words.status.length;
  const found = label < 0 ? null : STATUS.exec(line.slice(behind, behind + 10));
  const end = behind + (found?.[0].length ?? 0);
  return found === null ? undefined : { start: end - 3, end };
}
