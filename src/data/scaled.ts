import type { Component } from '../core/ideal.ts';
import type { Source } from './types.ts';

const made = new WeakMap<Source, Map<number, Source>>();

/** Points of a source, all made so many times as large: the same source each time. */
export function scaled(source: Source, factor: number): Source {
  const known = made.get(source) ?? new Map<number, Source>();
  made.set(source, known);
  const found = known.get(factor) ?? make(source, factor);
  known.set(factor, found);
  return found;
}

function make({ draw, density, mixture, ...rest }: Source, factor: number): Source {
  const { size, colours, mixtureClasses } = rest;
  return {
    size,
    ...(colours && { colours }),
    ...(mixtureClasses && { mixtureClasses }),
    draw(seed, count) {
      const { x, ...rest } = draw(seed, count);
      return { ...rest, x: x.map((value) => factor * value) };
    },
    ...(density && { density: (x, y) => density(x / factor, y / factor) / factor ** 2 }),
    ...(mixture && { mixture: mixture.map((component) => scaledComponent(component, factor)) }),
  };
}

const scaledComponent = ({ weight, mean, covariance }: Component, factor: number): Component => ({
  weight,
  mean: Float64Array.from(mean, (value) => factor * value),
  covariance:
    typeof covariance === 'number'
      ? factor ** 2 * covariance
      : Float64Array.from(covariance as ArrayLike<number>, (value) => factor ** 2 * value),
});
