/** The id of a request, as an execution log writes it. */
export const id = "(1b2c3d4e-5f60-4718-9a2b-3c4d5e6f7081)";
const time = "Wed Mar 04 10:15:30 UTC 2026 :";

/** What execution logs quote of the answers of integrations, and whose refusal that is. */
export const logs = [
  {
    name: "SQS, one line",
    cause: "integration-returned-403",
    text: `${id} Endpoint response body before transformations: <?xml version="1.0"?><ErrorResponse xmlns="http://queue.amazonaws.com/doc/2012-11-05/"><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>Access to the resource https://sqs.eu-west-1.amazonaws.com/111122223333/orders is denied.</Message></Error></ErrorResponse>`,
  },
  {
    name: "S3 by its host",
    cause: "integration-returned-403",
    text: `${id} Endpoint request URI: https://s3.us-east-1.amazonaws.com/pets-111122223333/a.png\n${id} Received response. Status: 403, Integration latency: 41 ms\n${id} Endpoint response body before transformations: <?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>Access Denied</Message><RequestId>0123456789ABCDEF</RequestId><HostId>AbCdEfGhIjKlMnOpQrStUvWxYz0123456789</HostId></Error>\n${id} Method completed with status: 403`,
  },
  {
    name: "a web server's page",
    cause: "integration-returned-403",
    text: `${id} Received response. Status: 403, Integration latency: 12 ms\n${id} Endpoint response headers: {Server=nginx/1.25.3, Date=Wed, 04 Mar 2026 10:15:30 GMT, Content-Type=text/html}\n${id} Endpoint response body before transformations: <html>\n<head><title>403 Forbidden</title></head>\n<body>\n<center><h1>403 Forbidden</h1></center>\n<hr><center>nginx/1.25.3</center>\n</body>\n</html>\n${id} Method completed with status: 403`,
  },
  {
    name: "an operation that Lambda does not know, in a test's log",
    cause: "integration-misconfigured",
    text: `${time} Endpoint response body before transformations: <AccessDeniedException>\n  <Message>Unable to determine service/operation name to be authorized</Message>\n</AccessDeniedException>\n\n${time} Endpoint response headers: {x-amzn-RequestId=1b2c3d4e-5f60-4718-9a2b-3c4d5e6f7081, Connection=keep-alive, Content-Length=130, Date=Wed, 04 Mar 2026 10:15:29 GMT}\n${time} Lambda invocation failed with status: 403\n${time} Execution failed due to configuration error: \n${time} Method completed with status: 500`,
  },
] as const;
