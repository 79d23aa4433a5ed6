import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const observations = (text: string) =>
  new Map<string, string>(
    diagnose({ text }).observations.map(({ facet, option }) => [facet, option]),
  );

const observed = (text: string, facet: string) => observations(text).get(facet);

/** AWS's sentences, from how much of them on they can be told, and what they are. */
const sentences: readonly (readonly [sentence: string, share: number, message: string])[] = [
  ["Missing Authentication Token", 0.5, "missing-authentication-token"],
  ["The security token included in the request is invalid", 0.9, "token-invalid"],
  ["The security token included in the request is expired", 0.9, "token-expired"],
  ["The request signature we calculated does not match", 0.85, "signature-mismatch"],
  ["User is not authorized to access this resource", 0.7, "authorizer-denied"],
  ["Authorization header requires 'Credential' parameter", 0.5, "authorization-not-sigv4"],
  [
    "Invalid key=value pair (missing equal-sign) in Authorization header",
    0.5,
    "authorization-not-sigv4",
  ],
];

/** How titles, columns, previews and files end in the middle of one. */
const cuts: Readonly<Record<string, (text: string) => string>> = {
  "a file that ends": (text) => `{"message":"${text}`,
  "a preview": (text) => `{"message": "${text}…"}`,
  "a column": (text) => `| 403 | {"message":"${text}… |`,
  "a title": (text) => `403 ${text}... (truncated)`,
  "a client's error": (text) =>
    `Error: Request failed with status code 403: {"message":"${text}...`,
  Guzzle: (text) =>
    `Client error: \`GET https://api.example.com/orders\` resulted in a \`403 Forbidden\` response:\n{"message":"${text} (truncated...)\n`,
  brackets: (text) => `403 {"message":"${text}[truncated]`,
};

describe("a sentence that is cut", () => {
  const rows = sentences.flatMap((one) => Object.keys(cuts).map((form) => [form, ...one] as const));
  test.each(rows)("by %s is known: %s", (form, sentence, share, message) => {
    for (let length = Math.ceil(sentence.length * share); length < sentence.length; length += 1) {
      const text = cuts[form]?.(sentence.slice(0, length)) ?? "";
      expect([text, observed(text, "message")]).toEqual([text, message]);
    }
  });

  test.each([
    ['{"message":"User is not authorized to access this resource…"}', undefined],
    ['{"message":"User is not authorized to access this re', undefined],
    ['{"message":"User is not authorized to access this resource w', "explicit"],
    ['{"message":"User is not authorized to access this resource with an…"}', "explicit"],
    ['{"message":"User is not authorized to access this resource"}', "implicit"],
  ])("leaves open how it was denied where it does not say so yet: %s", (text, denial) => {
    expect(observed(text, "denial")).toBe(denial);
  });

  test.each([
    "execute-api (truncated...)",
    "execute-api:I (truncated...)",
    "execute-api:Invoke (truncated...)",
    "execute-api:Invoke on resource: arn:aws:execute-ap (truncated...)",
    "execute-api:Invoke on resource: arn:aws:execute-api:eu-west-2:111122223333:abcde12345/pro (truncated...)",
  ])("leaves open which policy denied where it is cut after %s", (end) => {
    const text = `403 {"Message":"User: arn:aws:iam::111122223333:user/anna is not authorized to perform: ${end}\n`;
    expect(observed(text, "message")).toBe("invoke-denied");
    expect(observed(text, "denial")).toBeUndefined();
    expect(observed(text, "policy-named")).toBeUndefined();
    expect(observed(text, "principal")).toBe("arn");
  });

  test.each(["s3:GetObject", "exec", "s3:G", "es:ESHttpGet"])(
    "is another service's where it is cut after %s",
    (end) => {
      const text = `403 {"Message":"User: arn:aws:iam::111122223333:user/anna is not authorized to perform: ${end} (truncated...)`;
      expect(observed(text, "message")).not.toBe("invoke-denied");
    },
  );

  const guzzle = (body: string) =>
    `Client error: \`GET https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/a\` resulted in a \`403 Forbidden\` response:\n${body}`;

  describe("counts as the whole that is printed beside it", () => {
    const user = "User: arn:aws:sts::111122223333:assumed-role/orders/worker";
    const denied = `${user} is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/a because no permissions boundary allows the execute-api:Invoke action`;
    const bodies = [
      ['{"Message":"User is not authorized to access this resource with an explicit deny"}', 48],
      [`{"Message":"${denied}"}`, 110],
      [`{"Message":"${denied}"}`, 150],
    ] as const;
    const prints: readonly (readonly [string, (cut: string, whole: string) => string])[] = [
      ["below", (cut, whole) => `${guzzle(cut)}\n\n${whole}\n`],
      ["above", (cut, whole) => `${whole}\n\n${guzzle(cut)}\n`],
      [
        "behind the trace",
        (cut, whole) =>
          `${guzzle(cut)}\n {"exception":"[object] (GuzzleHttp\\\\Exception\\\\ClientException(code: 403)\n[stacktrace]\n#0 a.php(72)\n"} \n= "${whole}"\n`,
      ],
      ["in words", (cut, whole) => `${guzzle(cut)}\nThe whole body is ${whole}\n`],
    ];
    const rows = prints.flatMap(([where, print]) =>
      bodies.map(([whole, at]) => ({
        where,
        at,
        whole,
        text: print(`${whole.slice(0, at)} (truncated...)`, whole),
      })),
    );
    test.each(rows)("$where, cut after $at", ({ whole, text }) => {
      expect(diagnose({ text }).cause).toBeDefined();
      expect(diagnose({ text }).cause).toBe(diagnose({ text: whole }).cause);
    });
  });

  describe("goes on where the rest of it is printed, from the middle of the resource on", () => {
    const head =
      "User: arn:aws:sts::111122223333:assumed-role/orders/worker is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********3333:abcde12345";
    const url = "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders/a";
    const firsts: Readonly<Record<string, string>> = {
      Feign: `feign.FeignException$Forbidden: [403 Forbidden] during [POST] to [${url}] [Orders#add(Order)]: [{"Message":"${head}/prod/POST/orde... (291 bytes)]\n\tat java.base/java.lang.Thread.run(Thread.java:840)`,
      Guzzle: `Client error: \`POST ${url}\` resulted in a \`403 Forbidden\` response:\n{"Message":"${head}/prod/POST/or (truncated...)`,
      "a log": `2026-11-19 08:45:30 WARN upstream said 403: {"Message":"${head}/prod/PO…`,
      "a ticket": `POST ${url} → 403 {"Message":"${head}/prod/POST/orders/a[...]`,
    };
    const rests: Readonly<Record<string, (rest: string) => string>> = {
      "in a line": (rest) =>
        `feign cuts it, with full logging the tail reads:\n\n/prod/POST/orders/a ${rest}"}`,
      "in a quote": (rest) => `Im Debugger endet der Text mit "…/orders/a ${rest}"`,
      "with some of the resource": (rest) => `rest of the message: POST/orders/a ${rest}"}`,
      "behind three dots": (rest) => `（后半句）... ${rest}`,
      "alone, behind a label": (rest) => `la fin du message : « ${rest} »`,
    };
    const endings: readonly (readonly [string, string])[] = [
      [
        "because no permissions boundary allows the execute-api:Invoke action",
        "permissions-boundary",
      ],
      ["because no session policy allows the execute-api:Invoke action", "session-policy"],
      [
        "because no identity-based policy allows the execute-api:Invoke action",
        "iam-no-identity-allow",
      ],
      ["with an explicit deny in a service control policy", "service-control-policy"],
      ["with an explicit deny in a resource-based policy", "resource-policy-explicit-deny"],
      ["with an explicit deny in an identity-based policy", "iam-explicit-deny"],
    ];
    const whole = Object.entries(firsts).flatMap(([by, first]) =>
      Object.entries(rests).flatMap(([where, rest]) =>
        endings.map(([ending, cause]) => ({
          by,
          where,
          ending,
          cause,
          text: `${first}\n\n${rest(ending)}\n`,
        })),
      ),
    );
    test.each(whole)("cut by $by, $where: $ending", ({ text, cause }) => {
      expect(diagnose({ text }).cause).toBe(cause);
    });

    test.each([
      [
        "of another path",
        `/prod/GET/other because no permissions boundary allows the execute-api:Invoke action"}`,
      ],
      [
        "of another service",
        `arn:aws:s3:::bucket/a with an explicit deny in a service control policy`,
      ],
      [
        "that is a sentence of its own",
        `User: arn:aws:iam::111122223333:user/b is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::b/a with an explicit deny in a service control policy`,
      ],
      ["that it has not", `It does not end in "with an explicit deny in a service control policy"`],
      [
        "that was expected",
        `I expected: "because no permissions boundary allows the execute-api:Invoke action"`,
      ],
      [
        "of two that differ",
        "...orders/a with an explicit deny in a service control policy\n...orders/a with an explicit deny in a resource-based policy",
      ],
      ["that is cut, too", `/prod/POST/orders/a with an explicit deny in a (truncated...)`],
    ])("is no rest of a sentence %s", (_, rest) => {
      const text = `${firsts.Feign}\n\n${rest}\n`;
      expect(observed(text, "policy-named")).toBeUndefined();
      expect(diagnose({ text }).verdict).not.toBe("cause");
    });
  });

  test("is no part of another call's answer that begins alike", () => {
    const text = `${guzzle('{"Message":"User is not authorized to access this reso (truncated...)')}\n\n$ curl https://api.example.com/other\n{"Message":"User is not welcome"}\n`;
    expect(observed(text, "message")).toBe("authorizer-denied");
    expect(observed(text, "denial")).toBeUndefined();
  });

  test.each([
    [
      String.raw`response.body=["{\"message\":\"The security token included in the request is ex"]`,
      "token-expired",
    ],
    ['{"message":"The request signature we calculated does not m"}', "signature-mismatch"],
    ["['User is not authorized to access this re']", "authorizer-denied"],
    ["Signature not yet curr…", "signature-not-yet-current"],
  ])("is known where a quote closes in its middle: %s", (text, message) => {
    expect(observed(`403 Forbidden\n${text}`, "message")).toBe(message);
  });

  test.each([
    '{"message":"Forbidden. For troubleshooting Func...urls-auth.html"}',
    '"Forbidden. For troubleshooting Function UR…',
  ])("of a function's URL is told from an API's: %s", (text) => {
    expect(diagnose({ text: `[403] ${text}` }).cause).toBe("lambda-function-url");
  });

  test("leaves open which of two it was", () => {
    const text = '{"message":"The security token included in the req…"}';
    expect(observed(text, "message")).toBeUndefined();
    expect(observed(text, "authorization-sent")).toBe("sigv4");
  });

  test.each([
    '{"message":"Missing authentic signature of the owner"}',
    '{"message":"User is not authorized to access the vault"}',
    '{"message":"Missing Authority"}',
  ])("is none where it goes on otherwise: %s", (text) => {
    expect(observed(text, "message")).toBe("customised");
  });
});

describe("a sentence without its beginning", () => {
  const arn = "arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/x";
  /** A sentence, from which words on it is still known, and what it is. */
  const endings: readonly (readonly [start: string, rest: string, message: string])[] = [
    [
      "User is not authorized to ",
      "access this resource with an explicit deny in an identity-based policy",
      "authorizer-denied",
    ],
    [
      "User is not authorized to ",
      "access this resource because no identity-based policy allows the execute-api:Invoke action",
      "authorizer-denied",
    ],
    [
      "User: arn:aws:iam::111122223333:user/a is not authorized ",
      `to perform: execute-api:Invoke on resource: ${arn} with an explicit deny`,
      "invoke-denied",
    ],
    [
      "User: arn:aws:iam::111122223333:user/a is not authorized to perform: execute-api:Invoke on ",
      `resource: ${arn} with an explicit deny in a service control policy`,
      "invoke-denied",
    ],
    ["The security ", "token included in the request is expired", "token-expired"],
    ["The security ", "token included in the request is invalid.", "token-invalid"],
    [
      "Signature expired: 20260304T101530Z is ",
      "now earlier than 20260304T102030Z (20260304T102530Z - 5 min.)",
      "signature-expired",
    ],
    [
      "Signature not yet current: 20260304T103030Z is ",
      "still later than 20260304T102030Z (20260304T101530Z + 5 min.)",
      "signature-not-yet-current",
    ],
    [
      "The request signature we calculated ",
      "does not match the signature you provided. Check your AWS Secret Access Key and signing method.",
      "signature-mismatch",
    ],
    [
      "The request signature we calculated does not match the signature you provided. ",
      "The Canonical String for this request should have been 'GET /prod/x",
      "signature-mismatch",
    ],
    ["Credential should be ", "scoped to correct service: 'execute-api'.", "credential-scope"],
    ["Credential should be ", "scoped to a valid region, not 'eu-west-9'.", "credential-scope"],
    [
      "Invalid key=value pair ",
      "(missing equal-sign) in Authorization header (hashed with SHA-256 and encoded with Base64): 'x'.",
      "authorization-not-sigv4",
    ],
  ];
  const prints: Readonly<Record<string, (text: string) => string>> = {
    "in a quote": (text) => `403 "…${text}"`,
    "with dots": (text) => `Error 403: ...${text}`,
    "in a body": (text) => `HTTP/1.1 403 Forbidden\n\n{"message":"...${text}"}`,
    "as the end of a record": (text) => `${text}"}\nstatus=403`,
    "in people's words": (text) => `앱 오류 403 화면: ${text}`,
  };
  const rows = endings.flatMap(([start, rest, message]) =>
    Object.keys(prints).flatMap((form) =>
      [start.length, start.length - 3, Math.floor(start.length / 2)].map((from) => ({
        form,
        message,
        shown: (start + rest).slice(from),
      })),
    ),
  );
  test.each(rows)("is known $form: $shown", ({ form, message, shown }) => {
    expect(observed(prints[form]?.(shown) ?? "", "message")).toBe(message);
  });

  test("says of the policy what stands there", () => {
    for (const start of ["to perform: execute-api:Invoke on ", ""]) {
      const shown = `403 ...${start}resource: ${arn} because no session pol…`;
      expect(observed(shown, "policy-named"), shown).toBe("session");
      expect(observed(shown, "denial"), shown).toBe("implicit");
    }
  });

  test.each([
    "403 you are not allowed to access this resource",
    "403 not authorized to access this resource",
    "403 token included in the request is missing",
    "403 your licence is now earlier than the contract",
    "403 the date is still later than 2026-03-04",
    "403 the canonical string should have been signed",
    "403 does not match the signature on file",
    "403 the role is scoped to a valid region, not to all",
    "403 Pair is missing equal-sign",
    "403 ...zed to perform: s3:GetObject on resource: arn:aws:s3:::bucket with an explicit deny",
    "403 access this resource with an explicit header",
    "403 resource: arn:aws:execute-api:us-east-1:111122223333:abcde12345/prod/GET/x",
  ])("is none where it only sounds like one: %s", (text) => {
    expect([undefined, "customised"]).toContain(observed(text, "message"));
  });
});

describe("a denial of AWS's that is cut anywhere", () => {
  const arn = "arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/x";
  const users = {
    "an IAM user": "arn:aws:iam::111122223333:user/a",
    "a role": "arn:aws:sts::111122223333:assumed-role/app/session",
    nobody: "anonymous",
  };
  const prints: Readonly<Record<string, (text: string) => string>> = {
    "at the end of a file": (text) => `{"Message":"${text}`,
    "by dots": (text) => `{"Message":"${text}..."}`,
    "by an ellipsis": (text) => `403 ${text}…`,
    "by Guzzle": (text) => `403 {"Message":"${text} (truncated...)\n`,
    "by brackets": (text) => `{"message":"${text}[truncated]"}`,
  };
  const start = (user: string) =>
    `User: ${user} is not authorized to perform: execute-api:Invoke on resource: `;
  /** How the sentence ends, and how it denied. */
  const ends = [
    [" with an explicit deny", "explicit"],
    [" with an explicit deny in an identity-based policy", "explicit"],
    [" because no resource-based policy allows the execute-api:Invoke action", "implicit"],
    [" because no permissions boundary allows the execute-api:Invoke action", "implicit"],
  ] as const;
  const rows = Object.entries(users).flatMap(([who, user]) =>
    Object.keys(prints).flatMap((form) =>
      ends.map(([end, denial]) => ({ who, user, form, end, denial })),
    ),
  );

  test.each(rows)(
    "of $who, $form, says no more than what stands there:$end",
    ({ user, form, end, denial }) => {
      const whole = start(user) + arn + end;
      const least = start(user).length + 8;
      for (const length of lengths(whole, { least, isEach: user === "anonymous" })) {
        const text = prints[form]?.(whole.slice(0, length)) ?? "";
        const seen = observations(text);
        // from the first letter behind the resource on it is known
        const isStarted = length > start(user).length + arn.length + 1;
        expect([text, seen.get("denial")]).toEqual([text, isStarted ? denial : undefined]);
        expect([undefined, ...namedIn(end)], text).toContain(seen.get("policy-named"));
      }
    },
  );

  const policies = [
    ["identity-based policy", "identity", 3],
    ["resource-based policy", "resource", 9],
    ["session policy", "session", 3],
    ["service control policy", "service-control", 3],
    ["permissions boundary", "permissions-boundary", 3],
    ["VPC endpoint policy", "vpc-endpoint", 3],
    ["resource control policy", undefined, 10],
  ] as const;
  const resources = [arn, "******/prod/GET/x"];
  const names = policies.flatMap(([name, option, least]) =>
    Object.keys(prints).flatMap((form) =>
      ["because no ", "with an explicit deny in a "].flatMap((way) =>
        resources.map((resource) => ({ name, option, least, form, way, resource })),
      ),
    ),
  );
  test.each(names)(
    "names the policy as soon as it can be no other: $way$name of $resource, $form",
    ({ name, option, least, form, way, resource }) => {
      const rest = way.startsWith("because") ? " allows the execute-api:Invoke actio" : "";
      for (const length of lengths(name + rest, { least: 1, isEach: resource === arn })) {
        const said = `${start(users["a role"])}${resource} ${way}${(name + rest).slice(0, length)}`;
        const found = observed(prints[form]?.(said) ?? "", "policy-named");
        expect([length, found]).toEqual([length, length < least ? undefined : option]);
      }
    },
  );

  /** Where a text is cut: behind each letter, or only around the ends of its words. */
  function lengths(text: string, { least, isEach }: { least: number; isEach: boolean }) {
    return Array.from({ length: text.length - least }, (_, at) => least + at).filter(
      (at) => isEach || /[ :/]/.test(text.slice(at - 1, at + 1)),
    );
  }

  function namedIn(end: string): readonly string[] {
    const kinds = ["identity", "resource", "permissions-boundary"];
    return kinds.filter((kind) => end.replaceAll(" ", "-").includes(kind));
  }

  test.each([
    [" with an exp\nlicit deny", "explicit"],
    [" with an explicit\ndeny", "explicit"],
    [" with an\n> explicit deny", "explicit"],
    [" because no identity-ba\nsed policy allows the execute-api:Invoke action", "implicit"],
    ["", "implicit"],
  ])("is read over broken lines: %j", (end, denial) => {
    const text = `{"Message":"${start(users["an IAM user"])}${arn}${end}"}`;
    expect(observed(text, "denial")).toBe(denial);
  });

  test.each(["\n", " .", "\n\nI get this with my user.", " (403)"])(
    "is whole where nothing cuts it: %j",
    (end) => {
      const text = `${start(users["an IAM user"])}${arn}${end}`;
      expect(observed(text, "denial"), text).toBe("implicit");
    },
  );
});
