/**
 * @param {() => void} work
 * @returns {number} milliseconds
 */
export function timed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/**
 * The CPU time of the process while it works: on a busy machine the clock tells of the others' work.
 *
 * @param {() => void} work
 * @returns {number} milliseconds
 */
export function cpuTimed(work) {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** @param {readonly number[]} numbers */
export function median(numbers) {
  return quantile(numbers, 0.5);
}

/**
 * @param {readonly number[]} numbers
 * @param {number} share from 0 to 1
 */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** @param {number} milliseconds */
export function format(milliseconds) {
  return `${milliseconds < 100 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms`;
}
