import { describe, expect, test } from "vitest";
import { diagnose } from "..";

const edge = "d1234abcdefgh.cloudfront.net";
const regional = "d-abc123defg.execute-api.eu-west-1.amazonaws.com";
const forbidden = '{"message":"Forbidden"}';

describe("the target of a custom domain name that somebody opens himself", () => {
  test.each([
    `I set up a custom domain. When I open this link https://${edge} which I found in API Gateway -> Custom Domain Names I get ${forbidden}`,
    `Custom domain is edge optimized. In the console the "CloudFront distribution" of the custom domain is ${edge}; going to https://${edge}/ returns ${forbidden}`,
    `I created the custom domain name with serverless-domain-manager. It prints "Distribution Domain Name: ${edge}". Calling https://${edge}/users responds with 403 ${forbidden}`,
    `Terraform outputs cloudfront_domain_name = ${edge} from aws_api_gateway_domain_name. If I curl that https://${edge}/v1 I get ${forbidden}`,
    `zappa certify finished. API gateway -> custom domain names shows target ${edge}. Opening it in Chrome I see ${forbidden}, the zappa URL is fine.`,
    `Created the custom domain in API Gateway (edge). Then opened the target https://${edge} listed there and get\n\n${forbidden}\n\nDNS isn't changed yet.`,
    `Wir haben eine Custom Domain angelegt. Rufe ich den Zieldomänennamen https://${edge} aus der API-Gateway-Konsole auf, kommt ${forbidden}`,
    `在 API Gateway 控制台的自定义域名里看到目标域名 https://${edge}，直接访问返回 ${forbidden}`,
    `API Gatewayのカスタムドメインのターゲットドメイン名 https://${edge} に直接アクセスすると ${forbidden} になります`,
    `API Gateway domain name: ${regional} (from the custom domain's configuration). curl https://${regional}/hello -> ${forbidden}`,
    `When I invoke the "API Gateway domain name" of the custom domain that Zappa made it doesn't work. xxxxx.cloudfront.net/dev/ping gives 403 ${forbidden}`,
    `Haven't pointed my DNS to it yet: the target domain name of my custom domain (${regional}) gives ${forbidden} in the browser.`,
    `Using the regional domain name ${regional} shown in the domain's config directly gives a 403 Forbidden. ${forbidden}`,
    `My DNS isn't set up yet so I tried the regional endpoint ${regional} of the custom domain and got ${forbidden}`,
    `$ curl https://${regional}/prod/orders\n${forbidden}`,
  ])("is a name that no API has: %s", (text) => {
    expect(diagnose({ text }).cause).toBe("unknown-host");
  });

  test("is the first suspect where no body is shown", () => {
    const text = `The custom domain's distribution domain name is ${edge}. I call https://${edge}/dev/hello => 403 Forbidden`;
    expect(diagnose({ text }).remaining[0]?.cause).toBe("unknown-host");
  });

  test.each([
    `We put our own CloudFront distribution ${edge} in front of the API. https://${edge}/prod/items returns ${forbidden}`,
    `I created a CloudFront distribution with the API as origin. https://${edge}/items returns ${forbidden}, the invoke URL works.`,
    `Distribution domain name ${edge} belongs to the CloudFront distribution that we put in front of API gateway, no custom domain. https://${edge}/dev/hello => 403 ${forbidden}`,
    `https://${edge}/prod/items returns ${forbidden}`,
    `The custom domain api.example.com is a CNAME to ${regional}. https://api.example.com/hello returns ${forbidden}`,
    `$ dig +short api.example.com\n${regional}.\n52.1.2.3\n$ curl https://api.example.com/hello\n${forbidden}`,
    `Target domain name of the custom domain: ${edge}. Route 53 alias points to it. https://api.example.com/v1/pets gives ${forbidden}`,
    `Custom domain names -> target ${edge}. I made an alias record for it. Opening https://api.example.org/hello gives ${forbidden}`,
    `The web app with a custom domain is served from ${edge}. It calls https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/items and gets ${forbidden}`,
    `Should I call the target domain name ${regional} directly? https://api.example.com/hello gives ${forbidden}`,
    `We didn't call ${regional} directly, we use the custom domain: https://api.example.com/x => ${forbidden}`,
    `The target domain ${regional} of our custom domain isn't meant to be called, I know. api.example.com returns ${forbidden} too.`,
    `The custom domain returns ${forbidden}. Even its target domain name https://${edge}/ gives ${forbidden}`,
    `My custom domain is refused, and https://${regional}/hello returns ${forbidden}, too.`,
    `With curl -H "Host: api.example.com" https://${regional}/hello I get ${forbidden}`,
    `$ curl -H 'Host: api.example.com' https://${regional}/hello\n${forbidden}`,
  ])("but not: %s", (text) => {
    expect(diagnose({ text }).cause).not.toBe("unknown-host");
  });
});
