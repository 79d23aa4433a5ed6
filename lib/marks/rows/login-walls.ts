import type { Mark } from "../types";

const refused = { as: "refusal", proves: { "answered-by": "other-gateway" } } as const;
const answered = { as: "author", proves: { "answered-by": "other-gateway" } } as const;
const refusedByCloudflare = { as: "refusal", proves: { "answered-by": "cloudflare" } } as const;

const access = "https://developers.cloudflare.com/cloudflare-one/policies/access/";
const entra = "https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes";
const entraProxy =
  "https://learn.microsoft.com/en-us/entra/identity/app-proxy/application-proxy-sign-in-bad-gateway-timeout-error";
const vercelProtection = "https://vercel.com/docs/deployment-protection";
const codespaces =
  "https://docs.github.com/en/codespaces/developing-in-a-codespace/forwarding-ports-in-your-codespace";

/** What asks for a login before anything behind it is reached, and who gives out that login. */
export const loginWalls: readonly Mark[] = [
  {
    id: "cloudflare-access-page",
    product: "Cloudflare Access",
    literals: [" cloudflare access"],
    pattern: /(?:Sign in|Error|Forbidden|Access denied|Login) ?[・·•|-] ?Cloudflare Access\b/i,
    ...refusedByCloudflare,
    source: access,
    sample: "<title>Forbidden ・ Cloudflare Access</title>",
  },
  {
    id: "cloudflare-access-login",
    product: "Cloudflare Access",
    literals: [".cloudflareaccess.com/cdn-cgi/access/login"],
    pattern: /\.cloudflareaccess\.com\/cdn-cgi\/access\/login\b/i,
    ...refusedByCloudflare,
    source: access,
    sample: "location: https://example.cloudflareaccess.com/cdn-cgi/access/login/api.example.com",
  },
  {
    id: "cloudflare-access-challenge",
    product: "Cloudflare Access",
    header: "www-authenticate",
    pattern: /^Cloudflare-Access\b/i,
    ...refusedByCloudflare,
    source: access,
    sample: 'WWW-Authenticate: Cloudflare-Access resource_metadata="https://api.example.com/"',
  },
  {
    // the identity that it shows has an address and a certificate beside these
    id: "cloudflare-access-json",
    product: "Cloudflare Access",
    literals: ["is_warp", "ray_id"],
    pattern:
      /\{ ?["']aud["'] ?: ?["'][0-9a-f]{32,64}["'] ?,(?=[^{}]{0,500}["']ray_id["'] ?: ?["'](?<reference>[0-9a-f]{16}))[^{}]{0,500}?["']message["'] ?: ?["']|["']message["'] ?: ?["'][^"'{}]{0,5}Forbidden\.[^"{}]{0,160}["'] ?,[^{}]{0,300}?["'](?:is_warp|aud)["'] ?:/i,
    ...refusedByCloudflare,
    hands: "Cloudflare Ray ID",
    source: "https://github.com/renauld94/admins/blob/HEAD/deploy/cloudflare_access_remediation.md",
    sample:
      '{"aud":"00000000000000000000000000000000","message":"Forbidden.","ray_id":"0123456789abcdef","is_warp":false}',
  },
  {
    id: "cloudflare-tunnel-error",
    product: "Cloudflare",
    literals: ["tunnel error"],
    pattern: /\b(?:Cloudflare|Argo) Tunnel error\b(?! ?:)/,
    ...refusedByCloudflare,
    source:
      "https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-1xxx-errors/error-1033/",
    sample: "Argo Tunnel error | api.example.com | Cloudflare",
  },
  {
    id: "google-iap-credentials",
    product: "Google Identity-Aware Proxy",
    literals: ["invalid iap credentials"],
    pattern: /\bInvalid IAP credentials: /i,
    ...refused,
    source: "https://docs.cloud.google.com/iap/docs/faq",
    sample: "Invalid IAP credentials: empty token",
  },
  {
    // with `BadGateway:` it reached no server
    id: "entra-proxy-page",
    product: "Microsoft Entra application proxy",
    literals: ["this corporate app can't be accessed"],
    pattern: /(?<!BadGateway: )This corporate app can't be accessed\b(?! right now)/,
    ...refused,
    source: entraProxy,
    sample:
      "Forbidden: This corporate app can't be accessed. You are not authorized to access this application.",
  },
  {
    id: "entra-error",
    product: "Microsoft Entra ID",
    literals: ["aadsts"],
    pattern: /\bAADSTS\d{5,7}: ?\w/,
    ...refused,
    source: entra,
    sample: "AADSTS50105: Your administrator has configured the application to block users",
  },
  {
    id: "okta-unassigned",
    product: "Okta",
    literals: ["user is not assigned to the client application"],
    pattern: /\bUser is not assigned to the client application\b/i,
    ...refused,
    source: "https://developer.okta.com/docs/reference/error-codes/",
    sample:
      '{"error":"access_denied","error_description":"User is not assigned to the client application."}',
  },
  {
    id: "okta-policy",
    product: "Okta",
    literals: ["policy evaluation failed for this request"],
    pattern:
      /\bPolicy evaluation failed for this request, please check the policy configurations\b/i,
    ...refused,
    source: "https://developer.okta.com/docs/guides/configure-access-policy/main/",
    sample:
      '{"error":"access_denied","error_description":"Policy evaluation failed for this request, please check the policy configurations."}',
  },
  {
    id: "auth0-service-domain",
    product: "Auth0",
    literals: ["service not enabled within domain"],
    pattern: /\bService not enabled within domain\b|\bClient is not authorized to access "https?:/i,
    ...refused,
    source:
      "https://auth0.com/docs/get-started/applications/application-access-to-apis-client-grants",
    sample: '{"error":"access_denied","error_description":"Service not enabled within domain: x"}',
  },
  {
    id: "zscaler-private-access-policy",
    product: "Zscaler Private Access",
    literals: ["brk_mt_setup_fail_"],
    pattern:
      /\bBRK_MT_SETUP_FAIL_(?:REJECTED_BY_POLICY|NO_POLICY_FOUND|SAML_EXPIRED|REAUTH_EXPIRED)\w{0,30}\b/,
    ...refused,
    source: "https://help.zscaler.com/zpa/about-user-activity-log-fields",
    sample: '"InternalReason":"BRK_MT_SETUP_FAIL_REJECTED_BY_POLICY","ConnectionStatus":"close"',
  },
  {
    id: "vercel-protection-cookie",
    product: "Vercel",
    header: "set-cookie",
    pattern: /^_vercel_sso_nonce=/i,
    ...answered,
    source: vercelProtection,
    sample: "Set-Cookie: _vercel_sso_nonce=x; Max-Age=3600; Path=/; Secure; HttpOnly",
  },
  {
    id: "vercel-protection-login",
    product: "Vercel",
    literals: ["vercel.com/sso-api?"],
    pattern: /\bvercel\.com\/sso-api\?url=/i,
    ...refused,
    source: vercelProtection,
    sample: "location: https://vercel.com/sso-api?url=https%3A%2F%2Fexample.vercel.app",
  },
  {
    id: "vercel-checkpoint",
    product: "Vercel",
    literals: ["<title>vercel security checkpoint"],
    pattern: /<title>Vercel Security Checkpoint/i,
    ...refused,
    source: "https://vercel.com/docs/vercel-firewall",
    sample: "<title>Vercel Security Checkpoint</title>",
  },
  {
    // a keychain has the client's login under `/auth/tunnels`
    id: "codespaces-login",
    product: "GitHub Codespaces",
    literals: ["github.dev/pf-signin", "tunnels.api.visualstudio.com/auth/"],
    pattern:
      /\bgithub\.dev\/pf-signin\b|\btunnels\.api\.visualstudio\.com\/auth\/(?:aad|github|postback)\b/i,
    ...refused,
    source: codespaces,
    sample: "location: https://github.dev/pf-signin?id=example-3000",
  },
  {
    id: "codespaces-challenge",
    product: "GitHub Codespaces",
    header: "www-authenticate",
    pattern: /^tunnel\b/i,
    ...answered,
    source: codespaces,
    sample: "WWW-Authenticate: tunnel",
  },
  {
    id: "github-saml",
    product: "GitHub",
    literals: ["resource protected by organization saml enforcement"],
    pattern: /\bResource protected by organization SAML enforcement\b/i,
    ...refused,
    source:
      "https://docs.github.com/en/enterprise-cloud@latest/authentication/authenticating-with-saml-single-sign-on",
    sample:
      '{"message":"Resource protected by organization SAML enforcement. You must grant your token access."}',
  },
  {
    id: "f5-access-policy",
    product: "F5 BIG-IP",
    literals: ["access was denied by the access policy"],
    pattern: /\bAccess was denied by the access policy\b/i,
    ...refused,
    source:
      "https://github.com/NationalCentreTruthReconciliation/Python-AtoM-API/blob/69e441a32e43c5955db5a1fb2b2b68081d6840a6/src/atomapi/sessions/f5session.py",
    sample:
      "Access was denied by the access policy. This may be due to a failure to meet access policy requirements.",
  },
  {
    id: "pomerium-page",
    product: "Pomerium",
    literals: ["window.pomerium_data = {"],
    pattern: /\bwindow\.POMERIUM_DATA = \{/,
    ...refused,
    source: "https://github.com/pomerium/pomerium/blob/main/ui/dist/index.gohtml",
    sample: '<script>window.POMERIUM_DATA = {"status":403,"statusText":"Forbidden"}</script>',
  },
  {
    id: "authelia-page",
    product: "Authelia",
    literals: ["<title>login - authelia"],
    pattern: /<title>Login - Authelia\b/i,
    ...refused,
    source: "https://github.com/authelia/authelia/blob/master/web/index.html",
    sample: "<title>Login - Authelia</title>",
  },
  {
    id: "authentik-page",
    product: "authentik",
    literals: ["- authentik"],
    pattern:
      /\bPermission denied - authentik\b|\bRequest has been denied\.[^\0]{0,200}? authentik\b/i,
    ...refused,
    source:
      "https://github.com/goauthentik/authentik/blob/main/authentik/policies/templates/policies/denied.html",
    sample: "<title>Permission denied - authentik</title>",
  },
];
