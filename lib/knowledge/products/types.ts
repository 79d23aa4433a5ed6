import type { causes } from "../causes";
import type { CauseId } from "../types";

/** What a product is; a product of which nothing else is known is told of by its kind. */
export type ProductKind =
  | "api-gateway"
  | "app-server"
  | "application"
  | "aws-service"
  | "bot-defence"
  | "cdn"
  | "cdn-firewall"
  | "cloud-service"
  | "cms-firewall"
  | "emulator"
  | "firewall"
  | "forward-proxy"
  | "framework"
  | "hosting"
  | "load-balancer"
  | "login-proxy"
  | "public-api"
  | "reverse-proxy"
  | "sandbox"
  | "server-firewall"
  | "storage"
  | "tunnel"
  | "web-filter"
  | "web-server";

/** Who can say why a product refused, and change it. */
export type Contact =
  | "account"
  | "administrator"
  | "cloud"
  | "developer"
  | "network"
  | "sandbox"
  | "self"
  | "server"
  | "site";

/** What a product looks at when it refuses. */
export type RuleKind =
  | "address"
  | "api-key"
  | "attack"
  | "authorizer"
  | "bot"
  | "client-certificate"
  | "country"
  | "credentials"
  | "csrf"
  | "file-access"
  | "fixed-response"
  | "group"
  | "host-list"
  | "host-name"
  | "iam"
  | "index"
  | "login"
  | "malware"
  | "method"
  | "model-access"
  | "path"
  | "permission"
  | "policy"
  | "port"
  | "quota"
  | "rate"
  | "referrer"
  | "reputation"
  | "request-form"
  | "route"
  | "scope"
  | "signature"
  | "stopped"
  | "subscription"
  | "url-category"
  | "user-agent"
  | "web-acl";

/** Where a product says why it refused: in its answer, in a log, on a page of its console or of its manual. */
export interface Trail {
  readonly in: "body" | "console" | "header" | "log" | "page";
  /** As the product writes it. */
  readonly place?: string;
  /** What stands there of such a refusal. */
  readonly says?: string;
}

/** What there is to say of one product, beside what its kind says. */
export interface ProductEntry {
  readonly kind: ProductKind;
  /** Where it is another one than the kind's. */
  readonly ask?: Contact;
  /** What the product calls the ids of a refusal, the most telling first; the marks hand them on. */
  readonly ids?: readonly string[];
  /** Where they are other ones than the kind's. */
  readonly rules?: readonly RuleKind[];
  readonly trail?: Trail;
  /** What the rule is set with: directives, plugins, settings, by the product's names for them. */
  readonly settings?: readonly string[];
  /** What switches the check off, on a machine of one's own. */
  readonly off?: readonly string[];
  /** The permissions or roles that a caller must have. */
  readonly needs?: readonly string[];
  /** Nothing of a paste is filled in. */
  readonly command?: string;
  /** Who runs it; who runs the product, where nobody is named. */
  readonly commandFor?: "caller";
  /** The public pages that all of this rests on. */
  readonly sources?: readonly string[];
}

/** What is true of every product of a kind. */
export interface KindEntry {
  readonly ask: Contact;
  readonly rules: readonly RuleKind[];
  readonly sources: readonly string[];
}

type StepId<C extends CauseId> = Extract<
  (typeof causes)[number],
  { id: C }
>["checklist"][number]["id"];

/** The products for which a cause's step is written; to one of another product it says what is not so. */
export type StepProducts = {
  readonly [C in CauseId]?: { readonly [S in StepId<C>]?: readonly string[] };
};

/** All that is known of products. */
export interface Products {
  /** By name, as the marks write it. */
  readonly entries: ReadonlyMap<string, ProductEntry>;
  readonly kinds: { readonly [K in ProductKind]: KindEntry };
  readonly stepProducts: {
    readonly [C in CauseId]?: { readonly [step: string]: readonly string[] };
  };
}
