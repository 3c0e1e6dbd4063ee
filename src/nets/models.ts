import { datasets } from '../data/index.ts';
import type { DataSet, Predicted } from '../data/types.ts';
import { classifier } from './classifier.ts';
import type { Tellable } from './conditions.ts';
import { mlp } from './mlp.ts';
import type { Network } from './network.ts';
import { type Predicting, USUAL } from './prediction.ts';
import { segmenter } from './segmenter.ts';
import type { TextConfig } from './text.ts';
import { type UnetConfig, unet } from './unet.ts';

/** What one `npm run train -- <name>` makes, and what the page loads under that name. */
export interface ModelSpec extends Tellable, Predicting {
  readonly label: string;
  /**
   * denoiser: predicts v (or what `predicts` says) at any noise level. classifier: reads the class of clean data. segmenter: reads which part
   * each pixel of clean data shows.
   */
  readonly kind: 'denoiser' | 'classifier' | 'segmenter';
  /** A classifier that answers several questions: how many answers each has; they add up to `classes`. */
  readonly heads?: readonly number[];
  /** A tool of the evaluation, whose weights the page does not get. */
  readonly tool?: true;
  /** A key of the registry `datasets`. */
  readonly data: string;
  /** In one line, for the manifest. */
  readonly architecture: string;
  readonly network: () => Network;
  readonly training: Training;
}

/** Defaults of the trainer, each of which an option overrides. */
export interface Training {
  readonly batch: number;
  readonly steps: number;
  /** Peak learning rate of Adam; it falls to zero along half a cosine. */
  readonly rate: number;
}

const points = Object.fromEntries(
  Object.entries<DataSet>(datasets)
    .filter(([, set]) => set.modality === 'points')
    .flatMap(([name, set]) => [
      [name, pointsModel(name, set.label)],
      ...variants(set).map(([predicts, model]) => [model, pointsModel(name, set.label, predicts)]),
    ]),
);

/** What else is predicted of a set, and by which model. */
function variants({ predictions = {} }: DataSet): [Predicted, string][] {
  return Object.entries(predictions) as [Predicted, string][];
}

function pointsModel(name: string, label: string, predicts: Predicted = USUAL): ModelSpec {
  const config = { width: 96, blocks: 3 };
  return {
    label,
    kind: 'denoiser',
    data: name,
    predicts,
    event: [2],
    classes: 0,
    architecture: `residual MLP, ${config.blocks} blocks of ${config.width}`,
    network: () => mlp(config),
    training: { batch: 512, steps: 5_000, rate: 2e-3 },
  };
}

const { text, parts } = datasets.portraits;
const { event } = datasets.portraits;
/** How many values each attribute has. */
const answers: readonly number[] = Object.values(datasets.portraits.attributes).map(
  (values) => values.length,
);
const allAnswers = answers.reduce((a, b) => a + b);

/** A network that draws portraits as it is told; widths and blocks as in UnetConfig. */
function portraitist(
  label: string,
  widths: readonly [number, number],
  blocks: readonly [number, number, number],
  reading: Pick<TextConfig, 'width' | 'questions' | 'places'> & Pick<UnetConfig, 'marked'>,
  training: Training,
): ModelSpec {
  const [wide, deep] = widths;
  const { marked, ...asking } = reading;
  const ways = [asking.questions ? 'summed up' : '', asking.places ? 'by cross-attention' : ''];
  return {
    label,
    kind: 'denoiser',
    data: 'portraits',
    event,
    classes: 0,
    text,
    parts: parts.length,
    architecture: `U-Net, ${wide} channels at 8×8 and ${deep} at 4×4 with position mixing; text ${ways.filter(Boolean).join(' and ')}; layout`,
    network: () =>
      unet({
        event,
        classes: 0,
        widths,
        blocks,
        told: 3 * wide,
        text: { words: text.words, length: text.length, ...asking },
        parts: parts.length,
        marked,
      }),
    training,
  };
}

/** Every model there is: adding one is one entry here. */
export const models: Readonly<Record<string, ModelSpec>> = {
  ...points,
  fashion: {
    label: 'Fashion-MNIST',
    kind: 'denoiser',
    data: 'fashion',
    event: [28, 28, 1],
    classes: 10,
    architecture:
      'U-Net, 32 channels at 14×14 and 96 at 7×7 with position mixing, class-conditional, each class with a sketch',
    network: () =>
      unet({
        event: [28, 28, 1],
        classes: 10,
        widths: [32, 96],
        blocks: [1, 5, 2],
        told: 128,
        marked: true,
      }),
    training: { batch: 32, steps: 24_000, rate: 1.5e-3 },
  },
  portraits: portraitist(
    'Portraits',
    [64, 128],
    [2, 4, 3],
    { width: 64, questions: 12, places: true, marked: true },
    {
      batch: 32,
      steps: 16_000,
      rate: 1.5e-3,
    },
  ),
  'portraits-weak': portraitist(
    'Portraits, weaker on purpose',
    [32, 64],
    [1, 2, 1],
    { width: 32, questions: 12, places: false },
    { batch: 32, steps: 3_000, rate: 2e-3 },
  ),
  'portraits-reader': {
    label: 'Reader of portraits',
    kind: 'classifier',
    tool: true,
    data: 'portraits',
    event,
    classes: allAnswers,
    heads: answers,
    architecture: 'convolutional classifier, 48 channels at 8×8 and 96 at 4×4, 96 features',
    network: () => classifier({ event, classes: allAnswers, widths: [48, 96] }),
    training: { batch: 64, steps: 5_000, rate: 2e-3 },
  },
  'portraits-parts': {
    label: 'Parts of portraits',
    kind: 'segmenter',
    tool: true,
    data: 'portraits',
    event,
    classes: 0,
    parts: parts.length,
    architecture: 'convolutional segmenter, 5 layers of 48 channels at 8×8',
    network: () => segmenter({ event, parts: parts.length, width: 48, blocks: 4 }),
    training: { batch: 64, steps: 3_000, rate: 2e-3 },
  },
  'fashion-reader': {
    label: 'Reader of Fashion-MNIST',
    kind: 'classifier',
    data: 'fashion',
    event: [28, 28, 1],
    classes: 10,
    architecture: 'convolutional classifier, 32 channels at 14×14 and 64 at 7×7, 64 features',
    network: () => classifier({ event: [28, 28, 1], classes: 10, widths: [32, 64] }),
    training: { batch: 64, steps: 5_000, rate: 2e-3 },
  },
};

/** Throws RangeError that lists the models there are. */
export function modelSpec(name: string): ModelSpec {
  const spec = Object.hasOwn(models, name) ? models[name] : undefined;
  if (!spec)
    throw new RangeError(`there is no model “${name}”; choose one of ${Object.keys(models).join(', ')}`);
  return spec;
}
