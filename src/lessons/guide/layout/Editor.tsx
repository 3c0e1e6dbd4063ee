import { useMemo } from 'react';
import { useStore } from 'zustand';
import { paintPartMap, partLetters } from '../../../modalities/partMap.ts';
import { paintRegion } from '../../../modalities/region.ts';
import { datasetOf, experiment, fields, useExperiment } from '../../../state/experiment.ts';
import type { Paint } from '../../../ui/Canvas.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { Pane } from '../../../ui/Pane.tsx';
import { PixelHandle } from '../../common/bench/PixelHandle.tsx';
import type { Aim } from '../../common/bench/pixels.ts';
import { brush, mapSeen, shapeNow, tool } from './brush.ts';
import { layoutOf } from './fields/maps.ts';
import { areaOf } from './runs.ts';

const watch: readonly Watch[] = [experiment.subscribe, brush.store.subscribe, tool.subscribe];

const partNames = () => datasetOf(experiment.getState()).parts ?? [];

const paint: Paint = (context, box, look) => {
  // The bench is being left for one with other data.
  if (!datasetOf(experiment.getState()).parts) return;
  const [height, width] = shapeNow();
  const map = layoutOf(mapSeen(), areaOf(experiment.getState()));
  paintPartMap(context, { map, shape: [height, width], letters: partLetters(partNames()) }, box, look);
  const { aim } = brush.store.getState();
  if (!aim) return;
  const { size } = tool.getState();
  const region = { top: aim[0] - (size >> 1), left: aim[1] - (size >> 1), side: size };
  paintRegion(context, region, box, height, look, 0);
};

/** “hair at 40 places, hat at 12; 204 open” */
function mapText(): string {
  const [map, names] = [mapSeen(), partNames()];
  const counts = names.flatMap((name, part) => {
    const count = [...map.values()].filter((one) => one === part).length;
    return count ? [`${name} at ${count}`] : [];
  });
  const open = areaOf(experiment.getState()) - map.size;
  return `${counts.join(', ') || 'nothing is asked for'}; ${open} places open`;
}

/** The part that a place asks for. */
const partAt = ([row, column]: Aim): string =>
  partNames()[mapSeen().get(row * shapeNow()[1] + column) ?? Number.NaN] ?? 'open';

function Brush() {
  const verb = useStore(tool, ({ does, part }) =>
    does === 'paint' ? `paints ${partNames()[part] ?? ''}` : 'erases',
  );
  useExperiment((spec) => `${spec.partMap} ${spec.otherMap} ${spec.paintedMap}`);
  return <PixelHandle of={brush} name="Brush" verb={verb} says={partAt} />;
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
      over={<Brush />}
      caption={`${fields[which].label}: paint here; blank is open`}
    />
  );
}
