import { describe, expect, test } from "vitest";
import { diagnose } from "..";
import { deploymentTimes } from "./deployment-times";

const read = (text: string) => deploymentTimes(text).map(({ option }) => option);

describe("when an API was changed and deployed, as people copy it", () => {
  test.each([
    "CloudTrail: UpdateRestApi 2026-11-18T09:41:07Z (ja). Ostatni CreateDeployment: 2026-09-30T12:02:55Z (pipeline).",
    "Last CreateDeployment: 2026-11-01\nPutMethod: 2026-11-18 by anna",
    "2026-11-18 09:41 UpdateRestApi\n2026-11-17 20:00 CreateDeployment",
    "Letztes CreateDeployment am 2026-11-17, UpdateAuthorizer am 2026-11-18T00:10:00Z",
    "CreateDeployment は 2026-11-01T00:00:00Z、UpdateRestApi は 2026-11-02T00:00:00Z です",
  ])("show a change that is not deployed: %s", (text) => {
    expect(read(text)).toEqual(["no"]);
  });

  test.each([
    "UpdateRestApi 2026-11-18T09:41:07Z, CreateDeployment 2026-11-18T09:45:00Z",
    "UpdateRestApi 2026-11-18T09:41:07Z, CreateDeployment 2026-11-18",
    "UpdateRestApi 2026-11-18, CreateDeployment 2026-11-18",
    "UpdateRestApi 2026-11-18T09:41:07Z",
    "UpdateRestApi 2026-11-18T09:41:07Z, CreateDeployment 2026-11-01, UpdateStage 2026-11-19",
    "CreateApiKey 2026-11-18T09:41:07Z, CreateDeployment 2026-11-01",
  ])("show none: %s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

const denied =
  '{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:eu-central-1:********3333:abcde12345/prod/GET/prices"}';
const policy =
  '$ aws apigateway get-rest-api --rest-api-id abcde12345 --query policy --output text\n{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"execute-api:Invoke","Resource":"arn:aws:execute-api:eu-central-1:111122223333:abcde12345/*","Condition":{"IpAddress":{"aws:SourceIp":["198.51.100.7/32","203.0.113.200/32"]}}}]}';

describe("an address that the saved policy allows", () => {
  test.each([
    "W logu dostępu IP klienta = 203.0.113.200, zgadza się.",
    "Im Zugriffsprotokoll ist die Client-IP 203.0.113.200.",
    "Unsere öffentliche IP-Adresse lautet 203.0.113.200",
    "La IP de origen es 203.0.113.200",
    "L'adresse IP du client est 203.0.113.200",
    "O IP do cliente é 203.0.113.200",
    "IP-адрес клиента: 203.0.113.200",
    "the client IP is 203.0.113.200",
    "客户端IP是203.0.113.200",
  ])("was refused by the one that is deployed: %s", (told) => {
    expect(diagnose({ text: `${denied}\n\n${policy}\n\n${told}\n` }).cause).toBe(
      "change-not-deployed",
    );
  });

  test.each([
    "Dopisałem adres IP klienta 203.0.113.200/32 do polityki",
    "Die IP des Servers ist 203.0.113.200",
    "IP klienta = 192.0.2.9",
    "La IP del balanceador es 203.0.113.200",
  ])("is not told to be the caller's: %s", (told) => {
    expect(diagnose({ text: `${denied}\n\n${policy}\n\n${told}\n` }).cause).not.toBe(
      "change-not-deployed",
    );
  });
});

describe("CloudTrail's events beside a refusal", () => {
  const events = (rows: readonly (readonly [time: string, name: string])[]) =>
    [
      '"eventtime","eventname","username"',
      ...rows.map(([time, name]) => `"${time}","${name}","anna"`),
    ].join("\n");
  const older = events([
    ["2026-11-24T09:15:20Z", "CreateDeployment"],
    ["2026-11-25T10:02:11Z", "UpdateRestApi"],
  ]);
  const newer = events([
    ["2026-11-24T09:15:20Z", "UpdateRestApi"],
    ["2026-11-25T10:02:11Z", "CreateDeployment"],
  ]);

  test("show that an older deployment runs, whatever policy the refusal names", () => {
    expect(diagnose({ text: `${older}\n\n${denied}\n` }).cause).toBe("change-not-deployed");
    expect(diagnose({ text: `${newer}\n\n${denied}\n` }).cause).not.toBe("change-not-deployed");
  });
});
