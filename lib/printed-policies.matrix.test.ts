import { describe, expect, test } from "vitest";
import { diagnose, disclose, explainPolicies, readPolicies, toJson } from ".";
import { inEnglish } from "./testing/telling";

const api = "arn:aws:execute-api:us-east-1:111122223333:abcde12345";
const call = "$ curl https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/pets\n";
const byApi = `{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/pets with an explicit deny in a resource-based policy"}\n\n`;
const byAuthorizer =
  '{"Message":"User is not authorized to access this resource with an explicit deny"}\n\n';

/** What the diagnosis says of the policies of a text, once that is asked for, and what the page about policies reads and decides. */
function seenIn(text: string) {
  const paste = readPolicies(text);
  const told = paste.policies.length === 0 ? undefined : explainPolicies(paste);
  return {
    get verdicts() {
      const { policies = [] } = toJson(disclose(diagnose({ text })), inEnglish);
      return policies.map(({ statement, effect, line }) => ({ statement, effect, line }));
    },
    documents: paste.policies.map(({ document }) => document),
    kinds: paste.policies.map(({ kind }) => kind),
    isCut: paste.policies.map((one) => one.isCut),
    decisions: told?.scenarios.map(({ decision }) => decision) ?? [],
    faults: told?.policies.flatMap(({ faults }) => faults) ?? [],
  };
}

// one policy, as programs of many languages print it, or have it in their code
const prints: { readonly [language: string]: string } = {
  Java: `{Version=2012-10-17, Statement=[{Effect=Deny, Principal=*, Action=execute-api:Invoke, Resource=[${api}/*], Condition={NotIpAddress={aws:SourceIp=[203.0.113.0/24, 198.51.100.7/32]}}}]}`,
  "Java in a log": `2026-11-02 10:11:12.123  INFO 4711 --- [main] c.e.Policies : saved {Version=2012-10-17, Statement=[{Effect=Deny, Principal=*, Action=execute-api:Invoke, Resource=${api}/*, Condition={NotIpAddress={aws:SourceIp=[203.0.113.0/24, 198.51.100.7/32]}}}]}`,
  Kotlin: `PolicyDocument(Version=2012-10-17, Statement=[Statement(Effect=Deny, Principal=*, Action=execute-api:Invoke, Resource=[${api}/*], Condition={NotIpAddress={aws:SourceIp=[203.0.113.0/24, 198.51.100.7/32]}})])`,
  "Kotlin's code": `mapOf("Version" to "2012-10-17", "Statement" to listOf(mapOf("Effect" to "Deny", "Principal" to "*", "Action" to "execute-api:Invoke", "Resource" to "${api}/*", "Condition" to mapOf("NotIpAddress" to mapOf("aws:SourceIp" to listOf("203.0.113.0/24", "198.51.100.7/32"))))))`,
  Scala: `Map(Version -> 2012-10-17, Statement -> List(Map(Effect -> Deny, Principal -> *, Action -> execute-api:Invoke, Resource -> ${api}/*, Condition -> Map(NotIpAddress -> Map(aws:SourceIp -> List(203.0.113.0/24, 198.51.100.7/32))))))`,
  Groovy: `[Version:2012-10-17, Statement:[[Effect:Deny, Principal:*, Action:execute-api:Invoke, Resource:${api}/*, Condition:[NotIpAddress:[aws:SourceIp:[203.0.113.0/24, 198.51.100.7/32]]]]]]`,
  Clojure: `{:Version "2012-10-17", :Statement [{:Effect "Deny", :Principal "*", :Action "execute-api:Invoke", :Resource ["${api}/*"], :Condition {:NotIpAddress {"aws:SourceIp" ["203.0.113.0/24" "198.51.100.7/32"]}}}]}`,
  Ruby: `{:Version=>"2012-10-17", :Statement=>[{:Effect=>"Deny", :Principal=>"*", :Action=>"execute-api:Invoke", :Resource=>"${api}/*", :Condition=>{:NotIpAddress=>{"aws:SourceIp"=>["203.0.113.0/24", "198.51.100.7/32"]}}}]}`,
  "Ruby since 3.4": `{Version: "2012-10-17", Statement: [{Effect: "Deny", Principal: "*", Action: "execute-api:Invoke", Resource: "${api}/*", Condition: {NotIpAddress: {"aws:SourceIp" => ["203.0.113.0/24", "198.51.100.7/32"]}}}]}`,
  Python: `{'Version': '2012-10-17', 'Statement': [{'Effect': 'Deny', 'Principal': '*', 'Action': 'execute-api:Invoke', 'Resource': '${api}/*', 'Condition': {'NotIpAddress': {'aws:SourceIp': ['203.0.113.0/24', '198.51.100.7/32']}}}]}`,
  "Python's pairs": `OrderedDict([('Version', '2012-10-17'), ('Statement', [OrderedDict([('Effect', 'Deny'), ('Principal', '*'), ('Action', 'execute-api:Invoke'), ('Resource', '${api}/*'), ('Condition', OrderedDict([('NotIpAddress', OrderedDict([('aws:SourceIp', ['203.0.113.0/24', '198.51.100.7/32'])]))]))])])])`,
  "Python's classes": `Policy(Version='2012-10-17', Statement=[Statement(Effect='Deny', Principal='*', Action=['execute-api:Invoke'], Resource=['${api}/*'], Condition={'NotIpAddress': {'aws:SourceIp': ['203.0.113.0/24', '198.51.100.7/32']}}, Sid=None)])`,
  "PHP, print_r": `Array
(
    [Version] => 2012-10-17
    [Statement] => Array
        (
            [0] => Array
                (
                    [Effect] => Deny
                    [Principal] => *
                    [Action] => execute-api:Invoke
                    [Resource] => ${api}/*
                    [Condition] => Array
                        (
                            [NotIpAddress] => Array
                                (
                                    [aws:SourceIp] => Array
                                        (
                                            [0] => 203.0.113.0/24
                                            [1] => 198.51.100.7/32
                                        )

                                )

                        )

                )

        )

)`,
  "PHP, var_dump": `array(2) {
  ["Version"]=>
  string(10) "2012-10-17"
  ["Statement"]=>
  array(1) {
    [0]=>
    array(5) {
      ["Effect"]=>
      string(4) "Deny"
      ["Principal"]=>
      string(1) "*"
      ["Action"]=>
      string(18) "execute-api:Invoke"
      ["Resource"]=>
      string(57) "${api}/*"
      ["Condition"]=>
      array(1) {
        ["NotIpAddress"]=>
        array(1) {
          ["aws:SourceIp"]=>
          array(2) {
            [0]=>
            string(14) "203.0.113.0/24"
            [1]=>
            string(15) "198.51.100.7/32"
          }
        }
      }
    }
  }
}`,
  "PHP's code": `$policy = ['Version' => '2012-10-17', 'Statement' => [['Effect' => 'Deny', 'Principal' => '*', 'Action' => 'execute-api:Invoke', 'Resource' => '${api}/*', 'Condition' => ['NotIpAddress' => ['aws:SourceIp' => ['203.0.113.0/24', '198.51.100.7/32']]]]]];`,
  Go: `2026/11/02 10:11:12 map[Statement:[map[Action:execute-api:Invoke Condition:map[NotIpAddress:map[aws:SourceIp:[203.0.113.0/24 198.51.100.7/32]]] Effect:Deny Principal:* Resource:[${api}/*]]] Version:2012-10-17]`,
  "Go, as code": `map[string]interface {}{"Statement":[]interface {}{map[string]interface {}{"Action":"execute-api:Invoke", "Condition":map[string]interface {}{"NotIpAddress":map[string]interface {}{"aws:SourceIp":[]interface {}{"203.0.113.0/24", "198.51.100.7/32"}}}, "Effect":"Deny", "Principal":"*", "Resource":[]string{"${api}/*"}}}, "Version":"2012-10-17"}`,
  "C#": `{ Version = 2012-10-17, Statement = [{ Effect = Deny, Principal = *, Action = execute-api:Invoke, Resource = ${api}/*, Condition = { NotIpAddress = { aws:SourceIp = [203.0.113.0/24, 198.51.100.7/32] } } }] }`,
  "C#, as code": `new { Version = "2012-10-17", Statement = new[] { new { Effect = "Deny", Principal = "*", Action = "execute-api:Invoke", Resource = "${api}/*", Condition = new { NotIpAddress = new Dictionary<string, string[]> { ["aws:SourceIp"] = new[] { "203.0.113.0/24", "198.51.100.7/32" } } } } } }`,
  Swift: `["Statement": [["Effect": "Deny", "Principal": "*", "Action": "execute-api:Invoke", "Resource": "${api}/*", "Condition": ["NotIpAddress": ["aws:SourceIp": ["203.0.113.0/24", "198.51.100.7/32"]]]]], "Version": "2012-10-17"]`,
  Dart: `I/flutter ( 4711): {Version: 2012-10-17, Statement: [{Effect: Deny, Principal: *, Action: execute-api:Invoke, Resource: ${api}/*, Condition: {NotIpAddress: {aws:SourceIp: [203.0.113.0/24, 198.51.100.7/32]}}}]}`,
  Elixir: `%{Version: "2012-10-17", Statement: [%{Effect: "Deny", Principal: "*", Action: ["execute-api:Invoke"], Resource: "${api}/*", Condition: %{NotIpAddress: %{"aws:SourceIp" => ["203.0.113.0/24", "198.51.100.7/32"]}}}]}`,
  Erlang: `#{<<"Version">> => <<"2012-10-17">>,<<"Statement">> => [#{<<"Effect">> => <<"Deny">>,<<"Principal">> => <<"*">>,<<"Action">> => <<"execute-api:Invoke">>,<<"Resource">> => <<"${api}/*">>,<<"Condition">> => #{<<"NotIpAddress">> => #{<<"aws:SourceIp">> => [<<"203.0.113.0/24">>,<<"198.51.100.7/32">>]}}}]}`,
  PowerShell: `$policy = @{Version = '2012-10-17'; Statement = @(@{Effect = 'Deny'; Principal = '*'; Action = 'execute-api:Invoke'; Resource = '${api}/*'; Condition = @{NotIpAddress = @{'aws:SourceIp' = @('203.0.113.0/24', '198.51.100.7/32')}}})}`,
  Rust: `Object {"Statement": Array [Object {"Action": String("execute-api:Invoke"), "Condition": Object {"NotIpAddress": Object {"aws:SourceIp": Array [String("203.0.113.0/24"), String("198.51.100.7/32")]}}, "Effect": String("Deny"), "Principal": String("*"), "Resource": String("${api}/*")}], "Version": String("2012-10-17")}`,
  Perl: `$VAR1 = { 'Version' => '2012-10-17', 'Statement' => [ { 'Effect' => 'Deny', 'Principal' => '*', 'Action' => 'execute-api:Invoke', 'Resource' => '${api}/*', 'Condition' => { 'NotIpAddress' => { 'aws:SourceIp' => [ '203.0.113.0/24', '198.51.100.7/32' ] } } } ] };`,
  Lua: `{ Version = "2012-10-17", Statement = { { Effect = "Deny", Principal = "*", Action = "execute-api:Invoke", Resource = "${api}/*", Condition = { NotIpAddress = { ["aws:SourceIp"] = { "203.0.113.0/24", "198.51.100.7/32" } } } } } }`,
  "Java's code, Map.of": `Map.of("Version", "2012-10-17", "Statement", List.of(Map.of("Effect", "Deny", "Principal", "*", "Action", "execute-api:Invoke", "Resource", "${api}/*", "Condition", Map.of("NotIpAddress", Map.of("aws:SourceIp", List.of("203.0.113.0/24", "198.51.100.7/32"))))));`,
  "Java's code, step by step": `ImmutableMap.<String, Object>builder()
  .put("Version", "2012-10-17")
  .put("Statement", ImmutableList.of(ImmutableMap.<String, Object>builder()
      .put("Effect", "Deny")
      .put("Principal", "*")
      .put("Action", "execute-api:Invoke")
      .put("Resource", "${api}/*")
      .put("Condition", ImmutableMap.of("NotIpAddress", ImmutableMap.of("aws:SourceIp", Arrays.asList("203.0.113.0/24", "198.51.100.7/32"))))
      .build()))
  .build();`,
  "Java's code, entries": `Map.ofEntries(entry("Version", "2012-10-17"), entry("Statement", List.of(Map.ofEntries(Map.entry("Effect", "Deny"), Map.entry("Principal", "*"), Map.entry("Action", "execute-api:Invoke"), Map.entry("Resource", "${api}/*"), Map.entry("Condition", Map.of("NotIpAddress", Map.of("aws:SourceIp", List.of("203.0.113.0/24", "198.51.100.7/32"))))))))`,
  "Kotlin's pairs": `mapOf(Pair("Version", "2012-10-17"), Pair("Statement", listOf(mapOf(Pair("Effect", "Deny"), Pair("Principal", "*"), Pair("Action", "execute-api:Invoke"), Pair("Resource", "${api}/*"), Pair("Condition", mapOf(Pair("NotIpAddress", mapOf(Pair("aws:SourceIp", listOf("203.0.113.0/24", "198.51.100.7/32"))))))))))`,
  "Scala's code": `Json.obj("Version" -> "2012-10-17", "Statement" -> Seq(Json.obj("Effect" -> "Deny", "Principal" -> "*", "Action" -> "execute-api:Invoke", "Resource" -> s"${api}/*", "Condition" -> Map("NotIpAddress" -> Map("aws:SourceIp" -> Seq("203.0.113.0/24", "198.51.100.7/32").asJava).asJava).asJava)))`,
  "Ruby's code": `{ 'Version' => '2012-10-17', 'Statement' => [{ 'Effect' => 'Deny', 'Principal' => '*', 'Action' => 'execute-api:Invoke', 'Resource' => '${api}/*', 'Condition' => { 'NotIpAddress' => { 'aws:SourceIp' => %w[203.0.113.0/24 198.51.100.7/32] } } }] }.to_json`,
  "C#, collections": `new Dictionary<string, object>
{
    { "Version", "2012-10-17" },
    { "Statement", new object[]
        {
            new Dictionary<string, object>
            {
                { "Effect", "Deny" }, // the office alone
                { "Principal", "*" },
                { "Action", "execute-api:Invoke" },
                { "Resource", "${api}/*" },
                { "Condition", new Dictionary<string, object> { { "NotIpAddress", new Dictionary<string, object> { { "aws:SourceIp", new[] { "203.0.113.0/24", "198.51.100.7/32" } } } } } }
            }
        }
    }
};`,
  "C#, objects of JSON": `new JObject(new JProperty("Version", "2012-10-17"), new JProperty("Statement", new JArray(new JObject(new JProperty("Effect", "Deny"), new JProperty("Principal", "*"), new JProperty("Action", "execute-api:Invoke"), new JProperty("Resource", "${api}/*"), new JProperty("Condition", new JObject(new JProperty("NotIpAddress", new JObject(new JProperty("aws:SourceIp", new JArray("203.0.113.0/24", "198.51.100.7/32"))))))))));`,
  "C#, a verbatim text": `Policy = @"{""Version"": ""2012-10-17"", ""Statement"": [{ ""Effect"": ""Deny"", ""Principal"": ""*"", ""Action"": ""execute-api:Invoke"", ""Resource"": ""${api}/*"", ""Condition"": { ""NotIpAddress"": { ""aws:SourceIp"": [""203.0.113.0/24"", ""198.51.100.7/32""] } } }]}",`,
  "PowerShell, in lines": `$policy = @{
    Version = "2012-10-17"
    Statement = @(
        @{
            Effect = "Deny"
            Principal = "*"
            Action = "execute-api:Invoke"
            Resource = "${api}/*"
            Condition = @{ NotIpAddress = @{ "aws:SourceIp" = "203.0.113.0/24", "198.51.100.7/32" } }
        }
    )
}`,
  "classes of a library, Java": `PolicyDocument policy = PolicyDocument.Builder.create()
    .statements(List.of(PolicyStatement.Builder.create()
        .effect(Effect.DENY)
        .principals(List.of(new AnyPrincipal()))
        .actions(List.of("execute-api:Invoke"))
        .resources(List.of("${api}/*"))
        .conditions(Map.of("NotIpAddress", Map.of("aws:SourceIp", List.of("203.0.113.0/24", "198.51.100.7/32"))))
        .build()))
    .build();`,
  "classes of a library, C#": `new PolicyDocument(new PolicyDocumentProps
{
    Statements = new[]
    {
        new PolicyStatement(new PolicyStatementProps
        {
            Effect = Effect.DENY,
            Principals = new IPrincipal[] { new StarPrincipal() },
            Actions = new[] { "execute-api:Invoke" },
            Resources = new[] { "${api}/*" },
            Conditions = new Dictionary<string, object>
            {
                ["NotIpAddress"] = new Dictionary<string, object> { ["aws:SourceIp"] = new[] { "203.0.113.0/24", "198.51.100.7/32" } }
            }
        })
    }
});`,
  "classes of a library, Go": `awsiam.NewPolicyDocument(&awsiam.PolicyDocumentProps{
	Statements: &[]awsiam.PolicyStatement{
		awsiam.NewPolicyStatement(&awsiam.PolicyStatementProps{
			Effect:     awsiam.Effect_DENY,
			Principals: &[]awsiam.IPrincipal{awsiam.NewAnyPrincipal()},
			Actions:    jsii.Strings("execute-api:Invoke"),
			Resources:  &[]*string{jsii.String("${api}/*")},
			Conditions: &map[string]interface{}{
				"NotIpAddress": map[string]interface{}{"aws:SourceIp": []string{"203.0.113.0/24", "198.51.100.7/32"}},
			},
		}),
	},
})`,
  "blocks of a provider, TypeScript": `new DataAwsIamPolicyDocument(this, "doc", {
  statement: [{
    effect: "Deny",
    principals: [{ type: "*", identifiers: ["*"] }],
    actions: ["execute-api:Invoke"],
    resources: ["${api}/*"],
    condition: [{ test: "NotIpAddress", variable: "aws:SourceIp", values: ["203.0.113.0/24", "198.51.100.7/32"] }],
  }],
});`,
  "blocks of a provider, Go": `iam.GetPolicyDocumentOutput(ctx, iam.GetPolicyDocumentOutputArgs{
	Statements: iam.GetPolicyDocumentStatementArray{
		&iam.GetPolicyDocumentStatementArgs{
			Effect: pulumi.String("Deny"),
			Principals: iam.GetPolicyDocumentStatementPrincipalArray{
				&iam.GetPolicyDocumentStatementPrincipalArgs{
					Type:        pulumi.String("*"),
					Identifiers: pulumi.StringArray{pulumi.String("*")},
				},
			},
			Actions:   pulumi.StringArray{pulumi.String("execute-api:Invoke")},
			Resources: pulumi.StringArray{pulumi.String("${api}/*")},
			Conditions: iam.GetPolicyDocumentStatementConditionArray{
				&iam.GetPolicyDocumentStatementConditionArgs{
					Test:     pulumi.String("NotIpAddress"),
					Variable: pulumi.String("aws:SourceIp"),
					Values:   pulumi.StringArray{pulumi.String("203.0.113.0/24"), pulumi.String("198.51.100.7/32")},
				},
			},
		},
	},
}, nil)`,
  "an editor's lines, with their numbers": JSON.stringify(
    {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Deny",
          Principal: "*",
          Action: "execute-api:Invoke",
          Resource: `${api}/*`,
          Condition: { NotIpAddress: { "aws:SourceIp": ["203.0.113.0/24", "198.51.100.7/32"] } },
        },
      ],
    },
    null,
    4,
  )
    .split("\n")
    .map((line, at) => `${at + 1}${line}`)
    .join("\n"),
};

/** One value is a list of it. */
function plain(json: unknown): unknown {
  if (Array.isArray(json)) return json.length === 1 ? plain(json[0]) : json.map(plain);
  if (typeof json !== "object" || json === null) return json;
  return Object.fromEntries(
    Object.entries(json)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, plain(one)]),
  );
}

describe("a policy that a program printed", () => {
  test.each(Object.entries(prints))("is read as it is: %s", (_, text) => {
    const { documents, kinds, isCut, decisions, verdicts } = seenIn(`${call}${byApi}${text}\n`);
    expect(documents.map(plain)).toEqual([
      plain({
        Version: "2012-10-17",
        Statement: {
          Effect: "Deny",
          Principal: "*",
          Action: "execute-api:Invoke",
          Resource: `${api}/*`,
          Condition: { NotIpAddress: { "aws:SourceIp": ["203.0.113.0/24", "198.51.100.7/32"] } },
        },
      }),
    ]);
    expect([kinds, isCut]).toEqual([["resource"], [false]]);
    expect(decisions).toContain("explicit-deny");
    expect(verdicts).toMatchObject([{ statement: 0, effect: "Deny" }]);
  });

  // where a paste ends in the middle, nobody knows what follows
  test.each(Object.entries(prints))(
    "says nothing of it that is not so where it is cut: %s",
    (_, text) => {
      for (let share = 1; share < 12; share += 1) {
        const part = text.slice(0, (text.length * share) / 12);
        const { decisions, faults } = seenIn(`${call}${byApi}${part}`);
        expect(faults).toEqual([]);
        expect(decisions.filter((one) => !/^(?:depends|explicit-deny)$/.test(one))).toEqual([]);
      }
    },
  );

  test.each([
    [
      "Lombok",
      `IamPolicyResponse(principalId=me, policyDocument=IamPolicyResponse.PolicyDocument(version=2012-10-17, statement=[IamPolicyResponse.Statement(action=execute-api:Invoke, effect=Deny, resource=[${api}/prod/GET/pets], condition={})]), context=null, usageIdentifierKey=null)`,
    ],
    [
      "Java's classes",
      `AuthPolicy{principalId='user|a1', policyDocument=PolicyDocument{Version='2012-10-17', Statement=[Statement{Effect='Deny', Action='execute-api:Invoke', Resource=[${api}/prod/GET/pets]}]}}`,
    ],
    [
      "Go's structures",
      `{PrincipalID:me PolicyDocument:{Version:2012-10-17 Statement:[{Action:[execute-api:Invoke] Effect:Deny Resource:[${api}/prod/GET/pets] Condition:map[]}]} Context:map[] UsageIdentifierKey:}`,
    ],
    [
      "Go's structures as code",
      `events.APIGatewayCustomAuthorizerResponse{PrincipalID:"me", PolicyDocument:events.APIGatewayCustomAuthorizerPolicy{Version:"2012-10-17", Statement:[]events.IAMPolicyStatement{events.IAMPolicyStatement{Action:[]string{"execute-api:Invoke"}, Effect:"Deny", Resource:[]string{"${api}/prod/GET/pets"}, Condition:map[string]map[string][]string(nil)}}}, Context:map[string]interface {}(nil), UsageIdentifierKey:""}`,
    ],
    [
      "PHP's objects",
      `stdClass Object
(
    [principalId] => user
    [policyDocument] => stdClass Object
        (
            [Version] => 2012-10-17
            [Statement] => Array
                (
                    [0] => stdClass Object
                        (
                            [Action] => execute-api:Invoke
                            [Effect] => Deny
                            [Resource] => ${api}/prod/GET/pets
                        )

                )

        )

)`,
    ],
    [
      "C#'s code",
      `PolicyDocument = new() { Version = "2012-10-17", Statement = [new() { Action = ["execute-api:Invoke"], Effect = "Deny", Resource = ["${api}/prod/GET/pets"] }] },`,
    ],
    [
      "Java's code",
      `IamPolicyResponse.builder()
    .withPrincipalId("user")
    .withPolicyDocument(IamPolicyResponse.PolicyDocument.builder()
        .withVersion("2012-10-17")
        .withStatement(List.of(IamPolicyResponse.Statement.builder().withAction("execute-api:Invoke").withEffect("Deny").withResource(List.of("${api}/prod/GET/pets")).build()))
        .build())
    .build();`,
    ],
    [
      "Rust's code",
      `ApiGatewayCustomAuthorizerPolicy { version: Some("2012-10-17".to_string()), statement: vec![IamPolicyStatement { action: vec!["execute-api:Invoke".to_owned()], effect: IamPolicyEffect::Deny, resource: vec![String::from("${api}/prod/GET/pets")], condition: None }] }`,
    ],
    [
      "Rust's structures",
      `ApiGatewayCustomAuthorizerPolicy { version: Some("2012-10-17"), statement: [IamPolicyStatement { action: ["execute-api:Invoke"], effect: Deny, resource: ["${api}/prod/GET/pets"], condition: None }] }`,
    ],
  ])("is an authorizer's, whatever its elements are called: %s", (_, text) => {
    const { documents, decisions, verdicts } = seenIn(`${call}${byAuthorizer}${text}\n`);
    expect(documents.map(plain)).toEqual([
      plain({
        Version: "2012-10-17",
        Statement: {
          Effect: "Deny",
          Action: "execute-api:Invoke",
          Resource: `${api}/prod/GET/pets`,
        },
      }),
    ]);
    expect(decisions).toEqual(["explicit-deny"]);
    expect(verdicts).toMatchObject([{ statement: 0, effect: "Deny" }]);
  });

  test.each([
    [
      "Node, of what stands deep",
      `{ Version: '2012-10-17', Statement: [ { Effect: 'Deny', Principal: '*', Action: 'execute-api:Invoke', Resource: [Array], Condition: [Object] } ] }`,
    ],
    [
      "Node, of long lists",
      `{ Version: '2012-10-17', Statement: [ { Effect: 'Deny', Principal: '*', Action: 'execute-api:Invoke', Resource: [ '${api}/prod/GET/a', '${api}/prod/GET/b', ... 4 more items ] } ] }`,
    ],
    [
      "what cut the line",
      `{Version=2012-10-17, Statement=[{Effect=Deny, Principal=*, Action=execute-api:Invoke, Resource=execute-api:/pr...`,
    ],
    [
      "code, of what it puts together",
      `['Version' => '2012-10-17', 'Statement' => [['Effect' => 'Deny', 'Principal' => '*', 'Action' => 'execute-api:Invoke', 'Resource' => 'arn:aws:execute-api:' . $region . ':*']]]`,
    ],
  ])("has no fault and decides nothing where something was left out: %s", (_, text) => {
    const { isCut, decisions, faults, verdicts } = seenIn(`${call}${byApi}${text}\n`);
    expect([isCut, decisions, faults, verdicts]).toEqual([[true], ["depends"], [], []]);
  });

  test.each([
    ["a text that a function makes", `"Resource", arnOf("pets")`],
    ["a text with its parts", `"Resource", "arn:aws:execute-api:" + region + ":*"`],
    ["steps that are no member's", `"Resource", "arn:%s:*".formatted(region)`],
    ["what another function gives", `"Resource", List.of(String.join(":", "arn", region))`],
  ])("has no fault, and leaves open %s", (_, resource) => {
    const text = `Map.of("Version", "2012-10-17", "Statement", List.of(Map.of("Effect", "Deny", "Principal", "*", "Action", "execute-api:Invoke", ${resource})))`;
    const { decisions, faults, verdicts } = seenIn(`${call}${byApi}${text}\n`);
    expect(new Set(decisions)).toEqual(new Set(["depends"]));
    expect(faults).toEqual([]);
    expect(verdicts.length).toBeLessThan(2);
  });

  test.each([
    ["a member whose name is not shown", "Condition: { NotIpAddress }, Effect, Resource"],
    ["another's members", "...base"],
    ["a condition that a function makes", 'Condition: notFrom("203.0.113.0/24")'],
    [
      "a condition in a library's words",
      'Condition: c -> c.operator(IamConditionOperator.NOT_IP_ADDRESS).key("aws:SourceIp").value("203.0.113.0/24")',
    ],
    [
      "the parts of a condition",
      'Condition: List.of(IamConditionOperator.NOT_IP_ADDRESS, "aws:SourceIp", "203.0.113.0/24")',
    ],
    ["a change that is not made yet", '+ Condition: { Bool: { "aws:SecureTransport": "false" } }'],
  ])("decides nothing beside %s", (_, member) => {
    const text = `x := Policy{ Version: "2012-10-17", Statement: []any{ map[string]any{ Effect: "Deny", Principal: "*", Action: "execute-api:Invoke", Resource: "${api}/*", ${member} } } }`;
    const { decisions, faults } = seenIn(`${call}${byApi}${text}\n`);
    expect(new Set(decisions)).toEqual(new Set(["depends"]));
    expect(faults).toEqual([]);
  });

  test.each([
    [
      "as items",
      `- Effect: Deny\n- Principal: *\n- Action: execute-api:Invoke\n- Resource: ${api}/*\n`,
    ],
    [
      "as lines",
      `Effect: Deny\nPrincipal: *\nAction: execute-api:Invoke\nResource: ${api}/*\nCondition: none\n`,
    ],
  ])("is a statement that people write out %s", (_, text) => {
    const { decisions, faults } = seenIn(`${call}${byApi}${text}`);
    expect(decisions).toContain("explicit-deny");
    expect(faults).toEqual([]);
  });

  test.each([
    ["that are known", "NotIpAddress aws:SourceIp 203.0.113.0/24, 198.51.100.7", 1],
    ["that nobody knows", "only from the office", 0],
  ])("has a condition in words %s", (_, words, known) => {
    const text = `Effect: Deny\nPrincipal: *\nAction: execute-api:Invoke\nResource: ${api}/*\nCondition: ${words}\n`;
    const { decisions, faults, documents } = seenIn(`${call}${byApi}${text}`);
    expect(new Set(decisions).has("depends")).toBe(true);
    expect(faults).toEqual([]);
    expect(JSON.stringify(documents).split("NotIpAddress").length - 1).toBe(known);
  });

  test.each([
    ["by its type", "{ Version = 2012-10-17, Statement = System.Object[] }"],
    ["by its type, in PowerShell", "@{Version=2012-10-17; Statement=System.Object[]}"],
    [
      "as an object",
      "{ principalId: 'me', policyDocument: { Version: '2012-10-17', Statement: [ [Object] ] } }",
    ],
    [
      "by position",
      `{me {2012-10-17 [{[execute-api:Invoke] Deny [${api}/prod/GET/pets] map[]}]} map[] }`,
    ],
    [
      "in a table",
      "Version    Statement\n-------    ---------\n2012-10-17 {@{Effect=Deny; Principal=*; Acti...",
    ],
  ])("is none where only its place is shown: %s", (_, text) => {
    expect(seenIn(`${call}${byAuthorizer}${text}\n`)).toMatchObject({
      documents: [],
      verdicts: [],
    });
  });
});

describe("a statement that code puts together element by element", () => {
  test.each([
    [
      "in JavaScript",
      `statementOne.Action = 'execute-api:Invoke';\nstatementOne.Effect = 'Deny';\nstatementOne.Resource = '${api}/prod/GET/pets';\npolicyDocument.Statement[0] = statementOne;`,
    ],
    [
      "in Python",
      `statement = {}\nstatement['Action'] = 'execute-api:Invoke'\nstatement['Effect'] = 'Deny'\nstatement['Resource'] = '${api}/prod/GET/*'`,
    ],
    [
      "in Java",
      `JSONObject statement = new JSONObject();\nstatement.put("Action", "execute-api:Invoke");\nstatement.put("Effect", "Deny");\nstatement.put("Resource", "${api}/prod/GET/pets");`,
    ],
    [
      "for what an authorizer is asked about",
      "s.Action = 'execute-api:Invoke';\ns.Effect = 'Deny';\ns.Resource = event.methodArn;",
    ],
  ])("is an authorizer's, %s", (_, text) => {
    const { kinds, decisions, faults } = seenIn(`${call}${byAuthorizer}${text}\n`);
    expect([kinds, decisions, faults]).toEqual([["authorizer"], ["explicit-deny"], []]);
  });

  test("is an API's where it names who it is for", () => {
    const text = `st = PolicyStatement()\nst.effect = Effect.DENY\nst.addAnyPrincipal()\nst.addActions("execute-api:Invoke")\nst.addResources("${api}/*")`;
    const { kinds, decisions } = seenIn(`${call}${byApi}${text}\n`);
    expect(kinds).toEqual(["resource"]);
    expect(decisions).toContain("explicit-deny");
  });

  test.each([
    [
      "where an element is assigned twice",
      "if (ok) { s.Effect = 'Allow'; } else { s.Effect = 'Deny'; }\ns.Action = 'execute-api:Invoke';\ns.Resource = event.methodArn;",
      [],
    ],
    [
      "where a variable is assigned",
      "s.Action = 'execute-api:Invoke';\ns.Effect = effect;\ns.Resource = resource;",
      [],
    ],
    [
      "where a text has another part",
      "s.Action = 'execute-api:Invoke';\ns.Effect = 'Deny';\ns.Resource = 'arn:aws:' + rest;",
      ["depends"],
    ],
    [
      "where an Allow stands beside another",
      `a.Action = 'execute-api:Invoke';\na.Effect = 'Allow';\na.Resource = '${api}/prod/GET/pets';\nb.Action = 'execute-api:Invoke';\nb.Effect = 'Allow';\nb.Resource = '${api}/prod/POST/*';`,
      ["depends"],
    ],
  ])("decides nothing %s", (_, text, expected) => {
    const { decisions, faults } = seenIn(`${call}${byAuthorizer}${text}\n`);
    expect([decisions, faults]).toEqual([expected, []]);
  });
});

describe("what a template fills in", () => {
  const rest = (policy: string) =>
    `resource "aws_api_gateway_rest_api" "a" {\n  policy = ${policy}\n}\n`;
  const deny = (resource: string, condition = "", version = 'Version = "2012-10-17", ') =>
    `jsonencode({ ${version}Statement = [{ Effect = "Deny", Principal = "*", Action = "execute-api:Invoke", Resource = ${resource}${condition} }] })`;
  test.each([
    ["a resource", rest(deny("var.arns"))],
    [
      "networks",
      rest(
        deny(
          '"execute-api:/*"',
          ', Condition = { NotIpAddress = { "aws:SourceIp" = var.office } }',
        ),
      ),
    ],
    [
      "a resource of a policy without its version",
      rest(deny(`"$${"{aws_api_gateway_rest_api.a.arn}"}/*"`, "", "")),
    ],
    [
      "a value of JSON in a heredoc",
      rest(
        `<<EOF\n{"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Principal": "*", "Action": "execute-api:Invoke", "Resource": "execute-api:/*", "Condition": {"NotIpAddress": {"aws:SourceIp": \${jsonencode(var.office)}}}}]}\nEOF`,
      ),
    ],
    [
      "a list that a function splits",
      "Resources:\n  Api:\n    Type: AWS::ApiGateway::RestApi\n    Properties:\n      Policy:\n        Statement:\n          - Effect: Deny\n            Principal: '*'\n            Action: execute-api:Invoke\n            Resource: execute-api:/*\n            Condition:\n              NotIpAddress:\n                aws:SourceIp: !Split [',', !Ref Office]\n",
    ],
  ])("leaves a Deny open, and is no fault: %s", (_, text) => {
    const { decisions, faults, verdicts } = seenIn(`${call}${byApi}${text}`);
    expect(faults).toEqual([]);
    expect(decisions).toContain("depends");
    // the refusal names the only Deny that there is
    expect(verdicts).toMatchObject([{ statement: 0, effect: "Deny" }]);
  });

  test("leaves open whether a statement is there", () => {
    const text =
      "Resources:\n  Api:\n    Type: AWS::ApiGateway::RestApi\n    Properties:\n      Policy:\n        Version: '2012-10-17'\n        Statement:\n          - {Effect: Allow, Principal: '*', Action: 'execute-api:Invoke', Resource: 'execute-api:/*'}\n          - !If\n            - Restrict\n            - {Effect: Deny, Principal: '*', Action: 'execute-api:Invoke', Resource: 'execute-api:/*'}\n            - !Ref AWS::NoValue\n";
    const { decisions, faults } = seenIn(`${call}${byApi}${text}`);
    expect([decisions, faults]).toEqual([["depends"], []]);
  });

  test.each([
    ["JavaScript, joined", `'arn:aws:execute-api:' + region + ':' + account + ':' + api + '/*'`],
    ["Python, in a text", 'f"arn:aws:execute-api:{region}:{account}:{api}/*"'],
    ["Ruby, in a text", '"arn:aws:execute-api:#{region}:#{account}:#{api}/*"'],
    ["PHP, in a text", '"arn:aws:execute-api:$region:$account:$api/*"'],
  ])("stands in the text that code makes: %s", (_, resource) => {
    const text = `policyDocument: { Version: '2012-10-17', Statement: [{ Action: 'execute-api:Invoke', Effect: 'Deny', Resource: ${resource} }] }`;
    const { documents, decisions } = seenIn(`${call}${byAuthorizer}${text}\n`);
    expect(documents).toMatchObject([{ Statement: [{ Resource: "arn:aws:execute-api:*:*:*/*" }] }]);
    expect(decisions).toEqual(["explicit-deny"]);
  });

  test("is none of the routes and stages that have such names", () => {
    const resource = `${api}/$default/GET/pets`;
    const text = JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Effect: "Deny", Action: "execute-api:Invoke", Resource: resource }],
    });
    expect(seenIn(`${call}${byAuthorizer}${text}\n`).documents).toMatchObject([
      { Statement: [{ Resource: resource }] },
    ]);
  });

  test.each([
    ["joined", String.raw`"\"Resource\":\"" + arn + "\"}]}"`],
    ["formatted", String.raw`"\"Resource\":\"%s\"}]}".formatted(arn)`],
  ])("leaves open what code puts into JSON that it has as a text: %s", (_, end) => {
    const text = String.raw`String policy = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"execute-api:Invoke\",${end.slice(1)};`;
    const { decisions, faults } = seenIn(`${call}${byApi}${text}\n`);
    expect([decisions, faults]).toEqual([["depends"], []]);
  });
});

describe("a policy in a module of Terraform", () => {
  const statement = (effect: string) =>
    `{"Version": "2012-10-17", "Statement": [{"Effect": "${effect}", "Principal": "*", "Action": "execute-api:Invoke", "Resource": "execute-api:/prod/GET/*"}]}`;
  const module = (name: string, value: string) =>
    `module "${name}" {\n  source = "./rest-api"\n  ${value}\n}\n`;
  test.each([
    ["in a heredoc", module("api", `rest_api_policy = <<EOF\n${statement("Deny")}\nEOF`)],
    ["encoded", module("api", `policy_json = jsonencode(${statement("Deny")})`)],
    [
      "deeper",
      module("api", `apis = {\n    shop = { access = jsonencode(${statement("Deny")}) }\n  }`),
    ],
    [
      "as a document of its own",
      `data "aws_iam_policy_document" "p" {\n  statement {\n    effect = "Deny"\n    actions = ["execute-api:Invoke"]\n    resources = ["execute-api:/prod/GET/*"]\n    principals {\n      type = "*"\n      identifiers = ["*"]\n    }\n  }\n}\n${module("api", "policy = data.aws_iam_policy_document.p.json")}`,
    ],
    ["as a local value", `locals {\n  policy = ${statement("Deny")}\n}\n`],
  ])("is the API's: %s", (_, text) => {
    expect(seenIn(`${call}${byApi}${text}`).verdicts).toMatchObject([
      { statement: 0, effect: "Deny" },
    ]);
  });

  test("is nobody's where two have one", () => {
    const text =
      module("a", `policy = jsonencode(${statement("Deny")})`) +
      module("b", `policy = jsonencode(${statement("Allow")})`);
    expect(seenIn(`${call}${byApi}${text}`).verdicts).toEqual([]);
  });

  test("is the endpoint's where it is said so", () => {
    const endpoint = byApi.replace("a resource-based policy", "a VPC endpoint policy");
    const text = module(
      "vpc_endpoint",
      `endpoint_policy = jsonencode(${statement("Deny").replace("execute-api:/prod", `${api}/prod`)})`,
    );
    const { cause, policies } = toJson(
      disclose(diagnose({ text: `${call}${endpoint}${text}` })),
      inEnglish,
    );
    expect(cause).toBe("vpc-endpoint-policy");
    expect(policies).toMatchObject([{ kind: "vpc-endpoint", statement: 0 }]);
  });
});
