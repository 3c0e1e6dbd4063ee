import { frechetDistance } from '../../src/core/metrics/frechet.ts';
import { densityCoverage } from '../../src/core/metrics/neighbours.ts';
import { samplers } from '../../src/core/samplers/index.ts';
import { schedules } from '../../src/core/schedules.ts';
import { grid } from '../../src/core/spacings.ts';
import { type Asked, attributeLabels } from '../../src/data/portraits/attributes.ts';
import { type Captioned, drawCaptioned } from '../../src/data/portraits/captioned.ts';
import { parts } from '../../src/data/portraits/design.ts';
import { heldOut } from '../../src/data/portraits/heldOut.ts';
import { type Portraits, portraits } from '../../src/data/portraits/index.ts';
import { loadModel } from '../../src/nets/load.ts';
import { runSampling } from '../../src/nets/sampling.ts';
import type { Condition, Model } from '../../src/nets/types.ts';
import { readPublic } from '../train/files.ts';
import { followed } from './asked.ts';
import { overlap } from './overlap.ts';
import { accuracy, openReader, openSegmenter, type Reading } from './reader.ts';

const ORDINARY = 300;
const HELD_OUT = 150;
const GUIDANCE = [1, 1.5, 2, 3, 5, 8];
const STEPS = 20;
const OTHER_STEPS = [5, 10, 50];
const NEIGHBOURS = 5;
const BATCH = 50;
const round = (x: number) => Number(x.toPrecision(3));

/** Prompts with the portraits that they were written for. */
interface Exam {
  readonly prompts: readonly string[];
  readonly asked: readonly Asked[];
}

const examOf = ({ captions }: Captioned): Exam => ({
  prompts: captions.map(({ text }) => text),
  asked: captions.map(({ asked }) => asked),
});

/** Figures for a model that draws portraits from words and layouts, with real portraits measured the same way. */
export async function evaluatePortraits(name: string) {
  const model = await loadModel(name, readPublic);
  const source = await portraits.open(readPublic);
  const read = await openReader('portraits-reader');
  const ordinary = drawCaptioned(source, 71, ORDINARY, 'test');
  const reference = read(source.draw(72, ORDINARY).x);
  const likeness = (seen: Reading) => likenessTo(reference, seen);
  const words = examOf(ordinary);
  const pairs = pairsExam(source);
  const sampled: Record<string, object> = {};
  const best = { weight: GUIDANCE[0], mean: 0 };
  for (const weight of GUIDANCE) {
    const seen = read(await draw(model, words.prompts, weight, STEPS));
    const answers = score(seen, words);
    sampled[`guidance ${weight}`] = {
      steps: STEPS,
      ...answers,
      heldOut: score(read(await draw(model, pairs.prompts, weight, STEPS)), pairs),
      ...likeness(seen),
    };
    console.log(`  guidance ${weight}: ${JSON.stringify(sampled[`guidance ${weight}`])}`);
    if (answers.mean > best.mean) Object.assign(best, { weight, mean: answers.mean });
  }
  for (const steps of OTHER_STEPS) {
    const seen = read(await draw(model, words.prompts, best.weight, steps));
    sampled[`guidance ${best.weight}, ${steps} steps`] = { steps, ...score(seen, words), ...likeness(seen) };
  }
  const real = read(ordinary.x);
  const layout = await followLayout(model, source, best.weight);
  model.dispose();
  return {
    samples: ORDINARY,
    heldOutSamples: HELD_OUT,
    sampler: SAMPLER,
    bestGuidance: best.weight,
    ...sampled,
    'real test portraits': { ...score(real, words), ...likeness(real) },
    layout,
  };
}

const SAMPLER = 'ddim';

/** One portrait a prompt. → [N, H, W, C]. */
async function draw(
  model: Model,
  prompts: readonly string[],
  guidance: number,
  steps: number,
): Promise<Float32Array> {
  return inBatches(model, prompts.length, steps, (from, to) => ({
    class: null,
    prompt: prompts.slice(from, to),
    guidance,
  }));
}

async function inBatches(
  model: Model,
  count: number,
  steps: number,
  condition: (from: number, to: number) => Condition,
): Promise<Float32Array> {
  const made: Float32Array[] = [];
  const levels = grid(schedules.cosine, steps);
  for (let from = 0; from < count; from += BATCH) {
    const to = Math.min(count, from + BATCH);
    const run = { levels, seed: 5000 + from, count: to - from, condition: condition(from, to), clip: true };
    made.push(await runSampling(model, samplers[SAMPLER], run));
  }
  return Float32Array.from(made.flatMap((x) => [...x]));
}

/** Portraits of held-out pairs, of those whose prompts name both halves of the pair. */
function pairsExam(source: Portraits): Exam {
  const { prompts, asked } = examOf(drawCaptioned(source, 73, 20 * HELD_OUT, 'combinations'));
  const naming = asked.flatMap((one, i) => (heldOut.some((pair) => asksFor(one, pair)) ? [i] : []));
  const chosen = naming.slice(0, HELD_OUT);
  return { prompts: chosen.map((i) => prompts[i]), asked: chosen.map((i) => asked[i]) };
}

/** Does a prompt ask for all of a pair? */
const asksFor = (asked: Asked, pair: Asked): boolean =>
  Object.keys(pair).every((name) => {
    const value = asked[name as keyof Asked];
    const wanted = pair[name as keyof Asked];
    return value !== undefined && value !== 'none' && (wanted === 'any' || value === wanted);
  });

function score({ labels }: Reading, { asked }: Exam) {
  const { each, mean, error, whole } = followed(labels, asked);
  const shares = Object.entries(each).map(([name, share]) => [name, round(share)]);
  return { mean: round(mean), error: round(error), whole: round(whole), each: Object.fromEntries(shares) };
}

function likenessTo(reference: Reading, { features, dimension }: Reading) {
  const { density, coverage } = densityCoverage(reference.features, features, dimension, NEIGHBOURS);
  return {
    frechet: round(frechetDistance(reference.features, features, dimension)),
    density: round(density),
    coverage: round(coverage),
  };
}

/** Portraits from whole layouts without a word, their parts read back. */
async function followLayout(model: Model, source: Portraits, guidance: number) {
  const split = await openSegmenter('portraits-parts');
  const { x, parts: wanted } = source.draw(74, HELD_OUT);
  const area = wanted.length / HELD_OUT;
  const layout = wanted.map((part) => part + 1);
  const made = await inBatches(model, HELD_OUT, STEPS, (from, to) => ({
    class: null,
    layout: layout.slice(from * area, to * area),
    guidance,
  }));
  return {
    samples: HELD_OUT,
    guidance,
    ...overlaps(split(made), wanted),
    'real test portraits': overlaps(split(x), wanted),
    'portraits of other layouts': overlaps(split(source.draw(75, HELD_OUT).x), wanted),
  };
}

function overlaps(found: Uint8Array, wanted: Uint8Array) {
  const each = overlap(found, wanted, parts.length);
  return {
    mean: round(each.reduce((a, b) => a + b, 0) / parts.length),
    each: Object.fromEntries(parts.map((part, i) => [part, round(each[i])])),
  };
}

/** Share of answers that are right on portraits that no reader has learnt from. */
export async function evaluatePortraitsReader() {
  const source = await portraits.open(readPublic);
  const count = 4000;
  const { x, attributes } = source.draw(76, count);
  const truth = attributeLabels(attributes);
  const { labels } = (await openReader('portraits-reader'))(x);
  const names = Object.keys(portraits.attributes);
  const column = (values: Uint8Array, i: number) => values.filter((_, at) => at % names.length === i);
  const each = names.map((name, i) => [name, round(accuracy(column(labels, i), column(truth, i)))]);
  return { portraits: count, testAccuracy: Object.fromEntries(each) };
}

/** Share of pixels whose part is right, and the overlaps. */
export async function evaluatePortraitsParts() {
  const source = await portraits.open(readPublic);
  const count = 2000;
  const { x, parts: wanted } = source.draw(77, count);
  const found = (await openSegmenter('portraits-parts'))(x);
  return { portraits: count, testAccuracy: round(accuracy(found, wanted)), overlap: overlaps(found, wanted) };
}
