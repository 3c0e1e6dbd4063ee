import type { Component } from '../../core/ideal.ts';
import { normals, streams, uniforms } from '../../core/random.ts';
import { checkCount } from '../check.ts';
import { memoised } from '../memoised.ts';
import type { Drawn, Source } from '../types.ts';

type Point = readonly [x: number, y: number];

/** Which classes a centre is of, by its index: a sample of it is called one of them, each equally likely. */
type ClassesOf = (centre: number) => readonly number[];

/** Equally likely round Gaussians of one width. means: [K, 2]. */
export interface Mixture {
  readonly means: Float64Array;
  readonly sigma: number;
  /** Absent: there are no classes. */
  readonly classesOf?: ClassesOf;
}

/**
 * Equal Gaussians around these centres, moved and scaled to mean 0 and variance 1 (mean over x and y; one scale for
 * both, so that the shape stays). sigma: in the units of the centres. A curve is a row of centres no farther apart
 * than sigma: what is left of the row is a ripple of 5e-9, and everything about the curve stays closed form.
 */
export function mixtureOf(centres: readonly Point[], sigma: number, classesOf?: ClassesOf): Mixture {
  const count = centres.length;
  const mean = [0, 1].map((axis) => centres.reduce((sum, centre) => sum + centre[axis], 0) / count);
  const spread = centres.reduce((sum, [x, y]) => sum + (x - mean[0]) ** 2 + (y - mean[1]) ** 2, 0) / count;
  const scale = 1 / Math.sqrt(spread / 2 + sigma * sigma);
  const means = Float64Array.from(
    { length: 2 * count },
    (_, i) => (centres[i >> 1][i & 1] - mean[i & 1]) * scale,
  );
  return { means, sigma: sigma * scale, classesOf };
}

export function mixtureSource(mixture: Mixture): Source {
  return {
    size: Infinity,
    mixture: components(mixture),
    draw: (seed, count) => drawMixture(mixture, seed, count),
    density: (x, y) => mixtureDensity(mixture, x, y),
    conditional: mixture.classesOf && memoised((label: number) => conditionalSource(mixture, label)),
  };
}

/** The samples that are called of this class. Throws RangeError where there are none. */
function conditionalSource({ means, sigma, classesOf }: Mixture, label: number): Source {
  const centres = Array.from({ length: means.length / 2 }, (_, k) => k);
  const own = centres.filter((k) => classesOf?.(k).includes(label));
  if (!own.length) throw new RangeError(`no sample is of class ${label}: ask for another`);
  // Each of its centres is in as many classes as the others, so that all are equally likely.
  return mixtureSource({
    means: Float64Array.from(own.flatMap((k) => [means[2 * k], means[2 * k + 1]])),
    sigma,
  });
}

function components({ means, sigma }: Mixture): Component[] {
  const count = means.length / 2;
  return Array.from({ length: count }, (_, k) => ({
    weight: 1 / count,
    mean: means.subarray(2 * k, 2 * k + 2),
    covariance: sigma * sigma,
  }));
}

/** x: [count, 2], labels: [count] where there are classes. */
function drawMixture({ means, sigma, classesOf }: Mixture, seed: number, count: number): Drawn {
  checkCount(count);
  const which = uniforms(seed, streams.data, 0, new Float64Array(count));
  const noise = normals(seed, streams.data, 0, new Float64Array(2 * count));
  const x = new Float32Array(2 * count);
  const chosen = (i: number) => Math.floor((which[i] * means.length) / 2);
  for (let i = 0; i < count; i++) {
    const k = chosen(i);
    x[2 * i] = means[2 * k] + sigma * noise[2 * i];
    x[2 * i + 1] = means[2 * k + 1] + sigma * noise[2 * i + 1];
  }
  if (!classesOf) return { x };
  const name = uniforms(seed, streams.data, 1, new Float64Array(count));
  const labels = Uint8Array.from(name, (share, i) => {
    const names = classesOf(chosen(i));
    return names[Math.floor(share * names.length)];
  });
  return { x, labels };
}

function mixtureDensity({ means, sigma }: Mixture, x: number, y: number): number {
  const sharpness = 1 / (2 * sigma * sigma);
  let sum = 0;
  for (let k = 0; 2 * k < means.length; k++) {
    const dx = x - means[2 * k];
    const dy = y - means[2 * k + 1];
    sum += Math.exp(-sharpness * (dx * dx + dy * dy));
  }
  return (2 * sum * sharpness) / (Math.PI * means.length);
}
