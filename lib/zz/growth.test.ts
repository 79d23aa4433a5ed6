import { test } from "vitest";
import { appendFileSync } from "node:fs";
import { redact } from "../redaction/index";
import { cpuMilliseconds } from "../testing/cpu-time";
import { secretForms } from "../testing/secret-forms";
const pieces = ['token','token ','token\n','token,','token|','|token|','token\t',"token  ",'<token>','<token a','>token<','<th>token</th>','<tr><th>token</th></tr>','<tr><td>a</td></tr>\n','name: token\n','name=token value=x ','value=x name=token ','"name":"token",','value: x\n','type: API_KEY\n','sensitive = true\n','NoEcho: true\n','kind: Secret\n','data:\n','api keys:\n','token:\n- a\n','token: |\n  a\n','token: |\n\n','token <<EOF\n','token = <<EOF\nx\n','"token" + "a" ','"token": "a" + ','"token": "a"\n "b"\n ','token: "a\nb\n','\\"token\\":\\"','\\\\\\"a','%22token%22%3A','%25','&quot;','\\n','\\\n','token: a\\\n','[[[','{"a":','{"a":[','["token",','["token","a"],','[{"a":1','{"name":"token","value":"x"},','"""','""','\'\'','token[','token(a1','token is ','Some("','token: Some("a",','token: [','s:5:"token";s:1:"','string(1) "','<<"token">>,','aws apigateway get-api-keys --query value\n','CREDENTIALS\ta\tb\tc\td\n','ITEMS\t1','1\tTrue\t','secret access key: ','--value a','create-api-key ','identitySource: [','form-data; name=token\n\nx\n','a: b\n','=> Send header, 9 bytes (0x9)\n','0000: x-api-key: abcdefgh\n','token,a\n','a,token\n1,2\n','| token | a |\n|---|---|\n','| 1 | 2 |\n','token   a\n','aB3dE5fG7hJ9kL1mN3pQ5rS7tU9v\n','x-api-key: aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vaB3dE5fG7hJ9kL1mN3pQ5rS7tU9v\n','value','"value": "a", ','GetApiKeys | value |\n','key ','api key ', '-----BEGIN A-----\n','eyJ','密码','密码：','"',"'",'`','“','{','}','[',']','(',')','<','>','\t','|',',',';','  ','\u001b[0m','-','=','a','1','aB3','/','.',':','@','?a=','&a=','#','\r\n','\r'];
test("growth", () => {
  const all: [string,string][] = [];
  for (const p of pieces) all.push([p,""]);
  const pre = ['token: ','"token": "','{"a":"','<token>','token: |\n','name: token\n','| token | a |\n|--|--|\n','a,token\n1,2\n','aws x\n','[{"name":"','\\"token\\":\\"'];
  for (const q of pre) for (const p of pieces) all.push([p,q]);
  if (process.env.PAIRS) for (const q of pieces) for (const p of pieces) all.push([q+p,""]);
  for (const f of secretForms) { all.push([f.print("token","hunter2pass")+"\n",""]); all.push([f.print("token","hunter2pass"),""]); }
  const N = Number(process.env.N ?? 10000);
  let done = 0;
  const end = Date.now() + Number(process.env.SECS ?? 100) * 1000;
  for (const [p,q] of all.slice(Number(process.env.FROM ?? 0))) {
    if (Date.now() > end) break;
    done += 1;
    const text = q + p.repeat(Math.ceil(N/p.length));
    const ms = cpuMilliseconds(() => redact(text));
    if (ms > N * 0.002) { const t4 = q + p.repeat(Math.ceil(4 * N/p.length)); const m4 = cpuMilliseconds(() => redact(t4)); if (m4 > N * 4 * 0.0012) appendFileSync("/tmp/growth.txt", `${m4.toFixed(0)} <- ${ms.toFixed(0)}: ${JSON.stringify(q).slice(0,40)} + ${JSON.stringify(p).slice(0,90)}\n`); }
  }
  appendFileSync("/tmp/growth.txt", `done ${done} of ${all.length}\n`);
}, 500000);
