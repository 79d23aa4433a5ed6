import type { changeNotDeployed as cause } from "../../../causes/change-not-deployed";
import type { CauseWords } from "../../../types";

export const changeNotDeployed: CauseWords<typeof cause> = {
  why: "REST API 的阶段运行的是它所指向的部署，而不是已保存的内容。方法、授权方、API 密钥或资源策略已经改为允许该调用，但更改没有部署，旧的部署仍然拒绝。",
  steps: {
    "stage-deployment": {
      action: "把阶段的部署时间与更改的时间相比较。",
      expect:
        "阶段的 `deploymentId` 所指的部署，其 `createdDate` 早于更改。如果晚于更改，说明阶段运行的就是已保存的内容，拒绝另有原因。",
    },
    "saved-settings": {
      action: "查看为此方法保存的内容，以及资源策略。",
      expect:
        "它会允许该调用：不要求密钥，或者手中的密钥有效；授权方式正是调用方所用的方式；策略允许调用方。如果它也会拒绝，请先修正。",
    },
    "deployed-settings": {
      action: "导出阶段运行的内容，把其中的方法与已保存的方法相比较。",
      expect:
        "两者不同：导出的方法在 `security` 下仍列有 API 密钥或授权方，而已保存的方法已经没有；或者导出的内容中根本没有该方法。阶段的导出显示已部署的内容，`get-resources` 显示已保存的内容。",
    },
    deployment: {
      action: "把 API 部署到该阶段。这会发布上次部署以来保存的全部内容，因此请先通读一遍。",
      expect: "`create-deployment` 打印出 `id`，阶段的 `deploymentId` 就是它。",
    },
    "call-again": {
      action: "重复调用。",
      expect:
        "拒绝消失。如果仍得到同样的拒绝，说明调用发往了另一个阶段或 API，或者已保存的设置也会拒绝它。",
    },
    "automatic-deployment": {
      action:
        "请确认做出更改的工具也会部署更改：名称固定的 CloudFormation 或 Terraform 部署，在方法更改时不会重新创建。",
      expect:
        "模板中的部署，其名称或触发器随 API 的定义而变化。控制台只有在选择“部署 API”时才会部署。",
    },
  },
  fix: {
    caller: "请 API 所有者把 API 部署到该阶段；请求本身没有问题。",
    owner: "把 API 部署到该阶段；部署前先看一遍上次部署之后还保存了哪些改动，它们会一起生效。",
  },
  misleads: "响应来自旧的部署，所以看起来就像没有改过一样。",
};
