import type { apiKeyNotInUsagePlan as cause } from "../../../causes/api-key-not-in-usage-plan";
import type { CauseWords } from "../../../types";

export const apiKeyNotInUsagePlan: CauseWords<typeof cause> = {
  why: "单凭密钥什么也调用不了：它必须在某个使用量计划中，而且该计划必须列出此 API 的此阶段。没有这层关联，正确的密钥也会像错误的密钥一样被拒绝。",
  steps: {
    "execution-log": {
      action: "在阶段的执行日志中查找该请求。",
      expect:
        "`API Key is not associated with a Usage Plan for API Stage`，带有 API ID 和阶段，末尾是 `No Usage Plan found for key and API Stage`。没有这样的行：请检查密钥是否已发送、是否存在、是否已启用。末尾是 `API Stage is not in a Usage Plan` 时，说明没有任何计划包含该阶段。",
    },
    "key-plans": {
      action: "列出包含该密钥的使用量计划，以及每个计划的阶段。",
      expect:
        "列表为空（密钥不在任何计划中），或者各个计划都不含此 `apiId` 的此 `stage`。删除后重新创建的阶段可能需要再次添加。",
    },
    "add-stage": {
      action: "如果密钥所在的计划缺少该阶段，请把阶段添加到计划中。",
      expect: "阶段出现在 `apiStages` 中。该计划的每个密钥现在都可以调用此阶段。",
    },
    "add-key": {
      action: "如果有包含该阶段的计划而缺少该密钥，请把密钥添加到计划中。",
      expect:
        "返回密钥的 ID 和名称。对每个阶段，一个密钥只能在一个计划中：如果添加被拒绝，请先把它从另一个计划中移除。",
    },
    retry: {
      action: "用同样的密钥（放在 shell 变量 `API_KEY` 中）再次发送请求。",
      expect:
        "不再是 `Forbidden`；计划可能需要几分钟才生效。使用量计划不需要重新部署。如果变成 `429`，说明计划现在已生效，并且达到了它的限制。",
    },
  },
  fix: {
    caller:
      "请 API 所有者把你的密钥加入该阶段的使用量计划；说明是哪个密钥时用它的 ID，不要用密钥的值。",
    owner:
      "把该阶段加入密钥所在的使用量计划，或者把密钥加入包含该阶段的使用量计划；两者都不需要部署。",
  },
  misleads: "密钥本身有效也会返回 `Forbidden`，因为密钥只对其使用量计划中的阶段起作用。",
};
