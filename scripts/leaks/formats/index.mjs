import { awsFormats, configurationFormats } from "./aws.mjs";
import { browserFormats } from "./browser.mjs";
import { curlFormats } from "./curl.mjs";
import { harFormats } from "./har.mjs";
import { jsonFormats } from "./json.mjs";
import { logFormats } from "./logs.mjs";
import { programFormats } from "./programs.mjs";
import { textFormats, toolFormats } from "./text.mjs";

/** All forms in which a value is planted. @type {readonly import("./scene.mjs").Format[]} */
export const formats = [
  ...curlFormats,
  ...browserFormats,
  ...harFormats,
  ...jsonFormats,
  ...logFormats,
  ...awsFormats,
  ...configurationFormats,
  ...programFormats,
  ...textFormats,
  ...toolFormats,
];
