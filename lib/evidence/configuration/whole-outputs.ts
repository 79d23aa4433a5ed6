import type { JsonObject } from "../json-objects";
import type { Configuration } from "../types";
import type { ConfigurationSource } from "./sources";

/** By which members a whole output of a command is told from what a query chose of it. */
interface Wholeness {
  /** Without one of these it is a part. */
  readonly always: readonly string[];
  /** This one no command of a question selects. */
  readonly unselected?: string;
}

const outputs = new Map<ConfigurationSource, Wholeness>([
  ["apigateway get-domain-name", { always: ["domainName"], unselected: "securityPolicy" }],
  ["apigateway get-method", { always: ["httpMethod", "authorizationType"] }],
  ["apigateway get-rest-api", { always: ["id", "name", "createdDate"], unselected: "createdDate" }],
  ["apigateway get-stage", { always: ["stageName", "createdDate"], unselected: "createdDate" }],
  [
    "apigatewayv2 get-api",
    { always: ["ApiId", "Name", "ProtocolType"], unselected: "RouteSelectionExpression" },
  ],
  [
    "apigatewayv2 get-domain-name",
    { always: ["DomainName"], unselected: "DomainNameConfigurations" },
  ],
  ["apigatewayv2 get-stage", { always: ["StageName"], unselected: "CreatedDate" }],
]);

/** Whether an output lacks what its command always prints: then what else it lacks proves nothing. */
export function isPartial(source: ConfigurationSource, object: JsonObject): boolean {
  const names = namesOf(object);
  return (outputs.get(source)?.always ?? []).some((name) => !names.has(name.toLowerCase()));
}

/** True where what an output lacks is not there, and not only left out by a query. */
export function isWhole({ source, value, options }: Configuration): boolean {
  const unselected = outputs.get(source)?.unselected;
  return (
    unselected !== undefined &&
    !value.isCut &&
    !options.has("query") &&
    namesOf(value).has(unselected.toLowerCase())
  );
}

function namesOf({ members }: JsonObject): ReadonlySet<string> {
  return new Set(members.map(({ key }) => key.toLowerCase()));
}
