import type { Mark } from "../types";

/** A company's API that answers everybody's calls: none of them reaches an API of the caller's own. */
interface PublicApi {
  readonly product: string;
  /** Names that it is called by, with what stands in front of them; a dot comes first where anything may. */
  readonly hosts: readonly string[];
  /** What people and clients call it in front of "API", "request failed" and the like. */
  readonly spoken?: readonly string[];
  readonly source: string;
}

const apis: readonly PublicApi[] = [
  {
    product: "GitHub",
    hosts: [
      "api.github.com",
      "uploads.github.com",
      "raw.githubusercontent.com",
      "codeload.github.com",
      "ghcr.io",
      "npm.pkg.github.com",
    ],
    spoken: ["GitHub"],
    source: "https://docs.github.com/en/rest",
  },
  {
    product: "GitLab",
    hosts: ["gitlab.com", "registry.gitlab.com"],
    spoken: ["GitLab"],
    source: "https://docs.gitlab.com/api/rest/",
  },
  {
    product: "Bitbucket",
    hosts: ["api.bitbucket.org"],
    spoken: ["Bitbucket"],
    source: "https://developer.atlassian.com/cloud/bitbucket/rest/intro/",
  },
  {
    product: "Atlassian",
    hosts: [".atlassian.net", "api.atlassian.com"],
    spoken: ["Jira", "Confluence"],
    source: "https://developer.atlassian.com/cloud/jira/platform/rest/v3/intro/",
  },
  {
    product: "npm registry",
    hosts: ["registry.npmjs.org", "registry.yarnpkg.com"],
    source: "https://docs.npmjs.com/cli/using-npm/registry",
  },
  {
    product: "PyPI",
    hosts: ["pypi.org", "upload.pypi.org", "test.pypi.org", "files.pythonhosted.org"],
    spoken: ["PyPI"],
    source: "https://docs.pypi.org/api/",
  },
  {
    product: "RubyGems.org",
    hosts: ["rubygems.org"],
    source: "https://guides.rubygems.org/rubygems-org-api/",
  },
  {
    product: "crates.io",
    hosts: ["crates.io", "static.crates.io", "index.crates.io"],
    source: "https://crates.io/data-access",
  },
  {
    product: "Maven Central",
    hosts: [
      "repo1.maven.org",
      "repo.maven.apache.org",
      "oss.sonatype.org",
      "s01.oss.sonatype.org",
      "central.sonatype.com",
    ],
    source: "https://central.sonatype.org/consume/",
  },
  {
    product: "Docker Hub",
    hosts: ["hub.docker.com", "registry-1.docker.io", "auth.docker.io", "index.docker.io"],
    spoken: ["Docker Hub"],
    source: "https://docs.docker.com/reference/api/hub/latest/",
  },
  { product: "Quay", hosts: ["quay.io"], source: "https://docs.quay.io/api/" },
  {
    product: "Hugging Face",
    hosts: ["huggingface.co", "api-inference.huggingface.co", "router.huggingface.co"],
    spoken: ["Hugging Face"],
    source: "https://huggingface.co/docs/hub/api",
  },
  {
    product: "OpenAI",
    hosts: ["api.openai.com", "chatgpt.com"],
    spoken: ["OpenAI"],
    source: "https://platform.openai.com/docs/api-reference",
  },
  {
    product: "Anthropic",
    hosts: ["api.anthropic.com"],
    spoken: ["Anthropic"],
    source: "https://docs.claude.com/en/api/overview",
  },
  { product: "Mistral AI", hosts: ["api.mistral.ai"], source: "https://docs.mistral.ai/api/" },
  {
    product: "Groq",
    hosts: ["api.groq.com"],
    source: "https://console.groq.com/docs/api-reference",
  },
  {
    product: "OpenRouter",
    hosts: ["openrouter.ai"],
    spoken: ["OpenRouter"],
    source: "https://openrouter.ai/docs/api/reference/overview",
  },
  { product: "xAI", hosts: ["api.x.ai"], source: "https://docs.x.ai/docs/api-reference" },
  {
    product: "ElevenLabs",
    hosts: ["api.elevenlabs.io"],
    spoken: ["ElevenLabs"],
    source: "https://elevenlabs.io/docs/api-reference/introduction",
  },
  {
    product: "Replicate",
    hosts: ["api.replicate.com"],
    spoken: ["Replicate"],
    source: "https://replicate.com/docs/reference/http",
  },
  {
    product: "Google Cloud",
    hosts: [".googleapis.com"],
    source: "https://cloud.google.com/apis/docs/overview",
  },
  {
    product: "Azure Resource Manager",
    hosts: ["management.azure.com"],
    source: "https://learn.microsoft.com/en-us/rest/api/azure/",
  },
  {
    product: "Azure Key Vault",
    hosts: [".vault.azure.net"],
    spoken: ["Key Vault", "keyvault"],
    source: "https://learn.microsoft.com/en-us/rest/api/keyvault/",
  },
  {
    product: "Azure DevOps",
    hosts: ["dev.azure.com", ".visualstudio.com", "pkgs.dev.azure.com"],
    spoken: ["Azure DevOps"],
    source: "https://learn.microsoft.com/en-us/rest/api/azure/devops/",
  },
  {
    product: "Azure",
    hosts: [
      ".cognitiveservices.azure.com",
      ".openai.azure.com",
      ".search.windows.net",
      ".servicebus.windows.net",
    ],
    source: "https://learn.microsoft.com/en-us/rest/api/azure/",
  },
  {
    product: "Microsoft Graph",
    hosts: ["graph.microsoft.com"],
    spoken: ["Microsoft Graph", "Graph"],
    source: "https://learn.microsoft.com/en-us/graph/errors",
  },
  {
    product: "Power BI",
    hosts: ["api.powerbi.com"],
    spoken: ["Power BI"],
    source: "https://learn.microsoft.com/en-us/rest/api/power-bi/",
  },
  {
    product: "DigitalOcean",
    hosts: ["api.digitalocean.com", ".digitaloceanspaces.com"],
    spoken: ["DigitalOcean"],
    source: "https://docs.digitalocean.com/reference/api/",
  },
  {
    product: "Hetzner Cloud",
    hosts: ["api.hetzner.cloud"],
    spoken: ["Hetzner"],
    source: "https://docs.hetzner.cloud/",
  },
  {
    product: "Linode",
    hosts: ["api.linode.com"],
    spoken: ["Linode"],
    source: "https://techdocs.akamai.com/linode-api/reference/api",
  },
  {
    product: "Scaleway",
    hosts: ["api.scaleway.com"],
    spoken: ["Scaleway"],
    source: "https://www.scaleway.com/en/developers/api/",
  },
  {
    product: "OVHcloud",
    hosts: ["eu.api.ovh.com", "api.ovh.com", "ca.api.ovh.com"],
    spoken: ["OVH"],
    source: "https://api.ovh.com/",
  },
  {
    product: "Cloudflare API",
    hosts: ["api.cloudflare.com"],
    source: "https://developers.cloudflare.com/api/",
  },
  {
    product: "Fastly API",
    hosts: ["api.fastly.com"],
    source: "https://www.fastly.com/documentation/reference/api/",
  },
  { product: "Vercel API", hosts: ["api.vercel.com"], source: "https://vercel.com/docs/rest-api" },
  {
    product: "Netlify API",
    hosts: ["api.netlify.com"],
    source: "https://docs.netlify.com/api/get-started/",
  },
  {
    product: "Heroku API",
    hosts: ["api.heroku.com"],
    source: "https://devcenter.heroku.com/articles/platform-api-reference",
  },
  {
    product: "HCP Terraform",
    hosts: ["app.terraform.io", "registry.terraform.io"],
    source: "https://developer.hashicorp.com/terraform/cloud-docs/api-docs",
  },
  {
    product: "Shopify",
    hosts: [".myshopify.com"],
    spoken: ["Shopify"],
    source: "https://shopify.dev/docs/api/usage/response-codes",
  },
  {
    product: "Stripe",
    hosts: ["api.stripe.com"],
    spoken: ["Stripe"],
    source: "https://docs.stripe.com/error-handling",
  },
  {
    product: "PayPal",
    hosts: [
      "api.paypal.com",
      "api-m.paypal.com",
      "api.sandbox.paypal.com",
      "api-m.sandbox.paypal.com",
    ],
    spoken: ["PayPal"],
    source: "https://developer.paypal.com/api/rest/responses/",
  },
  {
    product: "Square",
    hosts: ["connect.squareup.com"],
    source: "https://developer.squareup.com/reference/square",
  },
  {
    product: "Plaid",
    hosts: ["production.plaid.com", "sandbox.plaid.com"],
    spoken: ["Plaid"],
    source: "https://plaid.com/docs/api/",
  },
  {
    product: "Twilio",
    hosts: ["api.twilio.com", ".twilio.com"],
    spoken: ["Twilio"],
    source: "https://www.twilio.com/docs/usage/api",
  },
  {
    product: "SendGrid",
    hosts: ["api.sendgrid.com"],
    spoken: ["SendGrid"],
    source: "https://www.twilio.com/docs/sendgrid/api-reference",
  },
  {
    product: "Mailgun",
    hosts: ["api.mailgun.net", "api.eu.mailgun.net"],
    spoken: ["Mailgun"],
    source: "https://documentation.mailgun.com/docs/mailgun/api-reference/",
  },
  {
    product: "Mailchimp",
    hosts: [".api.mailchimp.com"],
    spoken: ["Mailchimp"],
    source: "https://mailchimp.com/developer/marketing/docs/errors/",
  },
  {
    product: "Slack",
    hosts: ["slack.com", "hooks.slack.com"],
    spoken: ["Slack"],
    source: "https://docs.slack.dev/apis/web-api/",
  },
  {
    product: "Discord",
    hosts: ["discord.com", "discordapp.com"],
    spoken: ["Discord"],
    source: "https://discord.com/developers/docs/topics/opcodes-and-status-codes",
  },
  {
    product: "Telegram",
    hosts: ["api.telegram.org"],
    spoken: ["Telegram"],
    source: "https://core.telegram.org/bots/api",
  },
  { product: "Zoom", hosts: ["api.zoom.us"], source: "https://developers.zoom.us/docs/api/" },
  {
    product: "Reddit",
    hosts: ["www.reddit.com", "oauth.reddit.com", "old.reddit.com", "api.reddit.com"],
    spoken: ["Reddit"],
    source: "https://www.reddit.com/dev/api/",
  },
  {
    product: "X",
    hosts: ["api.twitter.com", "api.x.com", "upload.twitter.com"],
    spoken: ["Twitter"],
    source: "https://docs.x.com/x-api/introduction",
  },
  {
    product: "Meta Graph API",
    hosts: ["graph.facebook.com", "graph.instagram.com"],
    source: "https://developers.facebook.com/docs/graph-api/guides/error-handling/",
  },
  {
    product: "LinkedIn",
    hosts: ["api.linkedin.com"],
    spoken: ["LinkedIn"],
    source: "https://learn.microsoft.com/en-us/linkedin/shared/api-guide/concepts/error-handling",
  },
  {
    product: "Spotify",
    hosts: ["api.spotify.com"],
    spoken: ["Spotify"],
    source: "https://developer.spotify.com/documentation/web-api/concepts/api-calls",
  },
  {
    product: "Twitch",
    hosts: ["api.twitch.tv"],
    spoken: ["Twitch"],
    source: "https://dev.twitch.tv/docs/api/",
  },
  {
    product: "Strava",
    hosts: ["www.strava.com"],
    spoken: ["Strava"],
    source: "https://developers.strava.com/docs/reference/",
  },
  {
    product: "Notion",
    hosts: ["api.notion.com"],
    spoken: ["Notion"],
    source: "https://developers.notion.com/reference/status-codes",
  },
  {
    product: "Airtable",
    hosts: ["api.airtable.com"],
    spoken: ["Airtable"],
    source: "https://airtable.com/developers/web/api/errors",
  },
  {
    product: "Asana",
    hosts: ["app.asana.com"],
    source: "https://developers.asana.com/docs/errors",
  },
  {
    product: "Trello",
    hosts: ["api.trello.com"],
    source: "https://developer.atlassian.com/cloud/trello/rest/",
  },
  { product: "Linear", hosts: ["api.linear.app"], source: "https://linear.app/developers/graphql" },
  {
    product: "Figma",
    hosts: ["api.figma.com"],
    spoken: ["Figma"],
    source: "https://developers.figma.com/docs/rest-api/errors/",
  },
  {
    product: "HubSpot",
    hosts: ["api.hubapi.com", "api.hubspot.com"],
    spoken: ["HubSpot"],
    source: "https://developers.hubspot.com/docs/api-reference/error-handling",
  },
  {
    product: "Salesforce",
    hosts: [".my.salesforce.com", ".salesforce.com", ".force.com"],
    spoken: ["Salesforce"],
    source:
      "https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm",
  },
  {
    product: "Zendesk",
    hosts: [".zendesk.com"],
    spoken: ["Zendesk"],
    source: "https://developer.zendesk.com/api-reference/introduction/requests/",
  },
  {
    product: "ServiceNow",
    hosts: [".service-now.com"],
    spoken: ["ServiceNow"],
    source: "https://www.servicenow.com/docs/",
  },
  {
    product: "Intercom",
    hosts: ["api.intercom.io"],
    spoken: ["Intercom"],
    source: "https://developers.intercom.com/docs/references/rest-api/errors/http-responses",
  },
  {
    product: "Okta",
    hosts: [".okta.com", ".oktapreview.com"],
    spoken: ["Okta"],
    source: "https://developer.okta.com/docs/reference/error-codes/",
  },
  {
    product: "Auth0",
    hosts: [".auth0.com"],
    spoken: ["Auth0"],
    source: "https://auth0.com/docs/api/management/v2",
  },
  {
    product: "Datadog",
    hosts: ["api.datadoghq.com", "api.datadoghq.eu", ".datadoghq.com"],
    spoken: ["Datadog"],
    source: "https://docs.datadoghq.com/api/latest/",
  },
  {
    product: "New Relic",
    hosts: ["api.newrelic.com", ".nr-data.net", "metric-api.newrelic.com", "log-api.newrelic.com"],
    spoken: ["New Relic"],
    source: "https://docs.newrelic.com/docs/data-apis/ingest-apis/",
  },
  {
    product: "Dynatrace",
    hosts: [".live.dynatrace.com", ".apps.dynatrace.com"],
    spoken: ["Dynatrace"],
    source: "https://docs.dynatrace.com/docs/dynatrace-api/basics/response-codes",
  },
  {
    product: "Sentry",
    hosts: ["sentry.io", ".ingest.sentry.io", ".ingest.us.sentry.io"],
    spoken: ["Sentry"],
    source: "https://docs.sentry.io/api/",
  },
  {
    product: "PagerDuty",
    hosts: ["api.pagerduty.com", "events.pagerduty.com"],
    spoken: ["PagerDuty"],
    source: "https://developer.pagerduty.com/docs/errors",
  },
  {
    product: "Grafana Cloud",
    hosts: [".grafana.net", "grafana.com"],
    spoken: ["Grafana"],
    source: "https://grafana.com/docs/grafana-cloud/developer-resources/",
  },
  {
    product: "MongoDB Atlas",
    hosts: ["cloud.mongodb.com"],
    spoken: ["Atlas"],
    source: "https://www.mongodb.com/docs/atlas/reference/api-resources-spec/",
  },
  {
    product: "Elastic Cloud",
    hosts: [".elastic-cloud.com", "api.elastic-cloud.com"],
    source: "https://www.elastic.co/docs/api/doc/cloud/",
  },
  {
    product: "Snowflake",
    hosts: [".snowflakecomputing.com"],
    source: "https://docs.snowflake.com/en/developer-guide/sql-api/reference",
  },
  {
    product: "Databricks",
    hosts: [".cloud.databricks.com", ".azuredatabricks.net"],
    spoken: ["Databricks"],
    source: "https://docs.databricks.com/api/workspace/introduction",
  },
  {
    product: "Confluent Cloud",
    hosts: [".confluent.cloud", "api.confluent.cloud"],
    source: "https://docs.confluent.io/cloud/current/api.html",
  },
  {
    product: "Algolia",
    hosts: [".algolia.net", ".algolianet.com"],
    spoken: ["Algolia"],
    source: "https://www.algolia.com/doc/rest-api/search/",
  },
  {
    product: "Mapbox",
    hosts: ["api.mapbox.com"],
    spoken: ["Mapbox"],
    source: "https://docs.mapbox.com/api/overview/",
  },
  {
    product: "OpenStreetMap",
    hosts: [
      "nominatim.openstreetmap.org",
      "tile.openstreetmap.org",
      ".tile.openstreetmap.org",
      "api.openstreetmap.org",
    ],
    source: "https://operations.osmfoundation.org/policies/nominatim/",
  },
  {
    product: "Wikimedia",
    hosts: [
      ".wikipedia.org",
      "upload.wikimedia.org",
      "commons.wikimedia.org",
      "www.wikidata.org",
      "query.wikidata.org",
    ],
    source: "https://foundation.wikimedia.org/wiki/Policy:Wikimedia_Foundation_User-Agent_Policy",
  },
  {
    product: "Dropbox",
    hosts: ["api.dropboxapi.com", "content.dropboxapi.com"],
    spoken: ["Dropbox"],
    source: "https://www.dropbox.com/developers/documentation/http/documentation",
  },
  {
    product: "Box",
    hosts: ["api.box.com", "upload.box.com"],
    source: "https://developer.box.com/guides/api-calls/permissions-and-errors/",
  },
  {
    product: "Binance",
    hosts: ["api.binance.com", "fapi.binance.com", "dapi.binance.com", "testnet.binance.vision"],
    spoken: ["Binance"],
    source:
      "https://developers.binance.com/docs/binance-spot-api-docs/rest-api/general-api-information",
  },
  {
    product: "Coinbase",
    hosts: ["api.coinbase.com", "api.exchange.coinbase.com"],
    spoken: ["Coinbase"],
    source: "https://docs.cdp.coinbase.com/exchange/rest-api/requests",
  },
  {
    product: "Alpaca",
    hosts: ["api.alpaca.markets", "paper-api.alpaca.markets", "data.alpaca.markets"],
    spoken: ["Alpaca"],
    source: "https://docs.alpaca.markets/docs/getting-started",
  },
  {
    product: "Bluesky",
    hosts: ["bsky.social", "public.api.bsky.app", "api.bsky.app"],
    source: "https://docs.bsky.app/docs/advanced-guides/api-directory",
  },
  {
    product: "SonarQube Cloud",
    hosts: ["sonarcloud.io", "api.sonarcloud.io"],
    spoken: ["SonarCloud"],
    source: "https://docs.sonarsource.com/sonarqube-cloud/advanced-setup/web-api/",
  },
  {
    product: "Snyk",
    hosts: ["api.snyk.io"],
    spoken: ["Snyk"],
    source: "https://docs.snyk.io/snyk-api",
  },
  {
    product: "CircleCI",
    hosts: ["circleci.com"],
    spoken: ["CircleCI"],
    source: "https://circleci.com/docs/api/v2/",
  },
  {
    product: "LaunchDarkly",
    hosts: ["app.launchdarkly.com", "sdk.launchdarkly.com", "events.launchdarkly.com"],
    spoken: ["LaunchDarkly"],
    source: "https://launchdarkly.com/docs/api",
  },
  {
    product: "Segment",
    hosts: ["api.segment.io", "api.segment.com"],
    source: "https://segment.com/docs/connections/sources/catalog/libraries/server/http-api/",
  },
  {
    product: "Pinecone",
    hosts: ["api.pinecone.io", ".pinecone.io"],
    spoken: ["Pinecone"],
    source: "https://docs.pinecone.io/reference/api/introduction",
  },
  {
    product: "Contentful",
    hosts: ["cdn.contentful.com", "api.contentful.com"],
    spoken: ["Contentful"],
    source: "https://www.contentful.com/developers/docs/references/errors/",
  },
  {
    product: "Artifactory Cloud",
    hosts: [".jfrog.io"],
    spoken: ["Artifactory"],
    source: "https://jfrog.com/help/r/jfrog-rest-apis/artifactory-rest-apis",
  },
];

const answer = { as: "hint", proves: { "answered-by": "other-gateway" } } as const;

/** Calls to the interfaces of other companies, by the name that was called or by who is said to answer. */
export const publicApis: readonly Mark[] = apis.flatMap(({ product, hosts, spoken, source }) => {
  const slug = product.toLowerCase().replace(/\W+/g, "-");
  const [host = ""] = hosts;
  const [name = ""] = spoken ?? [];
  return [
    {
      id: `${slug}-called`,
      product,
      literals: hosts.map((one) => one.toLowerCase()),
      pattern: new RegExp(
        String.raw`\bhttps?:\/\/(?:${hosts.map(pattern).join("|")})(?![\w.-]*\w)`,
        "i",
      ),
      ...answer,
      as: "called" as const,
      source,
      sample: `https://${host.startsWith(".") ? "example" : ""}${host}/v1/items`,
    },
    ...(spoken === undefined
      ? []
      : [
          {
            id: `${slug}-said`,
            product,
            literals: spoken.map((one) => one.toLowerCase()),
            pattern: new RegExp(
              String.raw`\b(?:${spoken.join("|")})(?:'s)?(?: [A-Z]{0,4}[a-z]{0,8}){0,2}? (?:API|REST|request|upload|client|call|error)s?\b[^\n]{0,40}?(?:\b403\b|\bforbidden\b)|\b(?:${spoken.join("|")}) (?:has |just )?(?:returned|returns|responded|answered|answers|rejected|refused|failed|says|said|gave|gives)\b[^\n]{0,40}?(?:\b403\b|\bforbidden\b)`,
              "i",
            ),
            ...answer,
            source,
            sample: `${name} API request failed: 403 Forbidden`,
          },
        ]),
  ];
});

function pattern(host: string): string {
  const escaped = host.replaceAll(".", String.raw`\.`);
  return host.startsWith(".") ? String.raw`[\w-]{1,63}(?:\.[\w-]{1,63}){0,3}${escaped}` : escaped;
}
