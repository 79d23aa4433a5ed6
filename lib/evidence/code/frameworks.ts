import type { Json, JsonMember, JsonObject } from "../json-objects";
import { booleanOf, isNull, itemsOf, objectOf, textOf, valueAt } from "../json-values";
import { madeMember, madeObject, madeResources, madeScalar } from "../made-json";
import type { ResourceList } from "../terraform/resource-list";
import type { Span } from "../types";
import { madeResource, referenceTo } from "./code-values";

const REST_API = "aws_api_gateway_rest_api";

/**
 * The REST APIs that `zappa_settings.json` declares: one for each stage, which has the stage's name, and passes every
 * path and method on.
 *
 * Source: Zappa, https://github.com/zappa/Zappa#advanced-settings
 */
export function zappaListOf(settings: JsonObject): ResourceList | undefined {
  const stages = settings.members.flatMap(({ key, value }) => {
    const stage = objectOf(value);
    return stage === undefined ? [] : [{ name: key, stage: inherited(stage, settings, 0) }];
  });
  const deployed = stages.filter(
    ({ stage }) => ZAPPA.every((names) => names.some(hasIn(stage))) && isRest(stage),
  );
  if (deployed.length === 0) return undefined;
  const resources = deployed.flatMap(({ name, stage }) => zappaStage(name, stage));
  return listOf(settings, resources);
}

// what a stage has to have, and what tells that it is Zappa's
const ZAPPA = [["s3_bucket"], ["app_function", "django_settings", "lambda_handler", "app_type"]];
const DEEPEST = 8;

/** Zappa can do without an API, and a version that is set may mean an HTTP API. */
function isRest(stage: JsonObject): boolean {
  const version = textOf(at(stage, "apigateway_version"));
  const isV1 = version === undefined || /^v?1$/i.test(version);
  return isV1 && booleanOf(at(stage, "apigateway_enabled")) !== false;
}

function hasIn(object: JsonObject): (name: string) => boolean {
  return (name) => object.members.some(({ key }) => key === name);
}

/** `"extends": "base"` takes what the stage itself does not set. */
function inherited(stage: JsonObject, settings: JsonObject, depth: number): JsonObject {
  const name = textOf(at(stage, "extends"));
  const base = objectOf(name === undefined ? undefined : at(settings, name));
  if (name === undefined) return stage;
  if (base === undefined || depth > DEEPEST) return { ...stage, isCut: true };
  const own = new Set(stage.members.map(({ key }) => key));
  const more = inherited(base, settings, depth + 1).members.filter(({ key }) => !own.has(key));
  const isCut = stage.isCut || base.isCut;
  return { ...stage, members: [...stage.members, ...more], isCut };
}

function zappaStage(name: string, stage: JsonObject): readonly JsonObject[] {
  const api = madeMember(stage, "rest_api_id", referenceTo(stage, `${REST_API}.${name}`, "id"));
  const types = at(stage, "endpoint_configuration");
  const endpoint =
    types === undefined
      ? []
      : [
          madeMember(
            types,
            "endpoint_configuration",
            madeObject(types, [madeMember(types, "types", types)]),
          ),
        ];
  const required = stage.members.find(({ key }) => key === "api_key_required");
  const key = required ?? unset(stage, "api_key_required", false);
  const settings = [zappaAuthorization(stage), key];
  const stageName = madeMember(stage, "stage_name", madeScalar(stage, name));
  return [
    madeResource(stage, [REST_API, name], endpoint, stage.isCut ? "cut" : "whole"),
    madeResource(stage, ["aws_api_gateway_stage", name], [api, stageName]),
    ...proxied(stage, { api, path: "", settings }),
  ];
}

/** What holds where nothing is set; nobody knows of settings that are not shown whole. */
function unset(stage: JsonObject, key: string, value: string | boolean): JsonMember {
  const known = stage.isCut ? madeObject(stage, []) : madeScalar(stage, value);
  return madeMember(stage, key, known);
}

function zappaAuthorization(stage: JsonObject): JsonMember {
  const mode = (span: Span, value: string) =>
    madeMember(span, "authorization", madeScalar(span, value));
  const iam = at(stage, "iam_authorization");
  if (booleanOf(iam) === true) return mode(iam ?? stage, "AWS_IAM");
  const authorizer = objectOf(at(stage, "authorizer"));
  if (authorizer === undefined) return unset(stage, "authorization", "NONE");
  const isPool = textOf(at(authorizer, "type")) === "COGNITO_USER_POOLS";
  return mode(authorizer, isPool ? "COGNITO_USER_POOLS" : "CUSTOM");
}

/**
 * The REST API that Amplify declares in `cli-inputs.json`, or in `api-params.json` of its older versions. A path is
 * open, or calls of it are signed.
 *
 * Source: AWS Amplify, REST API: `amplify/backend/api/<name>/cli-inputs.json`.
 */
export function amplifyListOf(inputs: JsonObject): ResourceList | undefined {
  const written = at(inputs, "paths");
  const named = objectOf(written)?.members.map(({ key, value }) => [key, value] as const);
  const listed = itemsOf(written).map((one) => [textOf(at(objectOf(one), "name")), one] as const);
  const api = madeMember(inputs, "rest_api_id", referenceTo(inputs, `${REST_API}.api`, "id"));
  const resources = (named ?? listed).flatMap(([path, value]) => {
    const own = objectOf(value);
    const mode = own === undefined ? undefined : amplifyMode(own);
    if (path === undefined || own === undefined || mode === undefined) return [];
    const key = madeMember(own, "api_key_required", madeScalar(own, false));
    return proxied(own, { api, path, settings: [mode, key] });
  });
  if (resources.length === 0) return undefined;
  return listOf(inputs, [madeResource(inputs, [REST_API, "api"], [], "cut"), ...resources]);
}

function amplifyMode(path: JsonObject): JsonMember | undefined {
  const setting = at(objectOf(at(path, "permissions")), "setting");
  const privacy = objectOf(at(path, "privacy"));
  const isOpen = textOf(setting) === "open" || booleanOf(at(privacy, "open")) === true;
  const isSigned =
    /^(?:private|protected)$/.test(textOf(setting) ?? "") ||
    ["private", "protected"].some((name) => booleanOf(at(privacy, name)) === true);
  if (isOpen === isSigned || at(path, "lambdaFunction") === undefined) return undefined;
  const span = setting ?? privacy ?? path;
  return madeMember(span, "authorization", madeScalar(span, isOpen ? "NONE" : "AWS_IAM"));
}

/** A path and all below it, with every method. */
function proxied(
  span: Span,
  {
    api,
    path,
    settings,
  }: {
    readonly api: JsonMember;
    readonly path: string;
    readonly settings: readonly JsonMember[];
  },
): readonly JsonObject[] {
  const base = path.replace(/\/$/, "");
  return [base === "" ? "/" : base, `${base}/{proxy+}`].map((one) =>
    madeResource(
      span,
      ["aws_api_gateway_method", `ANY ${one}`],
      [
        api,
        madeMember(span, "path", madeScalar(span, one)),
        madeMember(span, "http_method", madeScalar(span, "ANY")),
        ...settings,
      ],
    ),
  );
}

function listOf(span: Span, resources: readonly JsonObject[]): ResourceList {
  return { value: madeResources(span, resources), isDeclared: true };
}

function at(object: JsonObject | undefined, name: string): Json | undefined {
  const value = valueAt(object, name);
  return isNull(value) ? undefined : value;
}
