/** All of a result that no page needs before it lives. */
export { LogTable } from "../requests/log-table";
export { Outcome } from "./outcome";
