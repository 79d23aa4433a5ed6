import { cpuMilliseconds } from "./cpu-time";

/** A function of the product that reads a text of any length. */
export interface Subject {
  readonly name: string;
  readonly run: (text: string) => unknown;
}

/** A text that can be had at any length. */
export interface Grown {
  readonly name: string;
  readonly at: (length: number) => string;
}

/** What one run took. */
interface Time {
  readonly length: number;
  /** The length with which the time may grow. */
  readonly weight: number;
  readonly milliseconds: number;
}

/** How the time of a subject grows with an input. */
export interface Growth {
  readonly subject: string;
  readonly input: string;
  /** CPU milliseconds by the number of characters, shortest first. */
  readonly times: readonly Time[];
  /** The power of the length with which the time grows, over the longest sizes. */
  readonly exponent: number;
  /** CPU milliseconds for a million characters, at the longest size. */
  readonly perMillion: number;
}

/** Linear time measures as 0.9 to 1.2, quadratic as 1.7 to 2. */
const HIGHEST_EXPONENT = 1.3;
/**
 * CPU milliseconds for a million characters, on a machine as fast as the one of `slowness`. A line and
 * an opening brace count as 32 characters more, since every reader looks at each line and each object.
 */
const MOST_PER_MILLION = 1_000;
/** CPU milliseconds that any length may take beside. */
const ALLOWANCE = 25;

const LINE = 32;
const LONGEST = 160_000;
/** What takes less tells nothing of how it grows. */
const MEASURABLE = 8;
/** What takes no longer, in milliseconds, may be mostly a pause, and is cheap to measure again. */
const BRIEF = 20;
/** What takes longer, in milliseconds, is no pause. */
const LONG = 60;
/** How many times the limit a text takes that need not be made longer. */
const FAR_OFF = 2;

/**
 * The inputs for which a subject takes more than linear time, or more than a second for a million
 * characters.
 *
 * All inputs are run once at one short length. Those that take longer there than most are run at
 * four times the length, and measured up to 160,000 characters where that costs more than in proportion.
 */
export function* findGrowth(
  subject: Subject,
  inputs: readonly Grown[],
  length: number,
): Generator<Growth> {
  warmUp(subject, inputs, length);
  const costs = inputs.map((input) => costOf(subject, input.at(length)));
  const usual = median(costs);
  for (const [at, input] of inputs.entries()) {
    if ((costs[at] ?? 0) < usual * 1.6) continue;
    const again = costOf(subject, input.at(length));
    if (again < usual * 1.6) continue;
    // a pause in the short runs would make the long one look cheap
    const cost = Math.min(costs[at] ?? again, again, costOf(subject, input.at(length)));
    if (!isSuspect(subject, input, { length, cost })) continue;
    if (!isTooMuch(measure(subject, input, length))) continue;
    const confirmed = confirm(subject, input, length);
    if (confirmed !== undefined) yield confirmed;
  }
}

/** On a busy machine one of the lengths may have met a pause, or all of them a slow minute. */
const CONFIRMATIONS = 3;

/** What is too much each time that it is measured; one measure within the limits clears it. */
function confirm(subject: Subject, input: Grown, from: number): Growth | undefined {
  let growth: Growth | undefined;
  for (let time = 0; time < CONFIRMATIONS; time += 1) {
    calibrate();
    growth = measure(subject, input, from);
    if (!isTooMuch(growth)) return undefined;
  }
  return growth;
}

/** True where four times the text cost more for each character, or each costs a lot. */
function isSuspect(
  subject: Subject,
  input: Grown,
  { length, cost }: { readonly length: number; readonly cost: number },
): boolean {
  const text = input.at(length * 4);
  const longer = costOf(subject, text);
  const isDear = longer * 1_000_000 > (MOST_PER_MILLION * slowness()) / 2;
  return isDear || (longer > cost * 1.35 && costOf(subject, text) > cost * 1.35);
}

/** Milliseconds for each character of the weight. */
function costOf(subject: Subject, text: string): number {
  return cpuMilliseconds(() => subject.run(text), 1) / weightOf(text);
}

function weightOf(text: string): number {
  const lines = text.match(/[\n\v\f\r\u0085\u2028\u2029{]/g)?.length ?? 0;
  return text.length + LINE * lines;
}

/** True where a growth breaks the promise. */
function isTooMuch({ exponent, perMillion, times }: Growth): boolean {
  const last = times.at(-1);
  return (
    (last !== undefined && last.milliseconds > limitAt(last)) ||
    (exponent > HIGHEST_EXPONENT && perMillion > MOST_PER_MILLION / 10)
  );
}

function limitAt({ weight }: Pick<Time, "weight">): number {
  return (ALLOWANCE + (weight / 1_000_000) * MOST_PER_MILLION) * slowness();
}

/** Measure a subject at doubling lengths, up to the longest, or to the first that is far too slow. */
function measure(subject: Subject, input: Grown, from: number): Growth {
  const times: Time[] = [];
  for (let length = from; length <= LONGEST * 1.1; length *= 2) {
    const weight = weightOf(input.at(length));
    let milliseconds = timeOf(subject, input, length);
    const limit = limitAt({ weight });
    // a pause weighs most where little is measured, and the collector's may look like growth; what is
    // within or far off needs no second look
    const isSteep = exponentOf([...times, { length, weight, milliseconds }]) > HIGHEST_EXPONENT;
    const isNear = milliseconds < limit * FAR_OFF && (isSteep || milliseconds > limit);
    if (milliseconds < BRIEF || isNear) {
      milliseconds = Math.min(milliseconds, timeOf(subject, input, length, 2));
    }
    times.push({ length, weight, milliseconds });
    if (milliseconds > limit * FAR_OFF || isPlainlyLinear(times) || isPlainlySteep(times)) break;
  }
  const last = times.at(-1);
  return {
    subject: subject.name,
    input: input.name,
    times,
    exponent: exponentOf(times),
    perMillion: last === undefined ? 0 : (last.milliseconds / last.weight) * 1_000_000,
  };
}

// the longer sizes would cost the most and say the same
function isPlainlyLinear(times: Growth["times"]): boolean {
  const last = times.at(-1);
  if (times.length < 3 || !last || last.milliseconds < MEASURABLE) return false;
  const perCharacter = last.milliseconds / last.weight;
  return perCharacter * 1_000_000 < MOST_PER_MILLION / 2 && exponentOf(times) < 1.15;
}

// nor would they take back what so many doublings have shown
function isPlainlySteep(times: Growth["times"]): boolean {
  const last = times.at(-1);
  return (
    times.length > 3 && last !== undefined && last.milliseconds > LONG && exponentOf(times) > 1.6
  );
}

/** Over two doublings, for one alone is too noisy. */
function exponentOf(times: Growth["times"]): number {
  const at = times.findLastIndex(({ milliseconds }) => milliseconds >= MEASURABLE);
  const last = times[at];
  const first = times[Math.max(0, at - 2)];
  if (first === undefined || last === undefined || first === last) return 1;
  return (
    Math.log(last.milliseconds / Math.max(first.milliseconds, 1)) /
    Math.log(last.length / first.length)
  );
}

function timeOf(subject: Subject, input: Grown, length: number, runs = 1): number {
  const text = input.at(length);
  return cpuMilliseconds(() => subject.run(text), runs);
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

const WARM_UP = 200;
const warm = new WeakMap<Subject, number>();

/** Run a subject on some of the inputs, unless it has run on enough before: at first all is slow. */
function warmUp(subject: Subject, inputs: readonly Grown[], length: number): void {
  const before = warm.get(subject) ?? 0;
  const some = inputs.slice(0, Math.max(0, WARM_UP - before));
  for (const input of some) subject.run(input.at(length));
  warm.set(subject, before + some.length);
}

/** How long `yardstick` takes on two cores of an AMD EPYC with 2.6 GHz, in milliseconds. */
const REFERENCE = 6;
let known: number | undefined;

/** How many times slower this machine is than that of the reference; never below 1. */
function slowness(): number {
  return known ?? calibrate();
}

function calibrate(): number {
  known = Math.max(1, cpuMilliseconds(yardstick, 15) / REFERENCE);
  return known;
}

const lines = Array.from({ length: 4_000 }, (_, at) => `x-header-${at}: value ${at / 7}, "a" b=c`);

function yardstick(): void {
  for (const line of lines) {
    /^([\w-]{1,60}): (?:\w+ [\d.]+), "(\w)"(?: (\w)=(\w))?$/.exec(line);
    JSON.parse(JSON.stringify({ line, of: [line.length, line.split("-")] }));
  }
}
