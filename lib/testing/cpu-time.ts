/**
 * CPU milliseconds that some work takes, the least of several runs: unlike the time on the wall it
 * does not grow with what else the machine is doing.
 */
export function cpuMilliseconds(work: () => void, runs = 3): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}
