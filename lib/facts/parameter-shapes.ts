import type { Parameters } from "./types";

/**
 * What each parameter may look like. They go into commands that people paste into a shell, and they
 * may come from a link, so a value of any other shape is left out: all begin with a letter or a digit
 * (a path with its slash), and none holds a character that means something to a shell, in a string
 * of JSON, JMESPath or a filter pattern, in the AWS CLI's shorthand, or in curl's URLs.
 */
const shapes: { readonly [P in keyof Parameters]-?: RegExp } = {
  apiId: /^[a-z0-9]{8,12}$/,
  region: /^[a-z]{2}(?:-[a-z]{2,12}){1,3}-\d$/,
  stage: /^(?:\$default|[A-Za-z0-9][A-Za-z0-9_-]{0,127})$/,
  method: /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/,
  path: /^\/[A-Za-z0-9/._~@%:+-]{0,200}$/,
  // labels of letters, digits and inner hyphens (RFC 1123, 2.1)
  host: /^(?=.{1,253}$)[a-z0-9](?:-*[a-z0-9])*(?:\.[a-z0-9](?:-*[a-z0-9])*)*\.?$/i,
  requestId: /^[0-9A-Za-z][0-9A-Za-z=_-]{7,63}$/,
  extendedRequestId: /^[0-9A-Za-z][0-9A-Za-z=_-]{7,63}$/,
};

/** True where the value has the shape that its parameter may have. */
export function fitsParameter(name: keyof Parameters, value: string): boolean {
  return shapes[name].test(value);
}

/** The names of all parameters. */
export const parameterNames = [
  "apiId",
  "region",
  "stage",
  "method",
  "path",
  "host",
  "requestId",
  "extendedRequestId",
] as const;
