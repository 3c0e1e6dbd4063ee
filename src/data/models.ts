/**
 * The models of a data set as plain settings: what a network is made of and how it is trained. src/nets makes networks
 * of them; what they are told of (a class, a prompt, a layout) follows from the data.
 */
import type { Predicted } from './types.ts';

/** Defaults of the trainer, each of which an option overrides. */
export interface Training {
  readonly batch: number;
  readonly steps: number;
  /** Peak learning rate of Adam; it falls to zero along half a cosine. */
  readonly rate: number;
  /** Share of the steps before it begins to fall. Absent: 0. */
  readonly steady?: number;
}

interface Trained {
  readonly label: string;
  /** In one line, for the manifest. */
  readonly architecture: string;
  /** A tool of the evaluation, whose weights the page does not get. */
  readonly tool?: true;
  /** The page trains it itself, so that no file holds it. */
  readonly live?: true;
  /** Whether it learns from pictures that are not quite clean, as those that a model draws are not. */
  readonly smudged?: true;
  readonly training: Training;
}

/** Denoises what is few numbers. */
export interface MlpSettings extends Trained {
  readonly network: 'mlp';
  readonly width: number;
  readonly blocks: number;
  /** What it answers with; absent: v. */
  readonly predicts?: Predicted;
  /** Whether it is told the class. */
  readonly classed?: true;
}

/** Denoises pictures. */
export interface UnetSettings extends Trained {
  readonly network: 'unet';
  /** Channels at half and at a quarter of the picture's side. */
  readonly widths: readonly [number, number];
  /** Blocks on the way down, in the middle (quarter side), on the way up. */
  readonly blocks: readonly [number, number, number];
  /** Width of what a block is told (noise level, class, prompt). */
  readonly conditionWidth: number;
  /** How prompts are read, where data can be asked for in words. */
  readonly reading?: ReadingSettings;
  /**
   * Whether each place of the picture has a learned mark, for pictures that are all laid out alike: what a block is
   * told holds for all places, so only with a mark can “smiling” change the mouth and nothing else. Words and classes
   * then also begin with a sketch of their own.
   */
  readonly marked?: boolean;
  /** Whether layouts are followed, where data have maps of the picture's own side; absent: they are. */
  readonly layouts?: false;
  /** Absent: it learns from the data. */
  readonly student?: StudentSettings;
}

/** A model that learns to get to data by a few long jumps from one that needs many short steps. */
export interface StudentSettings {
  /** A model of the same data with the same network: what it begins as, and learns from. */
  readonly teacher: string;
  /** The teacher's guidance, which becomes part of what is learnt. */
  readonly guidance: number;
  /** Lengths that it can be told to jump: the whole way, half of it, a quarter, … */
  readonly jumps: number;
  /** Steps of the teacher in the shortest jump: as many as its samples need to be good. Absent: 4. */
  readonly teacherSteps?: number;
}

export interface ReadingSettings {
  readonly width: number;
  /** Learned questions that sum the prompt up for every block; 0 for no summary. */
  readonly questions: number;
  /** Whether the places of the picture ask the tokens, too (cross-attention). */
  readonly places: boolean;
}

/** Reads the class, or every attribute, of clean pictures. */
export interface ClassifierSettings extends Trained {
  readonly network: 'classifier';
  readonly widths: readonly [number, number];
}

/** Reads the same of pictures in which things have places. */
export interface PlacedClassifierSettings extends Trained {
  readonly network: 'placedClassifier';
  /** Channels at half of the picture's side, a quarter, and so on. */
  readonly widths: readonly number[];
  readonly features: number;
}

/** Reads which part each pixel of a clean picture shows. */
export interface SegmenterSettings extends Trained {
  readonly network: 'segmenter';
  readonly width: number;
  readonly blocks: number;
}

/** Takes pictures to a smaller latent, and back. */
export interface AutoencoderSettings extends Trained {
  readonly network: 'autoencoder';
  /** Channels at half and at a quarter of the picture's side. */
  readonly widths: readonly [number, number];
  /** Residual blocks at each of the two, on the way in and on the way out. */
  readonly blocks: number;
  /** Channels of the latent, at a quarter of the picture's side. */
  readonly latent: number;
}

/** Shape of its latent. event: of the pictures, [height, width, …]. */
export const latentEvent = (
  [height, width]: readonly number[],
  { latent }: Pick<AutoencoderSettings, 'latent'>,
): readonly [height: number, width: number, channels: number] => [height / 4, width / 4, latent];

/** Takes pictures to the few numbers of a latent in which data lie like noise, and back. */
export interface VariationalSettings extends Trained {
  readonly network: 'variational';
  /** Channels at half and at a quarter of the picture's side. */
  readonly widths: readonly [number, number];
  /** Residual blocks at each of the two, on the way in and on the way out. */
  readonly blocks: number;
  /** Width of the layers between pictures and numbers. */
  readonly features: number;
  /** How many numbers a latent has. */
  readonly latent: number;
}

/** Denoises in the latent of an autoencoder of the same data. */
export interface LatentSettings extends Trained {
  readonly network: 'latentUnet';
  /** The autoencoder: a key of the same models. */
  readonly latentOf: string;
  /** Channels at the latent's side, and at half of it. */
  readonly widths: readonly [number, number];
  /** Blocks on the way down, in the middle (half side), on the way up. */
  readonly blocks: readonly [number, number, number];
  readonly conditionWidth: number;
  readonly reading: TransformerSettings;
}

/** A transformer that reads prompts, trained with the network that asks it. */
export interface TransformerSettings {
  readonly width: number;
  readonly heads: number;
  readonly layers: number;
  /** Learned questions that sum the prompt up for every block. */
  readonly questions: number;
}

/** Draws pictures in one pass from noise and a class, and learns it in a contest. */
export interface GeneratorSettings extends Trained {
  readonly network: 'generator';
  /** How many numbers of noise, z, a picture is drawn from. */
  readonly latent: number;
  /** Channels at half and at a quarter of the picture's side. */
  readonly widths: readonly [number, number];
  /** Blocks at a quarter of the side, then at half of it. */
  readonly blocks: readonly [number, number];
  /** Width of what a block is told (noise, class). */
  readonly conditionWidth: number;
  readonly contest: ContestSettings;
}

/** Against whom a generator learns, and by which rules. */
export interface ContestSettings {
  readonly discriminator: {
    /** Channels at half and at a quarter of the picture's side. */
    readonly widths: readonly [number, number];
    /** Blocks at half of the side, then at a quarter. */
    readonly blocks: readonly [number, number];
    /** What it sees in the whole picture, in so many numbers. */
    readonly features: number;
  };
  /** Of R1 and R2: gamma/2 times the square of its slope by the picture, at data and at what is drawn. */
  readonly gamma: number;
  /** Share of each batch at which that is paid, which saves time. */
  readonly share: number;
}

export type ModelSettings =
  | MlpSettings
  | UnetSettings
  | ClassifierSettings
  | PlacedClassifierSettings
  | SegmenterSettings
  | AutoencoderSettings
  | VariationalSettings
  | LatentSettings
  | GeneratorSettings;
