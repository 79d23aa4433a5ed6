export { discloseHar } from "./disclose-har";
export { discloseQuote, discloseText } from "./disclose-text";
export { NOT_SHOWN } from "./not-shown";
export { discloseParameter } from "./parameters";
