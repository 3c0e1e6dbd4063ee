import type { PointerEvent } from 'react';
import { pictureShape } from '../../../core/arrays.ts';
import { pixelAt } from '../../../modalities/region.ts';
import { change, useExperiment } from '../../../state/experiment.ts';
import { dataset } from '../../../state/sources.ts';
import { Handle } from '../../common/bench/Handle.tsx';
import { formatPixel } from './fields/region.ts';
import { regionText } from './pictureWords.ts';
import { middleOfRegion, regionOf } from './region.ts';

/** Lies over the noisy picture: a click or a drag brings the region there, arrow keys move it, Escape takes it away. */
export function RegionHandle() {
  const data = useExperiment((spec) => spec.data);
  const text = useExperiment((spec) => spec.region);
  const shape = pictureShape(dataset(data).event);
  const region = regionOf(text, shape);
  const point = (event: PointerEvent<HTMLElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const place = [event.clientX - left, event.clientY - top] as const;
    const pixel = pixelAt(place, { width, height }, shape[0], window.devicePixelRatio || 1);
    change({ region: formatPixel(pixel) });
  };
  const push = (right: number, up: number, shift: boolean) => {
    const step = region ? (shift ? 4 : 1) : 0;
    const [row, column] = region ? middleOfRegion(region) : [shape[0] >> 1, shape[1] >> 1];
    const within = (at: number, length: number) => Math.min(length - 1, Math.max(0, at));
    const to = [within(row - step * up, shape[0]), within(column + step * right, shape[1])] as const;
    change({ region: formatPixel(to) });
  };
  return (
    <Handle
      className="region-handle"
      name="Region"
      least={0}
      most={shape[0] * shape[1] - 1}
      value={region ? region.top * shape[1] + region.left : 0}
      text={`${regionText()}; arrow keys move it, Escape asks about the whole picture`}
      keep={() => () => change({ region: text })}
      onMove={point}
      jumps
      onPush={push}
      onKey={({ key }) => {
        if (key === 'Escape') change({ region: '' });
      }}
    />
  );
}
