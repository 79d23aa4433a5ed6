import type { Json, JsonMember, JsonObject } from "../json-objects";
import { booleanOf, itemsOf, textOf } from "../json-values";
import { madeMember, madeScalar } from "../made-json";
import { expressionOf, flat, innerCall, madeResource, referenceTo, setting } from "./code-values";
import type { CodeCall } from "./read-calls";

const AUTHORIZERS = new Map([
  ["iamauthorizer", "AWS_IAM"],
  ["cognitouserpoolauthorizer", "COGNITO_USER_POOLS"],
  ["customauthorizer", "CUSTOM"],
]);
const CALLEE =
  /^(?:Chalice|chalice\.Chalice|[A-Za-z_]\w{0,60}\.(?:route|authorizer|register_blueprint)|(?:chalice\.)?(?:IAM|CognitoUserPool|Custom)Authorizer)$/;

/** Whether a call is one of the framework's. */
export function isOfChalice(callee: string): boolean {
  return CALLEE.test(callee);
}

/**
 * The API that an app of Chalice declares: a REST API with a method for each of a route's.
 *
 * Source: AWS Chalice, `Chalice.route` and authorizers.
 */
export function chaliceResources(calls: readonly CodeCall[], text: string): readonly JsonObject[] {
  const app = calls.find(({ callee }) => /(?:^|\.)Chalice$/.test(callee));
  const routes = calls.filter(({ callee, isDecorator }) => isDecorator && /\.route$/.test(callee));
  if (app === undefined && (routes.length === 0 || isOfFlask(text))) return [];
  const modes = new Map(
    calls.flatMap(({ callee, result }) => {
      const mode = AUTHORIZERS.get(flat(callee.replace(/^chalice\./, "")));
      return mode === undefined || result === undefined ? [] : [[result, mode] as const];
    }),
  );
  // the function below the decorator has the name that a route names
  if (calls.some(({ callee, isDecorator }) => isDecorator && /\.authorizer$/.test(callee))) {
    modes.set("", "CUSTOM");
  }
  const isWhole = app !== undefined && !calls.some(({ callee }) => /blueprint$/.test(callee));
  return [
    ...(app === undefined ? [] : deployedApp(app, isWhole ? "whole" : "cut")),
    ...routes.flatMap((route) => methodsOf(route, modes)),
  ];
}

/** Flask, and what is written like it, has decorators of the same name: its routes are none of an API's. */
function isOfFlask(text: string): boolean {
  return (
    !/\bchalice\b/i.test(text) &&
    /\b(?:flask|quart|bottle|zappa)\b|\b(?:render_template|jsonify|url_for)\(|\brequest\.(?:form|args|files|get_json)\b/i.test(
      text,
    )
  );
}

/** An app is deployed as a whole. */
function deployedApp(app: CodeCall, completeness: "whole" | "cut"): readonly JsonObject[] {
  const trigger = madeMember(app, "triggers", madeScalar(app, "app"));
  const own = madeMember(app, "rest_api_id", referenceTo(app, `${REST_API}.app`, "id"));
  return [
    madeResource(app, [REST_API, "app"], [], completeness),
    madeResource(app, ["aws_api_gateway_deployment", "app"], [own, trigger]),
  ];
}

const REST_API = "aws_api_gateway_rest_api";

function methodsOf(route: CodeCall, modes: ReadonlyMap<string, string>): readonly JsonObject[] {
  const { values, named, start, end } = route;
  const span = { start, end };
  const path = textOf(values[0]) ?? textOf(setting(named, "path")?.value);
  if (path === undefined) return [];
  const written = itemsOf(setting(named, "methods")?.value).flatMap((item) => textOf(item) ?? []);
  const methods = written.length === 0 ? ["GET"] : written;
  const cors = booleanOf(setting(named, "cors")?.value);
  const hasCors = cors === true || innerCall(setting(named, "cors")?.value) !== undefined;
  const key = setting(named, "api_key_required");
  const text = (name: string, value: string) => madeMember(span, name, madeScalar(span, value));
  const method = (name: string, members: readonly JsonMember[]) =>
    madeResource(
      span,
      ["aws_api_gateway_method", `${name} ${path}`],
      [
        madeMember(span, "rest_api_id", referenceTo(span, `${REST_API}.app`, "id")),
        text("path", path),
        text("http_method", name),
        ...members,
      ],
    );
  return [
    ...methods.map((name) =>
      method(name, [
        ...authorizationOf(setting(named, "authorizer"), modes, route),
        ...(key === undefined ? [] : [key]),
      ]),
    ),
    ...(hasCors ? [method("OPTIONS", [text("authorization", "NONE")])] : []),
  ];
}

/** A variable, or the name of a function under `@app.authorizer()`. */
function authorizationOf(
  authorizer: JsonMember | undefined,
  modes: ReadonlyMap<string, string>,
  { start, end }: CodeCall,
): readonly JsonMember[] {
  const span = authorizer ?? { start, end };
  if (authorizer === undefined) {
    return [madeMember(span, "authorization", madeScalar(span, "NONE"))];
  }
  const name = expressionOf(authorizer.value);
  const ofFunction = /^\w+$/.test(name ?? "") ? modes.get("") : undefined;
  const mode = inPlace(authorizer.value) ?? modes.get(name ?? "?") ?? ofFunction;
  if (mode !== undefined) return [madeMember(span, "authorization", madeScalar(span, mode))];
  return [{ ...authorizer, key: "authorization" }];
}

function inPlace(value: Json): string | undefined {
  return AUTHORIZERS.get(flat(innerCall(value)?.callee.replace(/^chalice\./, "") ?? ""));
}
