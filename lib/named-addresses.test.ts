import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const host = "abcde12345.execute-api.eu-west-1.amazonaws.com";
const refused = `$ curl https://${host}/prod/orders\n{"message":"Forbidden"}\n`;

function leadsTo(text: string): string | undefined {
  const { observations } = diagnose({ text });
  return observations.find(({ facet }) => facet === "host-resolves-to")?.option;
}

/** What shows where the name of the API leads. */
const shown: Readonly<Record<string, string>> = {
  "a note with an arrow": `${host} -> 10.0.1.23`,
  "a note with several addresses": `* \`${host}\` → 10.0.1.23, 10.0.2.23`,
  "a note with a remark": `DNS: ${host} = 10.20.30.40 (from the worker)`,
  "a note in words": `${host} resolves to 10.0.12.4`,
  "a sentence": `From the task ${host} resolves to 10.0.12.4.`,
  "lines of getent": `10.0.1.23       ${host}\n10.0.2.23       ${host}`,
  "a ping": `PING ${host} (10.0.3.201) 56(84) bytes of data.`,
  "a ping of Windows": `Pinging ${host} [10.0.3.201] with 32 bytes of data:`,
  "a traceroute": `traceroute to ${host} (10.0.1.23), 30 hops max, 60 byte packets\n 1  * * *`,
  telnet: `Trying 10.0.1.23...\nConnected to ${host}.\nEscape character is '^]'.`,
  nc: `Connection to ${host} (10.0.1.23) 443 port [tcp/https] succeeded!`,
  netcat: `${host} [10.0.1.23] 443 (https) open`,
  "an address of Java": `DEBUG o.a.h.conn - Connecting to ${host}/10.0.1.23:443`,
  "a table of PowerShell": `Name                                           IPAddress\n----                                           ---------\n${host} 10.0.1.23\n${host} 10.0.2.23`,
  "a table of Markdown": `| Host | Address |\n|---|---|\n| ${host} | 10.0.1.23 |`,
  "a prompt of Python": `>>> socket.gethostbyname("${host}")\n'10.0.1.23'`,
  "socket addresses": `>>> socket.getaddrinfo("${host}", 443)\n[(<AddressFamily.AF_INET: 2>, <SocketKind.SOCK_STREAM: 1>, 6, '', ('10.0.1.23', 443))]`,
  "a command of Python": `$ python3 -c 'import socket; print(socket.gethostbyname("${host}"))'\n10.0.1.23`,
  "a prompt of Node": `> await dns.promises.lookup("${host}")\n{ address: '10.0.1.23', family: 4 }`,
  "a prompt of Ruby": `irb> Resolv.getaddress("${host}")\n=> "10.0.1.23"`,
  "addresses of .NET": `PS C:\\> [System.Net.Dns]::GetHostAddresses("${host}")\n\nAddress            : 385941514\nAddressFamily      : InterNetwork\nIPAddressToString  : 10.0.1.23\n`,
};

/** What has the name and an address, and does not tell that the one leads to the other. */
const other: Readonly<Record<string, string>> = {
  "another name": "db.internal -> 10.0.1.23",
  "who called it": `10.0.1.23 -> ${host} : 403`,
  "a line of an access log": `10.0.1.23 ${host} GET /prod/orders 403`,
  "a table of callers": `| Host | Caller address |\n|---|---|\n| ${host} | 10.0.1.23 |`,
  "a network": `${host} -> 10.0.0.0/16`,
  "a field behind the name": `${host} sourceIp 10.0.1.23`,
  "what is expected": `${host} -> 10.0.1.23 (expected)`,
  "what was": `${host} -> 10.0.1.23 # before`,
  "a question": `Should ${host} resolve to 10.0.1.23 from the VPC?`,
  "two places": `from VPC: ${host} -> 10.0.1.23\nfrom laptop: ${host} -> 52.16.3.4`,
  "two notes": `${host} -> 10.0.1.23\n${host} -> 52.16.3.4`,
  "a table of places": `| from | name | address |\n|---|---|---|\n| laptop | ${host} | 52.16.3.4 |\n| vpc | ${host} | 10.0.1.23 |`,
  "a port that is forwarded": `${host} -> 10.0.1.23:8443`,
};

describe("where a name leads", () => {
  test.each(Object.keys(shown))("is shown by %s", (name) => {
    expect(leadsTo(`${refused}${shown[name]}\n`)).toBe("private-address");
    expect(leadsTo(`${shown[name]}\n\n${refused}`)).toBe("private-address");
  });

  test.each(Object.keys(other))("is not shown by %s", (name) => {
    expect(leadsTo(`${refused}${other[name]}\n`)).toBeUndefined();
    expect(leadsTo(`${other[name]}\n\n${refused}`)).toBeUndefined();
  });

  test("a public address is one, too", () => {
    expect(leadsTo(`${refused}${host} => 52.49.10.11, 54.72.1.9\n`)).toBe("public-address");
  });

  test("what a program prints outranks what somebody notes", () => {
    const note = `${host} -> 52.16.3.4\n`;
    expect(leadsTo(`${refused}${note}PING ${host} (10.0.1.23) 56(84) bytes of data.\n`)).toBe(
      "private-address",
    );
  });

  test("of a public API it names the endpoint that answers", () => {
    const type = `$ aws apigateway get-rest-api --rest-api-id abcde12345 --query endpointConfiguration.types\n["REGIONAL"]\n`;
    const ping = `PING ${host} (10.0.1.23) 56(84) bytes of data.\n`;
    expect(diagnose({ text: refused + ping + type }).cause).toBe("private-dns-captures-public-api");
  });
});

describe("the address that curl connects to", () => {
  const answer = `> GET /prod/orders HTTP/2\n> Host: ${host}\n>\n< HTTP/2 403\n< x-amzn-errortype: ForbiddenException\n<\n{"message":"Forbidden"}\n`;

  test("is the name's where curl only tries it", () => {
    expect(leadsTo(`*   Trying 10.0.3.4:443...\n${answer}`)).toBe("private-address");
  });

  test("is the name's in the words of its newer versions", () => {
    const note = `* Established connection to ${host} (10.0.3.4 port 443) from 10.0.3.9 port 50312\n`;
    expect(leadsTo(note + answer)).toBe("private-address");
  });

  test.each([
    "*   Trying 10.1.1.1:3128...\n* Connected to 10.1.1.1 (10.1.1.1) port 3128\n",
    "*   Trying 10.1.1.1:3128...\n",
    "* Connected to proxy.corp.example (10.1.1.1) port 8080 (#0)\n",
  ])("is a proxy's in %j", (note) => {
    expect(leadsTo(note + answer)).toBeUndefined();
  });
});
