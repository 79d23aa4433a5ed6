import type { Mark } from "../types";

type Named = readonly [product: string, names: readonly string[], source: string];

/**
 * What clients of other companies' interfaces throw, by names that are theirs alone, as a log has them without
 * the package (which `public-apis.ts` knows).
 */
const thrown: readonly Named[] = [
  [
    "GitHub",
    ["GithubException", "Octokit::AbuseDetected", "org.kohsuke.github.HttpException"],
    "https://github.com/octokit/octokit.rb/blob/main/lib/octokit/error.rb",
  ],
  [
    "GitLab",
    [
      "GitlabHttpError",
      "GitlabGetError",
      "GitlabCreateError",
      "GitlabListError",
      "GitlabUpdateError",
      "GitlabDeleteError",
      "GitlabUploadError",
      "GitbeakerRequestError",
      "GitLabApiException",
    ],
    "https://github.com/python-gitlab/python-gitlab/blob/main/gitlab/exceptions.py",
  ],
  ["Atlassian", ["JIRAError"], "https://github.com/pycontribs/jira/blob/main/jira/exceptions.py"],
  [
    "Slack",
    [
      "SlackApiError",
      "SlackRequestError",
      "SlackApiException",
      "Slack::Web::Api::Errors::SlackError",
      "slack server error",
    ],
    "https://github.com/slackapi/python-slack-sdk/blob/main/slack_sdk/errors/__init__.py",
  ],
  [
    "Discord",
    [
      "DiscordAPIError",
      "DiscordServerError",
      "net.dv8tion.jda.api.exceptions.ErrorResponseException",
      "net.dv8tion.jda.api.exceptions.InsufficientPermissionException",
    ],
    "https://github.com/discordjs/discord.js/blob/main/packages/rest/src/lib/errors/DiscordAPIError.ts",
  ],
  [
    "Telegram",
    [
      "TelegramForbiddenError",
      "TelegramBadRequest",
      "TelegramAPIError",
      "TelegramError",
      "GrammyError",
      "ApiTelegramException",
      "pyrogram.errors.exceptions.forbidden_403",
    ],
    "https://github.com/aiogram/aiogram/blob/dev-3.x/aiogram/exceptions.py",
  ],
  [
    "X",
    [
      "TweepyException",
      "TweepError",
      "TwythonError",
      "TwythonAuthError",
      "twitter4j.TwitterException",
      "Twitter::Error::Forbidden",
    ],
    "https://github.com/tweepy/tweepy/blob/master/tweepy/errors.py",
  ],
  [
    "Reddit",
    ["PrawcoreException", "RedditAPIException"],
    "https://github.com/praw-dev/praw/blob/main/praw/exceptions.py",
  ],
  [
    "Meta Graph API",
    [
      "FacebookRequestError",
      "FacebookRequestException",
      "FacebookAuthorizationException",
      "FacebookResponseException",
      "FacebookOAuthException",
      "Koala::Facebook::ClientError",
      "Koala::Facebook::AuthenticationError",
    ],
    "https://github.com/facebook/facebook-python-business-sdk/blob/main/facebook_business/exceptions.py",
  ],
  [
    "Spotify",
    ["SpotifyException", "SpotifyOauthError", "WebapiRegularError", "SpotifyWebApiException"],
    "https://github.com/spotipy-dev/spotipy/blob/master/spotipy/exceptions.py",
  ],
  [
    "Google Cloud",
    [
      "GoogleJsonResponseException",
      "GaxiosError",
      "Google.GoogleApiException",
      "GoogleApiException",
      "Google_Service_Exception",
      "Google\\Service\\Exception",
      "Google::Apis::ClientError",
      "Google::Cloud::PermissionDeniedError",
      "com.google.api.gax.rpc.PermissionDeniedException",
      "com.google.cloud.storage.StorageException",
      "com.google.cloud.bigquery.BigQueryException",
      "gspread.exceptions.APIError",
      "pydrive2.files.ApiRequestError",
      "google.genai.errors.ClientError",
      "GoogleGenerativeAIFetchError",
    ],
    "https://github.com/googleapis/google-api-java-client/blob/main/google-api-client/src/main/java/com/google/api/client/googleapis/json/GoogleJsonResponseException.java",
  ],
  [
    "Firebase",
    [
      "FirebaseError",
      "FirebaseFunctionsException",
      "FirebaseMessagingException",
      "firebase_admin.exceptions.PermissionDeniedError",
    ],
    "https://github.com/firebase/firebase-admin-python/blob/main/firebase_admin/exceptions.py",
  ],
  [
    "Azure",
    ["Azure.RequestFailedException", "msrestazure.azure_exceptions.CloudError"],
    "https://github.com/Azure/azure-sdk-for-net/blob/main/sdk/core/Azure.Core/src/RequestFailedException.cs",
  ],
  [
    "Azure Cosmos DB",
    ["CosmosHttpResponseError", "CosmosException", "Microsoft.Azure.Cosmos.CosmosException"],
    "https://github.com/Azure/azure-sdk-for-python/blob/main/sdk/cosmos/azure-cosmos/azure/cosmos/exceptions.py",
  ],
  [
    "Azure DevOps",
    ["VssServiceException", "VssServiceResponseException", "AzureDevOpsServiceError"],
    "https://github.com/microsoft/azure-devops-python-api/blob/dev/azure-devops/azure/devops/exceptions.py",
  ],
  [
    "Microsoft Graph",
    ["GraphServiceException"],
    "https://github.com/microsoftgraph/msgraph-sdk-dotnet/issues/1751",
  ],
  [
    "OpenAI",
    ["OpenAIError", "OpenAI\\Exceptions\\ErrorException"],
    "https://github.com/openai/openai-python/blob/main/src/openai/_exceptions.py",
  ],
  [
    "Anthropic",
    ["AnthropicError"],
    "https://github.com/anthropics/anthropic-sdk-python/blob/main/src/anthropic/_exceptions.py",
  ],
  [
    "Hugging Face",
    ["HfHubHTTPError", "DisabledRepoError"],
    "https://github.com/huggingface/huggingface_hub/blob/main/src/huggingface_hub/errors.py",
  ],
  [
    "Stripe",
    [
      "StripePermissionError",
      "StripeInvalidRequestError",
      "StripeAuthenticationError",
      "StripeException",
    ],
    "https://github.com/stripe/stripe-node/blob/master/src/Error.ts",
  ],
  [
    "Twilio",
    ["TwilioRestException", "Twilio\\Exceptions\\RestException"],
    "https://github.com/twilio/twilio-python/blob/main/twilio/base/exceptions.py",
  ],
  [
    "Shopify",
    ["ShopifyAPI::Errors::HttpResponseError", "Shopify\\Exception\\HttpRequestException"],
    "https://github.com/Shopify/shopify-api-ruby/blob/main/lib/shopify_api/errors/http_response_error.rb",
  ],
  [
    "HubSpot",
    ["HubSpotHttpError"],
    "https://github.com/HubSpot/hubspot-local-dev-lib/blob/main/models/HubSpotHttpError.ts",
  ],
  [
    "Salesforce",
    [
      "SalesforceRefusedRequest",
      "SalesforceGeneralError",
      "SalesforceMalformedRequest",
      "SalesforceError",
      "Restforce::ErrorCode",
      "Restforce::ResponseError",
    ],
    "https://github.com/simple-salesforce/simple-salesforce/blob/master/simple_salesforce/exceptions.py",
  ],
  [
    "Zendesk",
    ["ZenpyException", "ZendeskAPI::Error::ClientError", "ZendeskAPI::Error::NetworkError"],
    "https://github.com/facetoe/zenpy/blob/master/zenpy/lib/exception.py",
  ],
  [
    "Okta",
    ["OktaApiError", "OktaAPIException", "com.okta.sdk.resource.ResourceException"],
    "https://github.com/okta/okta-sdk-nodejs/blob/master/src/api-error.js",
  ],
  [
    "Auth0",
    ["Auth0Error", "com.auth0.exception.APIException"],
    "https://github.com/auth0/ruby-auth0/blob/master/lib/auth0/exception.rb",
  ],
  [
    "Notion",
    ["Notion::Api::Errors::Forbidden", "Notion::Api::Errors::NotionError", "NotionApiException"],
    "https://github.com/phacks/notion-ruby-client/blob/main/lib/notion/api/errors.rb",
  ],
  [
    "Airtable",
    ["AirtableError", "Airtable::Error"],
    "https://github.com/Airtable/airtable.js/blob/master/src/airtable_error.ts",
  ],
  [
    "Linear",
    ["ForbiddenLinearError", "LinearError"],
    "https://github.com/linear/linear/blob/master/packages/sdk/src/error.ts",
  ],
  ["Asana", ["AsanaError"], "https://github.com/Asana/ruby-asana/blob/master/lib/asana/errors.rb"],
  [
    "Dropbox",
    [
      "DropboxResponseError",
      "DropboxException",
      "DropboxApi::Errors::HttpError",
      "com.dropbox.core.AccessErrorException",
    ],
    "https://github.com/dropbox/dropbox-sdk-js/blob/main/src/error.js",
  ],
  [
    "Box",
    ["BoxAPIException", "BoxAPIResponseException", "BoxAPIError", "Boxr::BoxrError"],
    "https://github.com/box/box-java-sdk/blob/main/src/main/java/com/box/sdk/BoxAPIException.java",
  ],
  [
    "Mailgun",
    ["Mailgun\\Exception\\HttpClientException", "Mailgun::CommunicationError"],
    "https://github.com/mailgun/mailgun-php/blob/master/src/Exception/HttpClientException.php",
  ],
  [
    "Mailchimp",
    ["MailchimpMarketing::ApiError", "MailChimpError"],
    "https://github.com/mailchimp/mailchimp-marketing-ruby/blob/master/lib/MailchimpMarketing/api_error.rb",
  ],
  [
    "Intuit QuickBooks",
    [
      "QuickbooksException",
      "Quickbooks::Forbidden",
      "QuickBooksOnline\\API\\Exception\\ServiceException",
      "Intuit.Ipp.Exception.IdsException",
    ],
    "https://github.com/ej2/python-quickbooks/blob/master/quickbooks/exceptions.py",
  ],
  [
    "Xero",
    ["XeroForbidden", "XeroException", "Xeroizer::OAuth::Forbidden"],
    "https://github.com/freakboy3742/pyxero/blob/main/src/xero/exceptions.py",
  ],
  [
    "PagerDuty",
    ["PDClientError", "PDHTTPError", "pagerduty.errors.HttpError"],
    "https://github.com/PagerDuty/pdpyras/blob/main/pdpyras.py",
  ],
  [
    "Datadog",
    ["DatadogAPIClient::APIError"],
    "https://github.com/DataDog/datadog-api-client-ruby/blob/master/lib/datadog_api_client/api_error.rb",
  ],
  [
    "Algolia",
    [
      "AlgoliaApiException",
      "Algolia::AlgoliaHttpError",
      "AlgoliaSearch\\Exceptions\\BadRequestException",
    ],
    "https://github.com/algolia/api-clients-automation/blob/main/clients/algoliasearch-client-csharp/algoliasearch/Exceptions/AlgoliaApiException.cs",
  ],
  [
    "Cloudflare API",
    ["CloudFlareAPIError"],
    "https://github.com/cloudflare/python-cloudflare-cli4/blob/master/CloudFlare/exceptions.py",
  ],
  [
    "DigitalOcean",
    [
      "DropletKit::Error",
      "DigitalOceanV2\\Exception\\RuntimeException",
      "digitalocean.baseapi.DataReadError",
    ],
    "https://github.com/digitalocean/droplet_kit/blob/main/lib/droplet_kit/error.rb",
  ],
  [
    "Linode",
    ["linode_api4.errors.ApiError"],
    "https://github.com/linode/linode_api4-python/blob/main/linode_api4/errors.py",
  ],
  [
    "OVHcloud",
    [
      "ovh.exceptions.NotGrantedCall",
      "ovh.exceptions.ForbiddenError",
      "ovh.exceptions.NotCredential",
    ],
    "https://github.com/ovh/python-ovh/blob/master/ovh/exceptions.py",
  ],
  [
    "OpenStack",
    [
      "keystoneauth1.exceptions.http.Forbidden",
      "novaclient.exceptions.Forbidden",
      "openstack.exceptions.ForbiddenException",
      "cinderclient.exceptions.Forbidden",
      "glanceclient.exc.HTTPForbidden",
      "neutronclient.common.exceptions.Forbidden",
    ],
    "https://github.com/openstack/keystoneauth/blob/master/keystoneauth1/exceptions/http.py",
  ],
  [
    "Oracle Cloud Infrastructure",
    ["oci.exceptions.ServiceError", "com.oracle.bmc.model.BmcException"],
    "https://github.com/oracle/oci-python-sdk/blob/master/src/oci/exceptions.py",
  ],
  [
    "Kubernetes",
    [
      "kubernetes.client.rest.ApiException",
      "kubernetes.client.exceptions.ApiException",
      "KubernetesClientException",
      "io.kubernetes.client.openapi.ApiException",
      "Kubeclient::HttpError",
      "KubeException",
    ],
    "https://github.com/fabric8io/kubernetes-client/blob/main/kubernetes-client-api/src/main/java/io/fabric8/kubernetes/client/KubernetesClientException.java",
  ],
  [
    "Databricks",
    ["DatabricksError"],
    "https://github.com/databricks/databricks-sdk-py/blob/main/databricks/sdk/errors/platform.py",
  ],
  [
    "Snowflake",
    ["snowflake.connector.errors.ForbiddenError"],
    "https://github.com/snowflakedb/snowflake-connector-python/blob/main/src/snowflake/connector/errors.py",
  ],
  [
    "Binance",
    ["BinanceAPIException"],
    "https://github.com/sammchardy/python-binance/blob/master/binance/exceptions.py",
  ],
  [
    "Square",
    [
      "Square.SquareApiException",
      "com.squareup.square.core.SquareApiException",
      "Square.Exceptions.ApiException",
      "com.squareup.square.exceptions.ApiException",
    ],
    "https://github.com/square/square-dotnet-sdk/blob/master/src/Square/Core/Public/SquareApiException.cs",
  ],
];

/**
 * Companies' own tools, which call their own interfaces: the commands, and the first words behind them where the
 * name alone is a word or another tool's.
 */
const tools: readonly (readonly [
  product: string,
  commands: readonly string[],
  subjects: string,
  source: string,
])[] = [
  ["Akamai", ["akamai"], "", "https://github.com/akamai/cli"],
  [
    "GitHub",
    ["gh"],
    "api|auth|gist|issue|pr|release|repo|secret|workflow",
    "https://github.com/cli/cli",
  ],
  ["GitLab", ["glab"], "", "https://gitlab.com/gitlab-org/cli"],
  ["Heroku API", ["heroku"], "", "https://github.com/heroku/cli"],
  ["Vercel API", ["vercel"], "", "https://github.com/vercel/vercel"],
  ["Netlify API", ["netlify", "ntl"], "", "https://github.com/netlify/cli"],
  ["Cloudflare API", ["wrangler"], "", "https://github.com/cloudflare/workers-sdk"],
  ["Fastly API", ["fastly"], "", "https://github.com/fastly/cli"],
  [
    "Fly.io",
    ["flyctl", "fly"],
    "apps|auth|deploy|launch|machines?|scale|secrets|status|volumes",
    "https://github.com/superfly/flyctl",
  ],
  ["DigitalOcean", ["doctl"], "", "https://github.com/digitalocean/doctl"],
  ["Linode", ["linode-cli"], "", "https://github.com/linode/linode-cli"],
  ["Hetzner Cloud", ["hcloud"], "", "https://github.com/hetznercloud/cli"],
  ["Scaleway", ["scw"], "", "https://github.com/scaleway/scaleway-cli"],
  [
    "Google Cloud",
    ["gcloud", "gsutil", "bq"],
    "",
    "https://docs.cloud.google.com/sdk/docs/scripting-gcloud",
  ],
  [
    "Azure Resource Manager",
    ["az"],
    "account|acr|ad|aks|apim|appservice|deployment|functionapp|group|keyvault|login|network|resource|rest|role|storage|vm|webapp",
    "https://github.com/Azure/azure-cli",
  ],
  [
    "Oracle Cloud Infrastructure",
    ["oci"],
    "artifacts|ce|compute|db|fn|iam|network|os|session|setup",
    "https://github.com/oracle/oci-cli",
  ],
  ["Supabase", ["supabase"], "", "https://github.com/supabase/cli"],
  ["Firebase", ["firebase"], "", "https://github.com/firebase/firebase-tools"],
  ["Stripe", ["stripe"], "", "https://github.com/stripe/stripe-cli"],
  ["Twilio", ["twilio"], "", "https://github.com/twilio/twilio-cli"],
  ["Shopify", ["shopify"], "", "https://github.com/Shopify/cli"],
  [
    "Salesforce",
    ["sfdx", "sf"],
    "alias|apex|auth|data|force|org|project",
    "https://github.com/salesforcecli/cli",
  ],
  ["Sentry", ["sentry-cli"], "", "https://github.com/getsentry/sentry-cli"],
  ["Datadog", ["datadog-ci"], "", "https://github.com/DataDog/datadog-ci"],
  ["Snyk", ["snyk"], "", "https://github.com/snyk/cli"],
  ["Auth0", ["auth0"], "", "https://github.com/auth0/auth0-cli"],
  ["Databricks", ["databricks"], "", "https://github.com/databricks/cli"],
  ["Confluent Cloud", ["confluent"], "", "https://github.com/confluentinc/cli"],
  [
    "MongoDB Atlas",
    ["atlas"],
    "accessLists|auth|clusters|dbusers|organizations|projects",
    "https://github.com/mongodb/mongodb-atlas-cli",
  ],
  ["Artifactory Cloud", ["jf", "jfrog"], "rt|c|xr", "https://github.com/jfrog/jfrog-cli"],
  [
    "Hugging Face",
    ["huggingface-cli", "hf"],
    "auth|download|login|repo|upload|whoami",
    "https://github.com/huggingface/huggingface_hub",
  ],
  [
    "npm registry",
    ["npm"],
    "access|publish|unpublish|owner|dist-tag|deprecate|org|team|token",
    "https://docs.npmjs.com/cli/using-npm/registry",
  ],
];

/** Beside a name that says nothing of a refusal itself. */
const REFUSED = String.raw`(?:\b403\b|\bforbidden\b|\bpermission|\bdenied\b|\bnot authori[sz]ed\b)`;

/** Exceptions of vendors' clients. */
const exceptions: readonly Mark[] = thrown.map(([product, names, source]) => {
  const telling = names.filter((name) =>
    /forbidden|denied|permission|refused|notgranted/i.test(name),
  );
  const others = names.filter((name) => !telling.includes(name));
  const patterns = [
    ...(telling.length > 0 ? [oneOf(telling)] : []),
    ...(others.length > 0 ? [`${oneOf(others)}[^\\0]{0,200}?${REFUSED}`] : []),
  ];
  const [first = ""] = names;
  return {
    id: `${product.toLowerCase().replace(/\W+/g, "-")}-exception`,
    product,
    // how many backslashes follow the first one depends on who printed it
    literals: names.map((name) => {
      const [first = "", ...rest] = name.toLowerCase().split("\\");
      return rest.length > 0 ? `${first}\\` : first;
    }),
    pattern: new RegExp(patterns.join("|"), "i"),
    as: "client" as const,
    proves: { "answered-by": "other-gateway" as const },
    source,
    sample: `${first}: HTTP 403 Forbidden`,
  };
});

/** In PHP and in JSON's strings a backslash is written twice, or more often. */
function oneOf(names: readonly string[]): string {
  const escaped = names.map((name) =>
    name.replaceAll("\\", String.raw`\\{1,4}`).replaceAll(".", String.raw`\.`),
  );
  return String.raw`(?<![\w$])(?:${escaped.join("|")})(?![\w$])`;
}

/** A server of the caller's own machine, and logs, show the refusals of others. */
const SHOWS_OTHERS = String.raw`(?!(?:dev|serve|local|start|emulators?|logs?|logging|tail|monitor|run)\b)`;
const RUNNER = `(?:sudo |npx |bunx |pnpm (?:dlx |exec )?|yarn (?:dlx )?)?`;

/** What was printed, up to the next command or the name of a host. */
const PRINTED = String.raw`(?:(?!\n[ \t]{0,8}(?:[$%❯➜»] |curl |https? )|https?:\/\/)[^\0]){0,500}?${REFUSED}`;

/** A command behind a prompt, whose line may be joined with the next, or alone on its line. */
const ran = (command: string): RegExp =>
  new RegExp(
    String.raw`(?:[$%#❯➜»>] ?${RUNNER}${command}[^\n]{0,300}?\s|(?:^|\n)[ \t]{0,8}(?:Run )?${RUNNER}${command}[^\n]{0,300}\n)${PRINTED}`,
    "i",
  );

const fromTools: readonly Mark[] = tools.map(([product, names, subjects, source]) => ({
  id: `${product.toLowerCase().replace(/\W+/g, "-")}-tool`,
  product,
  literals: names.map((name) => `${name} `),
  pattern: ran(`(?:${names.join("|")}) ${SHOWS_OTHERS}(?:${subjects || "[a-z-]"})`),
  as: "client",
  proves: { "answered-by": "other-gateway" },
  source,
  sample: `$ ${names[0]} ${subjects.split("|")[0] || "list"}\nError: 403 Forbidden`,
}));

/** What a company's own clients throw or print: it says who was called, where no name does. */
export const apiClients: readonly Mark[] = [...exceptions, ...fromTools];
