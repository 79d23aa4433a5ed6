import type { ReactNode } from "react";
import { useId } from "react";
import type { PolicyExplanation, PolicyForm } from "@/lib";
import { keptHere } from "../elements/kept-here";
import type { PolicyTranslator } from "../words/policy/catalogue";
import { openPoints } from "./say-policies";

interface RequestFormProps {
  readonly form: PolicyForm;
  readonly explanation: PolicyExplanation | undefined;
  readonly say: PolicyTranslator;
  readonly onChange: (form: Partial<PolicyForm>) => void;
}

const actions = [
  "execute-api:Invoke",
  "execute-api:InvalidateCache",
  "execute-api:ManageConnections",
] as const;

const keysOfPublic = ["aws:SourceIp"] as const;
const keysOfPrivate = ["aws:SourceVpce", "aws:SourceVpc", "aws:VpcSourceIp"] as const;

/** The call that the policies are asked about; what is empty is not known. */
export function RequestForm({ form, explanation, say, onChange }: RequestFormProps) {
  const open = explanation === undefined ? new Set<string>() : openPoints(explanation);
  const isPartOpen = (value: string) => value === "" && open.has("Resource");
  const text = (name: "stage" | "method" | "path" | "apiId" | "region" | "account") => (
    <TextField
      key={name}
      label={say(`request.${name}`)}
      value={form[name]}
      hangs={isPartOpen(form[name]) ? say("request.hangs") : undefined}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
  const keys = new Set<string>([
    ...(form.apiType === "private" ? [] : keysOfPublic),
    ...(form.apiType === "" || form.apiType === "private" ? keysOfPrivate : []),
    ...(explanation?.keys ?? []),
    ...[...open].filter((name) => name.includes(":")),
  ]);
  return (
    <section id="request" aria-labelledby="request-heading" className="panel space-y-4 p-4">
      <div>
        <h2 id="request-heading" className="text-lg font-semibold">
          {say("request.heading")}
        </h2>
        <p className="text-sm text-soft">{say("request.hint")}</p>
      </div>
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        <ChoiceField
          label={say("request.apiType")}
          value={form.apiType}
          hangs={open.has("apiType") ? say("request.hangs") : undefined}
          options={[
            ["", say("request.unknown")],
            ["rest", say("request.apiTypes.rest")],
            ["private", say("request.apiTypes.private")],
            ["websocket", say("request.apiTypes.websocket")],
          ]}
          onChange={(apiType) => onChange({ apiType })}
        />
        <ChoiceField
          label={say("request.auth")}
          value={form.auth}
          hangs={open.has("auth") ? say("request.hangs") : undefined}
          options={[
            ["", say("request.unknown")],
            ["none", say("request.auths.none")],
            ["iam", say("request.auths.iam")],
            ["lambda-authorizer", say("request.auths.lambda-authorizer")],
            ["cognito", say("request.auths.cognito")],
          ]}
          onChange={(auth) => onChange({ auth })}
        />
        <div className="sm:col-span-2">
          <TextField
            label={say("request.principal")}
            value={form.principal}
            hint={say("request.principalHint")}
            hangs={
              form.principal === "" && (open.has("Principal") || open.has("isSameAccount"))
                ? say("request.hangs")
                : undefined
            }
            onChange={(principal) => onChange({ principal })}
          />
        </div>
        {text("method")}
        {text("stage")}
        {text("path")}
        {text("apiId")}
        {text("region")}
        {text("account")}
        <ChoiceField
          label={say("request.action")}
          value={form.action}
          hangs={undefined}
          options={actions.map((action) => [action, action] as const)}
          onChange={(action) => onChange({ action })}
        />
      </div>
      <fieldset className="space-y-3">
        <legend className="eyebrow">{say("request.keys")}</legend>
        <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
          {[...keys].map((key) => (
            <TextField
              key={key}
              label={key}
              value={form.keys[key] ?? ""}
              hangs={open.has(key) ? say("request.hangs") : undefined}
              onChange={(value) => onChange({ keys: { [key]: value } })}
            />
          ))}
        </div>
      </fieldset>
    </section>
  );
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  /** What is said where the decision hangs on it. */
  readonly hangs: string | undefined;
}

const look =
  "block min-h-9 w-full rounded-md border bg-surface px-2 py-1 font-mono text-base sm:text-[0.8125rem]";

function Field({
  label,
  hint,
  hangs,
  children,
}: FieldProps & { readonly children: (id: string, look: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="space-y-1">
      <label htmlFor={id} className="block text-sm font-semibold">
        {label}
        {hint === undefined ? null : <span className="font-normal text-soft"> {hint}</span>}
        {hangs === undefined ? null : (
          <span className="ml-2 rounded-sm bg-mark px-1 font-normal text-mark-ink">{hangs}</span>
        )}
      </label>
      {children(id, `${look} ${hangs === undefined ? "border-edge" : "border-mark-edge"}`)}
    </div>
  );
}

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function TextField({ value, onChange, ...field }: TextFieldProps) {
  return (
    <Field {...field}>
      {(id, className) => (
        <input
          id={id}
          // an attribute would stay in a page that is saved
          ref={(box) => {
            if (box !== null && box.value !== value) box.value = value;
          }}
          onChange={({ target }) => onChange(target.value)}
          {...keptHere}
          className={className}
        />
      )}
    </Field>
  );
}

interface ChoiceFieldProps<V extends string> extends FieldProps {
  readonly value: V | "";
  readonly options: readonly (readonly [V | "", string])[];
  readonly onChange: (value: V | "") => void;
}

function ChoiceField<V extends string>({
  value,
  options,
  onChange,
  ...field
}: ChoiceFieldProps<V>) {
  return (
    <Field {...field}>
      {(id, className) => (
        <select
          id={id}
          value={value}
          onChange={({ target }) => {
            const chosen = options.find(([name]) => name === target.value);
            if (chosen !== undefined) onChange(chosen[0]);
          }}
          className={className}
        >
          {options.map(([name, label]) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
