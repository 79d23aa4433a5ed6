/**
 * CPU milliseconds that some work takes, the least of several runs: unlike the time on the wall it
 * does not grow with what else the machine is doing.
 */
export function cpuMilliseconds(work: () => void, runs = 3): number {
  return leastMilliseconds(work, { runs, below: 0 });
}

/**
 * The same, for a limit: a run that takes less has shown what the other runs would show, as the least of
 * them could only be less.
 */
export function leastMilliseconds(
  work: () => void,
  { runs, below }: { readonly runs: number; readonly below: number },
): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs && least >= below; run += 1) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}
