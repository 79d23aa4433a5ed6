import type { Mark } from "../types";

/** Web servers in front of the API, by the page and the field that they write. */
export const webServers: readonly Mark[] = [
  {
    id: "nginx-page",
    product: "nginx",
    literals: ["<center>nginx", "<center>openresty"],
    pattern: /<hr ?\/?>\s?<center>(?:nginx|openresty)/i,
    as: "refusal",
    proves: { "answered-by": "web-server" },
    source: "https://github.com/nginx/nginx/blob/master/src/http/ngx_http_special_response.c",
    sample: "<hr><center>nginx/1.24.0</center>",
  },
  {
    id: "nginx-server",
    product: "nginx",
    header: "server",
    pattern: /^(?:nginx|openresty|tengine)\b/i,
    as: "author",
    proves: { "answered-by": "web-server" },
    source: "https://nginx.org/en/docs/http/ngx_http_core_module.html#server_tokens",
    sample: "server: nginx/1.24.0",
  },
];
