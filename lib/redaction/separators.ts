/** The source of a pattern for what stands between a name and its value, in any language. */
export const SEPARATOR = String.raw`(?:=>|->|→|::|:=|={1,2}|:|\uff1a|\uff1d|%3D|%253D|%3A|\\{1,4}u003d)`;

/** The same, with the blanks before it. */
export const AFTER_NAME = new RegExp(String.raw`[ \t]*${SEPARATOR}`, "iy");
