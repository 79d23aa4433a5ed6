/** A refused call, as a program has it when it prints it. */
export interface PrintedCall {
  readonly method: string;
  readonly url: string;
  readonly host: string;
  readonly path: string;
  readonly status: string;
  readonly reason: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

/** A part of a call that a program prints. */
export type Part = "method" | "url" | "path" | "host" | "status" | "headers" | "body";

/**
 * Where a form is known from: the program was run and its print compared; its source, documents or
 * logs of it were read; or it is recalled, with the address where it is written.
 */
export type Known = "run" | "source" | "recalled";

/** How one program prints a refused call. */
export interface ClientForm {
  readonly client: string;
  readonly known: Known;
  /** The program's version, or where its print is written. */
  readonly from: string;
  readonly shows: readonly Part[];
  readonly print: (call: PrintedCall) => string;
  /** So many characters of the body are printed at most. */
  readonly longestBody?: number;
  /** Names of headers are printed otherwise, or only some of them. */
  readonly headers?: (headers: PrintedCall["headers"]) => PrintedCall["headers"];
}

/** A group of forms as rows: client, how it is known, the parts that it shows, its print. */
export type FormRow = readonly [
  client: string,
  known: `${Known}: ${string}`,
  shows: string,
  print: ClientForm["print"],
  more?: Pick<ClientForm, "longestBody" | "headers">,
];

const parts: readonly Part[] = ["method", "url", "path", "host", "status", "headers", "body"];

/** The forms that rows tell of. */
export function formsOf(rows: readonly FormRow[]): readonly ClientForm[] {
  return rows.map(([client, source, shows, print, more = {}]) => {
    const [, known = "recalled", from = ""] = /^(\w+): (.+)$/s.exec(source) ?? [];
    return {
      client,
      known: known === "run" || known === "source" ? known : "recalled",
      from,
      shows: parts.filter((part) => shows.split(" ").includes(part)),
      print,
      ...more,
    };
  });
}
