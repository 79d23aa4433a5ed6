import type { ProbeReader } from "./probe-draft";
import { readClock } from "./read-clock";
import { readNameResolution } from "./read-name-resolution";
import { readCredentialExpiry, readOwnAddress } from "./read-own-values";
import { readPrintedProbe } from "./read-printed-probe";
import type { Reader } from "./reading";
import { readToolCommand } from "./tool-command";
import type { Probe } from "./types";

const readers: readonly ProbeReader[] = [
  // before names, since one asks for a name
  readOwnAddress,
  readNameResolution,
  readClock,
  readPrintedProbe,
  readCredentialExpiry,
];

/** Read what tools print of the way to a host, of certificates and of the clock. */
export const readProbes: Reader = (text, lines) => {
  const source = { text, lines };
  const documents: Probe[] = [];
  for (let index = 0; index < lines.length; ) {
    const line = lines[index];
    const command = line && readToolCommand(text, line);
    let next = index + 1;
    for (const read of readers) {
      const reading = read(source, index, command);
      if (reading === undefined) continue;
      if (reading.probe !== undefined) documents.push(reading.probe);
      next = Math.max(next, reading.next);
      break;
    }
    index = next;
  }
  return { documents, notices: [] };
};
