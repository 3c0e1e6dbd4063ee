import { points } from '../../core/kinds/points.ts';
import type { MlpSettings, ModelSettings } from '../models.ts';
import type { DataSet, Predicted, Source } from '../types.ts';
import { face } from './face.ts';
import { mixtureSource } from './mixture.ts';
import { colouredSource, ownSource } from './own.ts';
import { colourNames } from './placed.ts';
import { rasterSource } from './raster.ts';
import * as shapes from './shapes.ts';
import { silhouette } from './silhouette.ts';

const [width, blocks] = [96, 3];

const network = (label: string, predicts?: Predicted): MlpSettings => ({
  label,
  network: 'mlp',
  architecture: `residual MLP, ${blocks} blocks of ${width}`,
  width,
  blocks,
  predicts,
  training: { batch: 512, steps: 5_000, rate: 2e-3 },
});

/** The distribution is built when it is first opened, and kept. */
function pointSet(
  model: string,
  label: string,
  fingerprint: string,
  source: string,
  licence: string,
  make: () => Source,
) {
  let opened: Source | undefined;
  return {
    label,
    kind: points,
    event: [2],
    models: { [model]: network(label) } as Readonly<Record<string, ModelSettings>>,
    model,
    source,
    licence,
    fingerprint,
    open: () => {
      opened ??= make();
      return opened;
    },
  } as const satisfies DataSet;
}

const formula = (model: string, label: string, fingerprint: string, make: () => Source) =>
  pointSet(model, label, fingerprint, 'a formula', 'MIT', make);

const emoji = (model: 'cat' | 'dinosaur' | 'heart' | 'snowflake', label: string, fingerprint: string) =>
  pointSet(model, label, fingerprint, 'an outline of Fluent Emoji Flat by Microsoft', 'MIT', () =>
    rasterSource(silhouette(model)),
  );

/** With networks that differ from the set's own in nothing but what they predict. */
function compared<T extends Pick<DataSet, 'label' | 'models'> & { readonly model: string }>(set: T) {
  const predictions = {
    epsilon: `${set.model}-epsilon`,
    x0: `${set.model}-x0`,
    velocity: `${set.model}-velocity`,
  } as const;
  const others = Object.entries(predictions).map(([predicts, model]) => [
    model,
    network(set.label, predicts as Predicted),
  ]);
  return { ...set, predictions, models: { ...set.models, ...Object.fromEntries(others) } };
}

/** With a network that is told the class, beside the set's own, which is not. */
function classed<T extends Pick<DataSet, 'label' | 'models'> & { readonly model: string }>(
  set: T,
  classes: readonly string[],
) {
  const told = `${set.model}-told`;
  const asked: MlpSettings = {
    ...network(`${set.label}, told the class`),
    architecture: `residual MLP, ${blocks} blocks of ${width}, told the class`,
    classed: true,
  };
  return { ...set, classes, told, models: { ...set.models, [told]: asked } };
}

/** What somebody draws or opens: until then, a face. Its network is trained in the page. */
const own = {
  label: 'Your points',
  kind: points,
  event: [2],
  models: { own: { ...network('Your points'), live: true } },
  model: 'own',
  source: 'whoever uses the page',
  licence: 'theirs; the face that it begins with: MIT',
  fingerprint: 'a80572270491',
  open: () => ownSource(face()),
  made: ownSource,
} as const satisfies DataSet;

/** The same, of which each point is of the class of its colour. */
const coloured = {
  ...own,
  label: 'Your points by colour',
  classes: colourNames,
  untold: 'own',
  models: { coloured: { ...network('Your points by colour'), live: true, classed: true } },
  model: 'coloured',
  open: () => colouredSource(face()),
  made: colouredSource,
} as const satisfies DataSet;

/** Distributions in the plane, each with its exact density. */
export const pointSets = {
  moons: classed(
    compared(formula('moons', 'Two moons', 'd5c5bf69359d', () => mixtureSource(shapes.moons()))),
    shapes.moonNames,
  ),
  spiral: formula('spiral', 'Spiral', '9c388b87d598', () => mixtureSource(shapes.spiral())),
  rings: formula('rings', 'Rings', '1c5832e1f4ca', () => mixtureSource(shapes.rings())),
  checkerboard: compared(
    formula('checkerboard', 'Checkerboard', '29fe1bd0010b', () => rasterSource(shapes.checkerboard)),
  ),
  grid25: classed(
    formula('grid25', 'Grid of 25', 'bf32e70c5968', () => mixtureSource(shapes.grid25())),
    shapes.latticeNames,
  ),
  eight: classed(
    formula('eight', 'Eight Gaussians', 'c7e280cc7b66', () => mixtureSource(shapes.eight())),
    shapes.pairNames,
  ),
  swissroll: formula('swissroll', 'Swiss roll', '11d9374c93c2', () => mixtureSource(shapes.swissRoll())),
  cat: emoji('cat', 'Cat', 'c5da6e5604e9'),
  dinosaur: compared(emoji('dinosaur', 'Dinosaur', '6252854fd39c')),
  heart: emoji('heart', 'Heart', 'e9306c86ddf2'),
  snowflake: emoji('snowflake', 'Snowflake', '1591e5716863'),
  own,
  coloured,
} as const satisfies Record<string, DataSet>;
