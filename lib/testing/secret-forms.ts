/** A form in which a person's paste may hold a field: what is printed of a name and its value. */
export interface SecretForm {
  readonly form: string;
  /** Beside the field stand `alice` and `paris`, which no form gives a reason to hide. */
  readonly print: (name: string, value: string) => string;
}

const json = (value: unknown) => JSON.stringify(value);
const members = (n: string, v: string) => ({ user: "alice", [n]: v, city: "paris" });
const event = (n: string, v: string) => ({
  headers: members(n, v),
  multiValueHeaders: { user: ["alice"], [n]: [v], city: ["paris"] },
});
const pairsOf = (n: string, v: string) => [
  ["user", "alice"],
  [n, v],
  ["city", "paris"],
];
const quoted = (mark: string, end: string) => (n: string, v: string) =>
  `{${pairsOf(n, v)
    .map(([key, value]) => `${mark}${key}${end}: ${mark}${value}${end}`)
    .join(", ")}}`;
const lines = (n: string, v: string, before: string, separator = ": ") =>
  pairsOf(n, v)
    .map(([key, value]) => `${before}${key}${separator}${value}`)
    .join("\n");
const padded = (rows: readonly (readonly string[])[], open: string, joint: string, close: string) =>
  rows
    .map((row) => open + row.map((cell, at) => cell.padEnd(widthOf(rows, at))).join(joint) + close)
    .join("\n");
const widthOf = (rows: readonly (readonly string[])[], at: number) =>
  Math.max(...rows.map((row) => row[at]?.length ?? 0));
const table = (n: string, v: string) => [
  ["user", n, "city"],
  ["alice", v, "paris"],
];
const filler = "aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vW1xY3zA5bC7dE9fG1hJ3kL5mN7pQ9rS1tU3vW5xY7z";
/** A long value whose end is the secret, wrapped at a width. */
const wrappedAt = (width: number, joint: string) => (n: string, v: string) => {
  const line = `${n}: ${filler}${filler.slice(0, 40)}${v}`;
  const pieces = line.match(new RegExp(`.{1,${width}}`, "g")) ?? [];
  return `User: alice\n${pieces.join(joint)}\nCity: paris`;
};

const rows: Record<string, readonly (readonly [string, SecretForm["print"]])[]> = {
  JSON: [
    ["plain", (n, v) => json(members(n, v))],
    ["pretty", (n, v) => JSON.stringify(event(n, v), undefined, 2)],
    ["behind a log prefix", (n, v) => `2026-01-01T12:00:00Z INFO event ${json(event(n, v))}`],
    ["in a string", (n, v) => json({ message: json(event(n, v)) })],
    ["in a string with a prefix", (n, v) => json({ message: `2026 INFO ${json(event(n, v))}\n` })],
    ["escaped twice", (n, v) => json({ a: json({ b: json(event(n, v)) }) })],
    [
      "escaped twice with prefixes",
      (n, v) => json({ a: `x ${json({ b: `y ${json(event(n, v))}` })}` }),
    ],
    ["escaped thrice", (n, v) => json({ a: json({ b: json({ c: json(event(n, v)) }) }) })],
    ["escaped, no JSON around it", (n, v) => `body="${json(json(event(n, v))).slice(1, -1)}" ok`],
    [
      "escaped twice, no JSON around it",
      (n, v) => `body = ${json(json(json(event(n, v))))} and more`,
    ],
    ["escaped, a cut one", (n, v) => json({ message: json(event(n, v)) }).slice(0, -9)],
    ["in a command", (n, v) => `curl -X POST https://x.example/ -d '${json(members(n, v))}'`],
    [
      "in a command in double quotes",
      (n, v) => `curl https://x.example/ -d "${json(members(n, v)).replaceAll('"', '\\"')}"`,
    ],
    ["with entities", (n, v) => json(members(n, v)).replaceAll('"', "&quot;")],
    ["percent-encoded", (n, v) => `/x?event=${encodeURIComponent(json(members(n, v)))}&b=1`],
    ["with \\x22", (n, v) => json(members(n, v)).replaceAll('"', "\\x22")],
    ["with \\u0022", (n, v) => json(members(n, v)).replaceAll('"', "\\u0022")],
    ["quotes doubled", (n, v) => `1,"${json(members(n, v)).replaceAll('"', '""')}",2`],
    ["in lines", (n, v) => `${json({ a: 1 })}\n${json(members(n, v))}\n${json({ b: 2 })}`],
    [
      "an event of filter-log-events",
      (n, v) =>
        json({ events: [{ logStreamName: "s", message: `START\t${json(event(n, v))}\n` }] }),
    ],
    ["in columns of filter-log-events", (n, v) => `EVENTS\t123\t1700\t${json(event(n, v))}\ts\t1`],
    ["JSON5", (n, v) => `{user: 'alice', '${n}': '${v}', city: 'paris',}`],
    ["an object within", (n, v) => json({ [n]: { value: v }, user: "alice", city: "paris" })],
    ["a list within", (n, v) => json({ [n]: ["", v, v], user: "alice", city: "paris" })],
    ["behind a flag", (n, v) => `tool --user alice --headers '{"${n}": "${v}"}' --city paris`],
    [
      "wrapped at 40 columns",
      (n, v) =>
        json({ user: "alice", filler: "lorem-ipsum-dolo", [n]: v, city: "paris" }).replace(
          /.{40}/g,
          "$&\n",
        ),
    ],
  ],
  pairs: [
    [
      "name, value",
      (n, v) =>
        json([
          { name: n, value: v },
          { name: "city", value: "paris" },
        ]),
    ],
    [
      "value, name",
      (n, v) =>
        json([
          { value: v, name: n },
          { value: "paris", name: "city" },
        ]),
    ],
    [
      "Key, Value",
      (n, v) =>
        json({
          Tags: [
            { Key: n, Value: v },
            { Key: "city", Value: "paris" },
          ],
        }),
    ],
    [
      "Value, Key",
      (n, v) => `[{"Value": "${v}", "Key": "${n}"}, {"Value": "paris", "Key": "city"}]`,
    ],
    [
      "members between",
      (n, v) =>
        `{"name": "${n}", "enabled": true, "type": "text", "value": "${v}"}, {"name": "city", "value": "paris"}`,
    ],
    [
      "members between, reversed",
      (n, v) =>
        `{"value": "${v}", "type": "text", "enabled": true, "key": "${n}"}, {"name": "city", "value": "paris"}`,
    ],
    [
      "ParameterKey",
      (n, v) =>
        `{"ParameterKey": "${n}", "ParameterValue": "${v}"}, {"ParameterKey": "city", "ParameterValue": "paris"}`,
    ],
    [
      "ParameterKey on a command line",
      (n, v) => `ParameterKey=${n},ParameterValue=${v} ParameterKey=city,ParameterValue=paris`,
    ],
    ["Name= and Value= of the AWS CLI", (n, v) => `--x Name=${n},Value=${v} Name=city,Value=paris`],
    ["OutputKey", (n, v) => `{"OutputKey": "${n}", "OutputValue": "${v}", "Description": "paris"}`],
    ["Python", (n, v) => `[{'name': '${n}', 'value': '${v}'}, {'name': 'city', 'value': 'paris'}]`],
    [
      "Python, reversed",
      (n, v) => `[{'Value': '${v}', 'Name': '${n}'}, {'Value': 'paris', 'Name': 'city'}]`,
    ],
    ["Node", (n, v) => `[ { name: '${n}', value: '${v}' }, { name: 'city', value: 'paris' } ]`],
    [
      "Node, reversed",
      (n, v) => `[ { value: '${v}', name: '${n}' }, { value: 'paris', name: 'city' } ]`,
    ],
    [
      "Node on lines",
      (n, v) =>
        `[\n  {\n    key: '${n}',\n    value: '${v}'\n  },\n  { key: 'city', value: 'paris' }\n]`,
    ],
    [
      "Rust",
      (n, v) => `[Header { name: "${n}", value: "${v}" }, Header { name: "city", value: "paris" }]`,
    ],
    ["Go", (n, v) => `[{Name:${n} Value:${v}} {Name:city Value:paris}]`],
    ["Go, reversed", (n, v) => `[{Value:${v} Name:${n}} {Value:paris Name:city}]`],
    [
      "Go %#v",
      (n, v) =>
        `[]main.Header{main.Header{Name:"${n}", Value:"${v}"}, main.Header{Name:"city", Value:"paris"}}`,
    ],
    ["Java", (n, v) => `[Header{name='${n}', value='${v}'}, Header{name='city', value='paris'}]`],
    ["Java record", (n, v) => `[Header[name=${n}, value=${v}], Header[name=city, value=paris]]`],
    ["Ruby", (n, v) => `[{:name=>"${n}", :value=>"${v}"}, {:name=>"city", :value=>"paris"}]`],
    [
      "PHP",
      (n, v) => `[['name' => '${n}', 'value' => '${v}'], ['name' => 'city', 'value' => 'paris']]`,
    ],
    ["print_r", (n, v) => `Array\n(\n    [name] => ${n}\n    [value] => ${v}\n)\nparis`],
    [
      "var_dump",
      (n, v) =>
        `array(2) {\n  ["name"]=>\n  string(9) "${n}"\n  ["value"]=>\n  string(11) "${v}"\n}\nparis`,
    ],
    [
      "in a string",
      (n, v) =>
        json({
          m: json([
            { name: n, value: v },
            { name: "city", value: "paris" },
          ]),
        }),
    ],
    [
      "in a string, reversed",
      (n, v) =>
        json({
          m: `x ${json([
            { value: v, name: n },
            { value: "paris", name: "city" },
          ])}`,
        }),
    ],
    ["lines", (n, v) => `Name: ${n}\nValue: ${v}\n\nName: city\nValue: paris`],
    ["lines, reversed", (n, v) => `Value: ${v}\nName: ${n}\n\nValue: paris\nName: city`],
    ["lines below", (n, v) => `Name\n${n}\nValue\n${v}\n\nName\ncity\nValue\nparis`],
    [
      "columns of PowerShell's list",
      (n, v) => `Name  : ${n}\nValue : ${v}\n\nName  : city\nValue : paris`,
    ],
    [
      "YAML",
      (n, v) => `headers:\n  - name: ${n}\n    value: ${v}\n  - name: city\n    value: paris`,
    ],
    [
      "YAML, reversed",
      (n, v) => `headers:\n  - value: ${v}\n    name: ${n}\n  - value: paris\n    name: city`,
    ],
    [
      "YAML, quoted",
      (n, v) => `headers:\n  - name: "${n}"\n    value: "${v}"\n  - name: city\n    value: paris`,
    ],
    [
      "YAML with a block",
      (n, v) =>
        `headers:\n  - name: ${n}\n    value: |-\n      ${v}\n  - name: city\n    value: paris`,
    ],
    [".NET", (n, v) => `[Key = ${n}, Value = ${v}] [Key = city, Value = paris]`],
    [".NET pairs", (n, v) => `[user, alice] [${n}, ${v}] [city, paris]`],
  ],
  lists: [
    ["flat", (n, v) => json(pairsOf(n, v).flat())],
    ["flat of Node", (n, v) => `rawHeaders: [ 'user', 'alice', '${n}', '${v}', 'city', 'paris' ]`],
    [
      "flat of Node on lines",
      (n, v) =>
        `rawHeaders: [\n  'user',\n  'alice',\n  '${n}',\n  '${v}',\n  'city',\n  'paris'\n]`,
    ],
    ["flat in a string", (n, v) => json({ m: `raw ${json(pairsOf(n, v).flat())}` })],
    ["nested", (n, v) => json(pairsOf(n, v))],
    [
      "nested of Node",
      (n, v) => `[ [ 'user', 'alice' ], [ '${n}', '${v}' ], [ 'city', 'paris' ] ]`,
    ],
    ["nested on lines", (n, v) => JSON.stringify(pairsOf(n, v), undefined, 2)],
    ["Map of Node", (n, v) => `Map(3) { 'user' => 'alice', '${n}' => '${v}', 'city' => 'paris' }`],
    [
      "URLSearchParams of Node",
      (n, v) => `URLSearchParams { 'user' => 'alice', '${n}' => '${v}', 'city' => 'paris' }`,
    ],
    ["tuples", (n, v) => `[('user', 'alice'), ('${n}', '${v}'), ('city', 'paris')]`],
    ["tuples of bytes", (n, v) => `[(b'user', b'alice'), (b'${n}', b'${v}'), (b'city', b'paris')]`],
    [
      "Headers of httpx",
      (n, v) => `Headers([('user', 'alice'), ('${n}', '${v}'), ('city', 'paris')])`,
    ],
    ["Haskell", (n, v) => `[("user","alice"),("${n}","${v}"),("city","paris")]`],
    ["Elixir", (n, v) => `[{"user", "alice"}, {"${n}", "${v}"}, {"city", "paris"}]`],
    [
      "Erlang",
      (n, v) => `[{<<"user">>,<<"alice">>},{<<"${n}">>,<<"${v}">>},{<<"city">>,<<"paris">>}]`,
    ],
    ["names and values", (n, v) => `["${n}: ${v}", "city: paris"]`],
    ["environment of docker inspect", (n, v) => `"Env": ["USER=alice", "${n}=${v}", "CITY=paris"]`],
  ],
  prints: [
    ["Python", (n, v) => `{'user': 'alice', '${n}': '${v}', 'city': 'paris'}`],
    ["Python in a string", (n, v) => json({ message: `[INFO] ${quoted("'", "'")(n, v)}` })],
    ["Python, bytes", (n, v) => `{b'user': b'alice', b'${n}': b'${v}', b'city': b'paris'}`],
    [
      "Python, keywords",
      (n, v) => `Request(user='alice', ${n.replaceAll("-", "_")}='${v}', city='paris')`,
    ],
    [
      "Python, SecretStr",
      (n, v) => `user='alice' ${n.replaceAll("-", "_")}=SecretStr('${v}') city='paris'`,
    ],
    ["Python, an apostrophe", (n, v) => `{'user': 'alice', '${n}': "it's ${v}", 'city': 'paris'}`],
    ["Node", (n, v) => `{ user: 'alice', '${n}': '${v}', city: 'paris' }`],
    ["Node on lines", (n, v) => `{\n  user: 'alice',\n  '${n}': '${v}',\n  city: 'paris'\n}`],
    [
      "Node's long strings",
      (n, v) => `{\n  user: 'alice',\n  '${n}':\n   '${v}',\n  city: 'paris'\n}`,
    ],
    [
      "Node's joined strings",
      (n, v) => `{\n  user: 'alice',\n  '${n}':\n   'abcdef' +\n   '${v}',\n  city: 'paris'\n}`,
    ],
    ["Ruby", (n, v) => `{"user"=>"alice", "${n}"=>"${v}", "city"=>"paris"}`],
    ["Ruby 3.4", (n, v) => `{"user" => "alice", "${n}" => "${v}", "city" => "paris"}`],
    ["Ruby, symbols", (n, v) => `{:user=>"alice", :"${n}"=>"${v}", :city=>"paris"}`],
    ["Ruby, lists", (n, v) => `{"user"=>["alice"], "${n}"=>["${v}"], "city"=>["paris"]}`],
    [
      "Ruby's debug output",
      (n, v) => `<- "GET / HTTP/1.1\\r\\nUser: alice\\r\\n${n}: ${v}\\r\\nCity: paris\\r\\n\\r\\n"`,
    ],
    ["Go's map", (n, v) => `map[City:[paris] ${n}:[${v}] User:[alice]]`],
    ["Go's map of strings", (n, v) => `map[city:paris ${n}:${v} user:alice]`],
    ["Go %+v", (n, v) => `&{User:alice ${n.replaceAll(/[-_]/g, "")}:${v} City:paris}`],
    [
      "Go %#v",
      (n, v) =>
        `http.Header{"User":[]string{"alice"}, "${n}":[]string{"${v}"}, "City":[]string{"paris"}}`,
    ],
    [
      "Go %#v of a map",
      (n, v) => `map[string]string{"user":"alice", "${n}":"${v}", "city":"paris"}`,
    ],
    [
      "Go %#v of a struct",
      (n, v) => `main.Req{User:"alice", ${n.replaceAll(/[-_]/g, "")}:"${v}", City:"paris"}`,
    ],
    [
      "Go's dump of bytes",
      (n, v) => `"GET / HTTP/1.1\\r\\nUser: alice\\r\\n${n}: ${v}\\r\\nCity: paris"`,
    ],
    [
      "print_r",
      (n, v) => `Array\n(\n    [user] => alice\n    [${n}] => ${v}\n    [city] => paris\n)`,
    ],
    [
      "print_r, lists",
      (n, v) =>
        `Array\n(\n    [user] => alice\n    [${n}] => Array\n        (\n            [0] => ${v}\n        )\n\n    [city] => paris\n)`,
    ],
    ["print_r on one line", (n, v) => `Array ( [user] => alice [${n}] => ${v} [city] => paris )`],
    [
      "var_dump",
      (n, v) =>
        `array(3) {\n  ["user"]=>\n  string(5) "alice"\n  ["${n}"]=>\n  string(11) "${v}"\n  ["city"]=>\n  string(5) "paris"\n}`,
    ],
    [
      "var_dump, lists",
      (n, v) =>
        `array(1) {\n  ["${n}"]=>\n  array(1) {\n    [0]=>\n    string(11) "${v}"\n  }\n  ["city"]=>\n  string(5) "paris"\n}`,
    ],
    [
      "var_export",
      (n, v) => `array (\n  'user' => 'alice',\n  '${n}' => '${v}',\n  'city' => 'paris',\n)`,
    ],
    [
      "var_export, lists",
      (n, v) => `array (\n  '${n}' => \n  array (\n    0 => '${v}',\n  ),\n  'city' => 'paris',\n)`,
    ],
    [
      "serialize",
      (n, v) => `a:2:{s:${n.length}:"${n}";s:${v.length}:"${v}";s:4:"city";s:5:"paris";}`,
    ],
    ["Java's map", (n, v) => `{user=alice, ${n}=${v}, city=paris}`],
    ["Java's map of lists", (n, v) => `{user=[alice], ${n}=[${v}], city=[paris]}`],
    ["Java record", (n, v) => `Request[user=alice, ${n}=${v}, city=paris]`],
    ["Java, quoted", (n, v) => `Request{user='alice', ${n}='${v}', city='paris'}`],
    [
      "Java's HttpHeaders",
      (n, v) => `java.net.http.HttpHeaders@1f2 { {user=[alice], ${n}=[${v}], city=[paris]} }`,
    ],
    ["Spring", (n, v) => `[user:"alice", ${n}:"${v}", city:"paris"]`],
    ["Lombok", (n, v) => `Request(user=alice, ${n}=${v}, city=paris)`],
    [
      ".NET",
      (n, v) =>
        `Method: GET, Version: 1.1, Headers:\n{\n  User: alice\n  ${n}: ${v}\n  City: paris\n}`,
    ],
    [".NET on one line", (n, v) => `Headers: { User = alice, ${n} = ${v}, City = paris }`],
    ["Rust", (n, v) => `{"user": "alice", "${n}": "${v}", "city": "paris"}`],
    [
      "Rust, a struct",
      (n, v) => `Config { user: "alice", ${n.replaceAll("-", "_")}: "${v}", city: "paris" }`,
    ],
    [
      "Rust, Some",
      (n, v) =>
        `Config { user: Some("alice"), ${n.replaceAll("-", "_")}: Some("${v}"), city: Some("paris") }`,
    ],
    [
      "Rust on lines",
      (n, v) =>
        `Config {\n    user: "alice",\n    ${n.replaceAll("-", "_")}: Some(\n        "${v}",\n    ),\n    city: "paris",\n}`,
    ],
    ["Elixir", (n, v) => `%{"user" => "alice", "${n}" => "${v}", "city" => "paris"}`],
    ["Swift", (n, v) => `["user": "alice", "${n}": "${v}", "city": "paris"]`],
    [
      "Swift, AnyHashable",
      (n, v) =>
        `[AnyHashable("user"): alice, AnyHashable("${n}"): ${v}, AnyHashable("city"): paris]`,
    ],
    ["Foundation", (n, v) => `{\n    user = alice;\n    "${n}" = "${v}";\n    city = paris;\n}`],
    [
      "Foundation without quotes",
      (n, v) => `{\n    user = alice;\n    "${n}" = ${v};\n    city = paris;\n}`,
    ],
    ["Dart", (n, v) => `{user: alice, ${n}: ${v}, city: paris}`],
    ["Scala", (n, v) => `Map(user -> alice, ${n} -> ${v}, city -> paris)`],
    ["Scala, quoted", (n, v) => `Map("user" -> "alice", "${n}" -> "${v}", "city" -> "paris")`],
    ["Scala, lists", (n, v) => `Map(user -> List(alice), ${n} -> List(${v}), city -> List(paris))`],
    ["Kotlin", (n, v) => `mapOf("user" to "alice", "${n}" to "${v}", "city" to "paris")`],
    ["Clojure", (n, v) => `{:user "alice", "${n}" "${v}", :city "paris"}`],
    ["Clojure, keywords", (n, v) => `{:user "alice" :${n} "${v}" :city "paris"}`],
    [
      "Perl",
      (n, v) =>
        `$VAR1 = {\n          'user' => 'alice',\n          '${n}' => '${v}',\n          'city' => 'paris'\n        };`,
    ],
    ["Lua", (n, v) => `{ ["user"] = "alice", ["${n}"] = "${v}", ["city"] = "paris" }`],
    [
      "calls",
      (n, v) =>
        `req.setRequestHeader("user", "alice"); req.setRequestHeader("${n}", "${v}"); x("city", "paris")`,
    ],
    [
      "calls of methods",
      (n, v) => `.header("user", "alice")\n.header("${n}", "${v}")\n.header("city", "paris")`,
    ],
    [
      "C++",
      (n, v) => `headers.insert({"user", "alice"}); headers.insert({"${n}", "${v}"}); // paris`,
    ],
  ],
  XML: [
    ["element", (n, v) => `<a><user>alice</user><${n}>${v}</${n}><city>paris</city></a>`],
    [
      "element with attributes",
      (n, v) => `<user>alice</user><${n} type="string">${v}</${n}><city>paris</city>`,
    ],
    [
      "element on lines",
      (n, v) => `<user>alice</user>\n<${n}>\n  ${v}\n</${n}>\n<city>paris</city>`,
    ],
    [
      "element of a namespace",
      (n, v) => `<s:user>alice</s:user><s:${n}>${v}</s:${n}><s:city>paris</s:city>`,
    ],
    ["CDATA", (n, v) => `<user>alice</user><${n}><![CDATA[${v}]]></${n}><city>paris</city>`],
    ["attribute", (n, v) => `<req user="alice" ${n}="${v}" city="paris"/>`],
    ["name and value", (n, v) => `<h name="${n}" value="${v}"/><h name="city" value="paris"/>`],
    ["value and name", (n, v) => `<h value="${v}" name="${n}"/><h value="paris" name="city"/>`],
    ["name and text", (n, v) => `<h name="${n}">${v}</h><h name="city">paris</h>`],
    ["key and value", (n, v) => `<add key="${n}" value="${v}" /><add key="city" value="paris" />`],
    [
      "name, attributes and value",
      (n, v) =>
        `<input name="${n}" type="hidden" class="x" value="${v}"><input name="city" value="paris">`,
    ],
    [
      "elements key and value",
      (n, v) =>
        `<entry><key>${n}</key><value>${v}</value></entry><entry><key>city</key><value>paris</value></entry>`,
    ],
    [
      "elements Value and Name",
      (n, v) =>
        `<e><Value>${v}</Value><Name>${n}</Name></e><e><Value>paris</Value><Name>city</Name></e>`,
    ],
    [
      "plist",
      (n, v) =>
        `<key>user</key>\n<string>alice</string>\n<key>${n}</key>\n<string>${v}</string>\n<key>city</key>\n<string>paris</string>`,
    ],
    [
      "with entities",
      (n, v) =>
        `&lt;user&gt;alice&lt;/user&gt;&lt;${n}&gt;${v}&lt;/${n}&gt;&lt;city&gt;paris&lt;/city&gt;`,
    ],
    ["in a string", (n, v) => json({ body: `<a>\n <${n}>${v}</${n}><city>paris</city></a>` })],
    [
      "HTML table",
      (n, v) =>
        `<tr><td>user</td><td>alice</td></tr><tr><td>${n}</td><td>${v}</td></tr><tr><td>city</td><td>paris</td></tr>`,
    ],
    [
      "HTML table with tags",
      (n, v) =>
        `<tr>\n<th scope="row"><code>${n}</code></th>\n<td><span class="v">${v}</span></td>\n</tr><tr><td>city</td><td>paris</td></tr>`,
    ],
    [
      "HTML table with a head",
      (n, v) =>
        `<tr><th>user</th><th>${n}</th><th>city</th></tr>\n<tr><td>alice</td><td>${v}</td><td>paris</td></tr>`,
    ],
    ["HTML list", (n, v) => `<dt>${n}</dt><dd>${v}</dd><dt>city</dt><dd>paris</dd>`],
    ["HTML bold", (n, v) => `<li><b>${n}:</b> ${v}</li><li><b>city:</b> paris</li>`],
  ],
  YAML: [
    ["plain", (n, v) => `user: alice\n${n}: ${v}\ncity: paris`],
    ["indented", (n, v) => `headers:\n    user: alice\n    ${n}: ${v}\n    city: paris`],
    ["quoted name", (n, v) => `user: alice\n"${n}": ${v}\ncity: paris`],
    ["single quotes", (n, v) => `user: alice\n'${n}': '${v}'\ncity: paris`],
    ["list of maps", (n, v) => `- user: alice\n- ${n}: ${v}\n- city: paris`],
    ["literal block", (n, v) => `user: alice\n${n}: |\n  ${v}\n  ${v}\ncity: paris`],
    ["folded block", (n, v) => `a:\n  user: alice\n  ${n}: >-\n    ${v}\n  city: paris`],
    ["list", (n, v) => `user: alice\n${n}:\n  - ${v}\n  - ${v}\ncity: paris`],
    ["list, quoted", (n, v) => `user: alice\n"${n}":\n- "${v}"\ncity: paris`],
    ["list at the same column", (n, v) => `a:\n  ${n}:\n  - ${v}\n  city: paris`],
    ["flow", (n, v) => `{user: alice, ${n}: ${v}, city: paris}`],
    ["flow list", (n, v) => `user: alice\n${n}: [${v}, ${v}]\ncity: paris`],
    ["anchor and tag", (n, v) => `user: alice\n${n}: !!str &k ${v}\ncity: paris`],
    ["on the next line", (n, v) => `user: alice\n${n}:\n  ${v}\ncity: paris`],
    ["quoted over lines", (n, v) => `user: alice\n${n}: "abcdef\n  ${v}"\ncity: paris`],
    ["environment", (n, v) => `environment:\n  - USER=alice\n  - ${n}=${v}\n  - CITY=paris`],
    ["comment", (n, v) => `user: alice\n# ${n}: ${v}\ncity: paris`],
    [
      "in a string",
      (n, v) => json({ TemplateBody: `user: alice\n${n}: |\n  ${v}\ncity: paris\n` }),
    ],
  ],
  tables: [
    ["CSV", (n, v) => `user,${n},city\nalice,${v},paris\nalice,${v},paris`],
    ["CSV, quoted", (n, v) => `"user","${n}","city"\n"alice","${v}","paris"`],
    ["CSV, semicolons", (n, v) => `user;${n};city\nalice;${v};paris`],
    ["CSV of pairs", (n, v) => `name,value\nuser,alice\n${n},${v}\ncity,paris`],
    [
      "CSV of pairs, quoted",
      (n, v) => `"name","value"\n"user","alice"\n"${n}","${v}"\n"city","paris"`,
    ],
    ["TSV", (n, v) => `user\t${n}\tcity\nalice\t${v}\tparis`],
    ["TSV of pairs", (n, v) => `name\tvalue\nuser\talice\n${n}\t${v}\ncity\tparis`],
    ["Markdown", (n, v) => `| user | ${n} | city |\n|---|---|---|\n| alice | ${v} | paris |`],
    [
      "Markdown of pairs",
      (n, v) =>
        `| Header | Value |\n|:--|:--|\n| user | alice |\n| ${n} | ${v} |\n| city | paris |`,
    ],
    [
      "Markdown of pairs with code",
      (n, v) =>
        `| \`user\` | \`alice\` |\n|---|---|\n| \`${n}\` | \`${v}\` |\n| **city** | paris |`,
    ],
    [
      "Markdown without a frame",
      (n, v) => `user | ${n} | city\n--- | --- | ---\nalice | ${v} | paris`,
    ],
    ["columns", (n, v) => padded(table(n, v), "", "   ", "")],
    [
      "columns with a rule",
      (n, v) =>
        `${padded(
          [
            ["Name", "Value"],
            ["----", "-----"],
            ["user", "alice"],
            [n, v],
            ["city", "paris"],
          ],
          "",
          "  ",
          "",
        )}`,
    ],
    [
      "psql",
      (n, v) =>
        padded(
          [table(n, v)[0] ?? [], ["-----", "------", "----"], table(n, v)[1] ?? []],
          " ",
          " | ",
          "",
        ),
    ],
    ["psql expanded", (n, v) => `-[ RECORD 1 ]\nuser | alice\n${n} | ${v}\ncity | paris`],
    ["MySQL", (n, v) => `+---+\n${padded(table(n, v), "| ", " | ", " |")}\n+---+`],
    ["MySQL's \\G", (n, v) => `*** 1. row ***\n user: alice\n ${n}: ${v}\n city: paris`],
    ["box", (n, v) => `┌──┐\n${padded(table(n, v), "│ ", " │ ", " │")}\n└──┘`],
    ["box of pairs", (n, v) => padded(pairsOf(n, v), "│ ", " │ ", " │")],
    [
      "AWS CLI's table",
      (n, v) =>
        `---------\n|  Get  |\n+-------+\n${padded(pairsOf(n, v), "|  ", "|  ", "|")}\n+-------+`,
    ],
    [
      "AWS CLI's table with a head",
      (n, v) => `+------+\n${padded(table(n, v), "|  ", "|  ", "  |")}\n+------+`,
    ],
    ["pairs in columns", (n, v) => padded(pairsOf(n, v), "", "     ", "")],
    ["pairs in columns, indented", (n, v) => padded(pairsOf(n, v), "    ", "  ", "")],
    ["pairs with tabs", (n, v) => lines(n, v, "", "\t")],
    ["pairs with tabs, indented", (n, v) => lines(n, v, "  ", "\t\t")],
  ],
  lines: [
    ["headers", (n, v) => lines(n, v, "")],
    ["developer tools", (n, v) => lines(n, v, "", "\n")],
    ["developer tools with colons", (n, v) => lines(n, v, "", ":\n")],
    ["blank lines between", (n, v) => lines(n, v, "", "\n\n")],
    ["folded", (n, v) => lines(n, v, "", ":\n    ")],
    ["timestamp", (n, v) => lines(n, v, "2026-01-01 12:00:00,123 ")],
    [
      "timestamp, level",
      (n, v) => lines(n, v, "2026-01-01T12:00:00.123Z  INFO 12 --- [main] o.a.Client  : "),
    ],
    ["tag", (n, v) => lines(n, v, "[req-1] ")],
    ["tags", (n, v) => lines(n, v, "[INFO] [req-1] ")],
    ["level", (n, v) => lines(n, v, "INFO: ")],
    ["docker compose", (n, v) => lines(n, v, "api_1  | ")],
    ["docker compose v2 with time", (n, v) => lines(n, v, "api-1  | 2026-01-01T12:00:00Z ")],
    ["kubectl", (n, v) => lines(n, v, "[pod/api-1/api] ")],
    ["syslog", (n, v) => lines(n, v, "Jan  1 12:00:00 host api[12]: ")],
    [
      "CloudWatch",
      (n, v) =>
        lines(n, v, "2026-01-01T12:00:00.000Z\t11111111-2222-3333-4444-555555555555\tINFO\t"),
    ],
    [
      "aws logs tail",
      (n, v) => lines(n, v, "2026-01-01T12:00:00.000000+00:00 2026/01/01/[$LATEST]0123 "),
    ],
    ["GitHub Actions", (n, v) => lines(n, v, "2026-01-01T12:00:00.0000000Z ")],
    ["quoted reply", (n, v) => lines(n, v, "> > ")],
    ["numbers", (n, v) => lines(n, v, "  12: ")],
    ["numbers with a bar", (n, v) => lines(n, v, " 12 | ")],
    ["numbers with an arrow", (n, v) => lines(n, v, " 12→")],
    ["diff", (n, v) => lines(n, v, "+")],
    ["diff, removed", (n, v) => lines(n, v, "-  ")],
    [
      "colours",
      (n, v) =>
        pairsOf(n, v)
          .map(([a, b]) => `\u001b[36m${a}\u001b[0m: \u001b[33m${b}\u001b[0m`)
          .join("\n"),
    ],
    [
      "colours of HTTPie",
      (n, v) =>
        pairsOf(n, v)
          .map(
            ([a, b]) =>
              `\u001b[36m${a}\u001b[39;49;00m:\u001b[37m \u001b[39;49;00m\u001b[33m${b}\u001b[39;49;00m`,
          )
          .join("\n"),
    ],
    ["bold", (n, v) => lines(n, v, "", ":** ").replaceAll(/^/gm, "**")],
    [
      "bold name",
      (n, v) =>
        pairsOf(n, v)
          .map(([a, b]) => `**${a}**: ${b}`)
          .join("\n"),
    ],
    [
      "code",
      (n, v) =>
        pairsOf(n, v)
          .map(([a, b]) => `- \`${a}\`: \`${b}\``)
          .join("\n"),
    ],
    ["bullets", (n, v) => lines(n, v, "  • ")],
    ["logfmt", (n, v) => `level=info user=alice ${n}=${v} city=paris`],
    ["logfmt, quoted", (n, v) => `level=info user="alice" ${n}="${v}" city="paris"`],
    ["fullwidth colon", (n, v) => lines(n, v, "", "：")],
    ["fullwidth colon in a sentence", (n, v) => `我 alice 的 ${n}：${v}，city：paris`],
    ["fullwidth equals sign", (n, v) => lines(n, v, "", "＝")],
    ["arrow", (n, v) => lines(n, v, "", " -> ")],
    ["fat arrow", (n, v) => lines(n, v, "", " => ")],
    ["real arrow", (n, v) => lines(n, v, "", " → ")],
    ["assigned", (n, v) => lines(n, v, "", " := ")],
    ["is", (n, v) => `the user is alice, the ${n} is ${v}, the city is paris`],
    ["was", (n, v) => `for alice ${n} was '${v}' in paris`],
    ["blanks around the colon", (n, v) => lines(n, v, "", " : ")],
    ["two colons", (n, v) => lines(n, v, "", "::")],
    ["one blank", (n, v) => `curl: alice\n${n} ${v}\ncity paris`],
    ["brackets", (n, v) => `user[alice] ${n}[${v}] city[paris]`],
    ["parentheses", (n, v) => `user (alice), ${n} (${v}), city (paris)`],
    ["curly double quotes", (n, v) => quoted("“", "”")(n, v)],
    ["curly single quotes", (n, v) => quoted("‘", "’")(n, v)],
    ["closing quotes alone", (n, v) => quoted("”", "”")(n, v)],
    ["guillemets", (n, v) => quoted("«", "»")(n, v)],
    ["corner brackets", (n, v) => quoted("「", "」")(n, v)],
    ["low quotes", (n, v) => quoted("„", "“")(n, v)],
    ["backticks", (n, v) => quoted("`", "`")(n, v)],
    ["two quotes", (n, v) => quoted("''", "''")(n, v)],
    ["primes", (n, v) => quoted("″", "″")(n, v)],
    [
      "HTTP/2 trace",
      (n, v) =>
        `* [HTTP/2] [1] [user: alice]\n* [HTTP/2] [1] [${n}: ${v}]\n* [HTTP/2] [1] [city: paris]`,
    ],
    [
      "nghttp",
      (n, v) =>
        `[  0.123] recv (stream_id=1) user: alice\n[  0.123] recv (stream_id=1) ${n}: ${v}\n[  0.123] recv (stream_id=1) city: paris`,
    ],
    [
      "Python's http.client",
      (n, v) =>
        `send: b'GET / HTTP/1.1\\r\\nUser: alice\\r\\n${n}: ${v}\\r\\nCity: paris\\r\\n\\r\\n'`,
    ],
    [
      "Python's http.client, answers",
      (n, v) => `header: User: alice\nheader: ${n}: ${v}\nheader: City: paris`,
    ],
  ],
  commands: [
    ["curl", (n, v) => `curl -H 'User: alice' -H '${n}: ${v}' -H 'City: paris' https://x.example/`],
    [
      "curl, backslashes",
      (n, v) => `curl \\\n  -H "User: alice" \\\n  -H "${n}: ${v}" \\\n  -H "City: paris"`,
    ],
    [
      "curl, the argument on the next line",
      (n, v) => `curl -H \\\n  "${n}: \\\n${v}" \\\n -H "City: paris"`,
    ],
    ["HTTPie header", (n, v) => `http GET x.example User:alice ${n}:${v} City:paris`],
    ["HTTPie JSON", (n, v) => `http POST x.example user:=alice ${n}:=${v} city:=paris`],
    ["HTTPie form", (n, v) => `http POST x.example user=alice ${n}=${v} city=paris`],
    [
      "wget",
      (n, v) =>
        `wget --header="User: alice" --header="${n}: ${v}" --header="City: paris" x.example`,
    ],
    ["PowerShell", (n, v) => `$headers = @{ "User" = "alice"; "${n}" = "${v}"; "City" = "paris" }`],
    [
      "PowerShell, Add",
      (n, v) =>
        `$headers.Add("User", "alice")\n$headers.Add("${n}", "${v}")\n$headers.Add("City", "paris")`,
    ],
    ["export", (n, v) => `export USER=alice\nexport ${n}=${v}\nexport CITY=paris`],
    ["export, quoted", (n, v) => `export USER='alice'\nexport ${n}='${v}'\nexport CITY='paris'`],
    ["set", (n, v) => `set USER=alice\nset "${n}=${v}"\nset CITY=paris`],
    ["setx", (n, v) => `setx USER alice\nsetx ${n} ${v}\nsetx CITY paris`],
    ["$env", (n, v) => `$env:USER = "alice"\n$env:${n} = "${v}"\n$env:CITY = "paris"`],
    [
      "declare",
      (n, v) => `declare -x USER="alice"\ndeclare -x ${n}="${v}"\ndeclare -x CITY="paris"`,
    ],
    ["fish", (n, v) => `set -x USER alice\nset -gx ${n} ${v}\nset -x CITY paris`],
    ["docker -e", (n, v) => `docker run -e USER=alice -e ${n}=${v} -e CITY=paris x`],
    ["Dockerfile", (n, v) => `ENV USER alice\nENV ${n} ${v}\nENV CITY paris`],
    ["option", (n, v) => `tool --user alice --${n} ${v} --city paris`],
    ["option with =", (n, v) => `tool --user=alice --${n}=${v} --city=paris`],
    ["option, quoted", (n, v) => `tool --user "alice" --${n} "${v}" --city "paris"`],
    ["one dash", (n, v) => `tool -user alice -${n} ${v} -city paris`],
    ["property", (n, v) => `java -Duser=alice -D${n}=${v} -Dcity=paris`],
    [".properties", (n, v) => `app.user=alice\napp.${n}=${v}\napp.city=paris`],
    [".ini", (n, v) => `[default]\nuser = alice\n${n} = ${v}\ncity = paris`],
    ["Terraform", (n, v) => `user = "alice"\n${n}    = "${v}"\ncity = "paris"`],
    [
      "Terraform's plan",
      (n, v) => `  + user = "alice"\n  ~ ${n} = "${v}" -> "${v}X"\n  + city = "paris"`,
    ],
    [
      "Terraform's plan of a map",
      (n, v) =>
        `  + tags = {\n      + "user" = "alice"\n      + "${n}" = "${v}"\n      + "city" = "paris"\n    }`,
    ],
    [
      "Terraform's heredoc",
      (n, v) => `user = "alice"\n${n} = <<-EOF\n    ${v}\n  EOF\ncity = "paris"`,
    ],
    [
      "Terraform's set value",
      (n, v) =>
        `set {\n  name  = "${n}"\n  value = "${v}"\n}\nset {\n  name = "city"\n  value = "paris"\n}`,
    ],
    ["sam deploy", (n, v) => `sam deploy --parameter-overrides User=alice ${n}=${v} City=paris`],
    [
      "kubectl --from-literal",
      (n, v) =>
        `kubectl create secret generic s --from-literal=user=alice --from-literal=${n}=${v} --from-literal=city=paris`,
    ],
    ["wscat", (n, v) => `wscat -c wss://x.example -H user:alice -H ${n}:${v} -H city:paris`],
    [
      "setting",
      (n, v) =>
        `aws configure set user alice\naws configure set ${n} ${v}\naws configure set city paris`,
    ],
  ],
  URLs: [
    ["query", (n, v) => `https://x.example/p?user=alice&${n}=${v}&city=paris`],
    ["query with semicolons", (n, v) => `https://x.example/p?user=alice;${n}=${v};city=paris`],
    ["matrix", (n, v) => `https://x.example/p;user=alice;${n}=${v};city=paris/q`],
    ["fragment", (n, v) => `https://x.example/#user=alice&${n}=${v}&city=paris`],
    ["query in a fragment", (n, v) => `https://x.example/#/cb?user=alice&${n}=${v}&city=paris`],
    [
      "encoded",
      (n, v) =>
        `https://x.example/?next=https%3A%2F%2Fy%3Fuser%3Dalice%26${n}%3D${v}%26city%3Dparis`,
    ],
    [
      "encoded twice",
      (n, v) =>
        `?next=https%253A%252F%252Fy%253Fuser%253Dalice%2526${n}%253D${v}%2526city%253Dparis`,
    ],
    ["HTML", (n, v) => `<a href="/p?user=alice&amp;${n}=${v}&amp;city=paris">`],
    ["JSON", (n, v) => `{"url":"/p?user=alice\\u0026${n}=${v}\\u0026city=paris"}`],
    ["form", (n, v) => `user=alice&${n}=${v}&city=paris`],
    ["brackets", (n, v) => `user=alice&auth[${n}]=${v}&city=paris`],
    ["encoded brackets", (n, v) => `user=alice&auth%5B${n}%5D=${v}&city=paris`],
    ["dots", (n, v) => `user=alice&auth.${n}=${v}&city=paris`],
    ["on lines", (n, v) => `/p\n  ?user=alice\n  &${n}=${v}\n  &city=paris`],
    ["Postman's form", (n, v) => `user:alice\n${n}:${v}\ncity:paris`],
    [
      "multipart",
      (n, v) =>
        `--b\r\nContent-Disposition: form-data; name="${n}"\r\n\r\n${v}\r\n--b\r\nContent-Disposition: form-data; name="city"\r\n\r\nparis\r\n--b--`,
    ],
    [
      "multipart with a type",
      (n, v) =>
        `--b\nContent-Type: text/plain; charset=utf-8\nContent-Disposition: form-data; name=${n}\nContent-Length: 11\n\n${v}\n--b\nContent-Disposition: form-data; name=city\n\nparis\n--b--`,
    ],
    [
      "multipart in a string",
      (n, v) =>
        `b'--b\\r\\nContent-Disposition: form-data; name="${n}"\\r\\n\\r\\n${v}\\r\\n--b\\r\\nContent-Disposition: form-data; name="city"\\r\\n\\r\\nparis'`,
    ],
    [
      "multipart in JSON",
      (n, v) =>
        json({
          body: `--b\r\nContent-Disposition: form-data; name="${n}"\r\n\r\n${v}\r\n--b\r\nContent-Disposition: form-data; name="city"\r\n\r\nparis\r\n--b--`,
        }),
    ],
  ],
  wrapped: [
    ["at 60 columns", wrappedAt(60, "\n")],
    ["at 72 columns", wrappedAt(72, "\n")],
    ["at 76 columns, soft breaks", wrappedAt(75, "=\n")],
    ["at 80 columns", wrappedAt(80, "\n")],
    ["at 80 columns, CRLF", wrappedAt(80, "\r\n")],
    ["hanging indentation", wrappedAt(76, "\n        ")],
    ["in a quoted reply", (n, v) => wrappedAt(70, "\n")(n, v).replaceAll(/^/gm, "> ")],
    [
      "in quotes",
      (n, v) => `token: "${filler}\n${filler.slice(0, 9)}${v}"\n${n}: -\ncity: paris alice`,
    ],
    ["backslash", (n, v) => `x="${n}: ${v.slice(0, 5)}\\\n${v.slice(5)}"\ncity: paris`],
  ],
};

/** Every form, by its family. */
export const secretForms: readonly SecretForm[] = Object.entries(rows).flatMap(([family, forms]) =>
  forms.map(([form, print]) => ({ form: `${family}: ${form}`, print })),
);
