import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "A proxy on the caller's network refused the request",
  why: "The caller's traffic leaves through a forward or corporate proxy, and the proxy answered 403 by its own rules. The request never reached API Gateway, so nothing in the API can be the reason.",
  steps: {
    "connect-answer": {
      action:
        "Call the URL with `curl -v` from the machine that gets the 403, and read who answers. The command leaves out the lines that may show the proxy's password.",
      expect:
        "A `CONNECT` line appears and the proxy refuses it: `CONNECT tunnel failed, response 403`, in older versions `Received HTTP code 403 from proxy after CONNECT`. If the tunnel is built but the certificate's `issuer` is your company, the proxy opens TLS and may have written the 403 itself. With `x-amzn-RequestId` or `apigw-requestid` in the response, the request got through.",
    },
    "proxy-settings": {
      action:
        "List the proxy settings that the failing process inherits. Run it in the same container, service or CI job, not in your own shell; the command hides a password in the proxy's URL.",
      expect:
        "A line `HTTPS_PROXY=` or `https_proxy=`, and no entry of `NO_PROXY` that matches the API's host. No line at all rules out a proxy set by the environment, not a transparent one or one in the client's own settings.",
    },
    "direct-call": {
      action:
        "Make the same call without the proxy: with `--noproxy`, or from AWS CloudShell or a phone's network.",
      expect:
        "The answer changes and now carries `x-amzn-RequestId` or `apigw-requestid`. A timeout proves nothing: the network may let only the proxy out. The same 403 with those headers means that API Gateway refuses the request itself.",
    },
    "access-log": {
      action:
        "With access logging on, ask the caller to repeat the call and read the stage's access log.",
      expect:
        "No line appears for the caller's call, while calls from elsewhere are logged. A line for it means that it reached the API.",
    },
    "allowed-host": {
      action:
        "Ask those who run the proxy to allow the API's host name on port 443, and give them the time and the proxy's own error text. Ask for the name, not for addresses: those of API Gateway change. Then call again.",
      expect:
        "curl shows an answer 200 to `CONNECT` and then a response with `x-amzn-RequestId` or `apigw-requestid`. If that one is again a 403, it is API Gateway's own and has another cause.",
    },
  },
  fix: {
    caller:
      "Have the API's host allowed on port 443 by those who run the proxy, or list it in `NO_PROXY` where a direct way out exists.",
    owner: "Nothing in the API is to be changed: the call never reached it.",
    ask: "Please allow this host name on port 443 through the proxy, by name and not by address.",
  },
};
