import type { Mark } from "../types";

/** A company's API that answers everybody's calls: none of them reaches an API of the caller's own. */
interface PublicApi {
  readonly product: string;
  /** Names that it is called by, with what stands in front of them; a dot comes first where anything may. */
  readonly hosts: readonly string[];
  /** What people and clients call it in front of "API", "request failed" and the like. */
  readonly spoken?: readonly string[];
  /** Packages of its clients, as stack traces and exceptions write them. */
  readonly clients?: readonly string[];
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
      "objects.githubusercontent.com",
      "release-assets.githubusercontent.com",
      "ghcr.io",
      "npm.pkg.github.com",
    ],
    spoken: ["GitHub"],
    clients: ["github", "octokit", "@octokit/request-error"],
    source: "https://docs.github.com/en/rest",
  },
  {
    product: "GitLab",
    hosts: ["gitlab.com", "registry.gitlab.com"],
    spoken: ["GitLab"],
    clients: ["gitlab"],
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
    clients: ["jira", "atlassian"],
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
    clients: ["huggingface_hub"],
    source: "https://huggingface.co/docs/hub/api",
  },
  {
    product: "OpenAI",
    hosts: ["api.openai.com", "chatgpt.com"],
    spoken: ["OpenAI"],
    clients: ["openai"],
    source: "https://platform.openai.com/docs/api-reference",
  },
  {
    product: "Anthropic",
    hosts: ["api.anthropic.com"],
    spoken: ["Anthropic"],
    clients: ["anthropic", "@anthropic-ai/sdk"],
    source: "https://docs.claude.com/en/api/overview",
  },
  {
    product: "Mistral AI",
    hosts: ["api.mistral.ai"],
    clients: ["mistralai"],
    source: "https://docs.mistral.ai/api/",
  },
  {
    product: "Groq",
    hosts: ["api.groq.com"],
    clients: ["groq"],
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
    clients: ["elevenlabs"],
    source: "https://elevenlabs.io/docs/api-reference/introduction",
  },
  {
    product: "Replicate",
    hosts: ["api.replicate.com"],
    spoken: ["Replicate"],
    clients: ["replicate"],
    source: "https://replicate.com/docs/reference/http",
  },
  {
    product: "Google Cloud",
    hosts: [".googleapis.com", ".pkg.dev"],
    clients: ["google.api_core", "googleapiclient", "googleapis-common"],
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
    clients: ["azure.core", "azure.mgmt", "com.azure", "@azure/core-rest-pipeline"],
    source: "https://learn.microsoft.com/en-us/rest/api/azure/",
  },
  {
    product: "Microsoft Graph",
    hosts: ["graph.microsoft.com"],
    spoken: ["Microsoft Graph", "Graph"],
    clients: ["msgraph", "Microsoft.Graph", "com.microsoft.graph"],
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
    clients: ["cloudflare"],
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
    clients: ["stripe", "com.stripe"],
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
    clients: ["plaid"],
    source: "https://plaid.com/docs/api/",
  },
  {
    product: "Twilio",
    hosts: ["api.twilio.com", ".twilio.com"],
    spoken: ["Twilio"],
    clients: ["twilio"],
    source: "https://www.twilio.com/docs/usage/api",
  },
  {
    product: "SendGrid",
    hosts: ["api.sendgrid.com"],
    spoken: ["SendGrid"],
    clients: ["sendgrid", "@sendgrid/client", "python_http_client"],
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
    clients: ["mailchimp_marketing"],
    source: "https://mailchimp.com/developer/marketing/docs/errors/",
  },
  {
    product: "Slack",
    hosts: ["slack.com", "hooks.slack.com"],
    spoken: ["Slack"],
    clients: ["slack_sdk", "@slack/web-api"],
    source: "https://docs.slack.dev/apis/web-api/",
  },
  {
    product: "Discord",
    hosts: ["discord.com", "discordapp.com"],
    spoken: ["Discord"],
    clients: ["discord", "discord.js", "@discordjs/rest", "disnake", "nextcord"],
    source: "https://discord.com/developers/docs/topics/opcodes-and-status-codes",
  },
  {
    product: "Telegram",
    hosts: ["api.telegram.org"],
    spoken: ["Telegram"],
    clients: ["telegram", "telegraf", "node-telegram-bot-api", "aiogram", "telebot"],
    source: "https://core.telegram.org/bots/api",
  },
  { product: "Zoom", hosts: ["api.zoom.us"], source: "https://developers.zoom.us/docs/api/" },
  {
    product: "Reddit",
    hosts: ["www.reddit.com", "oauth.reddit.com", "old.reddit.com", "api.reddit.com"],
    spoken: ["Reddit"],
    clients: ["prawcore", "asyncprawcore", "snoowrap"],
    source: "https://www.reddit.com/dev/api/",
  },
  {
    product: "X",
    hosts: ["api.twitter.com", "api.x.com", "upload.twitter.com"],
    spoken: ["Twitter"],
    clients: ["tweepy", "twitter-api-v2"],
    source: "https://docs.x.com/x-api/introduction",
  },
  {
    product: "Meta Graph API",
    hosts: ["graph.facebook.com", "graph.instagram.com", "i.instagram.com"],
    clients: ["facebook_business"],
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
    clients: ["spotipy"],
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
    clients: ["notion_client", "@notionhq/client"],
    source: "https://developers.notion.com/reference/status-codes",
  },
  {
    product: "Airtable",
    hosts: ["api.airtable.com"],
    spoken: ["Airtable"],
    clients: ["pyairtable"],
    source: "https://airtable.com/developers/web/api/errors",
  },
  {
    product: "Asana",
    hosts: ["app.asana.com"],
    clients: ["asana"],
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
    clients: ["hubspot", "@hubspot/api-client"],
    source: "https://developers.hubspot.com/docs/api-reference/error-handling",
  },
  {
    product: "Salesforce",
    hosts: [".my.salesforce.com", ".salesforce.com", ".force.com"],
    spoken: ["Salesforce"],
    clients: ["simple_salesforce", "jsforce"],
    source:
      "https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm",
  },
  {
    product: "Zendesk",
    hosts: [".zendesk.com"],
    spoken: ["Zendesk"],
    clients: ["zenpy"],
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
    clients: ["okta", "@okta/okta-sdk-nodejs"],
    source: "https://developer.okta.com/docs/reference/error-codes/",
  },
  {
    product: "Auth0",
    hosts: [".auth0.com"],
    spoken: ["Auth0"],
    clients: ["auth0"],
    source: "https://auth0.com/docs/api/management/v2",
  },
  {
    product: "Datadog",
    hosts: ["api.datadoghq.com", "api.datadoghq.eu", ".datadoghq.com"],
    spoken: ["Datadog"],
    clients: ["datadog_api_client"],
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
    clients: ["databricks"],
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
    clients: ["algoliasearch"],
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
    clients: ["dropbox"],
    source: "https://www.dropbox.com/developers/documentation/http/documentation",
  },
  {
    product: "Box",
    hosts: ["api.box.com", "upload.box.com"],
    clients: ["boxsdk"],
    source: "https://developer.box.com/guides/api-calls/permissions-and-errors/",
  },
  {
    product: "Binance",
    hosts: ["api.binance.com", "fapi.binance.com", "dapi.binance.com", "testnet.binance.vision"],
    spoken: ["Binance"],
    clients: ["binance"],
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
    clients: ["pinecone"],
    source: "https://docs.pinecone.io/reference/api/introduction",
  },
  {
    product: "Contentful",
    hosts: ["cdn.contentful.com", "api.contentful.com"],
    spoken: ["Contentful"],
    clients: ["contentful", "contentful-management"],
    source: "https://www.contentful.com/developers/docs/references/errors/",
  },
  {
    product: "Artifactory Cloud",
    hosts: [".jfrog.io"],
    spoken: ["Artifactory"],
    source: "https://jfrog.com/help/r/jfrog-rest-apis/artifactory-rest-apis",
  },
  {
    product: "Tesla",
    hosts: [
      "owner-api.teslamotors.com",
      ".prd.na.vn.cloud.tesla.com",
      ".prd.eu.vn.cloud.tesla.com",
    ],
    source: "https://developer.tesla.com/docs/fleet-api",
  },
  {
    product: "Garmin Connect",
    hosts: ["connectapi.garmin.com", "connect.garmin.com"],
    source: "https://github.com/matin/garth",
  },
  {
    product: "SmartThings",
    hosts: ["api.smartthings.com"],
    source: "https://developer.smartthings.com/docs/api/public",
  },
  {
    product: "Netatmo",
    hosts: ["api.netatmo.com"],
    source: "https://dev.netatmo.com/apidocumentation",
  },
  {
    product: "Fitbit",
    hosts: ["api.fitbit.com"],
    source: "https://dev.fitbit.com/build/reference/web-api/",
  },
  {
    product: "TMDB",
    hosts: ["api.themoviedb.org"],
    source: "https://developer.themoviedb.org/docs",
  },
  {
    product: "Etsy",
    hosts: ["api.etsy.com", "openapi.etsy.com"],
    source: "https://developers.etsy.com/documentation/",
  },
  {
    product: "TikTok",
    hosts: ["open.tiktokapis.com"],
    source: "https://developers.tiktok.com/doc/",
  },
  { product: "Infura", hosts: [".infura.io"], source: "https://docs.infura.io/" },
  { product: "Etherscan", hosts: ["api.etherscan.io"], source: "https://docs.etherscan.io/" },
  {
    product: "Yahoo Finance",
    hosts: ["query1.finance.yahoo.com", "query2.finance.yahoo.com"],
    source: "https://github.com/ranaroussi/yfinance",
  },
  {
    product: "Alpha Vantage",
    hosts: ["www.alphavantage.co"],
    source: "https://www.alphavantage.co/documentation/",
  },
  {
    product: "YouTube",
    hosts: [".googlevideo.com"],
    source: "https://github.com/yt-dlp/yt-dlp/wiki/FAQ",
  },
];

/** More of them: product, its folder of n8n's connectors, which show where they call, and hosts. */
const connected: readonly (readonly [product: string, folder: string, ...hosts: string[]])[] = [
  ["Acuity Scheduling", "AcuityScheduling", "acuityscheduling.com"],
  ["Adalo", "Adalo", "api.adalo.com"],
  ["Affinity", "Affinity", "api.affinity.co"],
  ["BambooHR", "BambooHr", "api.bamboohr.com"],
  ["Bannerbear", "Bannerbear", "api.bannerbear.com"],
  ["Baserow", "Baserow", "api.baserow.io"],
  ["Beeminder", "Beeminder", "www.beeminder.com"],
  ["Bitly", "Bitly", "api-ssl.bitly.com"],
  ["Bitwarden", "Bitwarden", "api.bitwarden.com", "identity.bitwarden.com"],
  ["Brandfetch", "Brandfetch", "api.brandfetch.io"],
  ["Brevo", "Brevo", "api.brevo.com"],
  ["Cal.com", "Cal", "api.cal.com"],
  ["Calendly", "Calendly", "api.calendly.com"],
  ["Cisco Webex", "Cisco", "webexapis.com"],
  ["ClickUp", "ClickUp", "api.clickup.com"],
  ["Clockify", "Clockify", "api.clockify.me"],
  ["Coda", "Coda", "coda.io"],
  ["CoinGecko", "CoinGecko", "api.coingecko.com"],
  ["Kit", "ConvertKit", "api.convertkit.com"],
  ["Copper", "Copper", "api.copper.com"],
  ["DeepL", "DeepL", "api.deepl.com", "api-free.deepl.com"],
  ["DHL", "Dhl", "api-eu.dhl.com"],
  ["Disqus", "Disqus", "disqus.com"],
  ["Eventbrite", "Eventbrite", "www.eventbriteapi.com"],
  ["Freshworks", "Freshdesk", ".freshdesk.com", ".freshservice.com", ".myfreshworks.com"],
  ["GetResponse", "GetResponse", "api.getresponse.com"],
  ["Gong", "Gong", "api.gong.io"],
  ["Grist", "Grist", "api.getgrist.com"],
  ["Gumroad", "Gumroad", "api.gumroad.com"],
  ["Harvest", "Harvest", "api.harvestapp.com"],
  ["Help Scout", "HelpScout", "api.helpscout.net"],
  ["HighLevel", "HighLevel", "services.leadconnectorhq.com", "rest.gohighlevel.com"],
  ["Hunter", "Hunter", "api.hunter.io"],
  ["Iterable", "Iterable", "api.iterable.com", "api.eu.iterable.com"],
  ["Jina AI", "JinaAI", "r.jina.ai", "s.jina.ai", "api.jina.ai"],
  ["Keap", "Keap", "api.infusionsoft.com"],
  ["KoboToolbox", "KoBoToolbox", "kf.kobotoolbox.org"],
  ["lemlist", "Lemlist", "api.lemlist.com"],
  ["LINE", "Line", "notify-api.line.me", "api.line.me"],
  ["MailerLite", "MailerLite", "api.mailerlite.com", "connect.mailerlite.com"],
  ["Mailjet", "Mailjet", "api.mailjet.com"],
  ["Matrix.org", "Matrix", "matrix-client.matrix.org", "matrix.org"],
  ["Medium", "Medium", "api.medium.com"],
  ["Bird", "MessageBird", "rest.messagebird.com"],
  ["Mindee", "Mindee", "api.mindee.net"],
  ["monday.com", "MondayCom", "api.monday.com"],
  ["NASA", "Nasa", "api.nasa.gov"],
  ["Onfleet", "Onfleet", "onfleet.com"],
  ["OpenWeather", "OpenWeatherMap", "api.openweathermap.org"],
  ["Oura", "Oura", "api.ouraring.com"],
  ["Paddle", "Paddle", "vendors.paddle.com"],
  ["Perplexity", "Perplexity", "api.perplexity.ai"],
  ["Phantombuster", "Phantombuster", "api.phantombuster.com"],
  ["Philips Hue", "PhilipsHue", "api.meethue.com"],
  ["Pipedrive", "Pipedrive", "api.pipedrive.com", ".pipedrive.com"],
  ["Plivo", "Plivo", "api.plivo.com"],
  ["PostHog", "PostHog", "app.posthog.com"],
  ["Postmark", "Postmark", "api.postmarkapp.com"],
  ["Pushbullet", "Pushbullet", "api.pushbullet.com"],
  ["Pushover", "Pushover", "api.pushover.net"],
  ["Quickbase", "QuickBase", "api.quickbase.com"],
  [
    "Intuit QuickBooks",
    "QuickBooks",
    "quickbooks.api.intuit.com",
    "sandbox-quickbooks.api.intuit.com",
  ],
  ["Raindrop.io", "Raindrop", "api.raindrop.io"],
  ["SeaTable", "SeaTable", "cloud.seatable.io"],
  ["SecurityScorecard", "SecurityScorecard", "api.securityscorecard.io"],
  ["Vonage", "Vonage", "rest.nexmo.com"],
  ["Storyblok", "Storyblok", "api.storyblok.com", "mapi.storyblok.com"],
  ["SurveyMonkey", "SurveyMonkey", "api.surveymonkey.com"],
  ["Taiga", "Taiga", "api.taiga.io"],
  ["Todoist", "Todoist", "api.todoist.com"],
  ["Toggl", "Toggl", "api.track.toggl.com"],
  ["Travis CI", "TravisCi", "api.travis-ci.com"],
  ["Typeform", "Typeform", "api.typeform.com"],
  ["UptimeRobot", "UptimeRobot", "api.uptimerobot.com"],
  ["urlscan.io", "UrlScanIo", "urlscan.io"],
  ["Webflow", "Webflow", "api.webflow.com"],
  ["Wise", "Wise", "api.transferwise.com"],
  ["WordPress.com", "Wordpress", "public-api.wordpress.com"],
  ["Xero", "Xero", "api.xero.com", "identity.xero.com"],
  ["Zoho", "Zoho", "accounts.zoho.com"],
  ["Zulip", "Zulip", ".zulipchat.com"],
];

const connectors = "https://github.com/n8n-io/n8n/tree/master/packages/nodes-base/nodes";

const all: readonly PublicApi[] = [
  ...apis,
  ...connected.map(([product, folder, ...hosts]) => ({
    product,
    hosts,
    source: `${connectors}/${folder}`,
  })),
];

const answer = { as: "hint", proves: { "answered-by": "other-gateway" } } as const;

/** Calls to the interfaces of other companies, by the name that was called or by who is said to answer. */
export const publicApis: readonly Mark[] = all.flatMap((api) => {
  const { product, hosts, spoken, clients, source } = api;
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
    ...(clients === undefined
      ? []
      : [
          {
            id: `${slug}-client`,
            product,
            literals: clients.flatMap((one) =>
              [".", "/", "\\", "::"].map((mark) => `${one.toLowerCase()}${mark}`),
            ),
            pattern: new RegExp(
              String.raw`(?:node_modules|(?:site|dist)-packages)[\\/](?:${clients.map(escaped).join("|")})[\\/](?:[\w.@-]{1,40}[\\/]){0,5}[\w.-]{0,20}errors?\.\w{2,3}\b|(?<![\w.@/-])(?:${clients.map(escaped).join("|")})(?:(?:\.|\\|::)\w{1,40}){0,5}?(?:\.|\\|::)\w{0,40}(?:Error|Exception|Forbidden|Denied|RefusedRequest)\b`,
              "i",
            ),
            ...answer,
            as: "client" as const,
            source,
            sample: `${clients[0] ?? ""}.errors.ForbiddenError: 403`,
          },
        ]),
  ];
});

function pattern(host: string): string {
  return host.startsWith(".")
    ? String.raw`[\w-]{1,63}(?:\.[\w-]{1,63}){0,3}${escaped(host)}`
    : escaped(host);
}

function escaped(name: string): string {
  return name.replaceAll(".", String.raw`\.`);
}
