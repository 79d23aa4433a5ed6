import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "其他厂商的 API、CDN、防火墙或网关拒绝了请求",
  why: "返回 403 的是其他厂商的产品：它要么位于 API 前面，例如 Akamai、Fastly、Imperva、F5、Kong 或 Azure Front Door，要么就是其他公司自己的 API，例如 GitHub 的 API。请求没有到达 API Gateway，因此 AWS 的日志中没有它的记录。",
  steps: {
    "answering-product": {
      action: "用 `curl -v` 调用该 URL，查看响应标头、Cookie 和页面。",
      expect:
        "标头或页面中有该产品的名称，例如 `server: AkamaiGHost`、`server: kong` 或 `x-azure-ref`，而 `x-amzn-RequestId`、`x-amz-apigw-id`、`apigw-requestid` 三者皆无。如果有这三者之一，说明请求到达了 API Gateway，该产品只是转发了它的响应。",
    },
    "reference-id": {
      action: "记下该产品的参考编号和响应的日期，连同 URL 一起交给该产品的管理员。",
      expect:
        "页面或标头中有这一次拒绝的编号：Akamai 的 `Reference #`、F5 的 `support ID`、Azure Front Door 的 `x-azure-ref`。调用方从编号中看不出更多信息，但管理员可以凭它查到规则。每次调用的编号都不同。",
    },
    "origin-call": {
      action: "绕过该产品，对 API 自身的主机发出同样的调用。",
      expect:
        "响应来自 API，带有 `x-amzn-RequestId` 或 `apigw-requestid`。如果仍是该产品的页面，说明该产品位于调用方自己的网络中，或者 API 的后端在它之后。",
    },
    "product-log": {
      action: "在该产品的控制台或日志中，按参考编号查找，或者按时间、路径和调用方的地址查找。",
      expect:
        "记录中会写明请求因何被拒绝：防火墙规则、机器人评分、地址或国家/地区列表、缺少密钥或组。如果没有记录，说明页面由途中的另一个产品返回。",
    },
    exception: {
      action: "修正该规则，或者只对该路径和这些调用方设置例外放行，然后重新调用。",
      expect:
        '该产品的页面消失。如果变为 API Gateway 返回 `{"message":"Forbidden"}` 和 `ForbiddenException`，说明该产品转发的是自己的 `Host`：它必须发送 API 的主机名。',
    },
    "other-api": {
      action:
        "如果调用的是其他公司的 API，查看它的响应以及该公司文档中对 403 的说明：为令牌授予所要求的权限或作用域；如果是限制了调用频率，就降低频率。",
      expect: "调用成功，AWS 一侧没有任何改动。",
    },
  },
  fix: {
    caller:
      "如果调用的是其他公司的 API，按它的响应调整权限、作用域或调用频率；否则，把该产品给出的参考编号和时间发给它的管理员。",
    owner:
      "如果该产品位于你的 API 前面，在其中按参考编号查到这次拒绝，只在那一条规则里为该路径和这些调用方设置例外。",
  },
};
