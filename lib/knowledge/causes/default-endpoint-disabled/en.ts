import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "The API's default execute-api endpoint is switched off",
  why: "The owner has set `disableExecuteApiEndpoint`, so that clients use the custom domain name. A REST API then answers 403 Forbidden on its default host, for every stage; a WebSocket API takes no connections there either.",
  steps: {
    "endpoint-setting": {
      action:
        "Read the setting. For a WebSocket API use `aws apigatewayv2 get-api` with `--query '{ApiId:ApiId,Name:Name,DisableExecuteApiEndpoint:DisableExecuteApiEndpoint}'`.",
      expect:
        "`true` confirms the cause. `false` rules it out, unless it was changed and the stage not deployed since. An HTTP API with the setting answers 404, not 403.",
    },
    "domain-names": {
      action:
        "Find the custom domain name and base path that lead to this API and stage, and tell the callers.",
      expect:
        "A mapping whose `api` and `stage` are these. If there is none, nobody can call the API at the moment: create a mapping or enable the endpoint.",
    },
    "custom-domain-call": {
      action:
        "Call the custom domain name instead. The stage is not part of the path there; the base path of the mapping is, unless it is `(none)`.",
      expect:
        "The call is answered. With mutual TLS on the domain, the client must also send its certificate.",
    },
    "endpoint-enabled": {
      action:
        "Only if the default endpoint was switched off by mistake, enable it again; for a WebSocket API use `aws apigatewayv2 update-api` with `--no-disable-execute-api-endpoint`. It was perhaps done on purpose: the default endpoint goes round mutual TLS and a CloudFront distribution.",
      expect:
        'The printed API shows `"disableExecuteApiEndpoint": false`. Callers see no change until the next step.',
    },
    deployment: {
      action:
        "Redeploy a stage: the setting takes effect only then. For a WebSocket API use `aws apigatewayv2 create-deployment`. Have the caller repeat the call.",
      expect:
        "The 403 is gone on the default host, on all stages. If it stays for one stage only, that stage's name in the URL is wrong.",
    },
  },
  fix: {
    caller: "Call the API's custom domain name instead, without the stage in the path.",
    owner:
      "Tell the callers the custom domain name; switch the default endpoint on again only if it was switched off by mistake, and then deploy.",
  },
  misleads:
    "A switched-off endpoint answers with the same bare `Forbidden` as a refused caller; nobody's permission was looked at.",
};
