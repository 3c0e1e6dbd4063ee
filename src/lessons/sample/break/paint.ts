/** What the canvases of the bench draw, at the moment of drawing. */
import { modalityOf } from '../../../modalities/index.ts';
import { type Line, paintLines } from '../../../modalities/lines.ts';
import type { Truth } from '../../../modalities/modality.ts';
import { gainAt } from '../../../modalities/shades.ts';
import { experiment } from '../../../state/experiment.ts';
import { nearest } from '../../../state/reel.ts';
import type { Frame } from '../../../state/runs.ts';
import { dataset } from '../../../state/sources.ts';
import type { Paint } from '../../../ui/Canvas.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { levelAt } from '../../common/cursor.ts';
import { FAINT } from '../../common/kept.ts';
import { countOf, startFrame } from '../../common/spec.ts';
import { expectedVariance, frameVariance } from './figures.ts';
import { both, pairNow, runOf, type Side } from './pair.ts';
import { frameNow, shownNow } from './shown.ts';

/** States that a way is drawn through, at most. */
const TRAIL = 200;

/** States up to the frame under the cursor. */
function past(side: Side): Float32Array[] {
  const frames = shownNow(side).run?.frames ?? [];
  const at = nearest(frames, experiment.getState().t);
  if (at < 1) return [];
  const every = Math.max(1, Math.ceil(at / TRAIL));
  return [...frames.slice(0, at).filter((_, i) => i % every === 0), frames[at]].map(({ x }) => x);
}

let start: { readonly key: string; readonly frame: ReturnType<typeof startFrame> } | null = null;

/** The noise that both set out from, before the first frame is there. */
function startNow(): ReturnType<typeof startFrame> {
  const { spec, intact } = pairNow();
  if (start?.key !== intact.key) start = { key: intact.key, frame: startFrame(spec) };
  return start.frame;
}

export const paintSide =
  (side: Side, truth: Truth | null): Paint =>
  (context, box, look) => {
    const { of, old } = shownNow(side);
    const { spec } = of.pair;
    context.globalAlpha = old ? FAINT : 1;
    const data = dataset(spec.data);
    const [{ event }, modality] = [data, modalityOf(data)];
    const count = countOf(spec);
    const frame = frameNow(side);
    const { x, level } = frame ?? startNow();
    if (truth) modality.ground?.(context, box, truth, look);
    modality.draw(context, box, { x, count, event }, { look, role: 'ink', gain: gainAt(modality, level) });
    // The ways there would hide the result.
    const states = frame && frame.level.sigma > 0 ? past(side) : [];
    if (states.length) modality.trails?.(context, box, states, count, { look, role: 'noise' });
  };

/** Tells only when what a side shows has changed. */
export const watchSide =
  (side: Side): Watch =>
  (listener) => {
    const view = () => [pairNow()[side].key, frameNow(side), shownNow(side).old] as const;
    let shown = view();
    const look = () => {
      const now = view();
      if (now.every((value, i) => value === shown[i])) return;
      shown = now;
      listener();
    };
    const stops = [experiment.subscribe(look), both.subscribe(look)];
    return () => {
      for (const stop of stops) stop();
    };
  };

const SAMPLES = 60;
const byTime = (frames: readonly Frame[]) =>
  frames.map((frame) => [frame.level.t, frameVariance(frame)] as const);

/** The variance along the axis: of the data and their noise, wide; of the intact run; of the changed one, dashed. */
export const paintVariance: Paint = (context, box, look) => {
  const expected = Array.from({ length: SAMPLES + 1 }, (_, i) => i / SAMPLES).map(
    (t) => [t, expectedVariance(levelAt(t)) ?? Number.NaN] as const,
  );
  if (Number.isNaN(expected[0][1])) return;
  const top = 1.2 * Math.max(...expected.map(([, value]) => value));
  const lines: Line[] = [
    { points: expected, colour: look.data, width: 3 * look.line },
    { points: byTime(runOf('intact')?.frames ?? []), colour: look.ink, width: 1.25 * look.line },
    {
      points: byTime(runOf('changed')?.frames ?? []),
      colour: look.ink,
      width: 1.5 * look.line,
      dashed: true,
    },
  ];
  paintLines(context, lines, box, box.height / 2, top, look);
};
