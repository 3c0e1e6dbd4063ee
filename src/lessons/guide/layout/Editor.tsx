import { type KeyboardEvent, type PointerEvent, useMemo } from 'react';
import { useStore } from 'zustand';
import { paintPartMap, partLetters } from '../../../modalities/partMap.ts';
import { paintRegion, pixelAt } from '../../../modalities/region.ts';
import { datasetOf, experiment, fields, useExperiment } from '../../../state/experiment.ts';
import { arrowKey } from '../../../ui/arrowKeys.ts';
import type { Paint } from '../../../ui/Canvas.tsx';
import { capture, useDrag } from '../../../ui/drag.ts';
import type { Watch } from '../../../ui/frame.ts';
import { Pane } from '../../../ui/Pane.tsx';
import { type Aim, aimAt, brush, drag, drop, lift, mapSeen, press, shapeNow } from './brush.ts';
import { layoutOf } from './fields/maps.ts';
import { areaOf } from './runs.ts';

const watch: readonly Watch[] = [experiment.subscribe, brush.subscribe];

const partNames = () => datasetOf(experiment.getState()).parts ?? [];

const paint: Paint = (context, box, look) => {
  // The bench is being left for one with other data.
  if (!datasetOf(experiment.getState()).parts) return;
  const [height, width] = shapeNow();
  const map = layoutOf(mapSeen(), areaOf(experiment.getState()));
  paintPartMap(context, { map, shape: [height, width], letters: partLetters(partNames()) }, box, look);
  const { over, size } = brush.getState();
  if (!over) return;
  const region = { top: over[0] - (size >> 1), left: over[1] - (size >> 1), side: size };
  paintRegion(context, region, box, height, look, 0);
};

/** “hair at 40 places, hat at 12; 204 open” */
export function mapText(): string {
  const [map, names] = [mapSeen(), partNames()];
  const counts = names.flatMap((name, part) => {
    const count = [...map.values()].filter((one) => one === part).length;
    return count ? [`${name} at ${count}`] : [];
  });
  const open = areaOf(experiment.getState()) - map.size;
  return `${counts.join(', ') || 'nothing is asked for'}; ${open} places open`;
}

function under(event: PointerEvent<HTMLElement>): Aim {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  const place = [event.clientX - left, event.clientY - top] as const;
  return pixelAt(place, { width, height }, shapeNow()[0], window.devicePixelRatio || 1);
}

function moved([row, column]: Aim, right: number, up: number, far: boolean): Aim {
  const by = far ? 4 : 1;
  const [height, width] = shapeNow();
  const within = (at: number, length: number) => Math.min(length - 1, Math.max(0, at));
  return [within(row - up * by, height), within(column + right * by, width)];
}

/** What lies there, and what Enter would do. */
function spoken([row, column]: Aim): string {
  const { tool, part } = brush.getState();
  const names = partNames();
  const there = mapSeen().get(row * shapeNow()[1] + column);
  const what = there === undefined ? 'open' : names[there];
  const does = tool === 'paint' ? `paints ${names[part] ?? ''}` : 'erases';
  return `row ${row + 1}, column ${column + 1}: ${what}; arrow keys move, Enter ${does}`;
}

/** Lies over the map: a pointer paints; arrow keys move the brush, and Enter or Space paints. */
function BrushHandle() {
  const over = useStore(brush, (state) => state.over);
  useStore(brush, ({ tool, part }) => `${tool} ${part}`);
  useExperiment((spec) => `${spec.partMap} ${spec.otherMap} ${spec.paintedMap}`);
  const [height, width] = shapeNow();
  const aim = over ?? ([height >> 1, width >> 1] as const);
  const pointer = useDrag({
    start(event) {
      capture(event);
      press(under(event));
    },
    move: (event) => drag(under(event)),
    end: lift,
    cancel: drop,
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = arrowKey(event);
    if (arrow) {
      aimAt(moved(aim, ...arrow, event.shiftKey));
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || (event.key !== 'Enter' && event.key !== ' '))
      return;
    event.preventDefault();
    event.stopPropagation();
    press(aim);
    lift();
  };
  return (
    <button
      type="button"
      role="slider"
      className="part-brush"
      aria-label="Brush"
      aria-valuenow={aim[0] * width + aim[1]}
      aria-valuemin={0}
      aria-valuemax={height * width - 1}
      aria-valuetext={spoken(aim)}
      onPointerDown={pointer.onPointerDown}
      onPointerMove={(event) => (pointer.held() ? pointer.onPointerMove(event) : aimAt(under(event)))}
      onPointerLeave={() => {
        if (!pointer.held()) aimAt(null);
      }}
      onFocus={() => aimAt(aim)}
      onBlur={() => aimAt(null)}
      onKeyDown={onKeyDown}
    />
  );
}

/** The map that is painted. */
export function Editor() {
  const which = useExperiment((spec) => spec.paintedMap);
  const label = useMemo(() => () => `${fields[which].label}: ${mapText()}`, [which]);
  return (
    <Pane
      size="large"
      paint={paint}
      watch={watch}
      label={label}
      over={<BrushHandle />}
      caption={`${fields[which].label}: paint here; blank is open`}
    />
  );
}
