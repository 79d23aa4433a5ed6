import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
const forbidden = '{"message":"Forbidden"}';
const call = `$ curl -s https://${host}/prod/version\n${forbidden}\n`;

/** How people show that the API's name leads to a private address. */
const lookups: readonly (readonly [string, string])[] = [
  ["dig", `$ dig +short ${host}\n10.0.3.14\n10.0.4.27\n${call}`],
  ["dig, below", `${call}$ dig +short ${host}\n10.0.3.14\n10.0.4.27\n`],
  [
    "nslookup",
    `$ nslookup ${host}\nServer:         127.0.0.53\n\nNon-authoritative answer:\nName:   ${host}\nAddress: 172.31.44.10\n\n${call}`,
  ],
  ["getent", `$ getent hosts ${host}\n10.0.3.14       ${host}\n${call}`],
  ["host", `$ host ${host}\n${host} has address 10.0.3.14\n${call}`],
  [
    "curl",
    `*   Trying 10.0.3.14:443...\n* Connected to ${host} (10.0.3.14) port 443\n> GET /prod/version HTTP/2\n> Host: ${host}\n>\n< HTTP/2 403\n< x-amzn-requestid: 7c1d9c8e-3f5b-4a86-9d27-5e0b1a64c2f3\n< x-amzn-errortype: ForbiddenException\n<\n${forbidden}\n`,
  ],
  ["Python", `>>> socket.gethostbyname('${host}')\n'10.0.3.14'\n${call}`],
  ["IPython", `In [3]: socket.gethostbyname("${host}")\nOut[3]: '10.0.3.14'\n\n${call}`],
  [
    "PowerShell",
    `PS> Resolve-DnsName ${host}\n\nName                Type   TTL   Section    IPAddress\n----                ----   ---   -------    ---------\n${host} A 60 Answer 10.0.3.14\n\n${call}`,
  ],
];

/** How they tell that it is a public one. */
const told: readonly string[] = [
  "It's a normal regional API, public.",
  "The API is public, everybody else can call it.",
  "It is a public (edge) REST API of ours.",
  "The API is not private.",
  "It's a regional API. All this began when networking made an endpoint for the private API of some other team.",
  "We use an edge-optimized endpoint; networking created the endpoint for a private API project.",
  "It works from my laptop.",
  "这个 API 是公开的，不是私有 API。",
  "このAPIはパブリック（リージョナル）です。",
  `$ aws apigateway get-rest-api --rest-api-id abcde12345 --query endpointConfiguration.types --output text\nREGIONAL`,
];

const causeOf = (text: string) => diagnose({ text }).cause;
const firstOf = (text: string) => diagnose({ text }).remaining[0]?.cause;

describe("a public API's name that leads to a private address", () => {
  test("is the one that was looked up where the refusal shows none", () => {
    const refusal = `Since 9:30 every call from our tasks returns 403 ${forbidden}. The API is public.\n`;
    const lookup = (name: string, address: string) =>
      `$ nslookup ${name}\nServer:         10.71.0.2\nAddress:        10.71.0.2#53\n\nName:   ${name}\nAddress: ${address}\n\n`;
    const other = host.replace("abcde12345", "zyxwv98765");
    expect(firstOf(refusal + lookup(host, "10.71.18.203"))).toBe("private-dns-captures-public-api");
    expect(firstOf(lookup(host, "10.71.18.203") + refusal)).toBe("private-dns-captures-public-api");
    for (const text of [
      lookup(host, "3.120.4.9"),
      lookup(host, "10.71.18.203") + lookup(other, "10.71.18.203"),
      lookup("db.intra.example.com", "10.71.18.203"),
    ])
      expect(firstOf(refusal + text)).not.toBe("private-dns-captures-public-api");
  });

  test.each(lookups)("is answered by another's endpoint: %s", (_, lookup) => {
    const causes = told.flatMap((words) => [
      causeOf(`${lookup}\n${words}\n`),
      causeOf(`${words}\n\n${lookup}`),
    ]);
    expect(causes).toHaveLength(20);
    expect(causes).toEqual(causes.map(() => "private-dns-captures-public-api"));
  });

  test.each(lookups)("is not, where the API is private, or nothing tells: %s", (_, lookup) => {
    const words = [
      "It's our private API, the endpoint is associated.",
      "This is a private API; the endpoint is for the private API.",
      "这是一个私有 API。",
      "プライベートAPIを呼んでいます。",
      `$ aws apigateway get-rest-api --rest-api-id abcde12345 --query endpointConfiguration.types --output text\nPRIVATE`,
      "",
    ];
    for (const one of words) {
      expect(causeOf(`${lookup}\n${one}\n`)).not.toBe("private-dns-captures-public-api");
    }
  });

  test.each(lookups)(
    "is not, where the address is public, or the refusal another: %s",
    (_, lookup) => {
      const elsewhere = lookup
        .replace(/10\.0\.3\.14|172\.31\.44\.10/g, "52.1.2.3")
        .replace("10.0.4.27", "54.1.2.3");
      const other = lookup
        .replaceAll('"Forbidden"', '"Missing Authentication Token"')
        .replace("ForbiddenException", "MissingAuthenticationTokenException");
      for (const one of [elsewhere, other]) {
        expect(causeOf(`${one}\n${told[0]}\n`)).not.toBe("private-dns-captures-public-api");
      }
    },
  );
});

describe("an endpoint with private DNS beside the refusal of a public API", () => {
  const endpoint = (isOn: string) => [
    `$ aws ec2 describe-vpc-endpoints --filters Name=service-name,Values=com.amazonaws.us-east-1.execute-api --query 'VpcEndpoints[].[VpcEndpointId,PrivateDnsEnabled]' --output text\nvpce-0a1b2c3d4e5f67890\t${isOn}\n`,
    `$ aws ec2 describe-vpc-endpoints\n{"VpcEndpoints": [{"VpcEndpointId": "vpce-0a1b2c3d4e5f67890", "ServiceName": "com.amazonaws.us-east-1.execute-api", "PrivateDnsEnabled": ${isOn.toLowerCase()}}]}\n`,
    `resource "aws_vpc_endpoint" "api" {\n  service_name        = "com.amazonaws.us-east-1.execute-api"\n  private_dns_enabled = ${isOn.toLowerCase()}\n}\n`,
  ];
  const publicly = told.filter((one) => !/laptop/.test(one));

  test("is the likeliest cause", () => {
    const shown = endpoint("True").flatMap((one) =>
      publicly.map((words) => `${one}\n${call}\n${words}`),
    );
    expect(shown).toHaveLength(27);
    expect(shown.map(firstOf)).toEqual(shown.map(() => "private-dns-captures-public-api"));
  });

  test("is not where private DNS is off, or it is another service's", () => {
    const others = [
      ...endpoint("False"),
      ...endpoint("True").map((one) => one.replaceAll(".execute-api", ".sqs")),
    ];
    for (const one of others) {
      expect(firstOf(`${one}\n${call}\n${told[0]}`)).not.toBe("private-dns-captures-public-api");
    }
  });

  test("tells nothing where nobody says what the API is", () => {
    for (const one of endpoint("True")) {
      expect(causeOf(`${one}\n${call}`)).toBeUndefined();
    }
  });
});
