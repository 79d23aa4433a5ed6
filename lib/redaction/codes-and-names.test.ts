import { describe, expect, test } from "vitest";
import { redact } from "./index";

const host = "https://api.example.com";

describe("what stands behind a route that takes a code", () => {
  test.each([
    ["/verify/token/847261", "847261"],
    ["/v1/otp/12345678", "12345678"],
    ["/account/confirm-email/a1B2c3D4", "a1B2c3D4"],
    ["/reset/hunter2Correct!", "hunter2Correct!"],
    ["/reset-password/9f8e7d6c5b", "9f8e7d6c5b"],
    ["/magic-link/k3Yp9Zq1", "k3Yp9Zq1"],
    ["/activate/account/token/Zx81-Qp72", "Zx81-Qp72"],
    ["/hooks/Zq7vT3mKp9Xw2Lr8", "Zq7vT3mKp9Xw2Lr8"],
    ["/services/webhook/T0aB1cD2eF3gH4iJ", "T0aB1cD2eF3gH4iJ"],
    ["/confirm/reset-password/abc12def", "abc12def"],
  ])("is hidden: %s", (path, code) => {
    const forms = [
      `${host}${path}`,
      `GET ${path} HTTP/1.1`,
      JSON.stringify({ url: `${host}${path}`, status: 403 }),
      `redirect=${encodeURIComponent(`${host}${path}`)}`,
    ];
    for (const form of forms) {
      const { text } = redact(form);
      expect(text).not.toContain(code.replace("!", ""));
    }
  });

  test.each([
    "/verify/token/{token}",
    "/verify/:token",
    "/reset/step-2",
    "/reset/YOUR_TOKEN",
    "/reset/v1.2.3",
    "/confirm/2026-03-04",
    "/token/oauth2",
    "/oauth2/token/introspect",
    "/orders/847261",
    "/users/hunter2Correct",
    "/tokens/847261",
    "/hooks/order-created-handler",
    "/webhooks/2026-03-04-orders",
    "/otp/123",
    "/verify/customer12",
    "/callback/auth0",
    "/reset/password",
    "/activate/account.html",
  ])("stays where it is none: %s", (path) => {
    for (const form of [`${host}${path}`, JSON.stringify({ url: `${host}${path}`, status: 403 })]) {
      expect(redact(form).text).toBe(form);
    }
  });
});

describe("a parameter whose name is percent-encoded", () => {
  test.each([
    "%E5%AF%86%E7%A0%81",
    "pass%77ord",
    "%70assword",
    "api%5Fkey",
    "%D0%BF%D0%B0%D1%80%D0%BE%D0%BB%D1%8C",
    "%e5%af%86%e7%a0%81",
  ])("is known when it is decoded: %s", (name) => {
    for (const form of [
      `${host}/a?${name}=hunter2Correct&x=1`,
      `curl '${host}/a?x=1&${name}=hunter2Correct'`,
      JSON.stringify({ url: `${host}/a?${name}=hunter2Correct` }),
    ]) {
      expect(redact(form).text).not.toContain("hunter2Correct");
    }
  });

  test.each(["%E5%90%8D%E5%AD%97", "n%61me", "%E5", "filter%5Bname%5D", "%E5%AF%86%E7%A0%81%49d"])(
    "keeps its value where it is no secret's: %s",
    (name) => {
      const form = `${host}/a?${name}=orders&x=1`;
      expect(redact(form).text).toBe(form);
    },
  );

  test("keeps a placeholder", () => {
    const form = `${host}/a?%E5%AF%86%E7%A0%81=<password>&x=1`;
    expect(redact(form).text).toBe(form);
  });
});

describe("a column that is headed in another script", () => {
  test.each([
    "用户,密码,邮箱\nanna,hunter2Correct,anna@example.com",
    "用户\t密码\t邮箱\nanna\thunter2Correct\tanna@example.com",
    "| 用户 | 密码 |\n|---|---|\n| anna | hunter2Correct |",
    "ユーザー;パスワード;メール\nanna;hunter2Correct;anna@example.com",
    "имя,пароль,почта\nanna,hunter2Correct,anna@example.com",
  ])("has its cells hidden: %j", (text) => {
    expect(redact(text).text).not.toContain("hunter2Correct");
  });

  test.each([
    "用户,状态,邮箱\nanna,Forbidden,anna@example.com",
    "路径,密码策略,状态\n/orders,strict,403",
    "名称;需要密钥;方法\norders;true;GET",
  ])("keeps them where it is no secret's: %j", (text) => {
    expect(redact(text).text).toBe(text);
  });
});

describe("names of secrets in parts and in short", () => {
  const names = [
    "pass_word",
    "passWord",
    "privkey",
    "priv_key",
    "sshPrivKey",
    "seed",
    "seed_phrase",
    "salt",
    "password_salt",
    "mnemonic",
    "walletMnemonic",
    "recovery-phrase",
  ];
  test.each(names)("%s", (name) => {
    for (const form of [
      `{"${name}":"hunter2Correct"}`,
      `${name}=hunter2Correct`,
      `${name}: hunter2Correct`,
    ]) {
      expect(redact(form).text).not.toContain("hunter2Correct");
    }
  });

  test.each([
    '{"seed":42}',
    "seed: 1234",
    "salt_rounds: 10",
    '{"saltLength":"16"}',
    "seed_file=orders.sql",
    "mnemonic_length=12",
    '{"seeded":"orders"}',
    "passwords_policy: strict",
    "basalt: rock",
    "salt=$SALT",
    '{"seed":null}',
    "pass_through: WHEN_NO_MATCH",
  ])("stays: %s", (text) => {
    expect(redact(text).text).toBe(text);
  });
});

describe("a header that an option takes away", () => {
  const fields = ["Authorization: ", "x-api-key: ", "Cookie:", "Authorization:"];
  const rests = [" --compressed", " -H 'Accept: */*' -v", " https://api.example.com/x", "\n", ""];
  test.each(
    fields.flatMap((field) =>
      rests.flatMap((rest) =>
        ["'", '"'].map((quote) => `curl ${host}/a -H ${quote}${field}${quote}${rest}`),
      ),
    ),
  )("hides nothing behind it: %j", (text) => {
    expect(redact(text).text).toBe(text);
  });

  test.each([
    "curl -H 'Authorization: hunter2Correct' --compressed",
    'curl -H "Authorization: Bearer hunter2Correct" -v',
    "headers = {'x-api-key': 'hunter2Correct'}",
    "'Authorization: ' + 'Bearer hunter2Correct'",
  ])("hides what is there: %s", (text) => {
    expect(redact(text).text).not.toContain("hunter2Correct");
  });
});
