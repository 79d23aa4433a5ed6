import { diagnose, disclose, toJson } from "../..";
import { inEnglish } from "../telling";

/** What a method with IAM authorization answers to a token. */
export const refusal =
  '403 {"message":"Invalid key=value pair (missing equal-sign) in Authorization header (hashed with SHA-256 and encoded with Base64): \'Zk0lBq9hS3n2Pz8mYw1v7uTtRr5cXx4dEeFfGgHhIiA=\'."}';

/** What is told of the parts in either order. */
export const read = (...parts: readonly string[]) =>
  [parts, parts.toReversed()].map((one) =>
    toJson(disclose(diagnose({ text: one.join("\n\n") })), inEnglish),
  );

/** A method of `/pets` that asks for a caller so, as people paste it. */
export const declared = (mode: string): readonly (readonly [string, string])[] => [
  [
    "a part of a stack of the CDK",
    `const pets = api.root.addResource('pets');\npets.addMethod('GET', new LambdaIntegration(list), { authorizationType: AuthorizationType.${mode} });`,
  ],
  [
    "a part of one in Python",
    `pets = self.api.root.add_resource("pets")\npets.add_method("GET", apigw.LambdaIntegration(fn), authorization_type=apigw.AuthorizationType.${mode})`,
  ],
  [
    "a whole stack",
    `const api = new apigateway.RestApi(this, 'Pets');\nconst pets = api.root.addResource('pets');\npets.addMethod('GET', integration, { authorizationType: apigateway.AuthorizationType.${mode} });`,
  ],
];

/** A call with a token, in several languages. */
export const callers = (path: string, method = "get"): readonly (readonly [string, string])[] => [
  [
    "fetch",
    `const { tokens } = await fetchAuthSession();\nconst res = await fetch(\`\${API}${path}\`, { method: '${method.toUpperCase()}', headers: { Authorization: \`Bearer \${tokens.idToken}\` } });`,
  ],
  [
    "axios",
    `axios.${method}(baseUrl + "${path}", { headers: { Authorization: "Bearer " + idToken } })`,
  ],
  [
    "Python",
    `requests.${method}(f"{BASE}${path}", headers={"Authorization": f"Bearer {id_token}"})`,
  ],
  ["curl", `$ curl -X ${method.toUpperCase()} -H "Authorization: Bearer $TOKEN" $API${path}`],
];
