/** Equal seeds give equal numbers (mulberry32). */
export class Dice {
  #state;

  /** @param {number | string} seed */
  constructor(seed) {
    this.#state = typeof seed === "number" ? seed : hashed(seed);
  }

  /** @returns {number} from 0 up to, not including, 1 */
  roll() {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** @param {number} least @param {number} most */
  between(least, most) {
    return least + Math.floor(this.roll() * (most - least + 1));
  }

  /** @template T @param {readonly T[]} list @returns {T} */
  pick(list) {
    const picked = list[Math.floor(this.roll() * list.length)];
    if (picked === undefined) throw new Error("There is nothing to pick.");
    return picked;
  }

  /** @param {string} alphabet @param {number} length */
  text(alphabet, length) {
    let text = "";
    for (let at = 0; at < length; at += 1)
      text += alphabet[Math.floor(this.roll() * alphabet.length)];
    return text;
  }
}

/** FNV-1a. @param {string} text */
function hashed(text) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash | 0;
}

export const digits = "0123456789";
export const hex = "0123456789abcdef";
export const base32 = "abcdefghijklmnopqrstuvwxyz234567";
export const alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
export const base64 = `${alphanumeric}+/`;
export const base64Url = `${alphanumeric}-_`;

/** @param {Dice} dice */
export function uuid(dice) {
  const [a, b, c, d, e] = [8, 4, 3, 3, 12].map((length) => dice.text(hex, length));
  return `${a}-${b}-4${c}-a${d}-${e}`;
}
