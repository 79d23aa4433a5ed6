import type { Translated } from "../messages/catalogue";
import type { en } from "./en";

/** The same in Simplified Chinese. */
export const zh: Translated<typeof en> = {
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
};
