/** The drawing in the making: strokes of a brush in the drawing's plane, each of which is one change of the experiment. */

import { createStore } from 'zustand/vanilla';
import { at, pairAt } from '../../../core/at.ts';
import { change, type DataName, experiment } from '../../../state/experiment.ts';
import { Listeners } from '../../../state/listeners.ts';
import {
  EDGE,
  keepLast,
  MOST_PLACED,
  type Placed,
  placedOf,
  snapped,
  textOf,
} from '../../../state/placed.ts';
import { dataset } from '../../../state/sources.ts';

export type Point = readonly [x: number, y: number];

export const radii = { fine: 0.05, middle: 0.18, wide: 0.45 } as const;
/** Points of a dab, with a fine brush; a wider one takes more. */
export const densities = { few: 1, some: 3, many: 10 } as const;
const times = { fine: 1, middle: 2, wide: 6 } as const;

interface Brush {
  readonly tool: 'draw' | 'erase';
  readonly size: keyof typeof radii;
  readonly density: keyof typeof densities;
  readonly colour: number;
  /** Where it is, for whoever sees it; null while it is away. */
  readonly aim: Point | null;
}

export const brush = createStore<Brush>(() => ({
  tool: 'draw',
  size: 'fine',
  density: 'some',
  colour: 0,
  aim: null,
}));

const listeners = new Listeners();
/** Hears of points that come and go during a stroke. */
export const subscribeBoard = listeners.subscribe;

/** What the last change could not do, in a sentence; empty: nothing. */
export const trouble = createStore<string>(() => '');

let known: { readonly text: string; readonly placed: Placed } | null = null;
let failed: string | null = null;

/** What is placed now, strokes in the making left out; null until this device has found it. */
export function placedNow(): Placed | null {
  const text = experiment.getState().placed;
  if (known?.text === text) return known.placed;
  if (failed === text) return null;
  const found = placedOf(text);
  if (!(found instanceof Promise)) {
    known = { text, placed: found };
    return found;
  }
  failed = text;
  found.then(
    (placed) => {
      known = { text, placed };
      failed = null;
      listeners.tell();
    },
    (cause: Error) => trouble.setState(cause.message, true),
  );
  return null;
}

const NOT_KEPT =
  'This browser keeps nothing here, as private windows do: save the drawing to a file before you leave.';

/** What drawings belong to: that of those on show, told of colours or not. */
export function dataOfDrawings(): DataName {
  const { data } = experiment.getState();
  return dataset(data).made ? data : 'own';
}

/** Puts points in the place of those that are there. */
export function place(placed: Placed): void {
  const { text, stored } = textOf(placed);
  known = { text, placed };
  trouble.setState('', true);
  stored.catch(() => trouble.setState(NOT_KEPT, true));
  keepLast(text);
  change({ data: dataOfDrawings(), placed: text });
  listeners.tell();
}

/** A stroke in the making. */
interface Stroke {
  readonly x: number[];
  readonly colours: number[];
  readonly before: Placed;
  last: Point;
}
let stroke: Stroke | null = null;

/** What stands on the board: with the stroke in the making. */
export function onBoard(): { readonly x: ArrayLike<number>; readonly colours: ArrayLike<number> } | null {
  return stroke ?? placedNow();
}

export const countOnBoard = (): number => onBoard()?.colours.length ?? 0;

/** Places between two dabs of the brush, as a share of its radius. */
const SPACING = 0.6;
const LEAST_SPACING = 0.05;

const spacing = (): number => Math.max(LEAST_SPACING, SPACING * radii[brush.getState().size]);

export function press(at: Point): void {
  const before = placedNow();
  if (!before) return;
  stroke = { x: Array.from(before.x), colours: Array.from(before.colours), before, last: at };
  dab(stroke, at);
  listeners.tell();
}

export function drag(to: Point): void {
  brush.setState({ aim: to });
  if (!stroke) return;
  const [dx, dy] = [to[0] - stroke.last[0], to[1] - stroke.last[1]];
  const distance = Math.hypot(dx, dy);
  const dabs = Math.floor(distance / spacing());
  for (let i = 1; i <= dabs; i++) {
    const along = (i * spacing()) / distance;
    dab(stroke, [stroke.last[0] + along * dx, stroke.last[1] + along * dy]);
  }
  if (dabs) {
    const along = (dabs * spacing()) / distance;
    stroke.last = [stroke.last[0] + along * dx, stroke.last[1] + along * dy];
  }
  listeners.tell();
}

/** The stroke becomes a part of the drawing. */
export function lift(): void {
  if (!stroke) return;
  const { x, colours, before } = stroke;
  stroke = null;
  place({ x: Float32Array.from(x), colours: Uint8Array.from(colours), width: before.width });
}

/** As if the stroke had never begun. */
export function drop(): void {
  stroke = null;
  listeners.tell();
}

function dab(into: Stroke, at: Point): void {
  const { tool, size } = brush.getState();
  if (tool === 'erase') erase(into, at, radii[size]);
  else spray(into, at, radii[size]);
}

function erase({ x, colours }: Stroke, [ax, ay]: Point, radius: number): void {
  let kept = 0;
  for (let i = 0; i < colours.length; i++) {
    const [px, py] = pairAt(x, i);
    if (Math.hypot(px - ax, py - ay) <= radius) continue;
    x[2 * kept] = px;
    x[2 * kept + 1] = py;
    colours[kept++] = at(colours, i);
  }
  colours.length = kept;
  x.length = 2 * kept;
}

/** As likely anywhere under the brush. */
function spray({ x, colours }: Stroke, [ax, ay]: Point, radius: number): void {
  const { density, size, colour } = brush.getState();
  const count = densities[density] * times[size];
  for (let i = 0; i < count && colours.length < MOST_PLACED; i++) {
    const [far, turn] = [radius * Math.sqrt(Math.random()), 2 * Math.PI * Math.random()];
    const [px, py] = [ax + far * Math.cos(turn), ay + far * Math.sin(turn)];
    if (Math.max(Math.abs(px), Math.abs(py)) >= EDGE) continue;
    x.push(snapped(px), snapped(py));
    colours.push(colour);
  }
}
