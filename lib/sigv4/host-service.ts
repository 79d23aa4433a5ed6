/** The service and region that an AWS host name says; undefined where it is no AWS name, or says none. */
export interface HostService {
  readonly service: string;
  readonly region: string | undefined;
}

const REGION = /^[a-z]{2,3}(?:-[a-z]{2,12}){1,3}-\d$/;

/** What a host name says of the service; a custom domain says nothing. */
export function hostService(host: string): HostService | undefined {
  const name = host.toLowerCase().replace(/:\d{1,5}$/, "");
  const labels = /^(.*)\.(?:amazonaws\.com(?:\.cn)?|api\.aws|on\.aws)$/.exec(name)?.[1]?.split(".");
  if (labels === undefined || labels.length > 20) return undefined;
  const at = labels.findIndex((label) => REGION.test(label));
  const region = labels[at];
  const known = ["execute-api", "s3", "lambda-url", "aoss", "es"].find((one) =>
    labels.includes(one),
  );
  if (known !== undefined) return { service: known, region };
  // `domain.region.es`, and most others `service.region`
  const service = at < 0 ? labels.at(-1) : (labels[at - 1] ?? labels[at + 1]);
  if (service === undefined || service === "vpce") return undefined;
  return { service, region };
}
