/**
 * Counter-based random numbers: every value is a pure function of (seed, stream, step, index).
 * Only integer arithmetic and correctly rounded floating-point operations (+ − × ÷ √) are used, so Node and every
 * browser give the same bits, and any frame of any run can be computed again without the ones before it.
 *
 * Words come from Threefry-2x32-20 (Salmon et al. 2011, “Parallel random numbers: as easy as 1, 2, 3”), the
 * normal quantile from AS 241 (Wichura 1988, “The percentage points of the normal distribution”).
 */

/** Which stream is for what, so that two uses of one seed never share numbers. */
export const streams = {
  data: 0,
  forward: 1,
  start: 2,
  sampler: 3,
  training: 4,
  weights: 5,
  metrics: 6,
  dropout: 7,
  layout: 8,
} as const;

type Key = readonly [number, number];
type Floats = Float32Array | Float64Array;

/** Keeps the numbers of normals, uniforms and Rng apart under one (seed, stream, step). */
const NORMALS = 0;
const UNIFORMS = 1;
const SEQUENCE = 2;

/** The odd and the even groups of four rounds, Salmon et al. table 4. */
const ROTATIONS = new Int32Array([13, 15, 26, 6, 17, 29, 16, 24]);
const PARITY = 0x1bd11bda;
const BLOCK = 1024;
const block = new Uint32Array(BLOCK);

/** Fills out with Threefry-2x32-20 of the counters (first, 0), (first + 1, 0), …; each counter gives two words. */
export function threefry(key: Key, first: number, high: number, out: Uint32Array): void {
  const keys = [key[0] | 0, key[1] | 0, PARITY ^ key[0] ^ key[1]] as const;
  for (let i = 0; i < out.length; i += 2) {
    let a = ((first + (i >>> 1)) | 0) + keys[0];
    let b = (high | 0) + keys[1];
    let [k0, k1, k2] = keys;
    for (let group = 0; group < 5; group++) {
      const r = (group & 1) << 2;
      for (let j = r; j < r + 4; j++) {
        const turn = ROTATIONS[j];
        a = (a + b) | 0;
        b = ((b << turn) | (b >>> (32 - turn))) ^ a;
      }
      const k = k0;
      k0 = k1;
      k1 = k2;
      k2 = k;
      a = (a + k0) | 0;
      b = (b + k1 + group + 1) | 0;
    }
    out[i] = a;
    if (i + 1 < out.length) out[i + 1] = b;
  }
}

function word(name: string, value: number): number {
  if (Number.isInteger(value) && value >= 0 && value < 2 ** 32) return value;
  throw new RangeError(`${name} is ${value}; use an integer from 0 to 4294967295`);
}

function keyOf(seed: number, stream: number, step: number, use: number): Key {
  const key = new Uint32Array(2);
  threefry([word('seed', seed), word('stream', stream)], word('step', step), use, key);
  return [key[0], key[1]];
}

/**
 * Fills out with independent standard normal values and returns it. Values reach ±6.3.
 * Value i depends on (seed, stream, step, i) alone, so a longer array begins with the shorter one.
 * Throws RangeError unless seed, stream and step are integers in [0, 2³²).
 */
export function normals<A extends Floats>(seed: number, stream: number, step: number, out: A): A {
  const key = keyOf(seed, stream, step, NORMALS);
  for (let i = 0; i < out.length; i++) {
    if (i % BLOCK === 0) threefry(key, i / 2, 0, block.subarray(0, out.length - i));
    out[i] = quantile(block[i % BLOCK]);
  }
  return out;
}

/**
 * Fills out with independent uniform values in [0, 1), multiples of 2⁻²⁴, and returns it.
 * Throws RangeError unless seed, stream and step are integers in [0, 2³²).
 */
export function uniforms<A extends Floats>(seed: number, stream: number, step: number, out: A): A {
  const key = keyOf(seed, stream, step, UNIFORMS);
  for (let i = 0; i < out.length; i++) {
    if (i % BLOCK === 0) threefry(key, i / 2, 0, block.subarray(0, out.length - i));
    out[i] = (block[i % BLOCK] >>> 8) * 2 ** -24;
  }
  return out;
}

/** One value after another from (seed, stream), for code that cannot say beforehand how many it needs. */
export class Rng {
  private readonly key: Key;
  private readonly words = new Uint32Array(2);
  private counter = 0;

  /** Throws RangeError unless seed and stream are integers in [0, 2³²). */
  constructor(seed: number, stream: number) {
    this.key = keyOf(seed, stream, 0, SEQUENCE);
  }

  /** Uniform in [0, 1), 53 bits. */
  uniform(): number {
    this.next();
    return ((this.words[0] >>> 5) * 2 ** 26 + (this.words[1] >>> 6)) * 2 ** -53;
  }

  /** Uniform over 0 … n − 1. Throws RangeError unless n is an integer in [1, 2³²]. */
  integer(n: number): number {
    if (!(Number.isInteger(n) && n >= 1 && n <= 2 ** 32))
      throw new RangeError(`n is ${n}; use an integer from 1 to 4294967296`);
    return Math.floor(this.uniform() * n);
  }

  /** Standard normal. */
  normal(): number {
    this.next();
    return quantile(this.words[0]);
  }

  private next(): void {
    threefry(this.key, this.counter >>> 0, Math.floor(this.counter / 2 ** 32), this.words);
    this.counter++;
  }
}

/** Normal quantile of (word + ½) / 2³², AS 241 PPND16; exactly odd under word → 2³² − 1 − word. */
function quantile(word: number): number {
  const q = (word + 0.5) * 2 ** -32 - 0.5;
  if (q <= 0.425 && q >= -0.425) return central(q);
  return q < 0 ? -tail(word) : tail(~word >>> 0);
}

function central(q: number): number {
  const r = 0.180625 - q * q;
  return (
    (q *
      seventh(
        r,
        2509.0809287301227,
        33430.57558358813,
        67265.7709270087,
        45921.95393154987,
        13731.69376550946,
        1971.5909503065513,
        133.14166789178438,
        3.3871328727963665,
      )) /
    seventh(
      r,
      5226.495278852854,
      28729.085735721943,
      39307.89580009271,
      21213.794301586597,
      5394.196021424751,
      687.1870074920579,
      42.31333070160091,
      1,
    )
  );
}

/** Upper quantile for word < 0.075·2³². The smallest probability, 2⁻³³, keeps r below AS 241's third region. */
function tail(word: number): number {
  const r = Math.sqrt(32 * Math.LN2 - logOfHalfway(word)) - 1.6;
  return (
    seventh(
      r,
      0.0007745450142783414,
      0.022723844989269184,
      0.2417807251774506,
      1.2704582524523684,
      3.6478483247632045,
      5.769497221460691,
      4.630337846156546,
      1.4234371107496835,
    ) /
    seventh(
      r,
      1.0507500716444169e-9,
      0.0005475938084995345,
      0.015198666563616457,
      0.14810397642748008,
      0.6897673349851,
      1.6763848301838038,
      2.053191626637759,
      1,
    )
  );
}

/** Polynomial of degree 7 by Horner, highest coefficient first. */
function seventh(
  r: number,
  ...c: readonly [number, number, number, number, number, number, number, number]
): number {
  return ((((((c[0] * r + c[1]) * r + c[2]) * r + c[3]) * r + c[4]) * r + c[5]) * r + c[6]) * r + c[7];
}

/** Powers of two from 2⁻³¹ to 2¹, at index clz32(word); Math.pow may round differently between engines. */
const SCALE = Float64Array.from({ length: 33 }, (_, zeros) => {
  let scale = 2;
  for (let i = zeros; i < 32; i++) scale /= 2;
  return scale;
});

/** ln(word + ½) to 1e-15, since Math.log may differ between engines: ln m = ½ ln 2 + 2 artanh((m − √2)/(m + √2)). */
function logOfHalfway(word: number): number {
  const zeros = Math.clz32(word);
  const mantissa = (word + 0.5) * SCALE[zeros];
  const s = (mantissa - Math.SQRT2) / (mantissa + Math.SQRT2);
  const s2 = s * s;
  const series =
    (((((((s2 / 19 + 1 / 17) * s2 + 1 / 15) * s2 + 1 / 13) * s2 + 1 / 11) * s2 + 1 / 9) * s2 + 1 / 7) * s2 +
      1 / 5) *
      s2 +
    1 / 3;
  return (31.5 - zeros) * Math.LN2 + 2 * s * (series * s2 + 1);
}
