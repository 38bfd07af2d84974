/** Reads the numbers of the wire format: LEB128 and zigzag. */

const afterTheEnd = "The batch ends in the middle of a number.";

export class ByteReader {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  get left() {
    return this.bytes.length - this.at;
  }

  byte() {
    if (this.at >= this.bytes.length) throw new RangeError(afterTheEnd);
    return this.bytes[this.at++];
  }

  /** An unsigned number that must fit a double exactly: times, counts, ids. */
  varint() {
    const start = this.at;
    const value = this.#loose();
    if (value > Number.MAX_SAFE_INTEGER) {
      this.at = start;
      throw new RangeError("A number in the batch is too large.");
    }
    return value;
  }

  /**
   * A signed 64-bit number: a double while that is exact, a bigint beyond.
   * @returns {number | bigint}
   */
  zigzag() {
    const start = this.at;
    const value = this.#loose();
    if (value <= Number.MAX_SAFE_INTEGER) return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
    this.at = start;
    const wide = this.#wide();
    return narrow((wide >> 1n) ^ -(wide & 1n));
  }

  /** @param {number} length */
  text(length) {
    if (length > this.left) throw new RangeError(afterTheEnd);
    const text = new TextDecoder().decode(this.bytes.subarray(this.at, this.at + length));
    this.at += length;
    return text;
  }

  #loose() {
    const bytes = this.bytes;
    let at = this.at;
    let byte = bytes[at++];
    if (byte < 0x80) {
      this.at = at;
      return byte;
    }
    let value = byte & 0x7f;
    let scale = 128;
    for (let read = 1; read < 10; read++) {
      if (at >= bytes.length) throw new RangeError(afterTheEnd);
      byte = bytes[at++];
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) {
        this.at = at;
        return value;
      }
      scale *= 128;
    }
    throw new RangeError(at > bytes.length ? afterTheEnd : "A number in the batch is longer than 64 bits.");
  }

  #wide() {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = this.byte();
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    if (value >> 64n) throw new RangeError("A number in the batch is longer than 64 bits.");
    return value;
  }
}

/**
 * A bigint as a number where that is exact.
 * @param {bigint} value
 * @returns {number | bigint}
 */
export function narrow(value) {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
