import { describe, expect, test } from "vitest";
import { readLines } from "./lines";
import { readCommand } from "./read-command";

const url = "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders";

function read(text: string) {
  const request = readCommand(text, readLines(text), 0)?.request;
  return request && [request.target?.value, ...request.headers.map(({ name }) => name)];
}

describe("a command is read", () => {
  test.each([
    "",
    "$ ",
    "me@laptop:~$ ",
    "[ec2-user@ip-10-0-0-1 ~]$ ",
    "➜  ~ ",
    "➜  orders git:(main) ✗ ",
    "~/work ❯ ",
    "λ ",
    "PS C:\\work> ",
    "+ ",
    "++ ",
    "!",
    "- ",
    "* ",
    "1. ",
    "2) ",
    "$ time ",
    "sudo -E ",
    "timeout 10 ",
    "HTTPS_PROXY=http://proxy.example:3128 ",
    "$ A=1 B='2 3' ",
    "for i in 1 2 3; do ",
    "while true; do ",
    "if ! ",
    "/usr/bin/",
    "docker run --rm curlimages/",
    "docker compose exec app ",
    "kubectl exec -it pod-1 -n shop -- ",
    "ssh bastion ",
    "RUN ",
    "& ",
    "run: ",
  ])("behind %j", (before) => {
    expect(read(`${before}curl -s -H "x-api-key: a" ${url}`)).toEqual([url, "x-api-key"]);
  });

  test.each([
    ["`$(...)`", `STATUS=$(curl -s -H 'x-api-key: a' ${url})`],
    ["a quoted `$(...)`", `RESULT="$(curl -s -H 'x-api-key: a' ${url})"`],
    ["a shell's argument", `sh -c 'curl -s -H "x-api-key: a" ${url}'`],
    ["a remote shell's argument", `ssh bastion 'curl -s -H "x-api-key: a" ${url}' | jq`],
  ])("within %s, up to its end", (_, text) => {
    expect(read(text)).toEqual([url, "x-api-key"]);
  });
});

describe("no command is", () => {
  test.each([
    "- curl is installed",
    "1. curl works from my laptop",
    "* curl 8.5.0 (x86_64-pc-linux-gnu)",
    "if curl fails, try again",
    "! wget is not found",
    `when I call it with curl -s ${url}`,
    "- http headers are missing",
    "1. https error 403",
    `the team uses wget -q ${url} in its jobs`,
    "time curl takes",
  ])("%s", (text) => {
    expect(read(text)).toBeUndefined();
  });
});
