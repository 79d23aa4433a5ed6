export { decodeBytes, detectEncoding, isReadable } from "./decode-bytes";
export { tidyText } from "./tidy-text";
