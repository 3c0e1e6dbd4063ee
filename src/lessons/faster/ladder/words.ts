/** What the page calls a rung, and what it has cost. */
import { grouped } from '../../../core/grouped.ts';
import { samplers } from '../../../core/samplers/index.ts';
import { stepMilliseconds } from '../../../state/frames.ts';
import { durationText } from '../../common/bench/duration.ts';
import { stepsText } from '../../common/stepsText.ts';
import { trainedText } from './pass.ts';
import { type Climb, ladder, type Rung } from './rungs.ts';

export function nameOf({ rung, spec }: Climb): string {
  if (rung === 'gan') return `GAN after ${trainedText(spec)} of training, 1 pass`;
  return `${rung === 'student' ? 'Student' : samplers[spec.ladder].label}, ${stepsText(spec.steps)}`;
}

export interface Cost {
  readonly calls: number;
  /** Of the run up to here, by the usual time of a step: the first of several includes what is done but once. */
  readonly ms: number | null;
}

const networkOf = (rung: Rung) => (typeof rung === 'number' ? 'teacher' : rung);

/** The usual time of a step of the same network on the other rungs; undefined before there is any. */
function likeIt(rung: Rung): number | undefined {
  const others = [...ladder.lines().values()].filter(
    (other) => other.rung !== rung && networkOf(other.rung) === networkOf(rung),
  );
  const times = others.flatMap((other) => stepMilliseconds(ladder.run(other.rung)?.frames ?? []) ?? []);
  return times.sort((a, b) => a - b)[times.length >> 1];
}

/** What the run of a rung has cost so far; null before there is anything of it. */
export function costOf(rung: Rung): Cost | null {
  const run = ladder.shown(rung)?.run;
  const frame = run?.frames.at(-1);
  if (!run || !frame) return null;
  const each = stepMilliseconds(run.frames) ?? likeIt(rung) ?? run.frames[0]?.ms;
  return { calls: frame.nfe, ms: each === undefined ? null : each * Math.max(1, frame.index) };
}

/** “10 calls · 0.3 s” */
export function costText(rung: Rung): string {
  const cost = costOf(rung);
  if (!cost) return '';
  const calls = `${grouped(cost.calls)} ${cost.calls === 1 ? 'call' : 'calls'}`;
  return cost.ms === null ? calls : `${calls} · ${durationText(cost.ms)}`;
}
