export { discloseCaller, discloseRoute } from "./asked";
export { discloseHar } from "./disclose-har";
export { discloseQuote, discloseText } from "./disclose-text";
export { discloseParameter, discloseQuery } from "./parameters";
export { disclosePolicyName, disclosePolicyValue } from "./policy-values";
export { disclosePart } from "./signature-parts";
