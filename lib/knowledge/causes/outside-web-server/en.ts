import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "A web server refused the request, not API Gateway",
  why: "The address leads to a server such as nginx or Apache that stands in front of the API, or to an application with a server of its own, on the caller's machine or network; an access rule there answered 403. The request never reached API Gateway.",
  steps: {
    "answering-server": {
      action: "Call the URL with `curl -v` and read the response headers.",
      expect:
        "`server: nginx`, `Apache` or the like, mostly an HTML page, and none of `x-amzn-RequestId`, `x-amz-apigw-id`, `apigw-requestid`. With one of those, or with `x-amzn-Remapped-Server`, the request went through API Gateway and it is the backend's server that answered.",
    },
    "dns-target": {
      action: "See where the host name leads.",
      expect:
        "The answer is the address of a server of your own or of a hosting company. A name under `execute-api`, or `cloudfront.net`, leads to AWS and speaks against it.",
    },
    "origin-call": {
      action: "Make the same call on the API's own host, past that server.",
      expect:
        "The API answers, with `x-amzn-RequestId` or `apigw-requestid`. The same HTML page there means that the backend of the API wrote it.",
    },
    "error-log": {
      action:
        "On the server, read its error log at the time of the call, for example `/var/log/nginx/error.log` or `/var/log/apache2/error.log`.",
      expect:
        "nginx writes `access forbidden by rule` where a `deny` matched, Apache `client denied by server configuration`, ModSecurity the id of its rule. The line names the caller's address as the server saw it: behind a load balancer that may be the load balancer's.",
    },
    "access-rule": {
      action:
        "Correct the rule that the log names: the order of `allow` and `deny`, the address list, `Require`, or an exception in ModSecurity. Test and reload the server (`nginx -t`, then `nginx -s reload`).",
      expect:
        "nginx takes the first `allow` or `deny` that matches, so an `allow` after `deny all` has no effect. The listing shows them in that order.",
    },
    "call-again": {
      action: "Repeat the call.",
      expect:
        'The server\'s page is gone. If API Gateway now answers `{"message":"Forbidden"}` with `ForbiddenException`, the server passes its own `Host` on: it must send the API\'s host name, in nginx with `proxy_set_header Host` and `proxy_ssl_server_name on`.',
    },
  },
  fix: {
    caller: "Send whoever runs the server the time, the URL and your public address.",
    owner:
      "Correct the access rule that the server's error log names at that time, test the configuration and reload the server.",
  },
  misleads: "The page is the server's own; API Gateway was not asked.",
};
