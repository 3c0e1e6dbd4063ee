/** What the lesson Train gives to be run elsewhere says what the page does. */
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { DROPPED } from '../core/dropped.ts';
import { RoundMixture } from '../core/ideal.ts';
import { logSnr } from '../core/schedules.ts';
import { few } from '../data/few.ts';
import { dataset } from '../data/index.ts';
import { face } from '../data/points/face.ts';
import { colouredSource } from '../data/points/own.ts';
import { formatPlaced } from '../data/points/placed.ts';
import { readPublic } from '../data/read.fixture.ts';
import { createEngine } from '../engine/client.ts';
import { Workers } from '../engine/workers.fixture.ts';
import '../lessons/owned.ts';
import type { IdealSpec } from '../core/ideal.ts';
import { exactOf } from '../lessons/common/exact.ts';
import { weightsOf } from '../lessons/common/pupil/moments.ts';
import { pupilOf } from '../lessons/common/pupil/pupil.ts';
import { scheduleOfPupil } from '../lessons/train/schedule.ts';
import { pytorchOf } from '../lessons/train/script/pytorch.ts';
import { typescriptOf } from '../lessons/train/script/typescript.ts';
import { LEVEL_FEATURES } from '../nets/level.ts';
import { mlp } from '../nets/mlp.ts';
import { toDenoised } from '../nets/prediction.ts';
import { type Experiment, initialOf } from '../state/experiment.ts';

const { engine } = vi.hoisted(() => ({ engine: { now: undefined as unknown } }));
vi.mock('../state/engine.ts', () => ({ getEngine: async () => engine.now }));

const root = new URL('../../', import.meta.url);
const file = new URL('trained.tmp.ts', root);
afterAll(() => rmSync(file, { force: true }));

const pupil = (change: Partial<Experiment>) => pupilOf({ ...initialOf('train'), ...change });
const settings: readonly Partial<Experiment>[] = [
  { width: '16', blocks: 1, batch: '64', trial: 5 },
  {
    width: '16',
    blocks: 2,
    batch: '64',
    learns: 'velocity',
    weighting: 'minSnr',
    schedule: 'flow',
    trial: 6,
  },
  { width: '16', blocks: 1, batch: '64', examples: '10', missing: 'level', learns: 'epsilon', trial: 7 },
  {
    width: '16',
    blocks: 1,
    batch: '64',
    weighting: 'edm',
    missing: 'levels',
    data: 'checkerboard',
    trial: 8,
  },
  {
    width: '16',
    blocks: 1,
    batch: '64',
    data: 'own',
    placed: formatPlaced({ ...face(), width: 0.12 }),
    trial: 9,
    missing: 'scale',
  },
];

const ofColours: readonly Partial<Experiment>[] = [
  { width: '16', blocks: 1, batch: '64', data: 'coloured', placed: formatPlaced(face()), trial: 12 },
  { width: '16', blocks: 1, batch: '64', data: 'coloured', examples: '30', missing: 'level', trial: 13 },
];

const ofPictures: readonly Partial<Experiment>[] = [
  { width: '16', blocks: 1, batch: '64', data: 'digits', trial: 10 },
  { width: '16', blocks: 1, batch: '64', data: 'digits', examples: '10', trial: 11 },
];

const averagings = ['usual', 'latest', 'short', 'long'] as const;

describe.each(
  [...settings, ...ofColours, ...ofPictures].map((change, i) => ({ change, averaging: averagings[i % 4] })),
)('of %o', ({ change, averaging }) => {
  it('the TypeScript has the losses and the weights of the page, to the last digit', async () => {
    await tf.setBackend('cpu');
    engine.now = createEngine({ spawn: new Workers().spawn, base: 'http://localhost/' });
    const trained = pupil(change);
    await trained.train(undefined, 6);
    writeFileSync(file, `${typescriptOf(trained, averaging)}console.log('drawn', drawn.slice(0, 4).join());`);
    const said = execFileSync(process.execPath, ['--import', 'tsx', file.pathname, '6'], {
      cwd: root,
      encoding: 'utf8',
    });
    const lines = said.trim().split('\n');
    expect(lines.pop()).toBe(`drawn ${weightsOf(trained.newest!, averaging).slice(0, 4).join()}`);
    const losses = lines.map((line) => Math.fround(Number(line.split(' ')[1])));
    expect(losses).toEqual(trained.losses.points().map(([, loss]) => Math.fround(loss)));
  }, 60_000);
});

/** Numbers in a line `name = torch.tensor([…])`. */
const listIn = (text: string, name: string): number[] =>
  new RegExp(`^${name} = torch\\.tensor\\(\\[(.*?)\\]`, 'm').exec(text)![1].split(', ').map(Number);

describe.each(settings)('of %o', (change) => {
  it('the PyTorch has its constants and shapes', () => {
    const of = pupil(change);
    const spec = exactOf(of.spec.data)!.spec as Extract<IdealSpec, { kind: 'round' }>;
    const points = Float32Array.of(0.5, -1, 2, 0.25);
    const text = pytorchOf(
      of,
      of.examples === null ? { kind: 'gaussians', spec } : { kind: 'examples', points },
      'usual',
    );
    expect(text).toContain(`BATCH, RATE, STEPS = ${of.spec.batch}, ${of.spec.rate}, `);
    expect(text).toContain(`WIDTH, BLOCKS = ${of.model.width}, ${of.model.blocks}\n`);
    const list = (name: string) => listIn(text, name);
    expect(list('LOG_SNR')).toHaveLength(list('COUNT').length);
    const run = list('RUN');
    expect(run).toHaveLength(21);
    run.slice(1, -1).forEach((value, i) => {
      expect(value).toBeCloseTo(Math.max(-12, logSnr(scheduleOfPupil(of).level(1 - (i + 1) / 20))), 3);
    });
    if (of.examples === null) {
      const means = list('MEANS');
      expect(means).toHaveLength(spec.means.length);
      // What is written is rounded: the exact answers of both are those of the same data.
      const [written, exact] = [Float64Array.from(means), spec.means].map(
        (at) => new RoundMixture(at, 2, spec.variance),
      );
      const level = { t: 0.5, alpha: Math.SQRT1_2, sigma: Math.SQRT1_2 };
      const x = Float64Array.of(0.3, -0.8);
      written.denoise(x, level).forEach((value, i) => {
        expect(value).toBeCloseTo(exact.denoise(x, level)[i], 4);
      });
    } else expect(list('EXAMPLES')).toEqual([...points]);
    expect(text.includes('* 0  # It is not told.')).toBe(!of.model.told);
  });
});

describe.each(ofPictures)('of %o', (change) => {
  it('the PyTorch holds its pictures and classes, and tells the network of them', async () => {
    const of = pupil(change);
    const source = await dataset('digits').open(readPublic);
    const { x, labels } = few(source, of.examples ?? source.size);
    const text = pytorchOf(of, { kind: 'pictures', x, labels: labels! }, 'usual');
    const [, block] = /PICTURES = """\n(.*?)\n"""\.split/s.exec(text)!;
    const [, inks] = /for line in PICTURES\]\) \/ (\d+) - 1/.exec(text)!;
    const read = block
      .split('\n')
      .flatMap((line) => [...line].map((pixel) => (pixel.charCodeAt(0) - 97) / Number(inks) - 1));
    expect(Float32Array.from(read)).toEqual(x);
    expect(listIn(text, 'LABELS')).toEqual([...labels!]);
    expect(text).toContain('\nNUMBERS = 64\nCLASSES = 10\n');
    expect(text).toContain('linear(15 + CLASSES + 1, WIDTH)');
    expect(text).toContain(`torch.rand(BATCH) < ${DROPPED}, CLASSES, label)`);
    expect(text).not.toMatch(/\bundefined\b|\bNaN\b/);
  });
});

it('the PyTorch on points by colour holds the colour of each, and tells the network of it', () => {
  const of = pupil(ofColours[0]);
  const { mixture, mixtureClasses: labels } = colouredSource(face());
  const variance = mixture[0].covariance as number;
  const text = pytorchOf(of, { kind: 'mixture', components: mixture, variance, labels }, 'usual');
  expect(listIn(text, 'LABELS')).toEqual([...face().colours]);
  expect(listIn(text, 'WEIGHTS')).toHaveLength(mixture.length);
  expect(text).toContain('SPREAD * torch.randn(count, 2), LABELS[chosen]\n');
  expect(text).toContain('\nNUMBERS = 2\nCLASSES = 4\n');
});

it('the network of the PyTorch has as many weights as that of the page', () => {
  for (const [width, blocks, numbers, classes] of [
    [64, 3, 2, 0],
    [16, 1, 2, 0],
    [64, 3, 64, 10],
    [16, 1, 2, 4],
  ]) {
    const linear = (inputs: number, outputs: number) => (inputs + 1) * outputs;
    const theirs =
      linear(15 + (classes ? classes + 1 : 0), width) +
      linear(numbers, width) +
      3 * blocks * linear(width, width) +
      linear(width, numbers);
    const ours = mlp({ width, blocks, numbers, classes }).params.reduce(
      (sum, { shape }) => sum + shape.reduce((a, b) => a * b),
      0,
    );
    expect(ours).toBe(theirs);
  }
  expect(LEVEL_FEATURES).toBe(15);
});

it('turns answers into x0 as the page does', () => {
  const [alpha, sigma, x, answer] = [0.6, 0.8, 1.3, -0.4];
  const formulas = {
    v: alpha * x - sigma * answer,
    epsilon: (x - sigma * answer) / Math.max(alpha, Math.exp(-6)),
    x0: answer,
    velocity: (x - sigma * answer) / (alpha + sigma),
  };
  for (const [predicts, x0] of Object.entries(formulas)) {
    const [a, b] = toDenoised(predicts as keyof typeof formulas, { t: 0, alpha, sigma });
    expect(a * x + b * answer).toBeCloseTo(x0, 12);
    const text = pytorchOf(
      pupil({ learns: predicts as keyof typeof formulas }),
      {
        kind: 'examples',
        points: new Float32Array(2),
      },
      'usual',
    );
    // The formula of the text, read as arithmetic.
    const [, formula] = /answer = network\(x, log_snr\)\n {4}return (.*)/.exec(text)!;
    const read = formula.replace('alpha.clamp(min=math.exp(-6))', 'Math.max(alpha, Math.exp(-6))');
    expect(
      new Function('alpha', 'sigma', 'x', 'answer', `return ${read}`)(alpha, sigma, x, answer),
    ).toBeCloseTo(x0, 12);
  }
});

it.each([
  ['latest', null],
  ['short', 97.99],
  ['usual', 17.97],
  ['long', 2.826],
] as const)('the PyTorch averages as is chosen: %s', (averaging, power) => {
  const text = pytorchOf(pupil({}), { kind: 'examples', points: new Float32Array(2) }, averaging);
  expect(/keep = \(1 - 1 \/ step\) \*\* ([\d.]+)/.exec(text)?.[1] ?? null).toBe(power && String(power));
  expect(text.includes('drawn = network\n')).toBe(power === null);
});
