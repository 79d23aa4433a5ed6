import { ofKind } from "./of-kind";
import type { ProductEntry } from "./types";

/** What other clouds and hosts of applications answer with. */
export const clouds: { readonly [product: string]: ProductEntry } = {
  "Azure AI services": { kind: "cloud-service", ids: ["apim-request-id"] },
  "Google Cloud Armor": {
    kind: "cdn-firewall",
    rules: ["attack", "address", "country", "rate"],
    trail: { in: "log", place: "jsonPayload.enforcedSecurityPolicy", says: "DENY" },
    command:
      'gcloud logging read \'resource.type="http_load_balancer" AND jsonPayload.statusDetails="denied_by_security_policy"\' --limit 20',
    sources: ["https://cloud.google.com/armor/docs/request-logging"],
  },
  "Google Cloud API Gateway": { kind: "api-gateway" },
  "Azure Front Door": {
    kind: "cdn-firewall",
    ids: ["X-Azure-Ref"],
    trail: { in: "log", place: "FrontDoorWebApplicationFirewallLog" },
    command:
      'az monitor log-analytics query --workspace WORKSPACE_ID --analytics-query \'AzureDiagnostics | where Category =~ "FrontDoorWebApplicationFirewallLog" and action_s == "Block"\'',
    sources: [
      "https://learn.microsoft.com/en-us/azure/web-application-firewall/afds/waf-front-door-monitor",
      "https://learn.microsoft.com/en-us/azure/frontdoor/refstring",
    ],
  },
  "Azure Application Gateway": {
    kind: "load-balancer",
    rules: ["attack"],
    trail: { in: "log", place: "ApplicationGatewayFirewallLog" },
    command:
      "az monitor log-analytics query --workspace WORKSPACE_ID --analytics-query 'AzureDiagnostics | where Category == \"ApplicationGatewayFirewallLog\"'",
    sources: [
      "https://learn.microsoft.com/en-us/azure/web-application-firewall/ag/web-application-firewall-logs",
    ],
  },
  "Azure App Service": {
    kind: "hosting",
    rules: ["address", "stopped"],
    command: "az webapp config access-restriction show --name APP --resource-group GROUP",
    sources: [
      "https://learn.microsoft.com/en-us/azure/app-service/app-service-ip-restrictions",
      "https://github.com/microsoft/vscode-azureappservice/issues/2498",
    ],
  },
  "Azure Storage": {
    kind: "storage",
    ids: ["x-ms-request-id"],
    rules: ["permission", "signature", "address"],
    sources: [
      "https://learn.microsoft.com/en-us/rest/api/storageservices/blob-service-error-codes",
    ],
  },
  "Google Front End": {
    kind: "reverse-proxy",
    ask: "cloud",
    rules: ["iam"],
    needs: ["roles/run.invoker"],
    sources: ["https://cloud.google.com/run/docs/troubleshooting"],
  },
  "Google Cloud Load Balancing": {
    kind: "load-balancer",
    ask: "cloud",
    rules: ["attack", "address", "country", "rate"],
    trail: { in: "log", place: "jsonPayload.statusDetails", says: "denied_by_security_policy" },
    command:
      'gcloud logging read \'resource.type="http_load_balancer" AND jsonPayload.statusDetails="denied_by_security_policy"\' --limit 20',
    sources: ["https://cloud.google.com/armor/docs/request-logging"],
  },
  "Google Identity-Aware Proxy": {
    kind: "login-proxy",
    ask: "cloud",
    rules: ["iam"],
    needs: ["roles/iap.httpsResourceAccessor"],
    sources: ["https://docs.cloud.google.com/iap/docs/faq"],
  },
  "Google Cloud Endpoints": {
    kind: "api-gateway",
    rules: ["api-key"],
    sources: ["https://cloud.google.com/endpoints/docs/openapi/troubleshoot-response-errors"],
  },
  "Google APIs": {
    kind: "cloud-service",
    ids: ["X-GUploader-UploadID"],
    rules: ["iam"],
    trail: { in: "body", place: "error.details[].reason" },
    sources: ["https://cloud.google.com/apis/design/errors"],
  },
  "Google Cloud Storage": {
    kind: "storage",
    rules: ["iam"],
    needs: ["storage.objects.get"],
    sources: ["https://cloud.google.com/storage/docs/troubleshooting"],
  },
  Vercel: {
    kind: "hosting",
    ids: ["x-vercel-id"],
    rules: ["attack", "address", "stopped"],
    trail: { in: "header", place: "x-vercel-mitigated" },
    sources: [
      "https://github.com/vercel-labs/vgpu/pull/228",
      "https://vercel.com/docs/vercel-firewall",
      "https://vercel.com/docs/errors",
    ],
  },
  "Fly.io": { kind: "hosting", ids: ["Fly-Request-Id"] },
  "Oracle Cloud Infrastructure": {
    kind: "cloud-service",
    ids: ["opc-request-id"],
    rules: ["iam"],
    sources: [
      "https://github.com/oracle/oci-java-sdk/blob/master/bmc-common/src/main/java/com/oracle/bmc/model/BmcException.java",
    ],
  },
  Netlify: { kind: "hosting", ids: ["x-nf-request-id"] },
  MinIO: {
    kind: "storage",
    ids: ["RequestId"],
    ask: "server",
    rules: ["iam", "signature"],
    command: "mc admin trace --status-code 403 ALIAS",
    sources: ["https://github.com/minio/mc/blob/master/cmd/admin-trace.go"],
  },
  "Alibaba Cloud OSS": {
    kind: "storage",
    ids: ["x-oss-request-id"],
    rules: ["iam", "signature", "referrer"],
    trail: { in: "header", place: "x-oss-ec" },
    sources: [
      "https://www.alibabacloud.com/help/en/oss/how-to-troubleshoot-403-status-code-when-you-access-oss",
    ],
  },
  "Tencent Cloud COS": {
    kind: "storage",
    ids: ["x-cos-request-id"],
    rules: ["iam", "signature"],
    sources: ["https://intl.cloud.tencent.com/document/product/436/7730"],
  },
  "Cloudflare R2": { kind: "storage" },
  "Ceph Object Gateway": {
    kind: "storage",
    ask: "server",
    ids: ["RequestId", "x-amz-request-id"],
  },
  Wasabi: { kind: "storage" },
  "Backblaze B2": { kind: "storage" },
  "Huawei Cloud OBS": {
    kind: "storage",
    ids: ["x-obs-request-id"],
    rules: ["iam", "signature"],
    sources: ["https://support.huaweicloud.com/eu/obs_faq/obs_faq_0173.html"],
  },
  Render: { kind: "hosting", ids: ["rndr-id"] },
  Zeabur: { kind: "hosting", ids: ["X-Zeabur-Request-Id"] },
  Pantheon: { kind: "hosting", ids: ["X-Styx-Req-Id"] },
  Wix: { kind: "hosting", ids: ["X-Wix-Request-Id"] },
  ...ofKind("cloud-service", [
    "Azure",
    "Azure Cosmos DB",
    "Firebase",
    "OpenStack",
    "Azure Resource Manager",
    "Google Cloud",
  ]),
  ...ofKind("hosting", [
    "Heroku",
    "Railway",
    "Replit",
    "PythonAnywhere",
    "Deno Deploy",
    "Hostinger",
    "Platform.sh",
    "Acquia",
    "WP Engine",
    "Kinsta",
    "Flywheel",
    "Squarespace",
    "Bubble",
    "Salesforce Commerce Cloud",
    "Salesforce Account Engagement",
    "VTEX",
  ]),
};
