/** The fields that all lessons share. */
import { at } from '../core/at.ts';
import { samplers } from '../core/samplers/index.ts';
import { datasets } from '../data/index.ts';
import type { DataSet } from '../data/types.ts';
import { clippings } from './clipping.ts';
import { countField } from './counts.ts';
import { curveField } from './curve.ts';
import {
  choice,
  classNames,
  type Field,
  flag,
  integer,
  keys,
  only,
  optional,
  passing,
  real,
} from './fields.ts';
import { optionsField } from './options.ts';
import { placedField } from './placed.ts';
import { pagePrompt } from './prompt.ts';
import { scheduleNames } from './schedule.ts';

const lesson: Field<string> = passing({
  label: 'Lesson',
  initial: 'noise',
  allowed: 'the name of a lesson',
  parse: (text) => (/^[a-z-]{1,32}$/.test(text) ? text : undefined),
  format: (value) => value,
});

/** A part of the lesson Sample; a link to one that there is not leads to the first. */
const bench: Field<string> = {
  ...lesson,
  label: 'Bench',
  initial: 'compare',
  allowed: 'the name of a bench',
};

/** Which of the classes that the data have, if they have any. */
const classField: Field<number | null> = {
  ...optional(only(classNames, integer('Class', 0, 255, 0))),
  needs: ['data'],
  settle(label, data) {
    const classes = data.classes?.length ?? 0;
    if (label === null || label < classes) return { value: label, mended: [] };
    const why = classes ? `Class ${label} is not one of ${classes}` : `${data.label} has no classes`;
    return { value: null, mended: [why] };
  },
};

/** The order is that of links; what a field needs comes before it. */
export const shared = {
  lesson,
  bench,
  data: choice('Data', keys(datasets), 'portraits'),
  /** What whoever uses the page has made of data that can be made. */
  placed: placedField,
  schedule: choice('Schedule', scheduleNames, 'cosine'),
  /** The schedule that is drawn by hand, whether it is the one in use or not. */
  curve: curveField,
  /** The cursor on the axis from data (0) to noise (1). */
  t: passing(real('Noise level', 0, 1, 0.2, 4)),
  sampler: choice('Sampler', keys(samplers), 'ddim'),
  options: optionsField,
  steps: integer('Steps', 1, 1000, 50),
  seed: integer('Seed', 0, 2 ** 32 - 1, 0),
  class: classField,
  /** What data that can be asked for in words are asked for; empty: for nothing. */
  prompt: pagePrompt(Object.values<DataSet>(datasets), at(datasets.portraits.text.examples, 0).text),
  /** 1 is the plain network; 2 is where the shipped pictures are read best as their class. */
  guidance: real('Guidance', 0, 20, 2, 2),
  /** What becomes of an x̂₀ beyond the range of pictures. */
  bound: choice('Limit x̂₀', clippings, 'clip'),
  count: countField,
  /** Whether a run with these settings has been asked for, so that a link replays it. */
  run: passing(flag('Run', false)),
  speed: passing(choice('Speed', ['0.25', '0.5', '1', '2', '4'], '1')),
  theme: passing(choice('Theme', ['auto', 'light', 'dark', 'contrast'], 'auto')),
  backend: passing(choice('Backend', ['auto', 'webgpu', 'webgl', 'wasm', 'cpu'], 'auto')),
} as const satisfies Record<string, Field<unknown>>;
