import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "The message matched no route of the WebSocket API",
  why: "API Gateway evaluates the route selection expression on each message and looks for a route with exactly that key. If there is none, and no `$default` route, it answers with an error; the `Forbidden` frame with `connectionId` and `requestId` has been seen for this, and says nothing of permissions.",
  steps: {
    frame: {
      action:
        "Look at the message that was sent, in the browser's network panel under WS and Messages, or send it by hand with wscat.",
      expect:
        'The answer arrives on the open connection as `{"message":"Forbidden","connectionId":"...","requestId":"..."}`. If the connection does not open at all, `$connect` refused, which is another cause.',
    },
    "selection-expression": {
      action: "Print the route selection expression and apply it to the message.",
      expect:
        "With `$request.body.action`, for example, the message must be a JSON object with an `action` at its top level. Text that is not JSON can only go to `$default`, and so can a message that has been turned into a JSON string twice.",
    },
    routes: {
      action:
        "List the route keys and compare them, letter for letter, with the value that the expression yields.",
      expect:
        "No such key, and no `$default`. If the key is there, the route was probably added after the last deployment.",
    },
    "message-repair": {
      action:
        'Send what the API expects: one JSON object whose field names a route, such as `{"action":"sendmessage","data":"hello"}`.',
      expect:
        "The route's integration answers, or nothing comes back where the route has no response.",
    },
    "default-route": {
      action:
        "Add the missing route, or a `$default` route that takes every unmatched message and can answer with a clear error.",
      expect: "The new `RouteId`. Messages are refused as before until the stage is deployed.",
    },
    redeploy: {
      action:
        "Deploy the API to the stage, because routes take effect only with a deployment, and send the message again.",
      expect:
        "The `Forbidden` frame is gone. If it is still there, read the execution log `API-Gateway-Execution-Logs_API_ID/STAGE` for the frame's `requestId`.",
    },
  },
  fix: {
    caller: "Send one JSON object whose field names a route of the API, letter for letter.",
    owner: "Add the missing route or a `$default` route, and deploy the API to the stage.",
  },
  misleads:
    "`Forbidden` in a frame has been seen where no route fits the message; it says nothing of permissions.",
};
