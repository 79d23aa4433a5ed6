/**
 * What is written when the site is built, so that no page carries it: what is said of a page in searches,
 * previews and pictures, and at an address that is no page.
 */
export const en = {
  descriptions: {
    start:
      "Paste a 403 from Amazon API Gateway and get its one documented cause, with the lines that prove it and the checklist that repairs it. Nothing you paste leaves the tab.",
    causes:
      "Every documented cause of a 403 Forbidden from Amazon API Gateway, along the way of the request, each with its checklist.",
    tree: "The whole decision tree of why403, grown from its catalogue of causes: every question, every answer, every cause of a 403 from Amazon API Gateway.",
  },
  notFound: {
    title: "There is no such page",
    text: "If you followed a link to a diagnosis, a part of it may have been lost on the way.",
    start: "Diagnose a 403",
    causes: "All causes",
  },
  picture: {
    refused: "{headline}. The request is refused at this station: {station}.",
    counts: "{causes, number} documented causes at {stations, number} stations",
    general: "“{headline}”, above the stations of a request: {caption}.",
  },
} as const;
