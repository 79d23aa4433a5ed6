import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "An emulator on the developer's machine answered, not API Gateway",
  why: "The call went to an emulator such as `sam local start-api`, serverless-offline or LocalStack, which answers in API Gateway's words. AWS was never asked, so nothing that is set up there explains this answer.",
  steps: {
    "called-address": {
      action: "Read the address that is really called.",
      expect:
        "It is `localhost`, `127.0.0.1` or another name of the same machine, or ends in `.localhost.localstack.cloud`. `server: Werkzeug` is the web server of `sam local start-api`. If a tunnel leads from there to AWS, the answer bears `x-amz-apigw-id` or `apigw-requestid`, and is API Gateway's.",
    },
    "local-routes": {
      action:
        "Compare the method and the path, to the letter, with the routes that the emulator prints when it starts.",
      expect:
        "`sam local start-api` answers `Missing Authentication Token` for each path and method that it has not mounted, with or without a token. serverless-offline answers 404 there, and the paths of a REST API begin with the stage, as in `/dev/orders`.",
    },
    "local-checks": {
      action:
        "If the route is there, look at what the emulator itself checks: it does so by rules of its own.",
      expect:
        "A `private` route of serverless-offline answers `Forbidden` without one of the keys that it prints or that `serverless.yml` lists; it answers `User is not authorized to access this resource` where the authorizer's policy, run on this machine, does not allow the route; `--noAuth` switches both off. `sam local start-api` writes that sentence too where a Lambda authorizer, run on this machine, refuses. LocalStack enforces IAM policies only with `ENFORCE_IAM=1`.",
    },
    "deployed-call": {
      action: "Make the same call on the deployed API; its address is printed by the deployment.",
      expect:
        "The deployed API answers otherwise, with `x-amzn-RequestId` or `apigw-requestid`. If it answers 403 as well, that answer is the one to look into: paste it here.",
    },
    "client-address": {
      action:
        "Set the client's base URL to the one that is meant, and the path with it: the deployed default endpoint wants the stage in front.",
      expect:
        "The address of the emulator stands in an environment file, a proxy setting of the development server or a test, and the call succeeds once it is replaced.",
    },
  },
  fix: {
    caller:
      "Point the client at the deployed API, stage included, or give the emulator the route or key that it asks for.",
    owner: "Nothing in AWS is to be changed: AWS was never called.",
  },
  misleads:
    "Emulators borrow API Gateway's words but have rules of their own, so the sentence does not mean what it means in AWS.",
};
