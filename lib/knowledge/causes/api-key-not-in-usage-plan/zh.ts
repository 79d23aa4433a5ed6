import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "API 密钥不属于任何涵盖此阶段的使用量计划",
  why: "仅有密钥还不能调用：密钥必须属于某个使用量计划，且该计划必须包含此 API 的此阶段。没有这层关联，有效的密钥也会像无效的密钥一样被拒绝。",
  steps: {
    "execution-log": {
      action: "在阶段的执行日志中查找该请求。",
      expect:
        "`API Key is not associated with a Usage Plan for API Stage`，其中有 API ID 和阶段，末尾是 `No Usage Plan found for key and API Stage`。没有这样的行：请检查请求是否带了密钥、密钥是否存在、是否已启用。末尾是 `API Stage is not in a Usage Plan` 时，说明没有任何计划包含该阶段。",
    },
    "key-plans": {
      action: "列出包含该密钥的使用量计划，以及每个计划的阶段。",
      expect:
        "列表为空（密钥不在任何计划中），或者各个计划都不含此 `apiId` 的此 `stage`。阶段删除重建后，可能需要重新添加。",
    },
    "add-stage": {
      action: "如果密钥所在的计划缺少该阶段，请把阶段添加到计划中。",
      expect: "阶段出现在 `apiStages` 中。此后该计划中的每个密钥都可以调用此阶段。",
    },
    "add-key": {
      action: "如果已有包含该阶段的计划，但其中没有该密钥，请把密钥添加到计划中。",
      expect:
        "返回密钥的 ID 和名称。对同一个阶段，一个密钥只能属于一个计划：如果添加被拒绝，请先把它从另一个计划中移除。",
    },
    retry: {
      action: "用同样的密钥（放在 shell 变量 `API_KEY` 中）再次发送请求。",
      expect:
        "不再是 `Forbidden`；计划可能要过几分钟才生效。使用量计划无需重新部署。如果变成 `429`，说明计划已生效，但已达到其限制。",
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
