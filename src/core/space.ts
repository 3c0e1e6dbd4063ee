/** A flat batch of samples. */
type Samples = Float32Array<ArrayBufferLike>;

/**
 * Where a model works: the shape and the range of its states, and the ways between data and states. A run takes its
 * shape from it, real samples enter a run through `encode`, and frames are shown through `decode`.
 */
export interface Space {
  /** Shape of one state. */
  readonly event: readonly number[];
  /** Shape of one sample as data: that of a state where states are data. */
  readonly data: readonly number[];
  /** Range of clean states, within which x̂0 can be held; null where they have no end. */
  readonly range: readonly [least: number, most: number] | null;
  /** Data [count, ...event of the data] → states [count, ...event]. Absent where states are data. */
  encode?(x: Samples): Promise<Samples>;
  /** States → data. Absent where states are data. */
  decode?(z: Samples): Promise<Samples>;
}

/** Data as states of a space. */
export const entering = async ({ encode }: Space, x: Samples): Promise<Samples> => (encode ? encode(x) : x);

/** States of a space as data. */
export const leaving = async ({ decode }: Space, z: Samples): Promise<Samples> => (decode ? decode(z) : z);
