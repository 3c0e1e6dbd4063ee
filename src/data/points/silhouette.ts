import { aspect, outlines } from './outlines.ts';
import type { Raster, Span } from './raster.ts';

/** Turns the packed outline of an emoji back into rows of spans. */
export function silhouette(name: keyof typeof outlines): Raster {
  const span = (text: string): Span => {
    const [from, to] = text.split('-');
    return [Number.parseInt(from, 36), Number.parseInt(to, 36)];
  };
  const rows = outlines[name].split(',').map((row) => (row ? row.split(' ').map(span) : []));
  return { rows, aspect };
}
