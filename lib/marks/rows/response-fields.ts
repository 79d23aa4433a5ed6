import type { Mark } from "../types";

/** A response field that one vendor alone writes. */
interface VendorField {
  readonly field: string;
  readonly pattern: RegExp;
  /** A value of it. */
  readonly sample: string;
  /** Of a vendor whose other rows do not tell where it is shown. */
  readonly source?: string;
  /** What the vendor's support calls the id in it. */
  readonly hands?: string;
  /** Others call a field of theirs so, too: its value tells. */
  readonly isShared?: true;
}

interface Vendor {
  readonly product: string;
  readonly source: string;
  readonly fields: readonly VendorField[];
}

const technologies = "https://github.com/enthec/webappanalyzer/blob/main/src/technologies";

/**
 * Companies' interfaces: what is passed on from them is their answer still. Names that they read in requests,
 * too, or send along with their webhooks, tell nothing.
 */
const apis: readonly Vendor[] = [
  {
    product: "GitHub",
    source: "https://github.com/octokit/fixtures/tree/main/scenarios/api.github.com",
    fields: [
      {
        field: "x-github-request-id",
        pattern: /^(?<reference>[0-9A-F]{1,12}(?::[0-9A-F]{1,12}){3,4})(?![\w:])/i,
        sample: "0000:3F1A2B:1234ABC:2345BCD:65E44A11",
        hands: "X-GitHub-Request-Id",
      },
      {
        field: "x-github-media-type",
        pattern: /^(?:github\.\w|unknown\b)/i,
        sample: "github.v3; format=json",
      },
      { field: "server", pattern: /^GitHub\.com\b/i, sample: "GitHub.com" },
      {
        field: "x-accepted-github-permissions",
        pattern: /^[a-z_]{3,60}=(?:read|write|admin)\b/i,
        source:
          "https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#resource-not-accessible",
        sample: "issues=write",
      },
    ],
  },
  {
    product: "GitLab",
    source:
      "https://gitlab.com/gitlab-org/ruby/gems/labkit-ruby/-/blob/master/lib/labkit/middleware/rack.rb",
    fields: [
      {
        field: "x-gitlab-meta",
        // in a text the value ends with its first quote
        pattern: /^(?:\{ ?["\\]{0,4})?correlation_id\b(?:" ?: ?"(?<reference>[\w-]{8,60}))?/i,
        sample: '{"correlation_id":"00000000000000000000000000","version":"1"}',
        hands: "correlation_id",
      },
    ],
  },
  {
    product: "Slack",
    source: "https://github.com/beginner-corp/slack/issues/105",
    fields: [
      {
        field: "x-slack-req-id",
        pattern: /^(?<reference>[0-9a-f][0-9a-f-]{15,40})(?![\w-])/i,
        sample: "00000000000000000000000000000000",
        hands: "x-slack-req-id",
      },
      { field: "x-slack-backend", pattern: /^\w{1,40}\b/, sample: "r" },
    ],
  },
  {
    product: "Shopify",
    source: "https://github.com/Shopify/shopify-api-php/issues/340",
    fields: [
      { field: "x-shopid", pattern: /^\d{1,15}\b/, sample: "12345678" },
      { field: "x-sorting-hat-shopid", pattern: /^\d{1,15}\b/, sample: "12345678" },
      {
        field: "x-shopify-stage",
        pattern: /^\w/,
        source: `${technologies}/s.json`,
        sample: "production",
      },
    ],
  },
  {
    product: "Stripe",
    source: "https://docs.stripe.com/error-low-level",
    fields: [
      { field: "stripe-should-retry", pattern: /^(?:true|false)\b/i, sample: "false" },
      {
        field: "request-id",
        pattern: /^(?<reference>req_(?!01)[0-9A-Za-z]{14,24})(?![\w-])/,
        source: "https://docs.stripe.com/api/request_ids",
        sample: "req_AbCdEfGhIjKlMn",
        hands: "Request-Id",
        isShared: true,
      },
    ],
  },
  {
    product: "Microsoft Graph",
    source: "https://learn.microsoft.com/en-us/graph/best-practices-concept",
    fields: [
      {
        field: "x-ms-ags-diagnostic",
        pattern: /^(?:\{ ?["\\]{0,4})?ServerInfo\b/i,
        sample: '{"ServerInfo":{"DataCenter":"West Europe","Slice":"E"}}',
      },
    ],
  },
  {
    product: "Azure Resource Manager",
    source: "https://github.com/ansible-collections/azure/issues/2253",
    fields: [
      {
        field: "x-ms-routing-request-id",
        pattern: /^[A-Z0-9]{3,30}:\d{8}T\d{6}Z:[0-9a-f-]{36}(?![\w-])/i,
        sample: "WESTEUROPE:20260304T101530Z:00000000-0000-0000-0000-000000000000",
      },
    ],
  },
  {
    product: "Azure Key Vault",
    source: "https://github.com/Azure/azure-sdk-for-js/tree/main/sdk/keyvault",
    fields: [
      { field: "x-ms-keyvault-region", pattern: /^[a-z]{3,30}\d?\b/i, sample: "westeurope" },
    ],
  },
  {
    product: "Azure AI services",
    source: "https://github.com/BerriAI/litellm/issues/1721",
    fields: [
      {
        field: "apim-request-id",
        pattern: /^(?<reference>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![\w-])/i,
        sample: "00000000-0000-0000-0000-000000000000",
        hands: "apim-request-id",
      },
    ],
  },
  {
    // its clients send X-VSS-E2EID and X-TFS-Session, too
    product: "Azure DevOps",
    source: "https://github.com/microsoft/azure-pipelines-agent/issues/1164",
    fields: [
      {
        field: "x-tfs-processid",
        pattern: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])/i,
        sample: "00000000-0000-0000-0000-000000000000",
      },
      {
        field: "x-vss-resourcetenant",
        pattern: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])/i,
        sample: "00000000-0000-0000-0000-000000000000",
      },
    ],
  },
  {
    product: "SharePoint",
    source: `${technologies}/m.json`,
    fields: [
      {
        field: "sprequestguid",
        pattern: /^(?<reference>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![\w-])/i,
        sample: "00000000-0000-0000-0000-000000000000",
        hands: "SPRequestGuid",
      },
      { field: "microsoftsharepointteamservices", pattern: /^\d+\./, sample: "16.0.0.1000" },
      { field: "x-sharepointhealthscore", pattern: /^\d{1,2}\b/, sample: "3" },
    ],
  },
  {
    product: "Google Cloud Storage",
    source: `${technologies}/g.json`,
    fields: [{ field: "x-goog-storage-class", pattern: /^[A-Z_]{4,30}\b/, sample: "STANDARD" }],
  },
  {
    product: "Google APIs",
    source: `${technologies}/o.json`,
    fields: [
      { field: "server", pattern: /^(?:ESF|GSE|gws|UploadServer)\b/, sample: "GSE" },
      {
        // of Cloud Storage, and of what is uploaded to Drive and others
        field: "x-guploader-uploadid",
        pattern: /^(?<reference>[\w-]{16,300})(?![\w-])/,
        source: "https://cloud.google.com/storage/docs/xml-api/reference-headers",
        sample: "AAAAAAAAAAAAAAAAAAAAAAAA",
        hands: "X-GUploader-UploadID",
      },
    ],
  },
  {
    product: "Meta Graph API",
    source: "https://github.com/restfb/restfb/issues/352",
    fields: [
      {
        field: "x-fb-trace-id",
        pattern: /^(?<reference>[\w+/-]{6,24})(?![\w+/-])/,
        sample: "AAAAAAAAAAA",
        hands: "X-FB-Trace-ID",
      },
      {
        field: "x-fb-debug",
        pattern: /^(?<reference>[\w+/-]{20,120}={0,2})(?![\w+/=-])/,
        sample: "AAAAAAAAAAAAAAAAAAAAAAAAAAAA==",
        hands: "X-FB-Debug",
      },
      { field: "x-fb-rev", pattern: /^\d{5,14}\b/, sample: "1000000000" },
    ],
  },
  {
    product: "LinkedIn",
    source: "https://github.com/j0k3r/f43.me/issues/172",
    fields: [
      {
        field: "x-li-pop",
        pattern: /^(?:[a-z]{2,4}-)?prod-[a-z0-9-]{3,30}\b/i,
        sample: "prod-idb2",
      },
      {
        field: "x-li-fabric",
        pattern: /^prod-[a-z]{2,4}\d\b/i,
        source:
          "https://learn.microsoft.com/en-us/linkedin/shared/api-guide/concepts/error-handling",
        sample: "prod-lor1",
      },
      {
        field: "x-li-uuid",
        pattern: /^(?<reference>[\w+/-]{16,40}={0,2})(?![\w+/=-])/,
        source:
          "https://learn.microsoft.com/en-us/linkedin/shared/api-guide/concepts/error-handling",
        sample: "AAAAAAAAAAAAAAAAAAAAAA==",
        hands: "x-li-uuid",
      },
    ],
  },
  {
    product: "Zendesk",
    source: `${technologies}/z.json`,
    fields: [
      {
        field: "x-zendesk-origin-server",
        pattern: /^[\w.-]{3,100}/,
        source: "https://github.com/intrigueio/intrigue-ident",
        sample: "classic-app-server-000000000-00000",
      },
      { field: "x-zendesk-user-id", pattern: /^\d{1,20}\b/, sample: "1000000" },
    ],
  },
  {
    product: "HubSpot",
    source: "https://github.com/infiniflow/ragflow/pull/15464",
    fields: [
      {
        field: "x-hubspot-correlation-id",
        pattern: /^(?<reference>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![\w-])/i,
        sample: "00000000-0000-0000-0000-000000000000",
        hands: "x-hubspot-correlation-id",
      },
      {
        field: "x-hs-hub-id",
        pattern: /^\d{3,12}\b/,
        source: `${technologies}/h.json`,
        sample: "1234567",
      },
    ],
  },
  {
    product: "OpenAI",
    source: "https://platform.openai.com/docs/api-reference/debugging-requests",
    fields: [
      { field: "openai-processing-ms", pattern: /^\d{1,7}\b/, sample: "12" },
      { field: "openai-version", pattern: /^\d{4}-\d\d-\d\d\b/, sample: "2020-10-01" },
    ],
  },
  {
    product: "Anthropic",
    source: "https://docs.claude.com/en/api/overview",
    fields: [
      {
        field: "anthropic-organization-id",
        pattern: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])/i,
        sample: "00000000-0000-0000-0000-000000000000",
      },
      {
        field: "request-id",
        pattern: /^(?<reference>req_01[0-9A-Za-z]{18,30})(?![\w-])/,
        sample: "req_010000000000000000000000",
        hands: "request-id",
        isShared: true,
      },
    ],
  },
  {
    product: "Mistral AI",
    source: "https://github.com/mistralai/mistral-vibe/blob/main/vibe/core/llm/backend/mistral.py",
    fields: [
      {
        field: "mistral-correlation-id",
        pattern: /^(?<reference>[0-9a-f-]{32,40})(?![\w-])/i,
        sample: "00000000-0000-0000-0000-000000000000",
        hands: "mistral-correlation-id",
      },
    ],
  },
  {
    product: "Groq",
    source: "https://console.groq.com/docs/production-readiness/optimizing-latency",
    fields: [{ field: "x-groq-region", pattern: /^[a-z]{2,4}\b/i, sample: "fra" }],
  },
  {
    product: "Hugging Face",
    source:
      "https://github.com/huggingface/huggingface_hub/blob/main/src/huggingface_hub/utils/_http.py",
    fields: [
      {
        field: "x-error-code",
        pattern: /^(?:GatedRepo|RepoNotFound|RevisionNotFound|EntryNotFound)\b/,
        sample: "GatedRepo",
      },
      {
        field: "x-repo-commit",
        pattern: /^[0-9a-f]{40}\b/i,
        source:
          "https://github.com/huggingface/huggingface_hub/blob/main/src/huggingface_hub/constants.py",
        sample: "0".repeat(40),
      },
    ],
  },
  {
    product: "Okta",
    source: "https://github.com/oktadeveloper/okta-blog-archive/pull/208",
    fields: [
      {
        field: "x-okta-request-id",
        pattern: /^(?<reference>[\w@-]{16,60})(?![\w@-])/,
        sample: "reqAAAAAAAAAAAAAAAAAAAAA",
        hands: "X-Okta-Request-Id",
      },
    ],
  },
  {
    product: "Auth0",
    source: `${technologies}/a.json`,
    fields: [
      {
        field: "x-auth0-requestid",
        pattern: /^(?<reference>[0-9a-f-]{16,40})(?![\w-])/i,
        sample: "00000000000000000000",
        hands: "X-Auth0-RequestId",
      },
    ],
  },
  {
    product: "Atlassian",
    source: "https://github.com/alfeugds/jiraworklogtool/issues/29",
    fields: [
      { field: "x-aaccountid", pattern: /^[\w:%-]{10,80}/, sample: "000000000000000000000000" },
      {
        field: "atl-traceid",
        pattern: /^(?<reference>[0-9a-f-]{16,40})(?![\w-])/i,
        source: "https://github.com/ankitpokhrel/jira-cli/issues/401",
        sample: "22e0000000000000",
        hands: "Atl-Traceid",
      },
    ],
  },
  {
    product: "Atlassian Statuspage",
    source: `${technologies}/a.json`,
    fields: [
      { field: "x-statuspage-version", pattern: /^[0-9a-f]{6,40}\b/i, sample: "0".repeat(40) },
    ],
  },
  {
    product: "Trello",
    source: "https://github.com/jeremytregunna/ruby-trello/tree/main/spec/cassettes",
    fields: [
      { field: "x-trello-environment", pattern: /^[A-Z]\w{3,30}\b/, sample: "Production" },
      { field: "x-trello-version", pattern: /^\d\.\d/, sample: "1.2054.0" },
    ],
  },
  {
    product: "Dropbox",
    source: "https://github.com/dropbox/dropbox-sdk-python/blob/main/dropbox/dropbox_client.py",
    fields: [
      {
        field: "x-dropbox-request-id",
        pattern: /^(?<reference>[0-9a-f]{16,40})\b/i,
        sample: "00000000000000000000000000000000",
        hands: "X-Dropbox-Request-Id",
      },
    ],
  },
  {
    product: "Box",
    source:
      "https://github.com/box/box-windows-sdk-v2/blob/main/Box.V2/Extensions/BoxResponseExtensions.cs",
    fields: [
      {
        field: "box-request-id",
        pattern: /^(?<reference>[0-9a-z]{12,60})(?![\w-])/i,
        sample: "0aaaaa0aaa000aaa0aaa000a0aaa",
        hands: "BOX-REQUEST-ID",
      },
    ],
  },
  {
    product: "PayPal",
    source: "https://github.com/paypal/Checkout-Ruby-SDK/pull/26",
    fields: [
      {
        field: "paypal-debug-id",
        pattern: /^(?<reference>[0-9a-z]{8,20})(?![\w-])/i,
        sample: "0000000000000",
        hands: "Paypal-Debug-Id",
      },
    ],
  },
  {
    product: "eBay",
    source: `${technologies}/e.json`,
    fields: [{ field: "server", pattern: /^ebay server\b/i, sample: "ebay server" }],
  },
  {
    product: "Etsy",
    source: "https://github.com/etsy/open-api/issues/198",
    fields: [
      {
        field: "x-etsy-request-uuid",
        pattern: /^(?<reference>[\w-]{12,60})(?![\w-])/,
        sample: "AAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        hands: "X-Etsy-Request-Uuid",
      },
    ],
  },
  {
    product: "Twilio",
    source: "https://github.com/twilio/twilio-ruby/issues/214",
    fields: [
      {
        field: "twilio-request-id",
        pattern: /^(?<reference>RQ[0-9a-f]{32})\b/i,
        sample: "RQ00000000000000000000000000000000",
        hands: "Twilio-Request-Id",
      },
      { field: "twilio-request-duration", pattern: /^\d+\.\d/, sample: "0.034" },
    ],
  },
  {
    product: "Intercom",
    source:
      "https://github.com/tarunc/intercom.io/tree/master/test/fixtures/replay/api.intercom.io-443",
    fields: [
      { field: "x-intercom-version", pattern: /^[0-9a-f]{32,40}\b/i, sample: "0".repeat(40) },
    ],
  },
  {
    product: "Contentful",
    source: `${technologies}/c.json`,
    fields: [
      {
        field: "x-contentful-request-id",
        pattern: /^(?<reference>[0-9a-f-]{16,40})(?![\w-])/i,
        sample: "00000000-0000-0000-0000-000000000000",
        hands: "X-Contentful-Request-Id",
      },
    ],
  },
  {
    product: "Sanity",
    source: `${technologies}/s.json`,
    fields: [{ field: "x-sanity-shard", pattern: /^\w/, sample: "gcp-eu-w1-01-prod-1000" }],
  },
  {
    product: "Cloudinary",
    source: "https://github.com/cloudinary-community/svelte-cloudinary/issues/68",
    fields: [{ field: "x-cld-error", pattern: /^\w/, sample: "deny or ACL failure" }],
  },
  {
    product: "Xero",
    source: "https://github.com/XeroAPI/xero-ruby/blob/master/spec/api_error_spec.rb",
    fields: [
      {
        field: "xero-correlation-id",
        pattern: /^(?<reference>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![\w-])/i,
        sample: "00000000-0000-0000-0000-000000000000",
        hands: "Xero-Correlation-Id",
      },
    ],
  },
  {
    product: "Intuit QuickBooks",
    source: "https://github.com/routablehq/python-quickbooks/issues/396",
    fields: [
      {
        field: "intuit_tid",
        pattern:
          /^(?<reference>\d-[0-9a-f]{8}-[0-9a-f]{20,30}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![\w-])/i,
        sample: "1-00000000-000000000000000000000000",
        hands: "intuit_tid",
      },
    ],
  },
  {
    product: "Sentry",
    source:
      "https://github.com/getsentry/sentry-ruby/blob/master/sentry-ruby/lib/sentry/transport/http_transport.rb",
    fields: [{ field: "x-sentry-error", pattern: /^\w/, sample: "Invalid api key" }],
  },
  {
    product: "LaunchDarkly",
    source: "https://github.com/launchdarkly/ruby-server-sdk/pull/358",
    fields: [
      { field: "x-launchdarkly-fd-fallback", pattern: /^(?:true|false)\b/i, sample: "true" },
    ],
  },
  {
    product: "Snyk",
    source:
      "https://github.com/snyk/sweater-comb/blob/main/src/rulesets/rest/2022-05-25/header-rules.ts",
    fields: [
      {
        field: "snyk-version-lifecycle-stage",
        pattern: /^(?:wip|experimental|beta|ga|released|deprecated|sunset)\b/i,
        sample: "released",
      },
    ],
  },
  {
    product: "HCP Terraform",
    source: "https://github.com/hashicorp/go-tfe/blob/main/tfe.go",
    fields: [
      {
        // others that speak its protocol name themselves, under its other fields as under this
        field: "tfp-appname",
        pattern: /^(?:HCP Terraform|Terraform (?:Cloud|Enterprise))\b/i,
        sample: "HCP Terraform",
      },
    ],
  },
  {
    product: "Docker Hub",
    source: "https://docs.docker.com/docker-hub/usage/pulls/",
    fields: [
      {
        field: "docker-ratelimit-source",
        pattern: /^[0-9a-f][0-9a-f.:-]{5,}/i,
        sample: "192.0.2.7",
      },
    ],
  },
  {
    product: "X",
    source: "https://github.com/tweepy/tweepy/tree/master/cassettes",
    fields: [
      { field: "x-twitter-response-tags", pattern: /^\w/, sample: "BouncerCompliant" },
      {
        field: "server",
        pattern: /^tsa_[a-z]\b/i,
        source: "https://github.com/tweepy/tweepy/blob/master/cassettes/test_get_me.yaml",
        sample: "tsa_b",
      },
      {
        // of others who call a field so, nobody says this
        field: "x-access-level",
        pattern: /^read-write-directmessages\b/i,
        source: "https://github.com/tweepy/tweepy/blob/master/cassettes/test_get_me.yaml",
        sample: "read-write-directmessages",
      },
    ],
  },
  {
    product: "Reddit",
    source: "https://github.com/praw-dev/praw/tree/main/tests/integration/cassettes",
    fields: [
      { field: "server", pattern: /^snooserv\b/i, sample: "snooserv" },
      { field: "x-moose", pattern: /^majestic\b/i, sample: "majestic" },
    ],
  },
  {
    product: "Twitch",
    source:
      "https://github.com/mauricew/ruby-twitch-api/blob/master/spec/fixtures/cassettes/get_clips_OEHHL.yml",
    fields: [
      {
        field: "x-ctxlog-logid",
        pattern: /^1-[0-9a-f]{8}-[0-9a-f]{24}\b/i,
        sample: "1-00000000-000000000000000000000000",
      },
      {
        field: "twitch-trace-id",
        pattern: /^(?<reference>[0-9a-f]{32})\b/i,
        sample: "00000000000000000000000000000000",
        hands: "Twitch-Trace-Id",
      },
    ],
  },
  {
    product: "Salesforce",
    source:
      "https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/headers_api_usage.htm",
    fields: [
      { field: "sforce-limit-info", pattern: /^api-usage=\d/i, sample: "api-usage=18/5000" },
    ],
  },
  {
    product: "Binance",
    source:
      "https://developers.binance.com/docs/binance-spot-api-docs/rest-api/general-api-information",
    fields: [
      { field: "x-mbx-used-weight", pattern: /^\d{1,7}\b/, sample: "4" },
      { field: "x-mbx-used-weight-1m", pattern: /^\d{1,7}\b/, sample: "4" },
    ],
  },
  {
    product: "OVHcloud",
    source: "https://github.com/ovh/python-ovh/blob/master/ovh/exceptions.py",
    fields: [
      {
        field: "x-ovh-queryid",
        pattern: /^(?<reference>[A-Z]{2}\.[\w.-]{8,60})/,
        sample: "FR.ws-3.00000000.00000.0000",
        hands: "X-OVH-QUERYID",
      },
    ],
  },
  {
    product: "Fitbit",
    source: "https://dev.fitbit.com/build/reference/web-api/developer-guide/application-design/",
    fields: [{ field: "fitbit-rate-limit-limit", pattern: /^\d{1,6}\b/, sample: "150" }],
  },
  {
    product: "Elastic Cloud",
    source: "https://opentelemetry.io/docs/specs/semconv/database/elasticsearch/",
    fields: [
      { field: "x-found-handling-cluster", pattern: /^[0-9a-f]{32,40}\b/i, sample: "0".repeat(32) },
      {
        field: "x-found-handling-instance",
        pattern: /^[a-z]{4,20}-\d{10}\b/i,
        sample: "instance-0000000001",
      },
    ],
  },
  {
    product: "Kubernetes",
    source: "https://kubernetes.io/docs/concepts/cluster-administration/flow-control/",
    fields: [
      {
        field: "x-kubernetes-pf-flowschema-uid",
        pattern: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])/i,
        sample: "00000000-0000-0000-0000-000000000000",
      },
      {
        field: "x-kubernetes-pf-prioritylevel-uid",
        pattern: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])/i,
        sample: "00000000-0000-0000-0000-000000000000",
      },
    ],
  },
  {
    product: "Tumblr",
    source: `${technologies}/t.json`,
    fields: [{ field: "x-tumblr-user", pattern: /^[\w-]{1,40}\b/, sample: "example" }],
  },
  {
    product: "Substack",
    source: `${technologies}/s.json`,
    fields: [{ field: "x-served-by", pattern: /^Substack\b/i, sample: "Substack" }],
  },
];

/** Where other people's sites run, and what passes on: what stands behind writes the rest of an answer. */
const hosts: readonly Vendor[] = [
  {
    product: "F5 Distributed Cloud",
    source: `${technologies}/f.json`,
    fields: [
      {
        field: "x-volterra-location",
        pattern: /^(?:[a-z]-)?[a-z]{2,4}\d{1,2}-[a-z]{3}(?![\w-])/i,
        sample: "mb2-mum",
      },
    ],
  },
  {
    product: "Apache APISIX",
    source: `${technologies}/a.json`,
    fields: [{ field: "x-apisix-upstream-status", pattern: /^\d{3}\b/, sample: "403" }],
  },
  {
    product: "Hostinger",
    source: `${technologies}/h.json`,
    fields: [
      // people write "Platform: Hostinger" of their setup
      { field: "platform", pattern: /^hostinger\b/, sample: "hostinger" },
    ],
  },
  {
    product: "Vercel",
    source: `${technologies}/v.json`,
    fields: [
      {
        field: "x-vercel-cache",
        pattern: /^(?:HIT|MISS|STALE|BYPASS|PRERENDER|REVALIDATED)\b/,
        sample: "MISS",
      },
    ],
  },
  {
    product: "Railway",
    source: `${technologies}/r.json`,
    fields: [
      { field: "server", pattern: /^railway(?:-(?:edge|hikari))?(?![\w-])/i, sample: "railway" },
    ],
  },
  {
    product: "Render",
    source: `${technologies}/r.json`,
    fields: [{ field: "x-render-origin-server", pattern: /^\w/, sample: "Render" }],
  },
  {
    product: "Replit",
    source: `${technologies}/r.json`,
    fields: [{ field: "replit-cluster", pattern: /^[a-z]{3,30}\b/i, sample: "global" }],
  },
  {
    product: "PythonAnywhere",
    source: `${technologies}/p.json`,
    fields: [{ field: "server", pattern: /^PythonAnywhere\b/i, sample: "PythonAnywhere" }],
  },
  {
    product: "Deno Deploy",
    source: `${technologies}/d.json`,
    fields: [{ field: "server", pattern: /^deno\/[a-z]/i, sample: "deno/gcp-europe-west4" }],
  },
  {
    product: "Zeabur",
    source: `${technologies}/z.json`,
    fields: [
      {
        field: "x-zeabur-request-id",
        pattern: /^(?<reference>[\w:-]{12,80})(?![\w:-])/,
        sample: "fra1::00000000-0000-0000-0000-000000000000",
        hands: "X-Zeabur-Request-Id",
      },
    ],
  },
  {
    product: "Platform.sh",
    source: `${technologies}/p.json`,
    fields: [
      { field: "x-platform-cluster", pattern: /^[a-z0-9]{10,20}-/i, sample: "abcdefghijklm-main" },
    ],
  },
  {
    product: "Acquia",
    source: `${technologies}/a.json`,
    fields: [{ field: "x-ah-environment", pattern: /^\w/, sample: "prod" }],
  },
  {
    product: "Pantheon",
    source: `${technologies}/p.json`,
    fields: [
      {
        field: "x-pantheon-styx-hostname",
        pattern: /^styx/i,
        sample: "styx-fe1-a-000000000-00000",
      },
      {
        field: "x-styx-req-id",
        pattern: /^(?<reference>[0-9a-f-]{32,40})(?![\w-])/i,
        sample: "00000000-0000-0000-0000-000000000000",
        hands: "X-Styx-Req-Id",
      },
    ],
  },
  {
    product: "WP Engine",
    source: `${technologies}/w.json`,
    fields: [
      { field: "x-powered-by", pattern: /^WP Engine\b/i, sample: "WP Engine" },
      { field: "wpe-backend", pattern: /^\w/, sample: "apache" },
    ],
  },
  {
    product: "Kinsta",
    source: `${technologies}/k.json`,
    fields: [{ field: "x-kinsta-cache", pattern: /^[A-Z]{3,12}\b/, sample: "BYPASS" }],
  },
  {
    product: "Flywheel",
    source: `${technologies}/f.json`,
    fields: [{ field: "x-fw-server", pattern: /^Flywheel\b/i, sample: "Flywheel/5.1.0" }],
  },
  {
    product: "WordPress.com",
    source: `${technologies}/w.json`,
    fields: [
      { field: "host-header", pattern: /^WordPress\.com\b/i, sample: "WordPress.com" },
      {
        field: "x-powered-by",
        pattern: /^WordPress VIP\b/i,
        sample: "WordPress VIP <https://wpvip.com>",
      },
    ],
  },
  {
    product: "Wix",
    source: `${technologies}/w.json`,
    fields: [
      {
        field: "x-wix-request-id",
        pattern: /^(?<reference>\d{8,}\.\d{6,}[\d.]*)/,
        sample: "1772619330.0000000000000000000",
        hands: "X-Wix-Request-Id",
      },
    ],
  },
  {
    product: "Squarespace",
    source: `${technologies}/s.json`,
    fields: [{ field: "server", pattern: /^Squarespace\b/i, sample: "Squarespace" }],
  },
  {
    product: "Bubble",
    source: `${technologies}/b.json`,
    fields: [{ field: "x-bubble-perf", pattern: /^\{?\s*\S/, sample: "total: 12" }],
  },
  {
    product: "Salesforce Commerce Cloud",
    source: `${technologies}/s.json`,
    fields: [
      {
        field: "server",
        pattern: /^Demandware eCommerce Server\b/i,
        sample: "Demandware eCommerce Server",
      },
    ],
  },
  {
    product: "Salesforce Account Engagement",
    source: `${technologies}/s.json`,
    fields: [{ field: "x-pardot-route", pattern: /^\w/, sample: "0000000000000000" }],
  },
  {
    product: "VTEX",
    source: `${technologies}/v.json`,
    fields: [{ field: "server", pattern: /^VTEX IO\b/i, sample: "VTEX IO" }],
  },
];

/** What people run themselves. */
const applications: readonly Vendor[] = [
  {
    product: "WordPress",
    source: "https://github.com/WordPress/WordPress/blob/master/wp-includes/pluggable.php",
    fields: [
      { field: "x-redirect-by", pattern: /^WordPress\b/i, sample: "WordPress" },
      {
        field: "x-wp-total",
        pattern: /^\d{1,9}\b/,
        source: "https://developer.wordpress.org/rest-api/using-the-rest-api/pagination/",
        sample: "110",
      },
      {
        field: "x-pingback",
        pattern: /\/xmlrpc\.php\b/i,
        source: `${technologies}/w.json`,
        sample: "https://www.example.com/xmlrpc.php",
      },
      {
        field: "link",
        pattern: /\brel=\\?"?https:\/\/api\.w\.org\/|^<https?:\/\/[^>\s]{1,200}\/wp-json\/?>/i,
        source: `${technologies}/w.json`,
        sample: '<https://www.example.com/wp-json/>; rel="https://api.w.org/"',
      },
    ],
  },
  {
    product: "Drupal",
    source: `${technologies}/d.json`,
    fields: [
      { field: "x-drupal-cache", pattern: /^[A-Z]{3,12}\b/, sample: "MISS" },
      {
        field: "x-drupal-dynamic-cache",
        pattern: /^[A-Z]{3,12}\b/,
        source:
          "https://github.com/drupal/drupal/blob/11.x/core/modules/dynamic_page_cache/src/EventSubscriber/DynamicPageCacheSubscriber.php",
        sample: "UNCACHEABLE",
      },
      { field: "x-generator", pattern: /^Drupal\b/i, sample: "Drupal 10 (https://www.drupal.org)" },
    ],
  },
  {
    product: "Joomla",
    source: `${technologies}/j.json`,
    fields: [{ field: "x-content-encoded-by", pattern: /^Joomla!/i, sample: "Joomla! 3.9" }],
  },
  {
    product: "Magento",
    source:
      "https://experienceleague.adobe.com/en/docs/commerce-operations/configuration-guide/cache/config-varnish-final",
    fields: [{ field: "x-magento-cache-debug", pattern: /^[A-Z]{3,8}\b/, sample: "MISS" }],
  },
  {
    product: "Shopware",
    source: `${technologies}/s.json`,
    fields: [{ field: "sw-version-id", pattern: /^[0-9a-f]{32}\b/i, sample: "0".repeat(32) }],
  },
  {
    product: "1C-Bitrix",
    source: `${technologies}/_.json`,
    fields: [
      {
        field: "x-powered-cms",
        pattern: /^Bitrix Site Manager\b/i,
        sample: "Bitrix Site Manager (00000000000000000000000000000000)",
      },
    ],
  },
  {
    product: "SPIP",
    source: `${technologies}/s.json`,
    fields: [{ field: "composed-by", pattern: /^SPIP\b/i, sample: "SPIP 4.2.0 @ www.spip.net" }],
  },
  {
    product: "Neos",
    source: `${technologies}/n.json`,
    fields: [
      { field: "x-flow-powered", pattern: /^(?:Flow|Neos)\b/i, sample: "Flow/8.3 Neos/8.3" },
    ],
  },
  {
    product: "Ghost",
    source: `${technologies}/g.json`,
    fields: [
      {
        field: "x-ghost-cache-status",
        pattern: /^(?:HIT|MISS|From)\b/i,
        sample: "From Backend - Not Cached",
      },
    ],
  },
  {
    product: "Plesk",
    source: `${technologies}/p.json`,
    fields: [{ field: "x-powered-by-plesk", pattern: /^Plesk/i, sample: "PleskWin" }],
  },
  {
    product: "Spring Boot",
    source: `${technologies}/s.json`,
    fields: [
      {
        field: "x-application-context",
        pattern: /^[\w-]{2,60}(?::[\w,.-]{1,80})*(?![\w:])/,
        sample: "application:production:8080",
      },
    ],
  },
  {
    product: "PrestaShop",
    source: `${technologies}/p.json`,
    fields: [{ field: "powered-by", pattern: /^Prestashop\b/i, sample: "PrestaShop" }],
  },
  {
    product: "Liferay",
    source: `${technologies}/l.json`,
    fields: [
      { field: "liferay-portal", pattern: /^\w/, sample: "Liferay Community Edition Portal 7.4.3" },
    ],
  },
  {
    product: "Umbraco",
    source: `${technologies}/u.json`,
    fields: [{ field: "x-umbraco-version", pattern: /^\d/, sample: "8.18" }],
  },
  {
    product: "Craft CMS",
    source: `${technologies}/c.json`,
    fields: [{ field: "x-powered-by", pattern: /\bCraft (?:CMS|Commerce)\b/, sample: "Craft CMS" }],
  },
  {
    product: "Statamic",
    source: `${technologies}/s.json`,
    fields: [{ field: "x-powered-by", pattern: /^Statamic\b/i, sample: "Statamic" }],
  },
  {
    product: "Strapi",
    source: `${technologies}/s.json`,
    fields: [{ field: "x-powered-by", pattern: /^Strapi\b/i, sample: "Strapi <strapi.io>" }],
  },
  {
    product: "Directus",
    source: `${technologies}/d.json`,
    fields: [{ field: "x-powered-by", pattern: /^Directus\b/i, sample: "Directus" }],
  },
  {
    product: "NodeBB",
    source: `${technologies}/n.json`,
    fields: [{ field: "x-powered-by", pattern: /^NodeBB\b/i, sample: "NodeBB" }],
  },
  {
    product: "Sails.js",
    source: `${technologies}/s.json`,
    fields: [{ field: "x-powered-by", pattern: /^Sails\b/i, sample: "Sails <sailsjs.com>" }],
  },
  {
    product: "Hono",
    source: `${technologies}/h.json`,
    fields: [{ field: "x-powered-by", pattern: /^Hono\b/i, sample: "Hono" }],
  },
  {
    product: "Koa",
    source: `${technologies}/k.json`,
    fields: [{ field: "x-powered-by", pattern: /^koa\b/i, sample: "koa" }],
  },
  {
    product: "Nette",
    source: `${technologies}/n.json`,
    fields: [
      { field: "x-powered-by", pattern: /^Nette Framework\b/i, sample: "Nette Framework 3" },
    ],
  },
  {
    product: "Ktor",
    source: `${technologies}/k.json`,
    fields: [{ field: "x-engine", pattern: /^Ktor\b/i, sample: "Ktor" }],
  },
  {
    product: "Discourse",
    source:
      "https://github.com/discourse/discourse/blob/main/app/controllers/application_controller.rb",
    fields: [{ field: "x-discourse-route", pattern: /^[a-z_/]{3,60}\b/i, sample: "list/latest" }],
  },
  {
    product: "Mastodon",
    source: `${technologies}/m.json`,
    fields: [{ field: "server", pattern: /^Mastodon\b/i, sample: "Mastodon" }],
  },
  {
    product: "Canvas LMS",
    source:
      "https://github.com/instructure/canvas-lms/blob/master/gems/request_context/lib/request_context/generator.rb",
    fields: [
      { field: "x-canvas-meta", pattern: /^[a-z]\w{0,3}=[^;\s]{0,80};/i, sample: "q=868;a=1;" },
    ],
  },
  {
    product: "Atlassian Data Center",
    source: "https://github.com/Netflix-Skunkworks/go-jira/issues/8",
    fields: [
      {
        field: "x-seraph-loginreason",
        // of Jira, Confluence and Bitbucket alike
        pattern: /^(?:OK|OUT|AUTH\w{4,30})\b/i,
        sample: "AUTHENTICATION_DENIED",
      },
    ],
  },
  {
    product: "Atlassian Confluence",
    source: `${technologies}/a.json`,
    fields: [
      { field: "x-confluence-request-time", pattern: /^\d{10,15}\b/, sample: "1772619330123" },
    ],
  },
  {
    product: "Artifactory",
    source: "https://github.com/peimanja/artifactory_exporter/blob/master/artifactory/utils.go",
    fields: [
      { field: "x-artifactory-node-id", pattern: /^[\w.-]/, sample: "artifactory-primary-0" },
      {
        field: "server",
        pattern: /^Artifactory\b/i,
        source: `${technologies}/a.json`,
        sample: "Artifactory/7.77.0",
      },
    ],
  },
  {
    product: "etcd",
    source: "https://github.com/etcd-io/etcd/blob/main/server/etcdserver/api/rafthttp/http.go",
    fields: [
      { field: "x-etcd-cluster-id", pattern: /^[0-9a-f]{8,20}\b/i, sample: "0000000000000000" },
    ],
  },
  {
    product: "Elasticsearch",
    source: "https://github.com/elastic/elastic-transport-js/blob/main/src/Transport.ts",
    fields: [{ field: "x-elastic-product", pattern: /^Elasticsearch\b/i, sample: "Elasticsearch" }],
  },
  {
    product: "Kibana",
    source: `${technologies}/k.json`,
    fields: [{ field: "kbn-name", pattern: /^\w/, sample: "kibana" }],
  },
  {
    product: "Splunk",
    source: `${technologies}/s.json`,
    fields: [{ field: "server", pattern: /^Splunkd\b/i, sample: "Splunkd" }],
  },
  {
    product: "ClickHouse",
    source:
      "https://github.com/ClickHouse/ClickHouse/blob/master/src/Server/HTTP/sendExceptionToHTTPClient.cpp",
    fields: [{ field: "x-clickhouse-exception-code", pattern: /^\d{1,5}\b/, sample: "497" }],
  },
  {
    product: "InfluxDB",
    source: "https://docs.influxdata.com/influxdb/v1/tools/api/",
    fields: [{ field: "x-influxdb-version", pattern: /^v?\d/, sample: "1.8.10" }],
  },
  {
    product: "CouchDB",
    source: `${technologies}/c.json`,
    fields: [
      { field: "server", pattern: /^CouchDB\/\d/i, sample: "CouchDB/3.3.3 (Erlang OTP/24)" },
    ],
  },
  {
    product: "SAP NetWeaver",
    source: `${technologies}/s.json`,
    fields: [
      {
        field: "server",
        pattern: /^SAP NetWeaver Application Server\b/i,
        sample: "SAP NetWeaver Application Server / ABAP 754",
      },
    ],
  },
  {
    product: "Microsoft Exchange",
    source:
      "https://learn.microsoft.com/en-us/exchange/client-developer/exchange-web-services/instrumenting-client-requests-for-ews-and-rest-in-exchange",
    fields: [
      {
        field: "x-diaginfo",
        pattern: /^(?<reference>[\w.-]{3,60})/,
        sample: "MBX01",
        hands: "X-DiagInfo",
      },
      { field: "x-feserver", pattern: /^[\w.-]{2,80}/, sample: "EXCHSRV1" },
      {
        field: "x-calculatedbetarget",
        pattern: /^[\w.-]{3,120}/,
        source:
          "https://github.com/rapid7/metasploit-framework/blob/master/lib/msf/core/exploit/remote/http/exchange/proxy_maybe_shell.rb",
        sample: "mbx01.example.com",
      },
      {
        field: "x-owa-version",
        pattern: /^\d+\./,
        source: `${technologies}/o.json`,
        sample: "15.2.1118.7",
      },
    ],
  },
  {
    product: "HCL Domino",
    source: `${technologies}/h.json`,
    fields: [{ field: "server", pattern: /^Lotus-Domino\b/i, sample: "Lotus-Domino" }],
  },
  {
    product: "cPanel",
    source: `${technologies}/c.json`,
    fields: [{ field: "server", pattern: /^cpsrvd\b/i, sample: "cpsrvd/11.110.0.15" }],
  },
  {
    product: "Proxmox VE",
    source: `${technologies}/p.json`,
    fields: [{ field: "server", pattern: /^pve-api-daemon\//i, sample: "pve-api-daemon/3.0" }],
  },
  {
    product: "Zope",
    source: `${technologies}/z.json`,
    fields: [{ field: "server", pattern: /^Zope\//i, sample: "Zope/(4.8, python 3.9)" }],
  },
];

/** An id that was taken for a secret: the field's name tells as much. */
const HIDDEN = /^\[?hidden\b/;

/** What vendors write in the head of every answer, by which it is known though the body says nothing. */
export const responseFields: readonly Mark[] = [
  ...rowsOf(apis, { as: "author", proves: { "answered-by": "other-gateway" } }),
  ...rowsOf(hosts, { as: "relay", proves: { "answered-by": "other-gateway" } }),
  ...rowsOf(applications, { as: "author", proves: { "answered-by": "backend" } }),
];

function rowsOf(vendors: readonly Vendor[], author: Pick<Mark, "as" | "proves">): readonly Mark[] {
  return vendors.flatMap(({ product, source, fields }) =>
    fields.map(({ field, pattern, sample, source: own, hands, isShared }) => ({
      id: `${slug(product)}-field-${slug(field)}`,
      product,
      header: field,
      pattern:
        hands === undefined || isShared
          ? pattern
          : new RegExp(`${pattern.source}|${HIDDEN.source}`, pattern.flags),
      ...author,
      ...(hands === undefined ? {} : { hands }),
      source: own ?? source,
      sample: `${field}: ${sample}`,
    })),
  );
}

function slug(name: string): string {
  return name.toLowerCase().replace(/\W+|_/g, "-");
}
