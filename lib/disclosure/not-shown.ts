/** What stands in place of each part of a text that is not known to be harmless. */
export const NOT_SHOWN = "…";
