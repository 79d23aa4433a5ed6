import { describe, expect, test } from "vitest";
import { diagnose } from "..";

const unread =
  "{\"message\":\"'eyJ0' not a valid key=value pair (missing equal-sign) in Authorization header: 'Bearer eyJ0'.\"}";
const parts =
  "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter.";
const host = "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod";
const bearer = '-H "Authorization: Bearer eyJhbGciOiJI.abc.def"';

describe("a token that is read on another path", () => {
  test.each([
    `The same bearer token works on /users but on /orders I get {"message":"${parts}"}`,
    `GET /a -> 200\nGET /b -> 403 "${parts}"\nBoth with the same Authorization: Bearer token.`,
    `I use the same token for every endpoint. All of them are fine except PUT /profile: ${unread}`,
    `POST with this id token is 201, DELETE with the same id token says "${parts}"`,
    `Other endpoints of the API accept the token. This one: ${unread}`,
    `/pets works with my JWT. /pets/{id}/toys with the same headers gives IncompleteSignatureException, "${parts}"`,
    `My JWT is accepted at /profile. When I call /profile/settings with it it complains: ${parts} (403)`,
    `GET /products works with the token, POST /products doesn't: ${unread}`,
    `Derselbe Token funktioniert bei /kunden, bei /auftraege kommt ${unread}`,
    `同一个 token 调用 /users 正常，调用 /orders 返回 ${unread}`,
    `同じトークンで /users は成功しますが、/orders は ${unread} になります`,
    `403 on /b ("${parts}"), 401 on /a when the token is expired`,
    `/me gives 401 Unauthorized with that token, /admin with that same token 403 ${unread}`,
    `$ curl ${bearer} ${host}/users\n[{"id":1}]\n$ curl ${bearer} ${host}/orders\n{"message":"${parts}"}`,
    `$ curl -i ${bearer} ${host}/users\nHTTP/2 401\ncontent-type: application/json\n\n{"message":"Unauthorized"}\n$ curl -i ${bearer} ${host}/orders\nHTTP/2 403\ncontent-type: application/json\n\n${unread}`,
  ])("finds no route on the refused one: %s", (text) => {
    expect(diagnose({ text }).cause).toBe("resource-not-found-with-authorization");
  });

  test.each([
    unread,
    `Does the same token have to work on other endpoints? ${unread}`,
    `Would the same token work on /users as well? ${unread}`,
    `${unread} for all endpoints, the same token doesn't work on any path.`,
    `${unread} The token worked yesterday.`,
    `${unread} The token is valid, jwt.io says so.`,
    `${unread} Same token, same headers as in the docs.`,
    `If the same token worked on /users I'd be happy, but everything returns ${unread}`,
    `With Postman the token works for all endpoints of the old API. The new one says ${unread}`,
    `My colleague says the same token works for him on /users. For me: ${unread}`,
    `${unread} In dev the same token works on /users, in prod nothing does.`,
    `/me gives 401 without a token, and with one ${unread}.`,
    `The same token works in Postman, in my app I get ${unread}. The method uses AWS_IAM.`,
    `The token works against our other API (different gateway). Here: ${unread} - the authorization type of the method is AWS_IAM`,
    `The signed requests work on /orders, with the bearer token it's ${unread} on the same path.`,
  ])("but not where nothing of it is told: %s", (text) => {
    expect(diagnose({ text }).cause).not.toBe("resource-not-found-with-authorization");
  });

  test("tells nothing beside other words", () => {
    const text = '401 on /users, 403 {"message":"Forbidden"} on /orders with the same token';
    const { observations } = diagnose({ text });
    expect(observations.map(({ facet }) => facet)).not.toContain("route-deployed");
  });
});
