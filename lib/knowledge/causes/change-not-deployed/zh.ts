import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "更改已保存，但阶段仍在运行旧的部署",
  why: "阶段运行的是它指向的部署，而不是已保存的配置；只有 HTTP API 的阶段可以自动部署。方法、授权方、API 密钥或资源策略虽已改为放行该调用，但更改没有部署，旧的部署仍然拒绝它。",
  steps: {
    "stage-deployment": {
      action: "对比阶段的部署时间与更改的时间。",
      expect:
        "阶段的 `deploymentId` 所指的部署，其 `createdDate` 早于更改。如果晚于更改，说明阶段运行的就是已保存的配置，拒绝另有原因。",
    },
    "saved-settings": {
      action: "查看此方法已保存的配置，以及资源策略。",
      expect:
        "已保存的配置会放行该调用：不要求密钥，或者所用的密钥有效；授权方式正是调用方所用的方式；策略允许该调用方。如果已保存的配置也会拒绝，请先修正它。",
    },
    "deployed-settings": {
      action: "导出阶段正在运行的定义，对比其中的方法与已保存的方法。",
      expect:
        "两者不同：导出的方法在 `security` 下仍列有 API 密钥或授权方，而已保存的方法已经没有；或者导出的定义中根本没有该方法。阶段的导出显示已部署的定义，`get-resources` 显示已保存的定义。",
    },
    deployment: {
      action: "把 API 部署到该阶段。上次部署以来保存的全部更改都会发布，因此请先检查一遍。",
      expect: "`create-deployment` 输出 `id`，阶段的 `deploymentId` 与之相同。",
    },
    "deployment-by-hand": {
      action: "如果是 HTTP API 或 WebSocket API，查看阶段是否自动部署；没有自动部署就手动部署。",
      expect:
        "`AutoDeploy` 为 false，`create-deployment` 输出新的 `DeploymentId`。如果为 true，说明阶段运行的就是已保存的配置，拒绝另有原因。",
    },
    "call-again": {
      action: "重新调用。",
      expect:
        "拒绝消失。如果仍得到同样的拒绝，说明调用发到了另一个阶段或 API，或者已保存的配置也会拒绝它。",
    },
    "automatic-deployment": {
      action:
        "请确认做出更改的工具也会触发部署：CloudFormation 或 Terraform 中名称固定的部署资源，在方法更改时不会重新创建。",
      expect:
        "模板中部署资源的名称或触发条件随 API 的定义变化。控制台只有在选择“部署 API”时才会部署。",
    },
  },
  fix: {
    caller: "请 API 所有者把 API 部署到该阶段；请求本身没有问题。",
    owner: "把 API 部署到该阶段；部署前先看一遍上次部署之后还保存了哪些改动，它们会一起生效。",
  },
  misleads: "响应来自旧的部署，所以看起来就像没有改过一样。",
};
