/**
 * Reads values of unknown shape: each reader gives back a value of the type that it promises, or throws a ShapeError that says where
 * what is wrong. Members that nobody asks for are left out.
 * @template T
 * @typedef {(value: unknown, at: string) => T} Reader
 */

export class ShapeError extends Error {}

const longestText = 20_000;

/** @type {Reader<string>} */
export function text(value, at) {
  if (typeof value !== "string") throw new ShapeError(`${at} must be text`);
  if (value.length > longestText) throw new ShapeError(`${at} is longer than ${longestText} letters`);
  return value;
}

/** @type {Reader<number>} */
export function number(value, at) {
  if (typeof value !== "number" || !Number.isFinite(value)) throw new ShapeError(`${at} must be a number`);
  return value;
}

/** @type {Reader<number>} */
export function count(value, at) {
  if (!Number.isSafeInteger(value) || Number(value) < 0) throw new ShapeError(`${at} must be a whole number that is not negative`);
  return Number(value);
}

/** @type {Reader<boolean>} */
export function flag(value, at) {
  if (typeof value !== "boolean") throw new ShapeError(`${at} must be true or false`);
  return value;
}

/** @type {Reader<string | number | boolean | null>} */
export function scalar(value, at) {
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "number") return number(value, at);
  return text(value, at);
}

/**
 * @template {string} T
 * @param {readonly T[]} allowed
 * @returns {Reader<T>}
 */
export function oneOf(allowed) {
  return (value, at) => {
    const found = allowed.find((one) => one === value);
    if (found === undefined) throw new ShapeError(`${at} must be one of ${allowed.join(", ")}`);
    return found;
  };
}

/**
 * A value that may be missing or null, and then is null.
 * @template T
 * @param {Reader<T>} read
 * @returns {Reader<T | null>}
 */
export function maybe(read) {
  return (value, at) => (value === undefined || value === null ? null : read(value, at));
}

/**
 * @template T
 * @param {Reader<T>} read
 * @param {number} most
 * @returns {Reader<T[]>}
 */
export function list(read, most) {
  return (value, at) => {
    if (!Array.isArray(value)) throw new ShapeError(`${at} must be a list`);
    if (value.length > most) throw new ShapeError(`${at} has ${value.length} entries, more than ${most}`);
    return value.map((item, i) => read(item, `${at}[${i}]`));
  };
}

/**
 * An object whose members are not known, but all of one kind.
 * @template T
 * @param {Reader<T>} read
 * @returns {Reader<Record<string, T>>}
 */
export function record(read) {
  return (value, at) => Object.fromEntries(Object.entries(object(value, at)).map(([name, member]) => [name, read(member, `${at}.${name}`)]));
}

/** @type {Reader<Record<string, unknown>>} */
export function object(value, at) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new ShapeError(`${at} must be an object`);
  return /** @type {Record<string, unknown>} */ (value);
}

/**
 * @template {Record<string, Reader<any>>} M
 * @param {M} members
 * @returns {Reader<{ [N in keyof M]: ReturnType<M[N]> }>}
 */
export function shape(members) {
  return (value, at) => {
    const source = object(value, at);
    const read = Object.entries(members).map(([name, member]) => [name, member(Object.hasOwn(source, name) ? source[name] : undefined, `${at}.${name}`)]);
    return /** @type {any} */ (Object.fromEntries(read));
  };
}
