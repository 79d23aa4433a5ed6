import { connect } from "node:net";

/**
 * The port that a server got which took any that was free.
 *
 * @param {import("node:http").Server} server
 */
export function portOf(server) {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

/**
 * What a server says to bytes that a person, or no browser, would send.
 *
 * @param {number} port
 * @param {string} bytes
 * @returns {Promise<string>} all that came until the connection ended
 */
export function sendRaw(port, bytes) {
  return new Promise((resolve) => {
    let text = "";
    const socket = connect(port, "127.0.0.1", () => socket.end(bytes, "latin1"));
    socket.setEncoding("latin1").on("data", (chunk) => {
      text += chunk;
    });
    socket.on("error", () => undefined).on("close", () => resolve(text));
  });
}
