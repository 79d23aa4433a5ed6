import { inspect } from "node:util";
import { formatsOf, targetWith } from "./scene.mjs";

/** @typedef {import("./scene.mjs").Plant} Plant */
/** @typedef {import("./scene.mjs").Scene} Scene */

/** Refused signatures, with what was planted in what was signed; apart from the others, which are sampled. */
export const signatureFormats = formatsOf("signatures", [
  [
    "signed-query-inspected",
    "query",
    (plant, scene) => {
      const [path = "", query = ""] = targetWith(plant).split("?");
      const canonical = (/** @type {string} */ sent) =>
        `GET\n${path}\n${sent}\nhost:${scene.host}\nx-amz-date:20260304T093000Z\n\nhost;x-amz-date\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855`;
      return `${inspect({ canonical: canonical(`a=1&${query}`) })}\n${inspect({ status: 403, data: { message: `The request signature we calculated does not match the signature you provided.\n\nThe Canonical String for this request should have been\n'${canonical(query)}'\n` } })}\n`;
    },
  ],
  [
    "signed-header-logged",
    "header",
    ({ name, value }, scene) => {
      const lower = name.toLowerCase();
      const canonical = `GET\n/prod//orders\n\nhost:${scene.host}\n${lower}:${value}\nx-amz-date:20260304T093000Z\n\nhost;${lower};x-amz-date\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855`;
      return `The request signature we calculated does not match the signature you provided.\n\nThe Canonical String for this request should have been\n'${canonical}'\n`.replaceAll(
        /^/gm,
        "03-04 09:30:00.412  4711  4711 E Rest: ",
      );
    },
  ],
]);
