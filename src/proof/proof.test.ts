/**
 * A new kind of data is one entry in one place: signals, which exist in this folder alone, go through Noise, Denoise,
 * Compare, Quality, Fork and Break it. Only the thread that computes is replaced, by the same engine in this one.
 */
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { modalities } from '../modalities/index.ts';
import { exact, LENGTH, lines, signal } from './signal.ts';

vi.mock('../data/index.ts', async (load) => {
  const real = await load<typeof import('../data/index.ts')>();
  return { ...real, datasets: { ...real.datasets, signal } };
});
vi.mock('../engine/client.ts', async (load) => {
  const { createEngine } = await load<typeof import('../engine/client.ts')>();
  const { Workers } = await import('../engine/workers.fixture.ts');
  const loadReader = () => Promise.reject(new Error('signals have no reader'));
  const { spawn } = new Workers({ loadModel: async () => exact, loadReader });
  return { createEngine: () => createEngine({ spawn, base: 'http://localhost/' }) };
});

/** What the engine does takes a while. */
const eventually = (holds: () => void) => vi.waitFor(holds, { timeout: 20_000 });

await import('../lessons/owned.ts');
const { change, experiment, initialOf, moveTo } = await import('../state/experiment.ts');
const { openedSource } = await import('../state/sources.ts');
const box = { width: 200, height: 100 };
const look = {
  ...{ paper: '#ffffff', ink: '#000000', data: '#0000ff', noise: '#ff0000', network: '#00ff00', line: 1 },
  ...{ hair: '#cccccc', muted: '#888888', font: '12px sans-serif' },
} as never;

/** Paints, and says how many lines were drawn, each at places that are finite. */
function strokes(paint: (context: CanvasRenderingContext2D, box: never, look: never) => void): number {
  let drawn = 0;
  const context = new Proxy({} as Record<string, unknown>, {
    get: (kept, name) =>
      name in kept
        ? kept[String(name)]
        : (...numbers: unknown[]) => {
            if (name === 'lineTo') for (const n of numbers) expect(Number.isFinite(n)).toBe(true);
            if (name === 'stroke') drawn++;
            return { width: 1, actualBoundingBoxAscent: 1, addColorStop() {} };
          },
  });
  paint(context as unknown as CanvasRenderingContext2D, box as never, look);
  return drawn;
}

/** The largest mean of a signal: what noise of another kind would have brought in. */
function offCentre(x: Float32Array): number {
  let most = 0;
  for (let at = 0; at < x.length; at += LENGTH) {
    const mean = x.subarray(at, at + LENGTH).reduce((sum, value) => sum + value, 0) / LENGTH;
    most = Math.max(most, Math.abs(mean));
  }
  return most;
}

const begin = (lesson: string, bench = 'compare', more = {}) => {
  experiment.setState({ ...initialOf(lesson, bench), bench }, true);
  change({ data: 'signal' as never, steps: 6, ...more });
};

// Nothing is on a display here.
vi.stubGlobal('requestAnimationFrame', () => 0);
vi.stubGlobal('cancelAnimationFrame', () => {});

beforeAll(() => tf.setBackend('cpu'));
beforeEach(() => {
  modalities.signals = lines;
});

describe('a kind of data that nobody else knows', () => {
  it('is noised, by its own noise, in one jump and in small steps', async () => {
    const [{ forward, dataSamples: samplesOf }, { painters }, { ForwardChain }, { schedules }] =
      await Promise.all([
        import('../lessons/common/forward.ts'),
        import('../lessons/noise/paint.ts'),
        import('../lessons/noise/forwardChain.ts'),
        import('../core/schedules.ts'),
      ]);
    begin('noise');
    const { stage, noise } = signal.kind;
    const samples = samplesOf('signal' as never, openedSource('signal' as never), stage.jump)!;
    const state = forward(samples, 0, 'same', noise);
    moveTo(0.7);
    expect(strokes(painters(state).noisy)).toBe(stage.jump);
    const walk = new ForwardChain(samples, schedules.cosine, 0, noise);
    const steps = walk.advance();
    for (let n = 0; n < 20; n++) steps.next();
    expect(strokes(painters(state).chain(walk))).toBeGreaterThan(0);
    for (const x of [samples.x, state.at(schedules.cosine.level(0.7)).x, walk.at(20).samples.x])
      expect(offCentre(x)).toBeLessThan(1e-5);
  });

  it('is denoised, by every sampler, without leaving its space', async () => {
    const [{ samplers }, drive, paint] = await Promise.all([
      import('../core/samplers/index.ts'),
      import('../lessons/denoise/drive.ts'),
      import('../lessons/denoise/paint.ts'),
    ]);
    for (const sampler of Object.keys(samplers)) {
      begin('denoise', 'compare', { sampler });
      drive.denoise();
      await eventually(() => expect(drive.runNow()?.status).toBe('done'));
      const { frames } = drive.runNow()!;
      for (const { x } of frames) expect(offCentre(x), sampler).toBeLessThan(1e-4);
      expect(frames[frames.length - 1].x.length).toBe(8 * LENGTH);
    }
    for (const one of [paint.paintNoisy(null), paint.paintDenoised(null), paint.paintFilm])
      expect(strokes(one)).toBeGreaterThan(0);
  });

  it('is compared, and its distance measured by its own metric', async () => {
    const [{ columns }, { paintColumn }, { distanceOf, floorOf }] = await Promise.all([
      import('../lessons/sample/compare/columns.ts'),
      import('../lessons/sample/compare/paint.ts'),
      import('../lessons/common/bench/distance.ts'),
    ]);
    begin('sample', 'compare', { columns: 'ddim,4_ddpm,6' });
    moveTo(0);
    columns.begin();
    await eventually(() => expect(columns.progress()).toBe('done'));
    const spec = experiment.getState();
    const x = columns.run(0)!.frames[4].x;
    expect(strokes(paintColumn(0, null))).toBe(8);
    change({ difference: true });
    expect(strokes(paintColumn(1, null))).toBe(8);
    await eventually(() => {
      const [found, floor] = [distanceOf('a signal', spec, x, 8), floorOf(spec, 8)];
      expect(Math.abs(found!.distance) + Math.abs(floor!.distance)).toBeLessThan(2);
    });
  });

  it('has its quality measured', async () => {
    const [{ begin: measure, queue: survey, curvesNow, floorNow }, { distanceName }, { samplesText }] =
      await Promise.all([
        import('../lessons/sample/quality/quality.ts'),
        import('../lessons/sample/quality/words.ts'),
        import('../lessons/sample/quality/chart.ts'),
      ]);
    begin('sample', 'quality', { samplers: 'ddim_heun' });
    measure();
    await eventually(() => expect(survey.status).toBe('done'));
    const [curve] = curvesNow();
    expect(curve.points.every(({ tally }) => Number.isFinite(tally?.mean))).toBe(true);
    expect(floorNow()!.level).toBeGreaterThan(0);
    expect([distanceName(signal), samplesText()]).toEqual(['energy distance', '16 signals of Signal']);
  });

  it('is forked', async () => {
    const [{ tree }, { paintNode }] = await Promise.all([
      import('../lessons/sample/fork/runs.ts'),
      import('../lessons/sample/fork/paint.ts'),
    ]);
    begin('sample', 'fork', { branches: '0,3,seed:5', sampler: 'ddpm' });
    moveTo(0);
    tree.begin();
    await eventually(() => expect(tree.progress()).toBe('done'));
    const [run, branch] = [tree.frame(0)!, tree.frame(1)!];
    expect(branch.x).not.toEqual(run.x);
    expect(offCentre(branch.x)).toBeLessThan(1e-4);
    expect(strokes(paintNode(1, null))).toBe(signal.kind.few);
  });

  it('is broken on purpose, and told by its own figures', async () => {
    const [{ pair }, { figuresOf, figureText }, { paintRun }] = await Promise.all([
      import('../lessons/sample/break/pair.ts'),
      import('../lessons/sample/break/figures.ts'),
      import('../lessons/common/bench/paint.ts'),
    ]);
    for (const name of ['noNoise', 'replay'] as const) {
      begin('sample', 'break', { break: name });
      moveTo(0);
      pair.begin();
      await eventually(() => expect(pair.progress()).toBe('done'));
      expect(strokes(paintRun(pair, 'changed', { truth: null, way: true }))).toBe(signal.kind.forFailures);
      const figures = figuresOf(experiment.getState());
      expect(figures).toContain('distance');
      for (const figure of figures)
        await eventually(() => expect(figureText(figure, 'changed')).toMatch(/\d/));
    }
  });
});
