/**
 * A model that works in a latent is entries of its data alone: blots, which exist in this folder alone, go through the
 * lessons. Only the thread that computes is replaced, by the same engine in this one, with a linear autoencoder.
 */
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Workers } from '../engine/workers.fixture.ts';
import { slotsIn } from '../modalities/filmstrip.ts';
import { modalities } from '../modalities/index.ts';
import type { Modality, Samples } from '../modalities/modality.ts';
import { pictures } from '../modalities/pictures.ts';
import { blots, exact, PIXELS, space, worked } from './blots.ts';

vi.mock('../data/index.ts', async (load) => {
  const real = await load<typeof import('../data/index.ts')>();
  return { ...real, datasets: { ...real.datasets, blots } };
});
vi.mock('../engine/client.ts', async (load) => {
  const { createEngine } = await load<typeof import('../engine/client.ts')>();
  const { Workers } = await import('../engine/workers.fixture.ts');
  const loadReader = () => Promise.reject(new Error('blots have no reader'));
  const loadModel = async () => exact;
  const workers = new Workers({ loadModel, loadReader, openSpace: async () => space });
  const { spawn } = workers;
  return { workers, createEngine: () => createEngine({ spawn, base: 'http://localhost/' }) };
});

const eventually = (holds: () => void) => vi.waitFor(holds, { timeout: 20_000 });

await import('../lessons/owned.ts');
const { change, experiment, initialOf, moveTo } = await import('../state/experiment.ts');
const { decoder } = await import('../state/decoder.ts');

/** What has been painted since it was emptied. */
let painted: { samples: Samples; gain: number }[] = [];
const noted: Modality = {
  ...pictures,
  draw: (_, __, samples, { gain }) => void painted.push({ samples, gain }),
  thumb: (_, __, samples, { gain }) => void painted.push({ samples, gain }),
};

const context = new Proxy({} as Record<string, unknown>, {
  get: (kept, name) =>
    name in kept ? kept[String(name)] : () => ({ width: 1, actualBoundingBoxAscent: 1, addColorStop() {} }),
}) as unknown as CanvasRenderingContext2D;
const look = { paper: '#fff', ink: '#000', hair: '#ccc', line: 1, font: '12px sans-serif' } as never;

type Paint = (context: CanvasRenderingContext2D, box: never, look: never) => void;

function strokes(paint: Paint): typeof painted {
  painted = [];
  paint(context, { width: 400, height: 100 } as never, look);
  return painted;
}

/** Paints until all is there, and says what was painted then: samples, never states. */
async function seen(paint: Paint, count: number): Promise<typeof painted> {
  await eventually(() => expect(strokes(paint)).toHaveLength(count));
  for (const { samples } of painted) {
    expect(samples.event).toEqual([8, 8, 1]);
    expect(samples.x.length % PIXELS).toBe(0);
    // A square has one shade: what is painted has come through the decoder.
    for (let i = 0; i < samples.x.length; i += 4)
      for (const j of [1, 2, 3]) expect(samples.x[i + j]).toBe(samples.x[i]);
  }
  return painted;
}

const begin = (lesson: string, bench = 'compare', more = {}) => {
  experiment.setState({ ...initialOf(lesson, bench), bench }, true);
  change({ data: 'blots' as never, steps: 6, ...more });
};

vi.stubGlobal('requestAnimationFrame', () => 0);
vi.stubGlobal('cancelAnimationFrame', () => {});

beforeAll(() => tf.setBackend('cpu'));
beforeEach(() => {
  modalities.pictures = noted;
});

describe('a model in a latent', () => {
  it('is noised in data space, where no model is needed', async () => {
    const [{ forward, dataSamples }, { painters }, { openedSource }] = await Promise.all([
      import('../lessons/common/forward.ts'),
      import('../lessons/noise/paint.ts'),
      import('../state/sources.ts'),
    ]);
    begin('noise');
    const samples = dataSamples('blots' as never, openedSource('blots' as never), 4)!;
    moveTo(0.7);
    const [{ samples: shown }] = strokes(painters(forward(samples, 0, 'same', blots.kind.noise)).noisy);
    expect([shown.event, shown.x.length]).toEqual([[8, 8, 1], 4 * PIXELS]);
    expect(worked.decoded).toBe(0);
  });

  it('is asked for in words that its data know', () => {
    begin('denoise');
    expect(experiment.getState().prompt).toBe('blot');
    change({ prompt: 'two blots' });
    change({ data: 'portraits' });
    expect(experiment.getState().prompt).toBe('two blots');
    begin('denoise');
    change({ data: 'portraits' });
    expect(experiment.getState().prompt).toBe(experiment.getInitialState().prompt);
  });

  it('is denoised there, seen decoded, and each frame decoded once', async () => {
    const [drive, paint] = await Promise.all([
      import('../lessons/denoise/drive.ts'),
      import('../lessons/denoise/paint.ts'),
    ]);
    begin('denoise', 'compare', { prompt: 'blot' });
    // Before there is a run, the noise that it would set out from.
    const paintNoisy = paint.paintNoisy(null);
    expect((await seen(paintNoisy, 1))[0].gain).toBe(1);
    drive.denoise();
    await eventually(() => expect(drive.runNow()?.status).toBe('done'));
    const { frames, spec } = drive.runNow()!;
    expect([spec.clip, frames.length]).toEqual([false, 7]);
    for (const { x, denoised } of frames) expect([x.length, denoised.length]).toEqual([4 * 4, 4 * 4]);
    moveTo(frames[3].level.t);
    for (const one of [paintNoisy, paint.paintDenoised(null), paint.paintSeen]) await seen(one, 1);
    // What is taken away of it are its states, and a film waits for its pictures.
    const { exported } = await import('../lessons/denoise/exported.ts');
    expect(exported.runs().map(({ event }) => event)).toEqual([[2, 2, 1]]);
    expect(exported.film.late?.()).toBe(false);
    strokes(paint.paintFilm);
    expect(exported.film.late?.()).toBe(true);
    await seen(paint.paintFilm, 2 * slotsIn({ width: 400, height: 100 / 2 }));
    const { decoded } = worked;
    // One more frame, and back to those that have been seen.
    moveTo(frames[6].level.t);
    // Until it is there, the picture before stays in sight.
    const [before] = strokes(paintNoisy);
    await eventually(() => expect(strokes(paintNoisy)[0].samples.x).not.toBe(before.samples.x));
    expect(worked.decoded).toBe(decoded + 4);
    moveTo(frames[3].level.t);
    for (const one of [paintNoisy, paint.paintSeen]) expect(strokes(one)).toHaveLength(1);
    expect(worked.decoded).toBe(decoded + 4);
  });

  it('is compared: pictures with pictures', async () => {
    const [{ columns }, { distanceFromFirst, paintColumn }, { distanceOf }] = await Promise.all([
      import('../lessons/sample/compare/columns.ts'),
      import('../lessons/sample/compare/paint.ts'),
      import('../lessons/common/bench/distance.ts'),
    ]);
    begin('sample', 'compare', { columns: 'ddim,4_ddpm,6', prompt: '' });
    moveTo(0);
    columns.begin();
    await eventually(() => expect(columns.progress()).toBe('done'));
    await seen(paintColumn(0, null), 1);
    change({ difference: true });
    await seen(paintColumn(1, null), 1);
    const [from, to] = [columns.samples(0)!, columns.samples(1)!];
    const apart = Math.sqrt(from.reduce((sum, value, i) => sum + (value - to[i]) ** 2, 0) / from.length);
    expect(distanceFromFirst(1)).toBeCloseTo(apart, 6);
    const x = await vi.waitFor(() => columns.resultSamples(0) ?? Promise.reject(new Error('not yet')));
    await eventually(() => {
      const found = distanceOf('blots', experiment.getState(), x, 4);
      expect(Math.abs(found!.distance)).toBeLessThan(1);
    });
  });

  it('has the quality of its pictures measured', async () => {
    const [{ begin: measure, queue: survey, curvesNow, floorNow }, { stage }, { paintRun }] =
      await Promise.all([
        import('../lessons/sample/quality/quality.ts'),
        import('../lessons/sample/quality/shown.ts'),
        import('../lessons/common/bench/paint.ts'),
      ]);
    begin('sample', 'quality', { samplers: 'ddim_heun', prompt: '' });
    measure();
    await eventually(() => expect(survey.status).toBe('done'));
    const [curve] = curvesNow();
    expect(curve.points.every(({ tally }) => Number.isFinite(tally?.mean))).toBe(true);
    // The denoiser is exact: three calls come as close as other data do, but for chance.
    expect(curve.points.at(-1)!.tally!.mean).toBeLessThan(0.5);
    expect(floorNow()!.level).toBeGreaterThan(0);
    stage.begin();
    await eventually(() => expect(stage.progress()).toBe('done'));
    await seen(paintRun(stage, 'mark', { truth: null }), 1);
  });

  it('is forked, and painted on: what is painted enters through the encoder', async () => {
    const [{ tree }, { paintNode }] = await Promise.all([
      import('../lessons/sample/fork/runs.ts'),
      import('../lessons/sample/fork/paint.ts'),
    ]);
    // All of the first square (4 rows of 8 pixels), as white as it gets.
    begin('sample', 'fork', { branches: '0,3,seed:5_0,3,paint:0.4.4-8.4.4-g.4.4-o.4.4', sampler: 'ddim' });
    moveTo(0);
    tree.begin();
    await eventually(() => expect(tree.progress()).toBe('done'));
    await seen(paintNode(2, null), 1);
    const [parent, own] = [tree.run(0)!.frames[3], tree.run(2)!.frames[0]];
    const moved = [...own.x].map((value, i) => value - parent.x[i]);
    const white = 1 / 0.3;
    expect(moved[0]).toBeCloseTo(parent.level.alpha * (white - parent.denoised[0]), 4);
    for (const other of moved.slice(1)) expect(other).toBeCloseTo(0, 5);
  });

  it('takes in several samples at a time, none of which gives way to others', async () => {
    const { enteredNow, enteredSamples, spaceOf } = await import('../state/space.ts');
    begin('sample', 'break');
    const place = spaceOf(experiment.getState());
    const { x } = blots.open().draw(3, 40);
    const parts = [x.slice(0, 8 * PIXELS), x.slice(8 * PIXELS)];
    for (const part of parts) expect(enteredNow(place, part)).toBeNull();
    const states = await Promise.all(parts.map((part) => enteredSamples(place, part)));
    expect(states.map((some) => some.length)).toEqual([8 * 4, 32 * 4]);
    parts.forEach((part, i) => {
      expect(enteredNow(place, part)).toBe(states[i]);
    });
  });

  it('is broken on purpose, and told by figures of its pictures and of its states', async () => {
    const [{ pair }, { figuresOf, figureText, expectedVariance }, { paintRun }] = await Promise.all([
      import('../lessons/sample/break/pair.ts'),
      import('../lessons/sample/break/figures.ts'),
      import('../lessons/common/bench/paint.ts'),
    ]);
    for (const name of ['noNoise', 'replay'] as const) {
      begin('sample', 'break', { break: name });
      moveTo(0);
      pair.begin();
      await eventually(() => expect(pair.progress()).toBe('done'));
      await seen(paintRun(pair, 'changed', { truth: null, way: true }), 1);
      for (const figure of figuresOf(experiment.getState()))
        await eventually(() => expect(figureText(figure, 'changed')).toMatch(/\d/));
    }
    // Back to the very states of the data, and these are of variance 1.
    expect(figureText('return', 'changed')).toBe('0.000');
    await eventually(() => expect(expectedVariance({ t: 0, alpha: 1, sigma: 0 })).toBeCloseTo(1, 0));
  });

  it('is inverted from real samples, and walked between two seeds', async () => {
    const [{ passes }, { errorText, noiseText }, paint] = await Promise.all([
      import('../lessons/sample/inversion/passes.ts'),
      import('../lessons/sample/inversion/figures.ts'),
      import('../lessons/sample/inversion/paint.ts'),
    ]);
    for (const firstNoise of [false, true]) {
      begin('sample', 'inversion', { steps: 40, refine: 3, firstNoise });
      moveTo(0);
      passes.begin();
      await eventually(() => expect(passes.progress()).toBe('done'));
      for (const one of [paint.paintNoise, paint.paintError('ddim')]) await seen(one, 1);
      expect(Number.parseFloat(errorText('ddim'))).toBeLessThan(0.02);
      expect(noiseText()).toMatch(/variance \d/);
    }
    change({ trip: 'between' });
    passes.begin();
    await eventually(() => expect(passes.progress()).toBe('done'));
    await seen(paint.paintInterpolation('slerp', null), 1);
    await seen(paint.paintInterpolations('line'), 9);
  });

  it('runs on a schedule by hand', async () => {
    const [{ results, cells }, { paintRun }] = await Promise.all([
      import('../lessons/sample/drawn/results.ts'),
      import('../lessons/common/bench/paint.ts'),
    ]);
    begin('sample', 'drawn');
    results.begin();
    await eventually(() => expect(results.progress()).toBe('done'));
    await seen(paintRun(results, cells[0], { truth: null }), 1);
  });

  it('is seen all the same when the worker that decodes it dies', async () => {
    const [{ startNow }, { paintNoisy }, client] = await Promise.all([
      import('../lessons/denoise/drive.ts'),
      import('../lessons/denoise/paint.ts'),
      import('../engine/client.ts'),
    ]);
    const { workers } = client as unknown as { workers: Workers };
    begin('denoise', 'compare', { seed: 77 });
    const [paint, before] = [paintNoisy(null), workers.all.length];
    expect([startNow().x.length, strokes(paint).length]).toEqual([4 * 4, 0]);
    // It has been asked, and ends before it answers.
    await Promise.resolve();
    await Promise.resolve();
    workers.newest.die();
    await seen(paint, 1);
    expect(workers.all.length).toBe(before + 1);
  });

  it('leaves nothing to be decoded behind', async () => {
    const { decoded } = worked;
    decoder.cancel();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(worked.decoded).toBe(decoded);
  });
});
