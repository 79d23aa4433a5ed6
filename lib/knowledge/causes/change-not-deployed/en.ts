import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "The change is saved but the stage still runs an older deployment",
  why: "A stage runs the deployment that it points to, not what is saved; only an HTTP API's may deploy by itself. Methods, authorizers, API keys and the resource policy were changed so that the call would pass, but the change is not deployed, and the older deployment still refuses.",
  steps: {
    "stage-deployment": {
      action: "Compare the time of the stage's deployment with the time of the change.",
      expect:
        "The `createdDate` of the deployment that the stage's `deploymentId` names is earlier than the change. If it is later, the stage runs what is saved, and the refusal has another cause.",
    },
    "saved-settings": {
      action: "Read what is saved for this method, and the resource policy.",
      expect:
        "It would let the call through: no key is required or the key in hand is good, the authorization is the one that the caller uses, the policy allows the caller. If it would refuse too, repair that first.",
    },
    "deployed-settings": {
      action: "Export what the stage runs, and compare the method in it with what is saved.",
      expect:
        "The two differ: the exported method still lists an API key or an authorizer under `security` that the saved one no longer has, or is not there at all. An export of the stage shows what is deployed, `get-resources` what is saved.",
    },
    deployment: {
      action:
        "Deploy the API to the stage. This publishes all that was saved since the last deployment, so look it through before.",
      expect: "`create-deployment` prints an `id`, and the stage's `deploymentId` is that one.",
    },
    "deployment-by-hand": {
      action:
        "Of an HTTP or WebSocket API, see whether the stage deploys by itself, and deploy it where it does not.",
      expect:
        "`AutoDeploy` is false, and `create-deployment` prints a new `DeploymentId`. If it is true, the stage runs what is saved, and the refusal has another cause.",
    },
    "call-again": {
      action: "Repeat the call.",
      expect:
        "The refusal is gone. If the same one comes back, the call goes to another stage or API, or the saved settings refuse it as well.",
    },
    "automatic-deployment": {
      action:
        "See that the tool that makes the changes deploys them as well: a CloudFormation or Terraform deployment of a fixed name is not made anew when a method changes.",
      expect:
        "The template has a deployment whose name or trigger changes with the definition of the API. The console deploys only when Deploy API is chosen.",
    },
  },
  fix: {
    caller: "Ask the owner to deploy the API to this stage; nothing in the request is wrong.",
    owner:
      "Deploy the API to the stage; look first through what else was saved since the last deployment, for it goes live too.",
  },
  misleads:
    "The answer is that of the older deployment, so it reads as if the change had never been made.",
};
