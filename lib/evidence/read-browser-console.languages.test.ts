import { describe, expect, test } from "vitest";
import { diagnose } from "../diagnose";
import { redact } from "../redaction";
import { firefoxWords } from "./firefox-words";
import { outline } from "./fixtures/outline";

const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
const pets = `https://${host}/prod/pets`;
const header = "Access-Control-Allow-Origin";

interface Printed {
  readonly locale: string;
  /** What stands before the URL and behind it, up to the reason. */
  readonly around: readonly [before: string, behind: string];
  /** Of a preflight that failed, and of a header that is missing. */
  readonly reasons: readonly [preflight: string, missing: string];
  /** What stands behind the reason, up to the status, and behind that. */
  readonly status: readonly [before: string, behind: string];
}

/** The beginnings, the joints and the telling words of the lines; what stands between them is left out. */
const printed: readonly Printed[] = [
  {
    locale: "en",
    around: ["Cross-Origin Request Blocked: The Same Origin Policy … at ", ". (Reason: "],
    reasons: ["CORS preflight response did not succeed", `CORS header ‘${header}’ missing`],
    status: ["). Status code: ", "."],
  },
  {
    locale: "de",
    around: ["Quellübergreifende (Cross-Origin) Anfrage blockiert: … auf ", ". (Grund: "],
    reasons: ["CORS-Preflight-Antwort …", `CORS-Kopfzeile '${header}' …`],
    status: ["). Statuscode: ", "."],
  },
  {
    locale: "fr",
    around: ["Blocage d’une requête multiorigine (Cross-Origin Request) : … sur ", ". Raison : "],
    reasons: ["… pré-vérification des requêtes CORS", `l’en-tête CORS « ${header} » …`],
    status: [". Code d’état : ", "."],
  },
  {
    locale: "fr",
    around: [
      "Blocage d'une requête multi-origines (Cross-Origin Request) : … sur ",
      ".  Raison : ",
    ],
    reasons: ["… canal de pré-vérification des requêtes CORS", `l'en-tête CORS « ${header} » …`],
    status: [". Code d'état : ", "."],
  },
  {
    locale: "es-ES",
    around: ["Solicitud desde otro origen bloqueada: … en ", " (razón: "],
    reasons: ["… prevuelo CORS …", `… CORS '${header}'`],
    status: ["). Código de estado: ", "."],
  },
  {
    locale: "es-MX",
    around: ["Solicitud de origen cruzado bloqueada: … (Same Origin Policy) … en ", ". (Motivo: "],
    reasons: ["La respuesta CORS …", `… CORS ‘${header}’ …`],
    status: ["). Código de estado: ", "."],
  },
  {
    locale: "pt-BR",
    around: ["Requisição cross-origin bloqueada: … Same Origin … em ", " (motivo: "],
    reasons: ["… comprovação (preflight) do CORS", `… '${header}' no CORS`],
    status: ["). Código de status: ", "."],
  },
  {
    locale: "pt-BR",
    around: ["Requisição cross-origin bloqueada: … (Same Origin Policy) … em ", ". (Motivo: "],
    reasons: ["a pré-conexão CORS …", `… CORS '${header}' …`],
    status: ["). Código de status: ", "."],
  },
  {
    locale: "it",
    around: ["Bloccata richiesta multiorigine (cross-origin): … da ", ". Motivo: "],
    reasons: ["… CORS preliminare (“preflight”) …", `header CORS “${header}” …`],
    status: [". Codice di stato: ", "."],
  },
  {
    locale: "ja",
    around: ["クロスオリジン要求をブロックしました: …、", " に… (理由: "],
    reasons: ["CORS プリフライト…", `CORS ヘッダー ‘${header}’ …`],
    status: [")。ステータスコード: ", ""],
  },
  {
    locale: "ko",
    around: ["교차 출처 요청 차단: … ", "에 있는 … (원인: "],
    reasons: ["CORS 사전 점검 응답…", `‘${header}’ CORS 헤더…`],
    status: ["). 상태 코드: ", "."],
  },
  {
    locale: "zh-CN",
    around: ["已拦截跨源请求：… ", " …。（原因："],
    reasons: ["CORS 预检响应…", `CORS 头… '${header}'`],
    status: ["）。状态码：", "。"],
  },
  {
    locale: "zh-TW",
    around: ["已封鎖跨來源請求: … ", " …。（原因: "],
    reasons: ["CORS preflight 回應…", `… CORS '${header}' 檔頭`],
    status: ["）。狀態代碼: ", "。"],
  },
  {
    locale: "ru",
    around: ["Запрос из постороннего источника заблокирован: … на ", ". (Причина: "],
    reasons: ["… CORS preflight", `… CORS «${header}»`],
    status: ["). Код состояния: ", "."],
  },
  {
    locale: "pl",
    around: ["Zablokowano żądanie do zasobu innego pochodzenia: … z „", "” ("],
    reasons: ["… CORS OPTIONS …", `… CORS „${header}”`],
    status: ["). Kod stanu: ", "."],
  },
  {
    locale: "nl",
    around: ["Cross-Origin-aanvraag geblokkeerd: … op ", " niet toe. (Reden: "],
    reasons: ["CORS-preflight-antwoord …", `CORS-header ‘${header}’ …`],
    status: ["). Statuscode: ", "."],
  },
  {
    locale: "tr",
    around: ["Çapraz köken isteği engellendi: …, ", " üzerindeki … (Sebep: "],
    reasons: ["CORS preflight …", `CORS … ‘${header}’ …`],
    status: [".) Durum kodu: ", "."],
  },
  {
    locale: "vi",
    around: ["Yêu cầu Cross-Origin đã bị chặn: … ở ", ". (Lý do: "],
    reasons: ["CORS preflight …", `CORS header … ‘${header}’`],
    status: ["). Mã trạng thái: ", "."],
  },
  {
    locale: "id",
    around: ["Permintaan Cross-Origin Ditolak: … di ", ". (Alasan: "],
    reasons: ["… praluncur CORS …", `header CORS ‘${header}’ …`],
    status: ["). Kode status: ", "."],
  },
  {
    locale: "id",
    around: ["Permintaan Lintas Asal Diblokir: … di ", ". (Alasan: "],
    reasons: ["kanal praluncur CORS …", `header CORS ‘${header}’ …`],
    status: ["). Kode status: ", "."],
  },
  {
    locale: "uk",
    around: ["Запит зі стороннього джерела заблоковано: … на ", ". (Причина: "],
    reasons: ["… CORS preflight", `… CORS ‘${header}’`],
    status: ["). Код стану: ", "."],
  },
  {
    locale: "cs",
    around: ["Zablokován požadavek Cross-Origin: … ", ". (Důvod: "],
    reasons: ["… CORS preflight …", `… CORS ‘${header}‘`],
    status: ["). Stavový kód: ", "."],
  },
];

type Reason = "preflight" | "missing";

/** A line of it; without a status it is of a time when none was shown, with the reason in parentheses. */
function lineOf(row: Printed, reason: Reason, status?: string, url = pets): string {
  const [before, behind] = row.around;
  const [label, end] = row.status;
  const told = `${before}${url}${behind}${row.reasons[reason === "preflight" ? 0 : 1]}`;
  return status === undefined ? `${told}).` : `${told}${label}${status}${end}`;
}

test("every language that is known is printed here", () => {
  const here = new Set(printed.map(({ locale }) => locale.replace(/^es-..$/, "es")));
  expect([...here].sort()).toEqual(firefoxWords.map(({ locale }) => locale).sort());
});

describe.each(printed)("the console of Firefox in $locale: $around.0", (row) => {
  test("shows URL, status and that a preflight was refused", () => {
    expect(outline(lineOf(row, "preflight", "403"))).toEqual([
      "client-output preflight-refused",
      `request OPTIONS ${pets} host=${host}`,
      "response 403 ",
    ]);
  });

  test("shows URL and status where a header is missing", () => {
    expect(outline(lineOf(row, "missing", "403"))).toEqual([
      "client-output",
      `request - ${pets} host=${host}`,
      "response 403 ",
    ]);
  });

  test("names a status that is no refusal, and none where there was no answer", () => {
    expect(outline(lineOf(row, "missing", "200"))).toEqual([
      "client-output",
      `request - ${pets} host=${host}`,
      "response 200 ",
    ]);
    expect(outline(lineOf(row, "missing", "(null)"))).toEqual([
      "client-output cors-hides-status",
      `request - ${pets} host=${host}`,
    ]);
  });

  test("named no status of old", () => {
    expect(outline(lineOf(row, "preflight"))).toEqual([
      "client-output preflight-refused cors-hides-status",
      `request OPTIONS ${pets} host=${host}`,
    ]);
  });

  test("names a header that a preflight did not allow: then it was answered", () => {
    const named = `‘x-a’ 'Access-Control-Allow-Headers' ${row.reasons[0]}`;
    const line = lineOf({ ...row, reasons: [named, ""] }, "preflight");
    expect(outline(line)).toEqual([
      "client-output preflight-refused cors-hides-status",
      `request OPTIONS ${pets} host=${host}`,
      "response - ",
    ]);
  });

  test("leads to the preflight's cause, broken into lines as well", () => {
    const line = lineOf(row, "preflight", "403");
    expect(diagnose({ text: line }).remaining[0]?.cause).toBe("preflight-refused");
    const broken = line.replace(pets, `\n${pets}`);
    expect(diagnose({ text: broken }).remaining[0]?.cause).toBe("preflight-refused");
  });

  test("is no preflight's for what is said behind it", () => {
    const behind = " The preflight (OPTIONS) works.";
    const line = lineOf(row, "missing", "403");
    expect(outline(line + behind)[1]).toBe(`request - ${pets} host=${host}`);
    expect(outline(lineOf(row, "missing") + behind)[1]).toBe(`request - ${pets} host=${host}`);
    const broken = `${line.replace(pets, `\n${pets}`)}\n\n${behind}`;
    expect(diagnose({ text: broken }).remaining[0]?.cause).not.toBe("preflight-refused");
  });

  test("keeps no secret of its URL, and its words", () => {
    const secret = "Zq8vR2mT5xW9pL3kN7bH4cJ6";
    const { text } = redact(lineOf(row, "preflight", "403", `${pets}?token=${secret}`));
    expect(text).not.toContain(secret);
    expect(outline(text)).toEqual([
      "client-output preflight-refused",
      expect.stringMatching(/^request OPTIONS https:\/\/[^ ]+\/prod\/pets\?token=\S+ host=/),
      "response 403 ",
    ]);
  });

  test("is no console where it says nothing of a URL", () => {
    const line = lineOf(row, "missing", "403", "x");
    expect(outline(line)[0]).not.toBe("client-output");
  });
});

test("the same words in a person's sentence that names no URL are no console", () => {
  const text = "Solicitud de origen cruzado bloqueada, CORS, 403 Forbidden. Funciona en Postman.";
  expect(outline(text)[0]).toBe("error-text");
});

test("a warning of what Firefox will block is no refusal", () => {
  const line = `Warnung für quellübergreifende (Cross-Origin) Anfrage: … auf ${pets} … (Grund: … 'Access-Control-Allow-Headers' …).`;
  expect(outline(line)[0]).not.toContain("cors-hides-status");
});
