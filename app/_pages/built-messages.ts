/**
 * What is written when the site is built, so that no page carries it: what is said of a page in searches,
 * previews and pictures, and at an address that is no page.
 */
export const builtMessages = {
  en: {
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
  },
  zh: {
    descriptions: {
      start:
        "粘贴 Amazon API Gateway 返回的 403，即可得到有文档依据的唯一原因、作为证据的行和用于修复的检查清单。粘贴内容不会离开此标签页。",
      causes:
        "Amazon API Gateway 返回 403 Forbidden 的全部有文档依据的原因，按请求经过的环节排列，各附检查清单。",
      tree: "why403 的完整决策树，由其原因目录生成：每个问题、每个答案，以及 Amazon API Gateway 403 的每个原因。",
    },
    notFound: {
      title: "没有这个页面",
      text: "如果打开的是诊断链接，其中一部分可能在传递中丢失。",
      start: "诊断 403",
      causes: "全部原因",
    },
    picture: {
      refused: "{headline}。请求在“{station}”环节被拒绝。",
      counts: "{stations, number} 个环节，{causes, number} 个有文档依据的原因",
      general: "“{headline}”，下方是请求经过的各个环节：{caption}。",
    },
  },
} as const;
