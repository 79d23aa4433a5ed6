import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "已部署的 API 中没有该路径或方法",
  why: "阶段的部署中没有与到达的请求匹配的方法。对这种未签名的请求，REST API 返回 `Missing Authentication Token`，其实并不缺少令牌。",
  steps: {
    "arrived-request": {
      action:
        "用 `curl -v` 再次发送请求，不跟随重定向，并在以 `>` 开头的行中查看客户端实际发出的方法、主机和路径。",
      expect:
        "再次出现 `x-amzn-ErrorType: MissingAuthenticationTokenException`，而且方法或路径与预期不同：大小写不同（路径区分大小写）、末尾多了斜杠、API 只有 `POST` 而发送的是 `GET`、少了一个路径段。还要注意客户端的 `X-HTTP-Method-Override` 标头：API Gateway 会按它指定的方法查找。",
    },
    "deployed-paths": {
      action: "导出阶段实际运行的定义，并列出其中的路径和方法。",
      expect:
        "列表中没有该路径和方法。`x-amazon-apigateway-any-method` 表示任何方法，花括号中的名称表示一个路径段。贪婪路径变量 `proxy+` 不包括其父路径：父路径需要单独定义方法。如果路径和方法都在列表中，说明该方法存在，只是要求 IAM 签名。根路径下的 `/ping` 和 `/sping` 是 API Gateway 自己的健康检查：请为这样的方法换一个路径。",
    },
    "access-log": {
      action: "在阶段的访问日志中查找该请求 ID；第一条命令输出日志组的名称。",
      expect:
        "有一行状态码为 403 的记录；如果格式中有 `$context.error.responseType`，其值为 `MISSING_AUTHENTICATION_TOKEN`。不要在 `API-Gateway-Execution-Logs_API_ID/STAGE` 中查找：与任何路由都不匹配的请求不会写入那里。如果完全没有记录，表示请求没有到达此阶段。",
    },
    "current-definition": {
      action: "列出 API 在编辑器中的路径和方法，并与导出的定义对比。",
      expect:
        "这里有该路径和方法，而导出的定义中没有：它们是上次部署之后添加的，请部署。两边都没有：请创建该方法，或者让调用方修正 URL。",
    },
    "correct-url": {
      action:
        "完全按照列表中的写法调用其中一个路径：在 `execute-api` 主机上要带阶段；在自定义域名上，如果映射已经指定了阶段，则不带。",
      expect:
        "`Missing Authentication Token` 消失。在自定义域名上，常见的错误是路径中又写了一遍阶段。根路径下的 `/ping` 和 `/sping` 由 API Gateway 保留，用于自身的健康检查，这样的资源请换一个名称。",
    },
    redeploy: {
      action: "添加资源或方法后，把 API 部署到该阶段。",
      expect:
        "导出的定义中现在有该路径和方法，同样的请求得到另一种响应。部署到其他阶段对这里没有影响。",
    },
  },
  fix: {
    caller:
      "逐字核对方法和路径：大小写、末尾的斜杠；阶段在 `execute-api` 主机名下写一次，在已映射该阶段的自定义域名下不写。",
    owner: "如果缺少该方法就创建它，并把 API 部署到该阶段。",
  },
  misleads:
    "REST API 对不存在的路径或方法，会按“缺少签名”来回答，所以补令牌、密钥或重新登录都没有用。",
};
