import type { DataSet, Source } from '../types.ts';
import { mixtureSource } from './mixture.ts';
import { rasterSource } from './raster.ts';
import * as shapes from './shapes.ts';
import { silhouette } from './silhouette.ts';

/** The distribution is built when it is first opened, and kept. */
function points(model: string, label: string, source: string, licence: string, make: () => Source) {
  let opened: Source | undefined;
  return {
    label,
    modality: 'points',
    event: [2],
    model,
    source,
    licence,
    open: () => {
      opened ??= make();
      return opened;
    },
  } as const satisfies DataSet;
}

const formula = (model: string, label: string, make: () => Source) =>
  points(model, label, 'a formula', 'MIT', make);

const emoji = (model: 'cat' | 'dinosaur' | 'heart' | 'snowflake', label: string) =>
  points(model, label, 'an outline of Fluent Emoji Flat by Microsoft', 'MIT', () =>
    rasterSource(silhouette(model)),
  );

/** With networks that differ from the set's own in nothing but what they predict. */
const compared = <T extends { readonly model: string }>(set: T) => ({
  ...set,
  predictions: {
    epsilon: `${set.model}-epsilon`,
    x0: `${set.model}-x0`,
    velocity: `${set.model}-velocity`,
  },
});

/** Distributions in the plane, each with its exact density. */
export const pointSets = {
  moons: compared(formula('moons', 'Two moons', () => mixtureSource(shapes.moons()))),
  spiral: formula('spiral', 'Spiral', () => mixtureSource(shapes.spiral())),
  rings: formula('rings', 'Rings', () => mixtureSource(shapes.rings())),
  checkerboard: compared(formula('checkerboard', 'Checkerboard', () => rasterSource(shapes.checkerboard))),
  grid25: formula('grid25', 'Grid of 25', () => mixtureSource(shapes.grid25())),
  eight: formula('eight', 'Eight Gaussians', () => mixtureSource(shapes.eight())),
  swissroll: formula('swissroll', 'Swiss roll', () => mixtureSource(shapes.swissRoll())),
  cat: emoji('cat', 'Cat'),
  dinosaur: compared(emoji('dinosaur', 'Dinosaur')),
  heart: emoji('heart', 'Heart'),
  snowflake: emoji('snowflake', 'Snowflake'),
} as const satisfies Record<string, DataSet>;
