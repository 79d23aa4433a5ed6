import { describe, expect, test } from "vitest";
import { diagnose } from ".";
import { far, laptop } from "./testing/contents/prompts";

const host = "abcde12345.execute-api.eu-west-1.amazonaws.com";
const url = `https://${host}/prod/orders`;
const works = `{"orders":[]}\n`;
const refusal = `{"message":"Forbidden"}\n`;

const instance = "[ec2-user@ip-10-0-1-23 ~]$ ";

/** Prompts of one machine, or of which nobody knows whether they are one's. */
const alike: readonly (readonly [string, string, string])[] = [
  ["other folders and users", "[ec2-user@ip-10-0-1-23 ~]$ ", "[root@ip-10-0-1-23 app]# "],
  ["a prompt without a name", "$ ", "jo@thinkpad:~$ "],
  ["two prompts without names", "$ ", "% "],
  ["a shell that an instance's may have started", "[ec2-user@ip-10-0-1-23 ~]$ ", "sh-5.2$ "],
  ["a container of one's own machine", "$ ", "$ docker run --rm curlimages/curl "],
  ["folders of Windows", "PS C:\\Users\\jo> ", "PS C:\\work\\api> "],
];

function seen(text: string): ReadonlyMap<string, string> {
  return new Map(diagnose({ text }).observations.map(({ facet, option }) => [facet, option]));
}

describe("the same call on two machines", () => {
  test.each(Object.entries(far))("works on a laptop and is refused on %s", (_, prompt) => {
    const good = `${laptop}curl -s ${url}\n${works}`;
    const bad = `${prompt}curl -s ${url}\n${refusal}`;
    for (const text of [good + bad, bad + good]) {
      const known = seen(text);
      expect(known.get("other-clients-work")).toBe("yes");
      expect(known.get("stage-in-url")).toBe("right");
      expect(known.get("api-key-required")).toBe("no");
    }
  });

  test.each(alike)("are not told apart by %s", (_, one, other) => {
    const text = `${one}curl -s ${url}\n${works}${other}curl -s ${url}\n${refusal}`;
    expect(seen(text).has("other-clients-work")).toBe(false);
  });

  test.each([
    ["another path", `${laptop}curl -s https://${host}/prod/health\n${works}`],
    ["a key", `${laptop}curl -s -H "x-api-key: one" ${url}\n${works}`],
    ["a refusal, too", `${laptop}curl -s ${url}\n${refusal}`],
  ])("tell nothing of machines by %s", (_, call) => {
    const text = `${call}${instance}curl -s ${url}\n${refusal}`;
    expect(seen(text).has("other-clients-work")).toBe(false);
  });

  test("tell nothing where the API was changed between", () => {
    const change = `${laptop}aws apigateway update-rest-api --rest-api-id abcde12345 --patch-operations op=replace,path=/disableExecuteApiEndpoint,value=False\n{\n    "id": "abcde12345",\n    "disableExecuteApiEndpoint": false\n}\n`;
    const text = `${instance}curl -s ${url}\n${refusal}${change}${laptop}curl -s ${url}\n${works}`;
    expect(seen(text).has("other-clients-work")).toBe(false);
  });
});

describe("what was asked on another machine than the one that was refused", () => {
  const call = `${instance}curl -s ${url}\n${refusal}`;

  test("does not tell where the name leads", () => {
    expect(seen(`${laptop}dig +short ${host}\n52.16.3.4\n${call}`).has("host-resolves-to")).toBe(
      false,
    );
  });

  test.each([
    `dig ${host}\n;; ANSWER SECTION:\n${host}. 60 IN A 52.16.3.4\n`,
    `ping -c1 ${host}\nPING ${host} (52.16.3.4) 56(84) bytes of data.\n64 bytes from 52.16.3.4: icmp_seq=1\n`,
    `traceroute ${host}\ntraceroute to ${host} (52.16.3.4), 30 hops max, 60 byte packets\n`,
  ])("neither does what stands below its command: %j", (probe) => {
    expect(seen(`${laptop}${probe}${call}`).has("host-resolves-to")).toBe(false);
    expect(seen(`${instance}${probe}${call}`).get("host-resolves-to")).toBe("public-address");
  });

  test("leaves the lookup of the machine that was refused", () => {
    const text = `${laptop}dig +short ${host}\n52.16.3.4\n${instance}dig +short ${host}\n10.0.1.99\n${call}${laptop}curl -s ${url}\n${works}`;
    expect(diagnose({ text }).cause).toBe("private-dns-captures-public-api");
  });

  test("is known by the pod, whatever else stands in its command", () => {
    const lookup = (pod: string) =>
      `$ kubectl -n shop exec -it ${pod} -c app -- getent hosts ${host}\n10.0.1.99       ${host}\n`;
    const refused = `$ kubectl exec web -n shop -- curl -s ${url}\n${refusal}`;
    expect(seen(lookup("web") + refused).get("host-resolves-to")).toBe("private-address");
    expect(seen(lookup("job") + refused).has("host-resolves-to")).toBe(false);
  });

  test("is not told by a sentence about it", () => {
    const text = `We ssh into the box and look:\nPING ${host} (10.0.1.99) 56(84) bytes of data.\n${call}`;
    expect(seen(text).get("host-resolves-to")).toBe("private-address");
  });

  test("does not tell the caller's address", () => {
    const policy = `The API's resource policy:\n{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"execute-api:Invoke","Resource":"execute-api:/*","Condition":{"IpAddress":{"aws:SourceIp":["203.0.113.0/24"]}}}]}\n`;
    const address = "curl -s https://checkip.amazonaws.com\n203.0.113.7\n";
    const denied = `curl -s ${url}\n{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:eu-west-1:********3333:abcde12345/prod/GET/orders"}\n`;
    const causeOf = (asked: string) =>
      diagnose({ text: `${asked}${address}${instance}${denied}\n${policy}` }).cause;
    expect(causeOf(instance)).toBe("change-not-deployed");
    expect(causeOf(laptop)).toBe("resource-policy-no-allow");
  });
});

test("lookups that lead to addresses of both kinds tell nothing", () => {
  const text = `$ dig +short @8.8.8.8 ${host}\n52.16.3.4\n$ dig +short @10.0.0.2 ${host}\n10.0.1.99\n$ curl -s ${url}\n${refusal}`;
  expect(seen(text).has("host-resolves-to")).toBe(false);
});
