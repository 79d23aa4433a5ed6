/** All of a diagnosis that no page needs before it lives. */
export { HandOn } from "../hand-on/hand-on";
export { LogTable } from "../requests/log-table";
export { Evidence } from "../transcript/evidence";
export { ContradictionVerdict } from "./contradiction-verdict";
export { OtherStatus } from "./other-status";
export { Repair } from "./repair";
export { ToldCause } from "./told-cause";
export { Unsure } from "./unsure";
