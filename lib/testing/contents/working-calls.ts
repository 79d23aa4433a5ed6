const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
const url = `https://${host}/prod`;

/** What people show of a call that works. */
export const working: Readonly<Record<string, string>> = {
  "a command and its body": `$ curl ${url}/health\n{"status":"ok"}\n`,
  "curl -i": `$ curl -i ${url}/health\nHTTP/2 200\ncontent-type: application/json\n\n{"status":"ok"}\n`,
  "curl -v": `$ curl -v ${url}/health\n> GET /prod/health HTTP/1.1\n> Host: ${host}\n> \n< HTTP/1.1 200 OK\n< Content-Type: application/json\n< \n{"status":"ok"}\n`,
  "a command and its status": `$ curl -s -o /dev/null -w '%{http_code}' ${url}/health\n200\n`,
  "a line of an execution log": "(1a2b) Method completed with status: 200\n",
  "a line of an access log": `192.0.2.1 - - [02/Nov/2026:09:12:44 +0000] "GET /prod/health HTTP/1.1" 200 15 1a2b\n`,
  "a record of an access log": `{"requestId":"a","ip":"192.0.2.1","httpMethod":"GET","resourcePath":"/health","status":"200","protocol":"HTTP/1.1","responseLength":"15"}\n`,
  "a line of a program": `GET ${url}/health 200 OK\n`,
  "a response of requests": "<Response [200]> {'status': 'ok'}\n",
  "a function's answer": `{"statusCode":200,"body":"{\\"ok\\":true}"}\n`,
  "a run of the console's test": `{\n    "status": 200,\n    "body": "{\\"ok\\":true}",\n    "log": "Execution log for request x\\nMon Nov 02 09:12:44 UTC 2026 : Method completed with status: 200\\n",\n    "latency": 80\n}\n`,
  "a sentence": "GET /health works (200).\n",
  "a preflight": "OPTIONS /prod/orders 204 No Content\n",
};
