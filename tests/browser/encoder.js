/** Writes the wire format, for the tests: the page itself only reads it. */

class Writer {
  bytes = [];

  byte(value) {
    this.bytes.push(value);
  }

  /** @param {number | bigint} value */
  varint(value) {
    let rest = BigInt(value);
    while (rest >= 0x80n) {
      this.bytes.push(Number(rest & 0x7fn) | 0x80);
      rest >>= 7n;
    }
    this.bytes.push(Number(rest));
  }

  /** @param {number | bigint} value */
  zigzag(value) {
    const n = BigInt(value);
    this.varint(BigInt.asUintN(64, (n << 1n) ^ (n >> 63n)));
  }
}

/**
 * @param {{ first?: number, names?: { id: number, kind: number, initial?: number | bigint, text: string }[],
 *   events?: { time: number, thread: number, kind: number, subject?: number, value?: number | bigint, extra?: number }[] }} batch
 */
export function encodeBatch({ first = 0, names = [], events = [] }) {
  const writer = new Writer();
  writer.byte(1);
  writer.varint(first);
  writer.varint(events.length);
  const base = events[0]?.time ?? 0;
  writer.varint(base);
  writer.varint(names.length);
  for (const name of names) {
    const text = new TextEncoder().encode(name.text);
    writer.varint(name.id);
    writer.byte(name.kind);
    writer.zigzag(name.initial ?? 0);
    writer.varint(text.length);
    writer.bytes.push(...text);
  }
  let time = base;
  let thread = -1;
  const last = new Map();
  for (const event of events) {
    const same = event.thread === thread;
    const extra = event.extra ?? 0;
    const subject = event.subject ?? 0;
    const value = BigInt(event.value ?? 0);
    writer.byte(event.kind | (extra !== 0 ? 0x40 : 0) | (same ? 0x80 : 0));
    if (!same) writer.varint(event.thread);
    writer.varint(event.time - time);
    writer.varint(subject);
    writer.zigzag(BigInt.asIntN(64, value - (last.get(subject) ?? 0n)));
    if (extra !== 0) writer.zigzag(extra);
    time = event.time;
    thread = event.thread;
    last.set(subject, value);
  }
  return Uint8Array.from(writer.bytes);
}
