import type { SecretKind } from "./types";

/** How one service's tokens look, so that they are known under any name and without one. */
export interface TokenLook {
  readonly name: string;
  /**
   * What opens it, as a source of a regular expression: letters or digits stand before it only where
   * they belong to an escape.
   */
  readonly opening: string;
  /** What follows, as a source; of a match it goes with the opening. */
  readonly rest: string;
  /** Of a token that opens with nothing of its own: what must stand in a text for it to be looked for. */
  readonly inside?: string;
  /** Where the service, or a list of such looks, says so. */
  readonly source: string;
  readonly kind?: SecretKind;
}

const github =
  "https://docs.github.com/code-security/secret-scanning/introduction/supported-secret-scanning-patterns";
const word = "[A-Za-z0-9]";
const base64url = "[A-Za-z0-9_-]";
const hex = "[A-Fa-f0-9]";
const dollar = "(?:\\$|%24)";

/**
 * Tokens that open with something of their own, or hold it.
 *
 * Lengths are lower bounds: a service makes its tokens longer, and a cut one is a secret as well.
 * `secretlint` is held against them in the tests.
 */
export const tokenLooks: readonly TokenLook[] = [
  {
    name: "GitHub",
    opening: "gh[oprsu]_",
    rest: `${word}{16,255}`,
    source: "https://github.blog/engineering/behind-githubs-new-authentication-token-formats/",
  },
  {
    name: "GitHub, fine-grained",
    opening: "github_pat_",
    rest: `[A-Za-z0-9_]{20,255}`,
    source:
      "https://docs.github.com/authentication/keeping-your-account-and-data-secure/about-authentication-to-github",
  },
  {
    name: "Telnyx",
    opening: "KEY",
    rest: `[A-F0-9]{32}_${word}{16,60}`,
    source: github,
  },
  {
    name: "GitLab",
    opening: "gl(?:pat|dt|rtr?|ptt|cbt|ft|soat|agent|imt|ffct|oas|wt)-",
    rest: "[A-Za-z0-9_.-]{16,300}",
    source: "https://docs.gitlab.com/security/tokens/#token-prefixes",
  },
  {
    name: "GitLab, runner registration",
    opening: "GR1348941",
    rest: `${base64url}{16,40}`,
    source: "https://docs.gitlab.com/security/tokens/#token-prefixes",
  },
  {
    name: "Slack",
    opening: "xox[abcdeoprs](?:\\.xox[bp])?-",
    rest: "[A-Za-z0-9-]{8,400}",
    source: "https://docs.slack.dev/authentication/tokens",
  },
  {
    name: "Slack, app level",
    opening: "xapp-",
    rest: "\\d-[A-Za-z0-9-]{8,400}",
    source: "https://docs.slack.dev/authentication/tokens",
  },
  {
    name: "Slack, webhook",
    opening: "hooks\\.slack(?:-gov)?\\.com/",
    rest: "(?:services|workflows|triggers)/[A-Za-z0-9/_-]{8,300}",
    source: "https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks",
  },
  {
    name: "Discord, webhook",
    opening: "discord(?:app)?\\.com/api/",
    rest: "(?:v\\d{1,2}/)?webhooks/\\d{5,25}/[A-Za-z0-9_-]{20,120}",
    source: "https://docs.discord.com/developers/resources/webhook",
  },
  {
    name: "Discord, bot",
    // the digits of an id in base64
    opening: "(?:M[Tjz]|N[DTjz]|O[DT])",
    rest: `${base64url}{21,27}\\.${base64url}{6,7}\\.${base64url}{25,40}`,
    source: "https://docs.discord.com/developers/reference#authentication",
  },
  {
    name: "Microsoft Teams, webhook",
    opening: "webhook\\.office\\.com/webhookb?2?/",
    rest: "[A-Za-z0-9@/_-]{20,400}",
    source:
      "https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook",
  },
  {
    name: "Stripe",
    opening: "[rs]k_(?:live|test|prod)_",
    rest: `${word}{10,250}`,
    source: "https://docs.stripe.com/keys",
  },
  {
    name: "Stripe, webhook",
    opening: "whsec_",
    rest: "[A-Za-z0-9+/=]{16,120}",
    source: "https://docs.stripe.com/webhooks/signature",
  },
  { name: "Google, API key", opening: "AIza", rest: `${base64url}{30,60}`, source: github },
  {
    name: "Google, access token",
    opening: "ya29\\.",
    rest: "[A-Za-z0-9_.-]{16,1024}",
    source: github,
  },
  {
    name: "Google, refresh token",
    opening: "1//0",
    rest: `[A-Za-z0-9]${base64url}{30,200}`,
    source: "https://developers.google.com/identity/protocols/oauth2#size",
  },
  {
    name: "Google, client secret",
    opening: "GOCSPX-",
    rest: `${base64url}{20,60}`,
    source: github,
  },
  {
    name: "OpenAI, Anthropic and their like",
    opening: "sk-",
    rest: "(?:(?:ant|proj|svcacct|admin|or-v1|lf|None)-[A-Za-z0-9_-]{16,300}|[A-Za-z0-9]{20,100})",
    source:
      "https://docs.claude.com/en/api/admin-api/apikeys/get-api-key; OpenAI's keys in GitHub's list",
  },
  { name: "Groq", opening: "gsk_", rest: `${word}{20,80}`, source: github },
  { name: "xAI", opening: "xai-", rest: `${word}{40,120}`, source: github },
  { name: "Perplexity", opening: "pplx-", rest: `${word}{32,80}`, source: github },
  { name: "Replicate", opening: "r8_", rest: `${word}{30,60}`, source: github },
  {
    name: "Hugging Face",
    opening: "(?:hf|api_org)_",
    rest: `${word}{20,60}`,
    source: "https://huggingface.co/docs/hub/security-tokens",
  },
  {
    name: "npm",
    opening: "npm_",
    rest: "[A-Za-z0-9_]{20,80}",
    source: "https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/",
  },
  {
    name: "PyPI",
    opening: "pypi-",
    rest: `AgE${base64url}{20,400}`,
    source: "https://pypi.org/help/#apitoken",
  },
  { name: "RubyGems", opening: "rubygems_", rest: `${hex}{32,64}`, source: github },
  {
    name: "Docker Hub",
    opening: "dckr_(?:pat|oat)_",
    rest: `${base64url}{20,60}`,
    source: "https://docs.docker.com/security/access-tokens/",
  },
  {
    name: "SendGrid",
    opening: "SG\\.",
    rest: "[A-Za-z0-9_-]{6,128}\\.[A-Za-z0-9_-]{6,128}",
    source: "https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys",
  },
  { name: "Brevo", opening: "xkeysib-", rest: `${hex}{40,80}-[A-Za-z0-9]{8,24}`, source: github },
  { name: "Mailgun", opening: "(?:key|pubkey)-", rest: "[0-9a-f]{32}(?![0-9a-z])", source: github },
  {
    name: "Mailchimp",
    inside: "-us",
    opening: "",
    rest: "[0-9a-f]{32}-us\\d{1,2}(?!\\w)",
    source: github,
  },
  {
    name: "Twilio, API key",
    opening: "SK",
    rest: "[0-9a-f]{32}(?![0-9a-zA-Z])",
    source: "https://www.twilio.com/docs/iam/api-keys",
  },
  {
    name: "Telegram",
    inside: ":AA",
    opening: "",
    rest: `\\d{8,10}:AA${base64url}{30,40}`,
    source: "https://core.telegram.org/bots/features#botfather",
  },
  {
    name: "Vault",
    opening: "hv[brs]\\.",
    rest: `${base64url}{20,400}`,
    source: "https://developer.hashicorp.com/vault/docs/concepts/tokens#token-prefixes",
  },
  {
    name: "Terraform",
    inside: ".atlasv1.",
    opening: "",
    rest: `[A-Za-z0-9]{14}\\.atlasv1\\.[A-Za-z0-9_-]{40,90}`,
    source: github,
  },
  { name: "Pulumi", opening: "pul-", rest: `${hex}{40}`, source: github },
  {
    name: "Doppler",
    opening: "dp\\.(?:pt|st|ct|sa|scim|audit)\\.",
    rest: "[A-Za-z0-9_.-]{20,100}",
    source: "https://docs.doppler.com/reference/auth-token-formats",
  },
  {
    name: "1Password",
    opening: "ops_",
    rest: "eyJ[A-Za-z0-9+/=_-]{40,2000}",
    source: "https://developer.1password.com/docs/service-accounts/security",
  },
  {
    name: "DigitalOcean",
    opening: "do[oprt]_v1_",
    rest: `${hex}{32,80}`,
    source: "https://docs.digitalocean.com/reference/api/create-personal-access-token/",
  },
  {
    name: "Databricks",
    opening: "d(?:api|kea|osse|ose)",
    rest: `${hex}{32}(?:-\\d)?`,
    source: "https://docs.databricks.com/dev-tools/auth/pat.html",
  },
  {
    name: "Azure, Entra client secret",
    inside: "Q~",
    opening: "",
    rest: "[A-Za-z0-9_~.-]{3}\\dQ~[A-Za-z0-9_~.-]{28,40}",
    source: github,
  },
  {
    name: "Azure DevOps",
    inside: "JQQJ99",
    opening: "",
    rest: `${word}{52}JQQJ99${word}{6}AZDO${word}{4}`,
    source:
      "https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate",
  },
  {
    name: "Azure, keys of storage and functions",
    inside: "+AS",
    opening: "",
    rest: "[A-Za-z0-9+/]{76}\\+AS[a-z][A-Za-z0-9+/]{6}={0,2}",
    source: github,
  },
  {
    name: "Cloudflare",
    opening: "v1\\.0-",
    rest: `${hex}{24}-${hex}{100,160}`,
    source: "https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/",
  },
  {
    name: "Datadog",
    opening: "dd(?:api|app|pat|sat)_",
    rest: `[A-Za-z0-9_]{20,80}`,
    source: "https://docs.datadoghq.com/account_management/api-app-keys/",
  },
  {
    name: "Dynatrace",
    opening: "dt0[a-z]\\d{2}\\.",
    rest: "[A-Z0-9]{8,24}\\.[A-Z0-9]{20,80}",
    source: "https://docs.dynatrace.com/docs/dynatrace-api/basics/dynatrace-api-authentication",
  },
  {
    name: "New Relic",
    opening: "NR(?:AK|AA|II|IQ|JS|MA|RA|SP|BR|LS)-",
    rest: `[A-Za-z0-9_-]{16,64}`,
    source: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/",
  },
  {
    name: "Sentry",
    opening: "sntr[uyi][us]?_",
    rest: "[A-Za-z0-9+/=_-]{20,400}",
    source: "https://docs.sentry.io/api/auth/",
  },
  {
    name: "Grafana",
    opening: "gl(?:c|sa)_",
    rest: "[A-Za-z0-9+/=_]{20,400}",
    source:
      "https://grafana.com/docs/grafana-cloud/security-and-account-management/authentication-and-permissions/",
  },
  {
    name: "Shopify",
    opening: "shp(?:at|ca|pa|ss|tka|ua)_",
    rest: `${word}{16,80}`,
    source: "https://shopify.dev/changelog/length-of-the-shopify-access-token-is-increasing",
  },
  { name: "Square", opening: "sq0[a-z]{3}-", rest: `${base64url}{20,60}`, source: github },
  { name: "Square, access token", opening: "EAAA", rest: `${base64url}{56,70}`, source: github },
  { name: "Meta", opening: "EAA[A-Z]", rest: `${word}{80,300}`, source: github },
  {
    name: "PayPal and Braintree",
    opening: `access_token${dollar}`,
    rest: `(?:production|sandbox)${dollar}[0-9a-z]{10,24}${dollar}[0-9a-f]{32}`,
    source: github,
  },
  {
    name: "Plaid",
    opening: "access-(?:sandbox|development|production)-",
    rest: "[0-9a-f-]{36}",
    source: github,
  },
  { name: "EasyPost", opening: "EZ[AT]K", rest: `${word}{40,80}`, source: github },
  { name: "Shippo", opening: "shippo_(?:live|test)_", rest: `${hex}{30,60}`, source: github },
  { name: "Duffel", opening: "duffel_(?:live|test)_", rest: `${base64url}{30,60}`, source: github },
  {
    name: "Atlassian",
    opening: "AT(?:ATT|CTT|BB)",
    rest: "[A-Za-z0-9_=+/-]{20,400}",
    source: github,
  },
  {
    name: "Linear",
    opening: "lin_(?:api|oauth)_",
    rest: `[A-Za-z0-9_]{30,128}`,
    source: "https://linear.app/developers/graphql",
  },
  {
    name: "Notion",
    opening: "ntn_",
    rest: `${word}{30,80}`,
    source: "https://developers.notion.com/page/changelog",
  },
  { name: "Figma", opening: "figd_", rest: `${base64url}{20,200}`, source: github },
  {
    name: "Postman",
    opening: "PM(?:AK|AT)-",
    rest: "[A-Za-z0-9-]{20,90}",
    source: "https://learning.postman.com/docs/developer/postman-api/authentication/",
  },
  {
    name: "Airtable",
    opening: "pat",
    rest: `${word}{14}\\.[0-9a-f]{50,70}`,
    source: "https://airtable.com/developers/web/guides/personal-access-tokens",
  },
  { name: "Vercel", opening: "vc[acikpr]_", rest: `${word}{20,60}`, source: github },
  {
    name: "Supabase",
    opening: "sb(?:p|_secret)_",
    rest: `[A-Za-z0-9_]{20,80}`,
    source: "https://supabase.com/docs/guides/api/api-keys",
  },
  {
    name: "PlanetScale",
    opening: "pscale_(?:tkn|pw|oauth)_",
    rest: "[A-Za-z0-9_.=-]{20,80}",
    source: github,
  },
  {
    name: "Fly.io",
    opening: "fm[12][ar]?_",
    rest: "[A-Za-z0-9+/=_-]{40,1000}",
    source: "https://fly.io/docs/security/tokens/",
  },
  {
    name: "Mapbox",
    opening: "[st]k\\.",
    rest: `eyJ${base64url}{20,400}\\.${base64url}{10,60}`,
    source: "https://docs.mapbox.com/accounts/guides/tokens/",
  },
  {
    name: "LaunchDarkly",
    opening: "(?:sdk|api)-",
    rest: "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
    source: github,
  },
  {
    name: "Okta",
    opening: "SSWS(?: |\\+|%20)",
    rest: `${base64url}{20,80}`,
    source: "https://developer.okta.com/docs/reference/core-okta-api/#authentication",
  },
  { name: "JFrog", opening: "AKC[A-Za-z]", rest: `${word}{56,80}`, source: github },
  {
    name: "age",
    opening: "AGE-SECRET-KEY-",
    rest: "[A-Z0-9]{20,80}",
    source: "https://age-encryption.org/v1",
  },
  {
    name: "AWS, session token",
    opening: "(?:IQoJb3JpZ2lu|F[wQ]oGZXIvYXdz)",
    rest: "[A-Za-z0-9+/=%_-]{8,4000}",
    source: "https://docs.aws.amazon.com/STS/latest/APIReference/API_Credentials.html",
    kind: "session-token",
  },
  {
    name: "AWS, Bedrock",
    opening: "ABSK",
    rest: "[A-Za-z0-9+/=]{60,300}",
    source: "https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html",
    kind: "api-key",
  },
  {
    name: "AWS, AppSync",
    opening: "da2-",
    rest: "[a-z0-9]{20,40}",
    source: "https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html",
    kind: "api-key",
  },
  {
    name: "PASETO",
    opening: "v[1-4]\\.(?:local|public)\\.",
    rest: "[A-Za-z0-9_-]{16,8000}(?:\\.[A-Za-z0-9_-]{1,8000})?",
    source: "https://github.com/paseto-standard/paseto-spec",
  },
  {
    name: "hashes of passwords, crypt(5)",
    opening: `${dollar}(?:1|2[abxy]?|5|6|7|y|gy|sha1|argon2(?:id?|d)|scrypt|pbkdf2(?:-sha\\d{1,3})?|bcrypt(?:-sha256)?)${dollar}`,
    rest: "(?:[A-Za-z0-9./$,=+_-]|%2[4BCF]|%3D){16,300}",
    source: "https://manpages.debian.org/crypt.5",
    kind: "password",
  },
  {
    name: "hashes of passwords, LDAP",
    opening: "(?:\\{|%7B)(?:SSHA|SHA|SMD5|CRYPT|PBKDF2)\\d{0,3}(?:\\}|%7D)",
    rest: "[A-Za-z0-9+/=$.]{16,200}",
    source: "https://www.openldap.org/doc/admin26/security.html",
    kind: "password",
  },
];

/**
 * The first two characters of every opening, so that a text is seldom looked through for all of them;
 * those of an escaped one (`%24`) are not among them.
 */
export const tokenStarts: ReadonlySet<string> = new Set(
  `gh gi gl GR xo xa ho di MT Mj Mz ND NT Nj Nz OD OT we rk sk wh AI ya 1/ GO gs pp r8 hf ap np py ru dc
   SG xk ke pu SK hv dp op do da dk v1 v2 v3 v4 dd dt NR sn sh sq EA ac EZ du AT li nt fi PM pa vc sb
   ps fm tk sd SS AK AG KE IQ Fw FQ AB $1 $2 $5 $6 $7 $y $g $s $a $p $b {S {C {P`.split(/\s+/),
);
