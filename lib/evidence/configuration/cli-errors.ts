/** The error that a command of the AWS CLI ended with. */
export interface CommandError {
  readonly code: string;
  readonly message: string;
  /** `GetRestApi`, where the error names the operation. */
  readonly operation?: string;
}

const SERVICE_ERROR =
  /^(?:aws: \[ERROR\]: )?An error occurred \(([\w.]{1,80})\) when calling the (\w{1,80}) operation(?: \(reached max retries: \d+\))?: ?(.*)$/;

// what the CLI says before any service was asked; the names are botocore's exceptions
const localErrors: readonly (readonly [string, RegExp])[] = [
  ["NoCredentials", /^Unable to locate (?:authorization )?credentials/],
  ["PartialCredentials", /^Partial credentials found in /],
  ["EndpointConnection", /^Could not connect to the endpoint URL/],
  ["ConnectTimeout", /^(?:Connect|Read) timeout on endpoint URL/],
  ["ConnectionClosed", /^Connection was closed before we received a valid response/],
  ["SSLError", /^SSL validation failed for /],
  ["NoRegion", /^You must specify a region/],
  ["ProfileNotFound", /^The config profile \(.{1,200}\) could not be found/],
  [
    "TokenExpired",
    /^(?:Error loading SSO Token|The SSO session associated with this profile|Token has expired and refresh failed)/,
  ],
  [
    "Usage",
    /^(?:usage: aws |aws: error: |Unknown options: |Parameter validation failed|argument )/,
  ],
  ["CommandNotFound", /aws: (?:command not found|not found)|'aws' is not recognized/],
];

const LOCAL_ERROR = new RegExp(localErrors.map(([, { source }]) => source).join("|"));

const ANYWHERE = new RegExp(
  [SERVICE_ERROR, LOCAL_ERROR].map(({ source }) => source.replace(/(?<!\[)\^/g, "")).join("|"),
  "m",
);

/** Whether a line of a text may state an error. */
export function mayHoldCommandError(text: string): boolean {
  return ANYWHERE.test(text);
}

/** The error that a line of the AWS CLI's output states; undefined where it states none. */
export function readCommandError(line: string): CommandError | undefined {
  const words = line.slice(0, 2000).replace(/^aws: \[ERROR\]: /, "");
  const service = SERVICE_ERROR.exec(words);
  const [, code, operation, message] = service ?? [];
  if (code !== undefined && operation !== undefined) {
    return { code, message: message ?? "", operation };
  }
  if (!LOCAL_ERROR.test(words)) return undefined;
  const local = localErrors.find(([, pattern]) => pattern.test(words));
  return local && { code: local[0], message: words };
}
