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
  /** A colour that is not in it, as #rrggbb; null: that of the palette. */
  readonly own: string | null;
  /** Pixels across. */
  readonly size: number;
}

export const tool = createStore<Tool>(() => ({ does: null, colour: 10, own: null, size: 2 }));

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

/** Bytes of the chosen colour for a picture of so many channels. */
export function colourBytes({ own, colour }: Pick<Tool, 'own' | 'colour'>, channels: number): number[] {
  if (own === null) return valuesOfColour(colourIn(channels, colour), channels).map(byteOf);
  const rgb = [1, 3, 5].map((from) => Number.parseInt(own.slice(from, from + 2), 16));
  return channels === 3 ? rgb : [Math.round(rgb.reduce((sum, byte) => sum + byte, 0) / 3)];
}

function painted(pixels: ReadonlySet<number>): Uint8Array | null {
  const bytes = bytesNow();
  const [, , channels] = shape();
  const colour = colourBytes(tool.getState(), channels);
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
