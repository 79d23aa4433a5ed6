import { isAddress, shownArn, shownHost, shownPath, shownTarget, shownUrl } from "./addresses";
import { shownAuthorization, shownScope } from "./authorization";
import { AWS_ID, EXTENDED_ID, REGION, UUID } from "./ids";
import { NOT_SHOWN } from "./not-shown";
import { isPlainName } from "./plain-names";
import { isKnownWord } from "./vocabulary";

/** What may be shown of a value; undefined where nothing is. */
export type Shape = (value: string) => string | undefined;

/** How a value under a name that is known is shown: by its shape, or as a text in which words are known. */
export type Field = Shape | "text";

const matching =
  (pattern: RegExp): Shape =>
  (value) =>
    pattern.test(value) ? value : undefined;

const list =
  (isShown: (item: string) => boolean): Shape =>
  (value) =>
    value
      .split(",")
      .map((item) => (isShown(item.trim()) ? item : item.replace(/\S+(?:\s+\S+)*/, NOT_SHOWN)))
      .join(",");

const status = matching(/^(?:[1-5]\d\d|-|0)$/);
const count = matching(/^(?:\d{1,9}|-)$/);
const duration = matching(/^-?\d{1,9}(?:\.\d{1,20})?$/);
const uuid: Shape = (value) =>
  UUID.test(value) || EXTENDED_ID.test(value) || value === "-" ? value : undefined;
const word: Shape = (value) => (isKnownWord(value) || value === "-" ? value : undefined);
const names = list((item) => item === "*" || isPlainName(item));
const name: Shape = (value) => (isPlainName(value) || value === "-" ? value : undefined);
const address: Shape = (value) => (isAddress(value) ? value : undefined);
const arn: Shape = (value) => (value.startsWith("arn:") ? shownArn(value) : undefined);
const region: Shape = (value) => (REGION.test(value) ? value : undefined);
const method = matching(/^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|CONNECT|TRACE|ANY|\*)$/i);
const methods = list((item) => method(item) !== undefined);
const path: Shape = (value) => (value.startsWith("/") ? shownTarget(value) : undefined);
const url: Shape = (value) =>
  /^[a-z][a-z+]{1,10}:\/\//i.test(value) ? shownUrl(value) : path(value);
const host: Shape = (value) => shownHost(value);
const apiId = matching(/^[a-z0-9]{10}$/);
const account = matching(/^(?:\d{12}|\*{8}\d{4})$/);
const stage: Shape = (value) =>
  /^\$default$/.test(value) || isPlainName(value) || value === "-" ? value : undefined;
const time = matching(
  /^(?:[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT|\d{8}T\d{6}Z|\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?|\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}|1\d{9}(?:\d{3})?)$/,
);
const route: Shape = (value) => {
  const { verb, target = "" } =
    /^(?<verb>[A-Z]{3,7}|\$[a-z]{5,10})(?: (?<target>\/\S*))?$/.exec(value)?.groups ?? {};
  if (verb === undefined) return undefined;
  const isRoute = method(verb) !== undefined || /^\$(?:default|connect|disconnect)$/.test(verb);
  if (!isRoute) return undefined;
  return target === "" ? verb : `${verb} ${shownPath(target)}`;
};
const mime = matching(
  /^(?:application|text|image|font|audio|video|multipart)\/[a-z0-9.+-]{1,40}(?:; ?charset=[A-Za-z0-9-]{1,20})?$|^\*\/\*$/i,
);
const mimes = list(
  (item) =>
    mime(item.replace(/;.*/, "")) !== undefined &&
    /^[^;]*(?:; ?(?:q|v)=[\da-z.]{1,4}|; ?charset=[\w-]{1,20})*$/.test(item),
);
const cache = list((item) =>
  /^(?:no-cache|no-store|private|public|must-revalidate|proxy-revalidate|immutable|(?:s-)?max(?:-age|-stale)?=\d{1,9})$/i.test(
    item,
  ),
);
/** Products and their versions (RFC 9110, 10.1.5). */
const products: Shape = (value) => {
  let isNamed = false;
  const shown = value
    .slice(0, 400)
    .split(/(?<=[\s();,/])|(?=[\s();,/])/)
    .map((part) => {
      if (/^[\s();,/]*$/.test(part)) return part;
      const isVersion = isNamed && /^[vr]?\d{1,4}(?:[._]\d{1,5}){0,4}$/.test(part);
      isNamed = isKnownWord(part);
      return isVersion || isNamed ? part : NOT_SHOWN;
    })
    .join("");
  return shown.replace(/…(?:[\s();,/]*…)+/g, NOT_SHOWN);
};
const errorType: Shape = (value) => {
  const [type = "", namespace] = value.split(":http://internal.amazon.com/coral/", 2);
  const isType =
    isKnownWord(type) || (/(?:Exception|Error|Fault)$/.test(type) && isPlainName(type));
  return isType && /^[a-z.]{0,60}\/?$/.test(namespace ?? "") ? value : undefined;
};
const trace = matching(
  /^(?:(?:Root|Self|Parent|Sampled|Lineage)=(?:1-[0-9a-f]{8}-[0-9a-f]{24}|[0-9a-f]{16}|[01])(?:;|$)){1,5}$/i,
);

const fields = new Map<string, Field>();
const add = (field: Field, given: string) => {
  for (const one of given.split(" ")) fields.set(one, field);
};

add(
  "text",
  "message errormessage errormsg error errors reason why description detail details body text data messagestring errorstring " +
    "errormessagestring autherror authenticateerror authorizeerror authorizererror waferror integrationerror integrationerrormessage " +
    "validationerrorstring log logs logevents events entries request response headers responseheaders requestheaders content metadata responsemetadata " +
    "context requestcontext identity result results title statustext h1 h2 h3 p pre hr center head html span div li ul center address code type " +
    "stack cause exception warning warn info debug fatal err stderr stdout output items item policydocument statement rules rule endpointconfiguration " +
    "terminatingrulematchdetails httprequest perform resource operation transformations parsing user expired current for " +
    "url-encoded connect status-line everything http httpapi httpmethods field",
);
add(
  status,
  "status statuscode httpstatus httpstatuscode responsestatus authorizestatus authenticatestatus authorizerstatus wafstatus integrationstatus integrationintegrationstatus backendstatus scstatus targetstatuscode elbstatuscode statuscodes responsestatuscode errorstatuscode httpcode responsecode",
);
add(
  count,
  "contentlength age retryafter xamznremappedcontentlength bytes length size bodysize headerssize transfersize ttl authorizerresultttlinseconds resultttlinseconds port priority",
);
add(
  duration,
  "latency integrationlatency responselatency authorizerlatency authorizelatency authenticatelatency waflatency",
);
add(
  uuid,
  "requestid awsrequestid xamznrequestid xamzrequestid apigwrequestid extendedrequestid xamzapigwid apigwid connectionid messageid authorizerrequestid integrationrequestid awsendpointrequestid xamznremappedxamznrequestid xamzntraceidrequest requestids eventid invocationid",
);
add(
  errorType,
  "xamznerrortype xamznremappedxamznerrortype errortype errorcode xamzerrorcode exceptiontype",
);
add((value) => (isAction(value) ? value : word(value)), "action actions");
add(
  word,
  "responsetype errorresponsetype gatewayresponsetype wafresponsecode terminatingaction eventtype protocol httpsourcename xedgeresulttype xedgedetailedresulttype xedgeresponseresulttype xcache cfmitigated cfcachestatus upgrade transferencoding contentencoding effect evaldecision protocoltype authorizationtype apikeyrequired disableexecuteapiendpoint disabledefaultendpoint privatednsenabled enabled authtype types endpointtype securitypolicy endpointaccessmode private isbase64encoded messagedirection basepathmatched",
);
add(
  time,
  "date time timestamp requesttime requesttimeepoch starteddatetime lastmodified expires xamzdate ingestiontime created createddate lastupdateddate signingtime",
);
add(method, "method httpmethod verb httpverb requestmethod accesscontrolrequestmethod");
add(methods, "allow accesscontrolallowmethods");
add(path, "path requestpath uri requesturi resourcepath rawpath xoriginalurl");
add(
  url,
  "url requesturl location referer referrer origin accesscontrolalloworigin redirecturl endpoint invokeurl connectionurl",
);
add(
  host,
  "host authority hostname domain domainname xhostheader customdomain domainprefix servername peer",
);
add(route, "routekey route");
add(mime, "mimetype contenttype xamznremappedcontenttype");
add(mimes, "accept");
add(cache, "cachecontrol pragma");
add(products, "server useragent xamznremappedserver identityuseragent xpoweredby xamzuseragent");
add(
  names,
  "vary accesscontrolallowheaders accesscontrolexposeheaders accesscontrolrequestheaders connection xamznremappedconnection signedheaders acceptencoding alg trailer",
);
add(name, "service scheme operationname servicename recordtype");
add(
  arn,
  "arn userarn callerarn caller identityuserarn identitycaller webaclarn webaclid resourcearn functionarn rolearn principalarn methodarn routearn",
);
add(region, "region awsregion");
add(apiId, "apiid restapiid httpapiid");
add(account, "accountid account owneraccountid ownerid identityaccountid");
add(stage, "stage stagename");
add(trace, "xamzntraceid xrayid traceid xraytraceid");
add(address, "remoteaddress serveripaddress resolvedip");
add(
  (value) => (/^AKIA|^ASIA|\//.test(value) ? shownScope(value) : undefined),
  "credential xamzcredential",
);
add(
  matching(
    /^(?:utf-?8|utf-16(?:le|be)?|iso-8859-1|us-ascii|windows-125\d|base64|gzip|br|deflate)$/i,
  ),
  "charset encoding",
);
add(
  (value) => shownAuthorization(value),
  "authorization proxyauthorization xamznremappedauthorization",
);
add(
  (value) => (AWS_ID.test(value) || value === "-" ? value : undefined),
  "vpceid vpcid vpcendpointid sourcevpce sourcevpc subnetid",
);
add(matching(/^[0-9a-f]{16}-[A-Z]{3}$/), "cfray");
add(matching(/^[A-Z]{3}\d{1,3}(?:-[A-Z]\d{1,2})?$/), "xamzcfpop xedgelocation");
add(matching(/^[A-Za-z0-9_-]{54}==$/), "xamzcfid xedgerequestid");
add(
  matching(
    /^(?:Hit|Miss|RefreshHit|Error|LambdaGeneratedResponse|FunctionGeneratedResponse)(?: from cloudfront)?$/i,
  ),
  "xcache",
);
add(matching(/^ERR_[A-Z_]{3,40}(?: \d{1,3})?$/), "xsquiderror");
add(
  matching(/^(?:\d\.\d [A-Za-z0-9.-]{1,80}\.cloudfront\.net \(CloudFront\)(?:, ?|$)){1,3}$/),
  "via",
);
add(matching(/^(?:timeout=\d{1,4})?(?:, ?max=\d{1,5})?$/), "keepalive");
add(matching(/^(?:1[0-3]|[1-9])$/), "secwebsocketversion");
add(
  matching(/^UNSIGNED-PAYLOAD$|^e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855$/),
  "xamzcontentsha256",
);
add(
  matching(/^(?:\d{1,2}(?:\.\d)?|h[123]|http\/\d(?:\.\d)?|20(?:12|08)-10-17)$/i),
  "httpversion version httpprotocol",
);
add(matching(/^TLSv?1\.[0-3]$/), "tlsversion");

add(
  (value) =>
    value
      .split(" ")
      .map((one) => (isPlainName(one.replaceAll(/[:/]/g, "-")) ? one : NOT_SHOWN))
      .join(" "),
  "scope scopes authorizationscopes",
);

/** Parameters and variables that a person may rename are known by their letters and digits alone. */
function plain(given: string): string {
  return given
    .replace(/[^A-Za-z0-9]/g, "")
    .toLowerCase()
    .replace(/^context(?=.)/, "");
}

/** `execute-api:Invoke` */
export function isAction(text: string): boolean {
  return /^(?:execute-api|apigateway|lambda|es|s3|iot|appsync|sts|iam|dynamodb|logs|sqs|sns|events|states|aoss|cognito-idp|cognito-identity|elasticloadbalancing|kms|secretsmanager|ssm|bedrock):(?:[A-Z][A-Za-z]{2,40}|\*)$/.test(
    text,
  );
}

const CONSTANT = /^(?:true|false|null|none|undefined|nil|array|n\/a|"*\*"*|-|\(null\)|\.\.\.)$/i;

/**
 * A value that says of any field that it holds nothing of its own: `null`, `true`, or the name of what
 * should have taken its place, as in `$API_KEY` or `{{token}}`.
 */
export function isEmptyValue(text: string): boolean {
  if (CONSTANT.test(text) || text === NOT_SHOWN) return true;
  const variable =
    /^(?:\$([A-Z][A-Z_]{1,40})|\$?\{\{?\s?([A-Za-z_.-]{2,40})\s?\}\}?|%([A-Z][A-Z_]{1,40})%|<([A-Za-z][A-Za-z _-]{1,40})>)$/.exec(
      text,
    );
  const inner = variable?.slice(1).find((part) => part !== undefined);
  return inner !== undefined && isPlainName(inner.replaceAll(/[ _]+/g, "-").replace(/^-|-$/g, ""));
}

/** How a value under this name is shown; undefined where the name is not listed. */
export function fieldOf(given: string): Field | undefined {
  if (given.length > 80) return undefined;
  const last = given.lastIndexOf(".");
  return (
    fields.get(plain(given)) ?? (last < 0 ? undefined : fields.get(plain(given.slice(last + 1))))
  );
}
