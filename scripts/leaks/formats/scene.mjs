import { alphanumeric, hex, uuid } from "../dice.mjs";

/** @typedef {import("../dice.mjs").Dice} Dice */
/** @typedef {import("../kinds.mjs").Slot} Slot */
/** @typedef {readonly [name: string, value: string]} Pair */
/** @typedef {{ readonly name: string, readonly value: string, readonly slot: Slot }} Plant */
/** @typedef {ReturnType<typeof sceneOf>} Scene the refused call around a plant */
/**
 * @typedef {object} Format one way in which people copy what they have
 * @property {string} id
 * @property {string} group a row of the table
 * @property {readonly Slot[]} carries the first of these for which a kind has a name is taken
 * @property {(plant: Plant, scene: Scene) => string} write
 */
/** @typedef {readonly [id: string, carries: Slot | readonly Slot[], write: Format["write"]]} FormatRow */

/** @param {string} group @param {readonly FormatRow[]} rows @returns {readonly Format[]} */
export function formatsOf(group, rows) {
  return rows.map(([id, carries, write]) => ({
    id,
    group,
    carries: typeof carries === "string" ? [carries] : carries,
    write,
  }));
}

/** What API Gateway answers with a 403: the type in `x-amzn-errortype`, and the message. */
const refusals = /** @type {const} */ ([
  ["ForbiddenException", "Forbidden"],
  ["MissingAuthenticationTokenException", "Missing Authentication Token"],
  ["AccessDeniedException", "User is not authorized to access this resource with an explicit deny"],
  ["AccessDeniedException", "User is not authorized to access this resource"],
  [
    "AccessDeniedException",
    "User: arn:aws:sts::111122223333:assumed-role/orders-app/web is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/POST/orders",
  ],
  [
    "InvalidSignatureException",
    "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.",
  ],
  ["ExpiredTokenException", "The security token included in the request is expired"],
  ["UnrecognizedClientException", "The security token included in the request is invalid."],
]);

/** @param {Dice} dice */
export function sceneOf(dice) {
  const [errorType, message] = dice.pick(refusals);
  const requestId = uuid(dice);
  const gatewayId = `${dice.text(alphanumeric, 15)}=`;
  const traceId = `Root=1-69a8${dice.text(hex, 4)}-${dice.text(hex, 24)}`;
  const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
  const body = JSON.stringify({ message });
  return {
    dice,
    host,
    path: "/prod/orders",
    url: `https://${host}/prod/orders`,
    errorType,
    message,
    body,
    requestId,
    gatewayId,
    traceId,
    /** @type {readonly Pair[]} */
    sent: [
      ["accept", "application/json"],
      ["user-agent", "orders-app/2.4"],
    ],
    /** @type {readonly Pair[]} */
    received: [
      ["date", "Wed, 04 Mar 2026 09:30:00 GMT"],
      ["content-type", "application/json"],
      ["content-length", String(body.length)],
      ["x-amzn-requestid", requestId],
      ["x-amzn-errortype", errorType],
      ["x-amz-apigw-id", gatewayId],
      ["x-amzn-trace-id", traceId],
    ],
  };
}

/** The headers of the request, the planted one in their midst. @param {Plant} plant @param {Scene} scene @returns {readonly Pair[]} */
export function sentWith({ name, value }, { sent, host }) {
  return [["host", host], [name, value], ...sent];
}

/** A target with the plant in its query. @param {Plant} plant @param {string} [path] */
export function targetWith({ name, value }, path = "/prod/orders") {
  return `${path}?page=2&${name}=${encodeURIComponent(value)}&view=full`;
}

/** A body in JSON that holds the plant. @param {Plant} plant @returns {{ readonly [field: string]: unknown }} */
export function bodyWith({ name, value }) {
  return { order: "o-1001", [name]: value, quantity: 2 };
}

/** @param {readonly Pair[]} pairs @param {string} [before] @param {string} [end] */
export function lines(pairs, before = "", end = "\n") {
  return pairs.map(([name, value]) => `${before}${name}: ${value}${end}`).join("");
}

/** @param {readonly Pair[]} pairs @returns {readonly Pair[]} */
export function titled(pairs) {
  return pairs.map(([name, value]) => [
    name.replace(/(^|-)([a-z])/g, (_, dash, letter) => `${dash}${letter.toUpperCase()}`),
    value,
  ]);
}

/** @param {readonly Pair[]} pairs @returns {{ readonly [name: string]: string }} */
export const asObject = (pairs) => Object.fromEntries(pairs);

/** @param {Scene} scene what a client prints of the answer */
export function answer({ received, body }) {
  return `HTTP/1.1 403 Forbidden\n${lines(titled(received))}\n${body}\n`;
}

/** The answer as curl -v prints it. @param {Scene} scene @param {string} [version] */
export function verboseAnswer({ received, body }, version = "HTTP/1.1 403 Forbidden") {
  return `< ${version}\n${lines(received, "< ")}< \n${body}\n`;
}

/** Quoted as a word of a POSIX shell. @param {string} text */
export const inShell = (text) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** @param {unknown} value */
export const json = (value) => JSON.stringify(value);

/** @param {unknown} value */
export const pretty = (value) => JSON.stringify(value, undefined, 2);

/** @param {string} text */
export const inXml = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
