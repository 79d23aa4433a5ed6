const url = "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders";

/** A made-up refusal as libraries of many languages write it. */
export const mocks: Readonly<Record<string, string>> = {
  msw: `http.get("${url}", () =>\n  HttpResponse.json({ message: "Forbidden" }, { status: 403 }),\n),`,
  "msw 1": `rest.get("${url}", (req, res, ctx) => res(ctx.status(403), ctx.json({ message: "Forbidden" }))),`,
  nock: `nock("https://abcde12345.execute-api.us-east-1.amazonaws.com")\n  .get("/prod/orders")\n  .reply(403, { message: "Forbidden" });`,
  "nock's scope": `scope.get("/prod/orders").reply(403, '{"message":"Forbidden"}');`,
  "axios-mock-adapter": `mock.onGet("${url}").reply(403, { message: "Forbidden" });`,
  Jest: `axios.get.mockRejectedValueOnce({ response: { status: 403, data: { message: "Forbidden" } } });`,
  Vitest: `vi.mocked(fetch).mockResolvedValue(new Response('{"message":"Forbidden"}', { status: 403 }));`,
  Sinon: `sinon.stub(axios, "get").rejects({ response: { status: 403, data: { message: "Forbidden" } } });`,
  Cypress: `cy.intercept("GET", "${url}", { statusCode: 403, body: { message: "Forbidden" } });`,
  Playwright: `await route.fulfill({ status: 403, body: '{"message":"Forbidden"}' });`,
  responses: `responses.add(responses.GET, "${url}", json={"message": "Forbidden"}, status=403)`,
  "requests-mock": `requests_mock.get("${url}", status_code=403, json={"message": "Forbidden"})`,
  "pytest-httpx": `httpx_mock.add_response(url="${url}", status_code=403, json={"message": "Forbidden"})`,
  "unittest.mock": `session.get.return_value = Mock(status_code=403, text='{"message":"Forbidden"}')`,
  WebMock: `stub_request(:get, "${url}")\n  .to_return(status: 403, body: '{"message":"Forbidden"}')`,
  gock: `gock.New("https://abcde12345.execute-api.us-east-1.amazonaws.com").\n\tGet("/prod/orders").\n\tReply(403).\n\tJSON(map[string]string{"message": "Forbidden"})`,
  WireMock: `stubFor(get(urlEqualTo("/prod/orders")).willReturn(forbidden().withBody("{\\"message\\":\\"Forbidden\\"}")));`,
  "WireMock's mapping": `{"request":{"method":"GET","urlPath":"/prod/orders"},"response":{"status":403,"jsonBody":{"message":"Forbidden"}}}`,
  Mockito: `when(client.send(any())).thenReturn(response(403, "{\\"message\\":\\"Forbidden\\"}"));`,
  "Laravel's Http::fake": `Http::fake(['${url}' => Http::response(['message' => 'Forbidden'], 403)]);`,
};
