import { describe, expect, test } from "vitest";
import { diagnose } from "..";

const json = (effect: string, operator: string, key: string, value: string) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      ...(effect === "Deny"
        ? [
            {
              Effect: "Allow",
              Principal: "*",
              Action: "execute-api:Invoke",
              Resource: "execute-api:/*",
            },
          ]
        : []),
      {
        Effect: effect,
        Principal: "*",
        Action: "execute-api:Invoke",
        Resource: "execute-api:/*",
        Condition: { [operator]: { [key]: [value] } },
      },
    ],
  });

/** How people show the policy of an API that looks at addresses. */
const allows: Readonly<Record<string, (value: string) => string>> = {
  JSON: (value) => json("Allow", "IpAddress", "aws:SourceIp", value),
  "a line": (value) =>
    `policy: Allow * execute-api:Invoke execute-api:/* Condition IpAddress aws:SourceIp ["${value}"]`,
  "a line with the names of its elements": (value) =>
    `Allow, Principal *, Action execute-api:Invoke, Resource *, Condition: IpAddress: aws:SourceIp: ${value}`,
  "a sentence": (value) =>
    `The policy is: Allow * execute-api:Invoke on execute-api:/* if IpAddress aws:SourceIp = ${value}`,
};

const said = "The client is not authorized to perform this operation.";

/** What a log shows of the address, and of who refused. */
const logs: Readonly<Record<string, (address: string) => string>> = {
  "variables' own names": (ip) =>
    `{"requestId":"b66f0d3b-53d8-4b52-9a7a-3fe4f0ccf310","ip":"${ip}","httpMethod":"GET","path":"/prod/board","status":"403","authorizeStatus":"403","authorizeError":"${said}"}`,
  "short names": (ip) =>
    `{"ip":"${ip}","m":"GET","p":"/prod/board","status":"403","authorizeStatus":"403","authorizeErr":"${said}"}`,
  "several refused": (ip) =>
    ["a", "b"]
      .map(
        (end) =>
          `{"ip":"${ip.replace(/.$/, end === "a" ? "7" : "9")}","m":"GET","p":"/prod/board","status":"403","authzStatus":"403","authzErr":"${said}"}`,
      )
      .join("\n"),
};

describe("a policy of addresses beside the log of a refusal", () => {
  const rows = Object.entries(allows).flatMap(([form, policy]) =>
    Object.entries(logs).flatMap(([log, line]) =>
      ["198.51.100.7", "2001:db8:77::7"].flatMap((ip) => [
        [form, log, ip, `${policy("203.0.113.0/24")}\n\n${line(ip)}\n`],
        [form, log, ip, `${line(ip)}\n\n${policy("203.0.113.0/24")}\n`],
      ]),
    ),
  );

  test.each(rows)("allows nobody like that: %s, %s, %s", (_, __, ___, text) => {
    expect(diagnose({ text }).cause).toBe("resource-policy-no-allow");
  });

  test.each(Object.keys(logs))("denies others: %s", (log) => {
    const text = `${json("Deny", "NotIpAddress", "aws:SourceIp", "203.0.113.0/24")}\n${logs[log]?.("198.51.100.7")}`;
    expect(diagnose({ text }).cause).toBe("resource-policy-explicit-deny");
  });

  test.each(Object.entries(allows))(
    "says nothing of an address that it allows: %s",
    (_, policy) => {
      const text = `${policy("203.0.113.0/24")}\n${logs["short names"]?.("203.0.113.7")}`;
      const { cause, observations } = diagnose({ text });
      expect(cause).not.toBe("resource-policy-no-allow");
      expect(observations.map(({ facet, option }) => `${facet}=${option}`)).not.toContain(
        "auth-mode=none",
      );
    },
  );

  test.each([
    ["the caller signed", `"userArn":"arn:aws:iam::111122223333:user/joe",`],
    ["another phase refused", ""],
  ])("is not taken for all that is asked where %s", (what, field) => {
    const line =
      logs["variables' own names"]?.("198.51.100.7").replace('"ip"', `${field}"ip"`) ?? "";
    const text = `${allows.JSON?.("203.0.113.0/24")}\n${what.startsWith("another") ? line.replaceAll("authorize", "authorizer") : line}`;
    const seen = diagnose({ text }).observations.map(({ facet, option }) => `${facet}=${option}`);
    expect(seen).not.toContain("auth-mode=none");
  });
});
