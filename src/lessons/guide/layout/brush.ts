/** The brush that paints parts; what it paints goes into the link once it is lifted. */
import { createStore } from 'zustand/vanilla';
import { pictureShape } from '../../../core/arrays.ts';
import { change, datasetOf, experiment } from '../../../state/experiment.ts';
import { formatMap, mapOf, type PartMap } from './fields/maps.ts';

/** Row and column. */
export type Aim = readonly [row: number, column: number];

interface Brush {
  readonly tool: 'paint' | 'erase';
  readonly part: number;
  /** Places across. */
  readonly size: number;
  /** Where it stands. */
  readonly over: Aim | null;
  /** What is being painted, until it is let go: where, and on which map. */
  readonly stroke: { readonly map: PartMap; readonly from: Aim } | null;
}

export const brush = createStore<Brush>(() => ({
  tool: 'paint',
  part: 8,
  size: 2,
  over: null,
  stroke: null,
}));

export const shapeNow = () => pictureShape(datasetOf(experiment.getState()).event);

/** The map that is painted on, as it stands in the link. */
export const mapNow = (): PartMap => {
  const page = experiment.getState();
  return mapOf(page[page.paintedMap]);
};

/** The same with what is being painted. */
export const mapSeen = (): PartMap => brush.getState().stroke?.map ?? mapNow();

/** Another map in its place, as one step to undo. */
export function put(map: PartMap): void {
  change({ [experiment.getState().paintedMap]: formatMap(map) });
}

export function clear(): void {
  brush.setState({ stroke: null });
  put(new Map());
}

/** Whole places on the way from one to another, without gaps. */
function between([r, c]: Aim, [row, column]: Aim): Aim[] {
  const far = Math.max(Math.abs(row - r), Math.abs(column - c), 1);
  return Array.from({ length: far + 1 }, (_, i): Aim => {
    const share = i / far;
    return [Math.round(r + share * (row - r)), Math.round(c + share * (column - c))];
  });
}

/** A map with a stroke of the brush on it. */
export function stroked(map: PartMap, from: Aim, to: Aim): PartMap {
  const { tool, part, size } = brush.getState();
  const [height, width] = shapeNow();
  const out = new Map(map);
  for (const [row, column] of between(from, to))
    for (let y = row - (size >> 1); y < row - (size >> 1) + size; y++)
      for (let x = column - (size >> 1); x < column - (size >> 1) + size; x++) {
        if (y < 0 || x < 0 || y >= height || x >= width) continue;
        if (tool === 'paint') out.set(y * width + x, part);
        else out.delete(y * width + x);
      }
  return out;
}

export const aimAt = (over: Aim | null): void => brush.setState({ over });

export function press(at: Aim): void {
  brush.setState({ over: at, stroke: { map: stroked(mapNow(), at, at), from: at } });
}

export function drag(at: Aim): void {
  const { stroke } = brush.getState();
  brush.setState({ over: at, stroke: stroke && { map: stroked(stroke.map, stroke.from, at), from: at } });
}

/** It is lifted: what was painted stays. */
export function lift(): void {
  const { stroke } = brush.getState();
  brush.setState({ stroke: null });
  if (stroke) put(stroke.map);
}

export const drop = (): void => brush.setState({ stroke: null });
