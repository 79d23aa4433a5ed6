export { discloseHar } from "./disclose-har";
export { discloseQuote, discloseText } from "./disclose-text";
export { discloseParameter } from "./parameters";
export { disclosePolicyName, disclosePolicyValue } from "./policy-values";
