import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "The API key is in no usage plan that covers this stage",
  why: "A key opens nothing by itself: it must be in a usage plan, and that plan must list this stage of this API. Without that link a good key is refused like a wrong one.",
  steps: {
    "execution-log": {
      action: "Look for the request in the stage's execution log.",
      expect:
        "`API Key is not associated with a Usage Plan for API Stage`, with the API id and the stage, and at the end `No Usage Plan found for key and API Stage`, or `API Stage is not in a Usage Plan` where no plan at all has the stage. No such line: see whether the key was sent, known and enabled.",
    },
    "key-plans": {
      action: "List the usage plans that hold the key, and the stages of each.",
      expect:
        "An empty list (the key is in no plan), or plans that do not name this `apiId` with this `stage`. A stage that was deleted and made again may have to be added again.",
    },
    "add-stage": {
      action: "If the key has a plan that lacks the stage, add the stage to the plan.",
      expect: "The stage stands in `apiStages`. Every key of that plan can now call this stage.",
    },
    "add-key": {
      action: "If a plan with the stage exists but lacks the key, add the key to it.",
      expect:
        "The key's id and name come back. A key can be in only one plan for each stage: take it out of the other plan first if that is refused.",
    },
    retry: {
      action: "Send the request again with the same key, held in the shell variable `API_KEY`.",
      expect:
        "No more `Forbidden`; it may take some minutes until the plan counts. Usage plans need no redeploy. `429` instead means that the plan now applies and its limit is reached.",
    },
  },
  fix: {
    caller:
      "Ask the owner to add your key to a usage plan of this stage, and name the key by its id, not by its value.",
    owner:
      "Add the stage to the key's usage plan, or the key to a plan that has the stage; neither needs a deployment.",
  },
  misleads:
    "The key is good and `Forbidden` is said all the same, because a key opens only the stages of its usage plans.",
};
