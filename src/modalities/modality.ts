import type { Level } from '../core/types.ts';
import type { LevelSets } from '../views/density.ts';
import type { Look, Role } from '../views/look.ts';
import type { Box } from '../views/plane.ts';

/** count samples of one shape. x: [count, ...event], in data units. */
export interface Samples {
  readonly x: Float32Array;
  readonly count: number;
  readonly event: readonly number[];
}

/** What `survey` finds out and `ground` paints. */
export type Truth = LevelSets;

export interface Style {
  readonly look: Look;
  readonly role: Role;
  /** Multiplies values before they are shown; only shades, which have an end, need it. */
  readonly gain: number;
}

/** How a kind of data looks. What its numbers mean is told in src/core/kinds, under the same name. */
export interface Modality {
  /** Samples that an icon shows. */
  readonly icon: number;
  /** Whether values become shades, which end at black and white, so that noise must be scaled to fit. */
  readonly shaded: boolean;
  /** Fills the box with all samples. */
  draw(context: CanvasRenderingContext2D, box: Box, samples: Samples, style: Style): void;
  /** Samples that `thumb` shows, at most: the first of them. */
  thumbCount(box: Box): number;
  /** How samples differ from others that stand for the same. Absent: half the difference, drawn as samples are. */
  difference?(context: CanvasRenderingContext2D, box: Box, from: Samples, to: Samples, look: Look): void;
  /** Stands for all of them in little room: one picture, or a cloud. */
  thumb(context: CanvasRenderingContext2D, box: Box, samples: Samples, style: Style): void;
  /** Where `draw` puts single samples, for those that are told apart. */
  readonly cells?: {
    /** Number of the sample at a place of the box, in CSS pixels. */
    at(place: readonly [x: number, y: number], box: Box, samples: Samples): number | null;
    /** Tells one from the others. */
    mark(context: CanvasRenderingContext2D, box: Box, samples: Samples, which: number, look: Look): void;
  };
  /** The way of a few single samples from x0 to epsilon, faint beyond the level. */
  traces?(
    context: CanvasRenderingContext2D,
    box: Box,
    ends: { readonly x0: Float32Array; readonly epsilon: Float32Array },
    level: Level,
    levelAt: (t: number) => Level,
    look: Look,
  ): void;
  /** Works out where the data is, from its exact density; yields often. */
  truthOf?(density: (x: number, y: number) => number): Generator<void, Truth>;
  /** Where the data is, faintly, to compare with. */
  ground?(context: CanvasRenderingContext2D, box: Box, truth: Truth, look: Look): void;
  /** Where a few samples have been. states: x of one moment each, oldest first. */
  trails?(
    context: CanvasRenderingContext2D,
    box: Box,
    states: readonly Float32Array[],
    count: number,
    style: { readonly look: Look; readonly role: Role },
  ): void;
}
