/** A request as it reached the gateway. */
export interface SeenRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly host: string;
  /** Names in lower case; of a repeated one, the first. */
  readonly headers: ReadonlyMap<string, string>;
  /** Names in lower case, each with every value that was sent. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly body: string;
  readonly hasClientCertificate: boolean;
  /** The gateway's own time. */
  readonly now: Date;
}
