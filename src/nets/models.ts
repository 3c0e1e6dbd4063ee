import { sizeOf } from '../core/arrays.ts';
import type { Noise } from '../core/kinds/kind.ts';
import { datasets, learntHere, upcoming } from '../data/index.ts';
import {
  type AutoencoderSettings,
  type ClassifierSettings,
  type ContestSettings,
  type GeneratorSettings,
  type LatentSettings,
  latentEvent,
  type MlpSettings,
  type ModelSettings,
  type PlacedClassifierSettings,
  type SegmenterSettings,
  type StudentSettings,
  type Training,
  type UnetSettings,
  type VariationalSettings,
} from '../data/models.ts';
import type { DataSet, Predicted } from '../data/types.ts';
import { type Autoencoder, autoencoder, standardised } from './autoencoder.ts';
import { classifier, placedClassifier } from './classifier.ts';
import type { KnownConditions } from './conditions.ts';
import { discriminator } from './discriminator.ts';
import { generator } from './generator.ts';
import { latentUnet } from './latentUnet.ts';
import { type MlpConfig, mlp } from './mlp.ts';
import type { Network } from './network.ts';
import type { Predicting } from './prediction.ts';
import { segmenter } from './segmenter.ts';
import { unet } from './unet.ts';
import { variational } from './variational.ts';

/** What one `npm run train -- <name>` makes, and what the page loads under that name. */
export interface ModelSpec extends KnownConditions, Predicting {
  readonly label: string;
  /**
   * denoiser: predicts v (or what `predicts` says) at any noise level. classifier: reads the class of clean data. segmenter: reads which part
   * each pixel of clean data shows. autoencoder: takes clean data to a latent and back. generator: draws
   * data from noise in one pass.
   */
  readonly kind: 'denoiser' | 'classifier' | 'segmenter' | 'autoencoder' | 'generator';
  /** A classifier that answers several questions: how many answers each has; they add up to `classes`. */
  readonly heads?: readonly number[];
  /** A tool of the evaluation, whose weights the page does not get. */
  readonly tool?: true;
  /** The page trains it itself, so that no file holds it. */
  readonly live?: true;
  /** Whether it learns from pictures that are not quite clean. */
  readonly smudged?: true;
  /** A key of the registries `datasets` or `upcoming`. */
  readonly data: string;
  /** Range of clean x, within which x̂0 can be held; null where it has no end. */
  readonly range: readonly [number, number] | null;
  /** The autoencoder in whose latent it works, as `event` says; absent where it works on data. */
  readonly latentOf?: string;
  /** What is done to trained weights before they are published. x: samples of the data, [N, ...event]. */
  readonly finish?: (weights: Float32Array, x: Float32Array) => Promise<Float32Array>;
  /** That of its data. */
  readonly noise: Noise;
  /** In one line, for the manifest. */
  readonly architecture: string;
  readonly network: () => Network;
  readonly training: Training;
  /** Whom it learns from, instead of from data alone; absent in all but students. */
  readonly student?: StudentSettings;
  /** How many numbers of noise a generator draws from; absent in all else. */
  readonly latent?: number;
  /** What a generator learns in; absent in all else. */
  readonly contest?: Contest;
}

/** The discriminator is trained with the generator, and not published. */
export interface Contest extends Pick<ContestSettings, 'gamma' | 'share'> {
  readonly discriminator: () => Network;
}

type Made = Pick<
  ModelSpec,
  'kind' | 'classes' | 'text' | 'parts' | 'jumps' | 'heads' | 'predicts' | 'student' | 'network' | 'finish'
> &
  Partial<Pick<ModelSpec, 'event' | 'range' | 'latentOf' | 'latent' | 'contest'>>;
type Picture = readonly [height: number, width: number, channels: number];
const pictureOf = ({ event }: DataSet) => event as Picture;

/** One maker for each kind of network. */
const makers: {
  readonly [K in ModelSettings['network']]: (
    settings: Extract<ModelSettings, { network: K }>,
    data: DataSet,
  ) => Made;
} = {
  mlp: madeMlp,
  unet: madeUnet,
  classifier: madeClassifier,
  placedClassifier: madePlacedClassifier,
  segmenter: madeSegmenter,
  autoencoder: madeAutoencoder,
  variational: madeVariational,
  latentUnet: madeLatentUnet,
  generator: madeGenerator,
};

/** How many classes a network of few numbers is told. */
const classesTold = ({ classed }: Pick<MlpSettings, 'classed'>, { classes }: DataSet): number =>
  classed ? (classes?.length ?? 0) : 0;

function madeMlp({ width, blocks, predicts, classed }: MlpSettings, data: DataSet): Made {
  const classes = classesTold({ classed }, data);
  const config = { width, blocks, numbers: sizeOf(data.event), classes };
  return { kind: 'denoiser', predicts, classes, network: () => mlp(config) };
}

function madeUnet(settings: UnetSettings, data: DataSet): Made {
  const { widths, blocks, conditionWidth, reading, marked, layouts = true, student } = settings;
  const [event, classes] = [pictureOf(data), data.classes?.length ?? 0];
  const { text } = data;
  const parts = layouts ? data.parts : undefined;
  return {
    kind: 'denoiser',
    classes,
    text,
    parts: parts?.length,
    jumps: student?.jumps,
    student,
    network: () =>
      unet({
        event,
        classes,
        widths,
        blocks,
        conditionWidth,
        text: text && reading && { words: text.words, length: text.length, ...reading },
        parts: parts?.length,
        marked,
        jumps: student?.jumps,
      }),
  };
}

/** One answer a class, or one head of answers a question. */
function answersOf(data: DataSet): Pick<Made, 'kind' | 'classes' | 'heads'> {
  const heads = data.attributes && Object.values(data.attributes).map((values) => values.length);
  const classes = heads ? heads.reduce((a, b) => a + b) : data.classes!.length;
  return { kind: 'classifier', classes, heads };
}

function madeClassifier({ widths }: ClassifierSettings, data: DataSet): Made {
  const answers = answersOf(data);
  const network = () => classifier({ event: pictureOf(data), classes: answers.classes, widths });
  return { ...answers, network };
}

function madePlacedClassifier({ widths, features }: PlacedClassifierSettings, data: DataSet): Made {
  const answers = answersOf(data);
  const network = () =>
    placedClassifier({ event: pictureOf(data), classes: answers.classes, widths, features });
  return { ...answers, network };
}

function madeSegmenter({ width, blocks }: SegmenterSettings, data: DataSet): Made {
  const parts = data.parts!.length;
  const network = () => segmenter({ event: pictureOf(data), parts, width, blocks });
  return { kind: 'segmenter', classes: 0, parts, network };
}

function madeAutoencoder({ widths, blocks, latent }: AutoencoderSettings, data: DataSet): Made {
  const event = pictureOf(data);
  const network = (): Autoencoder => autoencoder({ event, widths, blocks, latent });
  const finish = (weights: Float32Array, x: Float32Array) => standardised(network(), event, weights, x);
  return { kind: 'autoencoder', classes: 0, network, finish };
}

function madeVariational(settings: VariationalSettings, data: DataSet): Made {
  const event = pictureOf(data);
  return { kind: 'autoencoder', classes: 0, network: () => variational({ ...settings, event }) };
}

function madeLatentUnet(
  { latentOf, widths, blocks, conditionWidth, reading }: LatentSettings,
  data: DataSet,
): Made {
  const event = latentEvent(data.event, data.models[latentOf] as AutoencoderSettings);
  const text = data.text!;
  const parts = data.parts!.length;
  return {
    kind: 'denoiser',
    classes: 0,
    text,
    parts,
    event,
    range: null,
    latentOf,
    network: () =>
      latentUnet({
        event,
        widths,
        blocks,
        conditionWidth,
        parts,
        text: { words: text.words, length: text.length, ...reading },
      }),
  };
}

function madeGenerator({ contest, ...settings }: GeneratorSettings, data: DataSet): Made {
  const told = { event: pictureOf(data), classes: data.classes!.length };
  const { gamma, share } = contest;
  return {
    kind: 'generator',
    classes: told.classes,
    latent: settings.latent,
    network: () => generator({ ...settings, ...told }),
    contest: { gamma, share, discriminator: () => discriminator({ ...contest.discriminator, ...told }) },
  };
}

function modelOf(name: string, data: DataSet, settings: ModelSettings): ModelSpec {
  const { label, architecture, tool, live, smudged, training } = settings;
  const make = makers[settings.network] as (settings: ModelSettings, data: DataSet) => Made;
  const { event, kind } = data;
  const of = { data: name, event, range: kind.range, noise: kind.noise };
  return { label, architecture, tool, live, smudged, training, ...of, ...make(settings, data) };
}

/** A perceptron that the page trains itself: what is not in the registry, since no file holds it. */
export interface PlainModel extends Pick<MlpConfig, 'width' | 'blocks' | 'told'> {
  /** A key of the registry `datasets`: what is learnt here. */
  readonly data: string;
  readonly predicts: Predicted;
}

/** What a training, or weights at hand, are of: a key of the registry `models`, or a perceptron that the page trains. */
export type ModelName = string | PlainModel;

const plainName = ({ data, width, blocks, predicts, told = true }: PlainModel): string =>
  `${data}, ${blocks} blocks of ${width}, ${predicts}${told ? '' : ', untold'}`;

/** Throws RangeError on data that are too large to learn here. */
function plainData(name: string): DataSet {
  const data: DataSet | undefined = Object.hasOwn(datasets, name)
    ? datasets[name as keyof typeof datasets]
    : undefined;
  if (!data || !learntHere(data))
    throw new RangeError(`“${name}” are nothing that is learnt here: choose points or digits to train on`);
  return data;
}

/** What the network of these data is made of that a training here begins with. */
const usual = ({ models, model }: DataSet) => models[model!] as MlpSettings;

/** The network of a model that the page trains. Throws RangeError on data that are too large to learn here. */
export function plainConfig({ data: name, width, blocks, told }: PlainModel): MlpConfig {
  const data = plainData(name);
  return { width, blocks, told, numbers: sizeOf(data.event), classes: classesTold(usual(data), data) };
}

/** Throws RangeError on data that are too large to learn here, or a network that is none. */
function plainSpec(model: PlainModel): ModelSpec {
  const { data: name, width, blocks, predicts } = model;
  const data = plainData(name);
  if (!(width >= 1 && blocks >= 1)) throw new RangeError(`${plainName(model)}: a network needs both`);
  const settings: MlpSettings = {
    label: data.label,
    network: 'mlp',
    architecture: `residual MLP, ${blocks} blocks of ${width}`,
    width,
    blocks,
    predicts,
    classed: usual(data).classed,
    training: { batch: 256, steps: 0, rate: 1e-3 },
  };
  return { ...modelOf(name, data, settings), network: () => mlp(plainConfig(model)) };
}

/** What a model is called. */
export const modelLabel = (name: ModelName): string => (typeof name === 'string' ? name : plainName(name));

/** Every model there is, by its name: those of each data set. */
export const models: Readonly<Record<string, ModelSpec>> = Object.fromEntries(
  Object.entries<DataSet>({ ...datasets, ...upcoming }).flatMap(([name, data]) =>
    Object.entries(data.models).map(([model, settings]) => [model, modelOf(name, data, settings)]),
  ),
);

/** Throws RangeError that lists the models there are, and on a perceptron that cannot be. */
export function modelSpec(name: ModelName): ModelSpec {
  if (typeof name !== 'string') return plainSpec(name);
  const spec = Object.hasOwn(models, name) ? models[name] : undefined;
  if (!spec)
    throw new RangeError(`there is no model “${name}”; choose one of ${Object.keys(models).join(', ')}`);
  return spec;
}
