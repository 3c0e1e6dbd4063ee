import { streams, uniforms } from '../../core/random.ts';
import { checkCount } from '../check.ts';
import type { Source } from '../types.ts';
import { firstAbove } from './firstAbove.ts';

/** Part of a row that belongs to the shape: from ≤ x < to. */
export type Span = readonly [from: number, to: number];

/**
 * A flat shape as rows of spans, the topmost row first. aspect: width of one x unit over the height of one row.
 * A uniform distribution on it is sampled and evaluated exactly, without rejection.
 */
export interface Raster {
  readonly rows: readonly (readonly Span[])[];
  readonly aspect: number;
}

/** Spans in data units: [from, width, row]; area: the running sum of areas up to and including each. */
interface Placed {
  readonly spans: readonly (readonly [from: number, width: number, bottom: number])[];
  readonly area: Float64Array;
  readonly top: number;
  readonly height: number;
  readonly rows: readonly (readonly Span[])[];
}

/** Moves and scales the shape to mean 0 and variance 1 (mean over x and y), y up. Throws on an empty shape. */
function place({ rows, aspect }: Raster): Placed {
  let [area, sumX, sumY, sumSquares] = [0, 0, 0, 0];
  rows.forEach((row, index) => {
    for (const span of row) {
      const [from, to] = [span[0] * aspect, span[1] * aspect];
      const width = to - from;
      const y = -index - 0.5;
      area += width;
      sumX += (width * (from + to)) / 2;
      sumY += width * y;
      // Integrals of x² over the span and of y² over the row's height of 1.
      sumSquares += (width * (from * from + from * to + to * to)) / 3 + width * (y * y + 1 / 12);
    }
  });
  if (area === 0) throw new RangeError('The shape is empty; give it at least one span.');
  const [x, y] = [sumX / area, sumY / area];
  const scale = 1 / Math.sqrt((sumSquares / area - x * x - y * y) / 2);
  const moved = rows.map((row) =>
    row.map((span) => span.map((end) => (end * aspect - x) * scale) as [number, number]),
  );
  const top = -y * scale;
  const spans = moved.flatMap((row, index) =>
    row.map(([from, to]) => [from, to - from, top - (index + 1) * scale] as const),
  );
  let sum = 0;
  const running = Float64Array.from(spans, ([, width]) => (sum += width * scale));
  return { spans, area: running, top, height: scale, rows: moved };
}

/** The uniform distribution on a shape. */
export function rasterSource(raster: Raster): Source {
  const placed = place(raster);
  const total = placed.area[placed.area.length - 1];
  return {
    size: Infinity,
    draw: (seed, count) => ({ x: drawRaster(placed, seed, count) }),
    density: (x, y) => {
      const row = placed.rows[Math.floor((placed.top - y) / placed.height)] ?? [];
      return row.some(([from, to]) => x >= from && x < to) ? 1 / total : 0;
    },
  };
}

/** x: [count, 2]: a span by its area, then a place in it. */
function drawRaster({ spans, area, height }: Placed, seed: number, count: number): Float32Array {
  checkCount(count);
  const chance = uniforms(seed, streams.data, 0, new Float64Array(3 * count));
  const x = new Float32Array(2 * count);
  for (let i = 0; i < count; i++) {
    const [from, width, bottom] = spans[firstAbove(area, chance[3 * i] * area[area.length - 1])];
    x[2 * i] = from + width * chance[3 * i + 1];
    x[2 * i + 1] = bottom + height * chance[3 * i + 2];
  }
  return x;
}
