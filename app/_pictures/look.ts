/** The colours of the pictures: those of the page when it is dark, and the gate of its sign. */
export const colours = {
  paper: "#101716",
  ink: "#e6eeec",
  soft: "#a3b4b0",
  line: "#4a5b57",
  accent: "#74d3c4",
  gate: "#ffd65c",
} as const;

/** What stays free at the left and the right. */
export const EDGE = 72;
