/** As of a program that SIGPIPE ended: 128 and the signal's number. */
const CLOSED_PIPE = 141;

/** End without a word where nobody reads on, as in `why403 --list causes | head -1`. */
export function endWithReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error) => {
      if (!("code" in error) || error.code !== "EPIPE") throw error;
      process.exit(CLOSED_PIPE);
    });
  }
}

/** Print, and wait until it is taken, so that a closed pipe ends the work at once. */
export function print(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(text, () => resolve());
  });
}
