/** Pictures in columns, each with another beneath it that it is to be compared with. */
import type { PictureShape } from '../core/types.ts';
import type { Look } from './look.ts';
import { paintPicturesAt } from './pixels.ts';
import type { Box } from './plane.ts';

export interface Pairs {
  /** [count, height, width, channels], column after column within a row. */
  readonly x: ArrayLike<number>;
  /** As many, drawn in the colour of data; null: there are none. */
  readonly beneath: ArrayLike<number> | null;
  readonly event: PictureShape;
  readonly count: number;
  readonly columns: number;
  /** Multiplies values of x before they are shown. */
  readonly gain: number;
  /** What is written beneath each, where pictures are wide enough for it. */
  readonly notes?: readonly string[];
}

/** Share of a picture's side between columns, and between pairs. */
const GAP = 0.14;
/** Pixels that notes are high, with the room about them, and that a picture is wide at the least which has one. */
const [SIZE, ROOM, WIDE] = [11, 15, 30];

interface Layout {
  /** In device pixels. */
  readonly side: number;
  readonly pitch: readonly [across: number, down: number];
  readonly left: number;
  readonly rows: number;
  /** Whether there is room for notes. */
  readonly noted: boolean;
}

/** Whole device pixels to each pixel of a picture; as many rows as there is room for, one at least. */
function layoutOf(
  { event, count, columns, beneath, notes }: Pairs,
  [width, height]: readonly [number, number],
  ratio: number,
): Layout {
  const high = beneath ? 2 : 1;
  const longer = Math.max(event[0], event[1]);
  const across = (side: number) => columns * side + (columns - 1) * Math.round(GAP * side);
  const most = Math.min(width / (columns + (columns - 1) * GAP), height / high);
  let side = Math.max(longer, Math.floor(most / longer) * longer);
  if (side > most) side = Math.max(1, Math.floor(most));
  const noted = notes !== undefined && side >= WIDE * ratio;
  const between = Math.round(noted ? ROOM * ratio : high * GAP * side);
  const down = high * side + between;
  const rows = Math.max(
    1,
    Math.min(Math.ceil(count / columns), Math.floor((height + (noted ? 0 : between)) / down)),
  );
  return {
    side,
    pitch: [side + Math.round(GAP * side), down],
    left: Math.max(0, Math.round((width - across(side)) / 2)),
    rows,
    noted,
  };
}

/** Fills the box with as many rows as it has room for. */
export function paintPairs(
  context: CanvasRenderingContext2D,
  box: Box,
  pairs: Pairs,
  look: Look & { readonly muted: string; readonly font: string },
): void {
  const { a: ratio } = context.getTransform();
  const { x, beneath, event, count, columns, gain, notes = [] } = pairs;
  const layout = layoutOf(pairs, [Math.round(box.width * ratio), Math.round(box.height * ratio)], ratio);
  const shown = Math.min(count, layout.rows * columns);
  const at =
    (lower: number) =>
    (i: number): readonly [number, number, number] => [
      layout.left + (i % columns) * layout.pitch[0],
      Math.floor(i / columns) * layout.pitch[1] + lower * layout.side,
      layout.side,
    ];
  paintPicturesAt(context, x, event, shown, at(0), { look, gain });
  if (beneath)
    paintPicturesAt(context, beneath, event, shown, at(1), { look: { ...look, ink: look.data }, gain: 1 });
  if (!layout.noted) return;
  context.save();
  context.font = look.font.replace(/[\d.]+px/, `${SIZE}px`);
  context.fillStyle = look.muted;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  for (let i = 0; i < shown; i++) {
    const [left, top, side] = at(beneath ? 1 : 0)(i);
    context.fillText(notes[i] ?? '', (left + side / 2) / ratio, (top + side) / ratio + 2);
  }
  context.restore();
}
