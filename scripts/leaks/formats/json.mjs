import { inspect } from "node:util";
import { answer, asObject, bodyWith, formatsOf, json, pretty, sentWith } from "./scene.mjs";

export const jsonFormats = formatsOf("JSON", [
  [
    "json-compact",
    ["field", "block"],
    (plant, scene) => `${json({ ...bodyWith(plant), message: scene.message })}\n`,
  ],
  [
    "json-indented",
    ["field", "block"],
    (plant, scene) => `${answer(scene)}\nSent:\n${pretty(bodyWith(plant))}\n`,
  ],
  [
    "json-nested",
    "field",
    (plant, scene) =>
      `${pretty({ status: 403, message: scene.message, request: { input: { lines: [{ detail: bodyWith(plant) }] } } })}\n`,
  ],
  [
    "json-in-string",
    ["field", "block"],
    (plant, scene) =>
      `${pretty({ statusCode: 403, body: scene.body, requestBody: json(bodyWith(plant)) })}\n`,
  ],
  [
    "json-in-string-twice",
    ["field", "block"],
    (plant, scene) =>
      `${json({ message: scene.message, record: json({ input: json(bodyWith(plant)) }) })}\n`,
  ],
  [
    "json-headers",
    "header",
    (plant, scene) =>
      `${pretty({ url: scene.url, status: 403, headers: asObject(sentWith(plant, scene)), body: scene.body })}\n`,
  ],
  [
    "json-headers-in-string",
    "header",
    (plant, scene) =>
      `${json({ message: scene.message, status: 403, request: json({ headers: asObject(sentWith(plant, scene)) }) })}\n`,
  ],
  [
    "json-headers-in-string-twice",
    "header",
    (plant, scene) =>
      `${json({ message: scene.message, log: json({ event: json({ headers: asObject(sentWith(plant, scene)) }) }) })}\n`,
  ],
  [
    "json-name-value",
    ["header", "field"],
    ({ name, value }, scene) =>
      `${answer(scene)}\n${pretty([
        { name: "accept", value: "*/*" },
        { name, value },
      ])}\n`,
  ],
  [
    "json-value-name",
    ["field", "header"],
    ({ name, value }, scene) =>
      `${answer(scene)}\n${pretty([
        { value: "*/*", name: "accept" },
        { value, enabled: true, name },
      ])}\n`,
  ],
  [
    "json-key-value",
    ["field", "header"],
    ({ name, value }, scene) =>
      `${answer(scene)}\n${json([
        { Key: "stage", Value: "prod" },
        { Key: name, Value: value },
      ])}\n`,
  ],
  [
    "json-pairs",
    ["header", "field"],
    ({ name, value }, scene) =>
      `${answer(scene)}\n${json([
        ["accept", "*/*"],
        [name, value],
      ])}\n`,
  ],
  [
    "json-arrays",
    ["header", "field"],
    ({ name, value }, scene) =>
      `${answer(scene)}\n${json({ headers: { accept: ["*/*"], [name]: [value] } })}\n`,
  ],
  [
    "json-lines",
    ["field", "header"],
    ({ name, value }, scene) =>
      `${json({ level: "info", msg: "sent", [name]: value })}\n${json({ level: "error", msg: scene.message, status: 403 })}\n`,
  ],
  [
    "json-cut",
    ["field", "header"],
    (plant, scene) => {
      const text = pretty({ message: scene.message, status: 403, ...bodyWith(plant) });
      return `${text.slice(0, text.indexOf(json(plant.value)) + 1 + Math.max(9, Math.ceil(plant.value.length * 0.7)))}`;
    },
  ],
  [
    "json-cut-before",
    ["field", "header"],
    (plant, scene) => {
      const text = pretty({ request: bodyWith(plant), status: 403, message: scene.message });
      return text.slice(text.indexOf(json(plant.name)));
    },
  ],
  [
    "js-object",
    ["header", "field"],
    (plant, scene) =>
      `Response { status: 403 }\n${inspect({ url: scene.url, headers: { accept: "*/*", [plant.name]: plant.value }, data: scene.body }, { breakLength: 90 })}\n`,
  ],
  [
    "json5",
    "field",
    ({ name, value }, scene) =>
      `${answer(scene)}\n{\n  // as sent\n  order: 'o-1001',\n  ${name}: '${value}',\n}\n`,
  ],
  [
    "graphql-variables",
    "field",
    (plant, scene) =>
      `${json({ query: "mutation Place($input: Input!) { place(input: $input) { id } }", variables: { input: bodyWith(plant) } })}\n${answer(scene)}`,
  ],
  [
    "graphql-inline",
    "field",
    ({ name, value }, scene) =>
      `mutation {\n  place(input: { order: "o-1001", ${name.replaceAll(".", "_")}: ${json(value)} }) { id }\n}\n${answer(scene)}`,
  ],
  [
    "open-api-example",
    "field",
    ({ name, value }, scene) =>
      `openapi: 3.0.1\ninfo: {title: orders, version: '1'}\npaths:\n  /orders:\n    post:\n      requestBody:\n        content:\n          application/json:\n            example:\n              order: o-1001\n              ${name}: ${json(value)}\n${answer(scene)}`,
  ],
]);
