/** Paints a lane's band of states into the pixels of a frame. Pure arithmetic on a buffer: no canvas is needed. */

/**
 * The pixels of a frame: 32-bit colours in the buffer's own byte order.
 * @typedef {{ data: Uint32Array, width: number, height: number }} Pixels
 */

/**
 * How a band is painted.
 * @typedef {{
 *   colours: Uint32Array, order: readonly number[], least: ArrayLike<number>,
 *   hatches: ArrayLike<number>, fill: boolean, unit: number, stripes?: number,
 * }} BandStyle
 * `least` is the smallest number of pixels of a state that occurs; `hatches` the colour of a state's stripes, 0 for none;
 * `fill` stretches what is there to the full height, where the rest would say nothing (a thread that did
 * not exist for part of the column); `unit` is the number of pixels to a CSS pixel; `stripes` that of the column at which the stripes begin,
 * so that they move with what they are on.
 */

const stripe = 7;

/**
 * @param {Pixels} pixels
 * @param {number} x
 * @param {number} y
 * @param {number} height
 * @param {Float32Array} shares from `coverage`
 * @param {number} columns
 * @param {BandStyle} style
 */
export function paintBand(pixels, x, y, height, shares, columns, style) {
  const states = style.colours.length;
  let column = 0;
  while (column < columns) {
    const whole = wholeState(shares, column * states, states);
    let end = column + 1;
    if (whole >= 0) {
      while (end < columns && wholeState(shares, end * states, states) === whole) end++;
      paintBlock(pixels, x + column, x + end, y, y + height, whole, style);
    } else {
      while (end < columns && wholeState(shares, end * states, states) < 0) end++;
      paintColumns(pixels, x, y, height, shares, column, end, style);
    }
    column = end;
  }
}

/**
 * The only state that occurs in a column, where it fills it; -1 otherwise. However short another one is, it occurs.
 * @param {Float32Array} shares
 * @param {number} base
 * @param {number} states
 */
function wholeState(shares, base, states) {
  let whole = -1;
  for (let state = 0; state < states; state++) {
    if (shares[base + state] <= 0) continue;
    if (whole >= 0) return -1;
    whole = state;
  }
  return whole >= 0 && shares[base + whole] > 0.999 ? whole : -1;
}

const heights = new Uint16Array(32);

/**
 * The pixels of each state in one column: its share of the height, but never less than its least; the largest gives way.
 * @param {number} height
 * @param {Float32Array} shares
 * @param {number} base
 * @param {BandStyle} style
 * @param {Uint16Array} out
 */
export function stackHeights(height, shares, base, style, out) {
  const { least, fill } = style;
  const states = style.colours.length;
  let sum = 0;
  for (let state = 0; state < states; state++) sum += shares[base + state];
  const target = sum <= 0 ? 0 : fill ? height : Math.max(1, Math.floor(Math.min(1, sum) * height + 0.5));
  const scale = fill ? height / sum : height;
  let used = 0;
  let largest = 0;
  for (let state = 0; state < states; state++) {
    const share = shares[base + state];
    const part = share > 0 ? Math.max(least[state], Math.floor(share * scale + 0.5)) : 0;
    out[state] = part;
    used += part;
    if (part > out[largest]) largest = state;
  }
  if (used > 0) out[largest] = Math.max(least[largest], out[largest] + target - used);
  return target;
}

/**
 * Columns in which there is more than one state: tens of thousands of them in a picture of a long run. So each pixel is simply
 * stored, as to fill such small parts like rows would cost far more than their pixels.
 * @param {Pixels} pixels
 * @param {number} x
 * @param {number} y
 * @param {number} height
 * @param {Float32Array} shares
 * @param {number} first
 * @param {number} last the column after the last
 * @param {BandStyle} style
 */
function paintColumns(pixels, x, y, height, shares, first, last, style) {
  const { data, width } = pixels;
  const { order, colours, hatches, fill, unit, stripes = 0 } = style;
  const states = colours.length;
  const bottom = Math.min(y + height, pixels.height);
  const period = stripe * unit;
  const thick = 2 * unit;
  for (let column = first; column < last; column++) {
    const used = stackHeights(height, shares, column * states, style, heights);
    const left = x + column;
    let row = fill ? y : Math.max(y, y + height - used);
    for (let part = 0; part < order.length; part++) {
      const state = order[part];
      if (heights[state] === 0) continue;
      const end = Math.min(bottom, row + heights[state]);
      const colour = colours[state];
      const hatch = hatches[state];
      const top = Math.max(0, row);
      const after = end * width + left;
      row = end;
      if (colour === 0) continue;
      for (let at = top * width + left; at < after; at += width) data[at] = colour;
      if (hatch === 0) continue;
      for (let line = top, phase = phaseOf(left + stripes + top, period); line < end; line++) {
        if (phase < thick) data[line * width + left] = hatch;
        if (++phase === period) phase = 0;
      }
    }
  }
}

/**
 * @param {Pixels} pixels
 * @param {number} left
 * @param {number} right
 * @param {number} top
 * @param {number} bottom
 * @param {number} state
 * @param {BandStyle} style
 */
function paintBlock(pixels, left, right, top, bottom, state, style) {
  const colour = style.colours[state];
  if (colour === 0) return;
  const { data, width } = pixels;
  const hatch = style.hatches[state];
  const period = stripe * style.unit;
  const thick = 2 * style.unit;
  const stripes = style.stripes ?? 0;
  for (let row = Math.max(0, top); row < Math.min(bottom, pixels.height); row++) {
    data.fill(colour, row * width + left, row * width + right);
    if (hatch === 0) continue;
    for (let at = left, phase = phaseOf(left + stripes + row, period); at < right; at++) {
      if (phase < thick) data[row * width + at] = hatch;
      if (++phase === period) phase = 0;
    }
  }
}

/**
 * The remainder of a whole number, never negative.
 * @param {number} value
 * @param {number} period
 */
function phaseOf(value, period) {
  return ((value % period) + period) % period;
}
