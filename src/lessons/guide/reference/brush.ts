/** Painting on the reference, which then is a picture of one's own. */
import { createStore } from 'zustand/vanilla';
import { pictureShape } from '../../../core/arrays.ts';
import { change, datasetOf, experiment } from '../../../state/experiment.ts';
import { colourIn, valuesOfColour } from '../../common/bench/fields/palette.ts';
import { PixelBrush } from '../../common/bench/pixelBrush.ts';
import { type Aim, dab, patch } from '../../common/bench/pixels.ts';
import { formatReference } from './fields/picture.ts';
import { byteOf, referenceIn, shadeOf } from './made.ts';

interface Tool {
  /** What the pointer does to the reference; null: nothing. */
  readonly does: 'paint' | 'fill' | null;
  /** Number of a colour of the palette. */
  readonly colour: number;
  /** Pixels across. */
  readonly size: number;
}

export const tool = createStore<Tool>(() => ({ does: null, colour: 10, size: 2 }));

const shape = () => pictureShape(datasetOf(experiment.getState()).event);

/** Bytes of the reference: what looks alike hangs together, whatever it was rounded from. */
const bytesNow = (): Uint8Array | null => {
  const x = referenceIn(experiment.getState());
  return x && Uint8Array.from(x, byteOf);
};

function under(aim: Aim): readonly number[] {
  const { does, size } = tool.getState();
  if (does !== 'fill') return dab(aim, size, shape());
  const bytes = bytesNow();
  const [, , channels] = shape();
  const same = (a: number, b: number) =>
    Array.from({ length: channels }, (_, c) => bytes?.[a * channels + c] === bytes?.[b * channels + c]).every(
      Boolean,
    );
  return bytes ? patch(aim, shape(), same) : [];
}

function painted(pixels: ReadonlySet<number>): Uint8Array | null {
  const bytes = bytesNow();
  const [, , channels] = shape();
  const colour = valuesOfColour(colourIn(channels, tool.getState().colour), channels).map(byteOf);
  for (const pixel of pixels) bytes?.set(colour, pixel * channels);
  return bytes;
}

export const brush = new PixelBrush({
  shape,
  under,
  drags: () => tool.getState().does === 'paint',
  take(pixels) {
    const bytes = painted(pixels);
    if (bytes) change({ reference: formatReference(bytes) });
  },
});

/** The reference with the stroke in the making: [...event] in [−1, 1]; null while it is not there. */
export function referenceShown(): Float32Array | null {
  const { stroke } = brush.store.getState();
  if (!stroke) return referenceIn(experiment.getState());
  const bytes = painted(stroke);
  return bytes && Float32Array.from(bytes, shadeOf);
}
