import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "The path or the method is not in the deployed API",
  why: "The stage's deployment has no method that fits the request as it arrived. A REST API answers an unsigned request of that kind with `Missing Authentication Token`, although no token is missing.",
  steps: {
    "arrived-request": {
      action:
        "Send the request again with `curl -v`, without following redirects, and read in the `>` lines which method, host and path leave the client.",
      expect:
        "`x-amzn-ErrorType: MissingAuthenticationTokenException` again, and a method or path other than the one you meant: another case (paths are case-sensitive), a slash at the end, `GET` where the API has only `POST`, a path segment left out. An `X-HTTP-Method-Override` header in your client also counts: API Gateway looks for the method that it names.",
    },
    "deployed-paths": {
      action: "Export the definition that the stage really serves and list its paths and methods.",
      expect:
        "The path with this method is not in the list. Read `x-amazon-apigateway-any-method` as every method and a name in braces as one path segment. A greedy `proxy+` segment does not cover its parent: that path needs a method of its own. `/ping` and `/sping` at the root are API Gateway's own health checks: give such a method another path. If path and method are listed, the method exists and asks for an IAM signature instead.",
    },
    "access-log": {
      action:
        "Look for the request id in the stage's access log; the first command names the log group.",
      expect:
        "A line with status 403 and, where the format holds `$context.error.responseType`, `MISSING_AUTHENTICATION_TOKEN`. Do not look in `API-Gateway-Execution-Logs_API_ID/STAGE`: requests that match no route are not written there. No line at all means that the request did not reach this stage.",
    },
    "current-definition": {
      action:
        "List the paths and methods of the API as it stands in the editor, and compare them with the export.",
      expect:
        "Path and method here but not in the export: they were added after the last deployment, so deploy. In neither: create the method, or have the caller correct the URL.",
    },
    "correct-url": {
      action:
        "Call one of the listed paths exactly as it is written: with the stage on the `execute-api` host, without it on a custom domain whose mapping already names the stage.",
      expect:
        "`Missing Authentication Token` is gone. On a custom domain the stage repeated in the path is the usual mistake. `/ping` and `/sping` at its root are kept for API Gateway's own health checks: name such a resource otherwise.",
    },
    redeploy: {
      action: "Deploy the API to the stage after adding the resource or the method.",
      expect:
        "The export now lists path and method, and the same request gets another answer. A deployment to another stage changes nothing here.",
    },
  },
  fix: {
    caller:
      "Correct the method and the path, to the letter: case, the slash at the end, and the stage once on the `execute-api` host and never on a custom domain that maps it.",
    owner: "Create the method if it is missing, and deploy the API to this stage.",
  },
  misleads:
    "A REST API answers a path or method that it does not have as if a signature were missing, so no token, key or login would help.",
};
