/** Painting parts on a map. */
import { createStore } from 'zustand/vanilla';
import { pictureShape } from '../../../core/arrays.ts';
import { change, datasetOf, experiment } from '../../../state/experiment.ts';
import { PixelBrush } from '../../common/bench/pixelBrush.ts';
import { dab } from '../../common/bench/pixels.ts';
import { formatMap, mapOf, type PartMap } from './fields/maps.ts';

interface Tool {
  readonly does: 'paint' | 'erase';
  readonly part: number;
  /** Places across. */
  readonly size: number;
}

export const tool = createStore<Tool>(() => ({ does: 'paint', part: 8, size: 2 }));

export const shapeNow = () => pictureShape(datasetOf(experiment.getState()).event);

/** The map that is painted on, as it stands in the link. */
const mapNow = (): PartMap => {
  const page = experiment.getState();
  return mapOf(page[page.paintedMap]);
};

/** Another map in its place, as one step to undo. */
export const put = (map: PartMap): void => change({ [experiment.getState().paintedMap]: formatMap(map) });

export const clear = (): void => put(new Map());

function withStroke(places: ReadonlySet<number>): PartMap {
  const { does, part } = tool.getState();
  const map = new Map(mapNow());
  for (const place of places) {
    if (does === 'paint') map.set(place, part);
    else map.delete(place);
  }
  return map;
}

export const brush = new PixelBrush({
  shape: shapeNow,
  under: (aim) => dab(aim, tool.getState().size, shapeNow()),
  drags: () => true,
  take: (places) => put(withStroke(places)),
});

/** The map with the stroke in the making. */
export function mapSeen(): PartMap {
  const { stroke } = brush.store.getState();
  return stroke ? withStroke(stroke) : mapNow();
}
