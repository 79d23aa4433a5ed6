/** Links that were once handed out, and what they mean; they resolve for ever. */
export const goldenLinks: readonly (readonly [
  link: string,
  answers: { readonly [facet: string]: string },
  observed: { readonly [facet: string]: string },
])[] = [
  [
    "v=1&api-type=rest&message=~forbidden&waf-blocked=yes&_=qga3",
    { "api-type": "rest", "waf-blocked": "yes" },
    { message: "forbidden" },
  ],
  [
    "v=1&auth-mode=iam&message=~missing-authentication-token&route-deployed=unsure&_=xtu7",
    { "auth-mode": "iam", "route-deployed": "unsure" },
    { message: "missing-authentication-token" },
  ],
  ["v=1&api-type=private&_=ed32", { "api-type": "private" }, {}],
];
