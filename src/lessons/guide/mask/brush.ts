/** Painting the mask over the picture. */
import { createStore } from 'zustand/vanilla';
import { pictureShape } from '../../../core/arrays.ts';
import { change, datasetOf, experiment } from '../../../state/experiment.ts';
import { PixelBrush } from '../../common/bench/pixelBrush.ts';
import { dab } from '../../common/bench/pixels.ts';
import { formatMask, type Mask } from './fields/mask.ts';
import { maskIn } from './made.ts';

interface Tool {
  readonly does: 'paint' | 'erase';
  /** Pixels across. */
  readonly size: number;
}

export const tool = createStore<Tool>(() => ({ does: 'paint', size: 3 }));

const shape = () => pictureShape(datasetOf(experiment.getState()).event);

function withStroke(pixels: ReadonlySet<number>): Mask {
  const mask = maskIn(experiment.getState()).slice();
  for (const pixel of pixels) mask[pixel] = tool.getState().does === 'paint' ? 1 : 0;
  return mask;
}

const take = (mask: Mask): void => change({ mask: formatMask(mask) });

export const clearMask = (): void => change({ mask: '' });

/** What is kept is made, and what is made kept. */
export const invertMask = (): void => take(maskIn(experiment.getState()).map((made) => 1 - made));

export const brush = new PixelBrush({
  shape,
  under: (aim) => dab(aim, tool.getState().size, shape()),
  drags: () => true,
  take: (pixels) => take(withStroke(pixels)),
});

/** The mask with the stroke in the making. */
export function maskShown(): Mask {
  const { stroke } = brush.store.getState();
  return stroke ? withStroke(stroke) : maskIn(experiment.getState());
}
