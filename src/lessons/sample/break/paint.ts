/** Draws what the bench shows over the track. */
import { at } from '../../../core/at.ts';
import { type Line, paintLines } from '../../../modalities/lines.ts';
import type { Frame } from '../../../state/runs.ts';
import type { Paint } from '../../../ui/Canvas.tsx';
import { levelAt } from '../../common/cursor.ts';
import { expectedVariance, frameVariance } from './figures.ts';
import { pair } from './pair.ts';

const SAMPLES = 60;
const byTime = (frames: readonly Frame[]) =>
  frames.map((frame) => [frame.level.t, frameVariance(frame)] as const);

/** The variance along the axis: of the data and their noise, wide; of the intact run; of the changed one, dashed. */
export const paintVariance: Paint = (context, box, look) => {
  const expected = Array.from({ length: SAMPLES + 1 }, (_, i) => i / SAMPLES).map(
    (t) => [t, expectedVariance(levelAt(t)) ?? Number.NaN] as const,
  );
  if (Number.isNaN(at(expected, 0)[1])) return;
  const top = 1.2 * Math.max(...expected.map(([, value]) => value));
  const lines: Line[] = [
    { points: expected, colour: look.data, width: 3 * look.line },
    { points: byTime(pair.standing('intact')?.run?.frames ?? []), colour: look.ink, width: 1.25 * look.line },
    {
      points: byTime(pair.standing('changed')?.run?.frames ?? []),
      colour: look.ink,
      width: 1.5 * look.line,
      dashed: true,
    },
  ];
  paintLines(context, lines, box, box.height / 2, top, look);
};
