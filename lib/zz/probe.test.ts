import { test } from "vitest";
import { writeFileSync } from "node:fs";
import { redact } from "/work/wt/redact-forms/lib/redaction/index";
import { secretForms } from "/work/wt/redact-forms/lib/testing/secret-forms";
const names = ["x-api-key","Authorization","api_key","db_password","clientSecret","X-Amz-Security-Token","AWS_SECRET_ACCESS_KEY"];
const values = ["hunter2pass", "Zq7-tr0ub4dor_3"];
test("probe", () => {
  const out: string[] = [];
  let leaked = 0, lost = 0, lines = 0, again = 0, ok = 0;
  for (const { form, print } of secretForms) {
    const bad: string[] = [];
    for (const n of names) for (const v of values) {
      const t = print(n, v); const r = redact(t).text;
      const what = [];
      if (r.includes(v) || r.includes(v.slice(5)) ) what.push("LEAK");
      for (const k of ["alice","paris"]) if (t.split(k).length !== r.split(k).length) what.push("lost " + k);
      if (t.split("\n").length !== r.split("\n").length) what.push("lines");
      if (redact(r).text !== r) what.push("again");
      if (what.length) bad.push(`${n}: ${what.join(",")}   ${JSON.stringify(r)}`);
      if (what.includes("LEAK")) leaked++; if (what.some(w=>w.startsWith("lost"))) lost++; if (what.includes("again")) again++;
    }
    if (bad.length) out.push(`${form} [${bad.length}/${names.length*values.length}]\n    ${bad.slice(0, process.env.FULL ? 99 : 2).join("\n    ")}`); else ok++;
  }
  out.push(`forms ${secretForms.length} ok ${ok} leaked ${leaked} lost ${lost} again ${again}`);
  writeFileSync(process.env.OUT ?? "/tmp/forms.txt", out.join("\n"));
});
