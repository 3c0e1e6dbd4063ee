/** The contracts of the numerical core. X is Float32Array, Float64Array or a tf.Tensor. */

/** One noise level: x = alpha·x0 + sigma·eps. t in [0, 1], 0 = data. */
export type Level = { readonly t: number; readonly alpha: number; readonly sigma: number };

/** Of one picture: its values stand row by row, those of a pixel together. */
export type PictureShape = readonly [height: number, width: number, channels: number];

/** Σ cᵢ·xᵢ over equal shapes: the only tensor operation a sampler needs. */
export type Combine<X> = (...terms: readonly (readonly [coefficient: number, x: X])[]) => X;

/** What a sampler works with. */
export interface Tools<X> {
  /** What is expected of x0 at this level: E[x0 | x], but that guidance and clipping are already inside. */
  denoise(x: X, level: Level): X;
  combine: Combine<X>;
  /** Standard normal, keyed by the step's index. */
  noise(step: number): X;
}

/** State of a run at one level: x there, and what the denoiser expects at the end. */
export interface Step<X> {
  readonly index: number;
  readonly level: Level;
  readonly x: X;
  /**
   * What the step's first question was answered with. It is asked at x, but for two samplers: UniPC asks before it
   * corrects x with the answer, and EDM after it has added noise to x.
   */
  readonly denoised: X;
}

/**
 * Where a run goes on that has come some way already. With the steps as they were yielded it repeats the rest of that
 * run exactly; without them it sets out from x as from a new state, at the whole run's levels and with its noises.
 */
export interface Resume<X> {
  /** Index of the step that x is the state of. */
  readonly from: number;
  /**
   * That step and those before it, latest first, as they were yielded: what multistep samplers look back on (at
   * most `HISTORY` of samplers/multistep). Empty where x has been changed, or something else is asked of the denoiser than before.
   */
  readonly known: readonly Step<X>[];
}

/** One control of a sampler, as data: the interface, URL validation and tests follow from it. */
export type OptionSpec =
  | {
      readonly kind: 'number';
      readonly label: string;
      readonly help: string;
      readonly default: number;
      readonly min: number;
      readonly max: number;
      readonly step: number;
    }
  | { readonly kind: 'flag'; readonly label: string; readonly help: string; readonly default: boolean };

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;
export type OptionValues = Readonly<Record<string, number | boolean>>;

export interface Sampler {
  readonly label: string;
  /** Paper and equation. */
  readonly source: string;
  /**
   * Order of convergence on the probability-flow ODE (for stochastic ones: in the noise-free limit), above data: the step
   * into data is of first order, where x0 cannot be extended. Multistep methods reach it where their first steps, which
   * have no past yet and are of lower order, are short; on an even grid that start-up shows. 0: it does not converge.
   */
  readonly order: number;
  /** What has to be said where it is offered. */
  readonly note?: string;
  /** The same where it asks a student. */
  readonly ofStudents?: string;
  readonly stochastic: boolean;
  /**
   * Where a student that it asks has to jump: to the next level, where x̂0 is followed as one that stays as it is, or to
   * data, where noise is added to x̂0 itself. Absent: it is not made for students, whose x̂0 is no mean.
   */
  readonly jumps?: 'next' | 'data';
  readonly options: OptionSpecs;
  /**
   * levels: those of the whole run, noisiest first; the last one is where x ends. x: at the first, or where it resumes.
   * Yields once per level left (so levels.length − 1 times, or that less `resume.from`), returns the final x.
   * Throws RangeError on fewer than two levels, levels that do not get cleaner, or a step to resume at that is none.
   */
  run<X>(
    tools: Tools<X>,
    x: X,
    levels: readonly Level[],
    options?: OptionValues,
    resume?: Resume<X>,
  ): Generator<Step<X>, X>;
}

/** How much noise there is at each time. */
export interface Schedule {
  readonly label: string;
  readonly source: string;
  /** Continuous time t in [0, 1] → level. Throws RangeError outside. */
  level(t: number): Level;
}

/** An axis that a schedule is shown over, from 0 (data) to 1 (noise). */
export interface Axis {
  readonly label: string;
  /** Where a level lies. */
  place(level: Level): number;
  /** What is written there. */
  readonly ticks: readonly (readonly [place: number, text: string])[];
}
