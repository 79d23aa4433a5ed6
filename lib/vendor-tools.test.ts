import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const own = "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders";

/** What companies' own tools print that were refused, without the name of a host. */
const refused: readonly (readonly [product: string, command: string, printed: string])[] = [
  ["Akamai", "akamai property list", "ERROR: 403 Forbidden: The client does not have the grant"],
  [
    "GitHub",
    "gh api repos/x/y/actions/runs",
    "gh: Resource not accessible by integration (HTTP 403)",
  ],
  [
    "Heroku API",
    "heroku apps:info -a foo",
    " ›   Error: You do not have access to the app foo.\n ›\n ›   Error ID: forbidden",
  ],
  [
    "Vercel API",
    "vercel deploy --prod",
    "Error: Not authorized: Trying to access resource under scope",
  ],
  ["Netlify API", "netlify deploy", " ›   JSONHTTPError: Forbidden"],
  [
    "Cloudflare API",
    "wrangler deploy",
    "✘ [ERROR] A request to the API (/accounts/x/workers/scripts/y) failed.\n\n  403 Forbidden",
  ],
  [
    "DigitalOcean",
    "doctl compute droplet list",
    "Error: 403 You are not authorized to perform this operation",
  ],
  [
    "Google Cloud",
    "gsutil ls gs://example",
    "AccessDeniedException: 403 a@example.com does not have storage.objects.list access",
  ],
  ["Azure Resource Manager", "az webapp list", "Forbidden: the client has no authorization 403"],
  [
    "Supabase",
    "supabase link",
    'Unexpected error 403: {"message":"Your account does not have the necessary privileges"}',
  ],
  ["Artifactory Cloud", "jf rt u", "[Error] server response: 403 Forbidden"],
  [
    "npm registry",
    "npm publish",
    "npm ERR! 403 403 Forbidden - You do not have permission to publish",
  ],
];

const prompts: Readonly<Record<string, (command: string, printed: string) => string>> = {
  "behind a prompt": (command, printed) => `$ ${command}\n${printed}\n`,
  "behind a long prompt": (command, printed) => `me@host:~/app (main)% ${command}\n${printed}\n`,
  "through npx": (command, printed) => `Since today this fails:\n$ npx ${command}\n${printed}\n`,
  "at the start of a line": (command, printed) => `\`\`\`\n${command}\n${printed}\n\`\`\`\n`,
  "in a build": (command, printed) =>
    `Run ${command}\n  env:\n    CI: true\n${printed}\nError: exit 1\n`,
};

describe.each(Object.entries(prompts))(
  "a company's own tool was refused by that company, %s",
  (_, wrap) => {
    test.each(refused)("%s", (product, command, printed) => {
      const { cause, observations } = diagnose({ text: wrap(command, printed) });
      expect(cause).toBe("outside-other-gateway");
      expect(observations.find(({ facet }) => facet === "answered-by")?.product).toBe(product);
    });
  },
);

describe("such a tool is not who was refused", () => {
  test.each([
    `$ vercel deploy --prod\n✓ Production: ready\n$ curl ${own}\n{"message":"Forbidden"} 403`,
    "$ vercel deploy --prod\n✓ Production: ready\n$ ./smoke.sh\n403 Forbidden",
    `we deployed the site with wrangler deploy, and our API ${own} returns 403`,
    "$ vercel dev\nReady on port 3000\nGET /api/orders 403",
    "$ heroku logs --tail\napp[web.1]: GET /orders 403",
    "$ wrangler tail\nPOST /orders - 403 Forbidden",
    "$ gcloud logging read x\nstatus: 403",
    "$ npm test\nexpected 200, got 403",
    "$ fly fishing\n403",
    `$ gh repo clone x/y\nCloning into 'y'...\n$ http POST ${own}\nHTTP/1.1 403 Forbidden`,
  ])("%s", (text) => {
    expect(diagnose({ text }).cause).not.toBe("outside-other-gateway");
  });
});

describe("collectors and services of AWS by their own lines", () => {
  test.each([
    "com.amazon.kinesis.streaming.agent.tailing.AsyncPublisher [ERROR] PutRecords AccessDeniedException 403",
    "E! [outputs.cloudwatchlogs] Aws error received when sending logs to group/stream: AccessDeniedException",
    "Insufficient Lake Formation permission(s): Required Select on orders 403",
  ])("%s", (text) => {
    expect(diagnose({ text }).cause).toBe("other-aws-service");
  });
});
