/** What the page's settings ask to be measured, and what is known so far. */
import { needed } from '../../../core/at.ts';
import { getEngine } from '../../../state/engine.ts';
import { datasetOf, type Experiment, experiment } from '../../../state/experiment.ts';
import type { Frame } from '../../../state/runs.ts';
import { whichData } from '../../../state/sources.ts';
import { leaving } from '../../../state/space.ts';
import { atRest } from '../../common/bench/atRest.ts';
import { type Counted, MeasurementQueue, type Watcher } from '../../common/bench/queue.ts';
import type { Entry } from './fields/entries.ts';
import { type Judgement, judgeOf } from './judge.ts';
import { lotsOf } from './lots.ts';
import { type Planned, plan, weightOf } from './plan.ts';
import { entryDrawing, entryKey, entryRequest, entrySpace } from './runs.ts';
import { stage } from './shown.ts';
import { wishesOf } from './wishes.ts';

interface LotJob extends Planned {
  readonly key: string;
  readonly page: Experiment;
}

/** What real samples come to: measured before all else, and once for all settings of the data. */
interface RealJob extends Pick<LotJob, 'key' | 'page' | 'calls'> {
  readonly contender: null;
}

export interface Measured extends Counted {
  /** null: of real samples, which their judge keeps. */
  readonly judgement: Judgement | null;
  /** Milliseconds of each call of the network, but for the first of several, which includes what is done but once. */
  readonly times: readonly number[];
}

interface Made {
  /** [count, ...event]. */
  readonly x: Float32Array;
  readonly times: readonly number[];
}

/** Milliseconds a call, from frame to frame. */
export function callTimes(frames: readonly Pick<Frame, 'nfe' | 'ms'>[]): number[] {
  const asking = frames.flatMap(({ nfe, ms }, i) => {
    const calls = nfe - (frames[i - 1]?.nfe ?? 0);
    return calls > 0 ? [ms / calls] : [];
  });
  return asking.length > 1 ? asking.slice(1) : asking;
}

/** Makes a lot. Throws as the engine does. */
async function made(job: LotJob, { signal, reached }: Watcher): Promise<Made> {
  const { page, lot, ...entry } = job;
  const engine = await getEngine();
  const wishes = await wishesOf(page, lot, lotsOf(datasetOf(page)).count);
  signal.throwIfAborted();
  const drawing = entryDrawing(page, entry, lot, wishes);
  if (drawing) {
    const { x, ms } = await engine.draw({ ...drawing, lane: 'cost' }, signal);
    return { x, times: [ms] };
  }
  const frames: Frame[] = [];
  const take = async (frame: Frame) => {
    frames.push(frame);
    await reached(frame.nfe * weightOf(page, entry));
    await atRest(stage, signal);
  };
  await engine.sample({ ...entryRequest(page, entry, lot, wishes), lane: 'cost' }, take, signal);
  const result = needed(frames.at(-1), 'The result of the run');
  const x = await leaving(entrySpace(page, entry), result.x, 'cost', signal);
  return { x, times: callTimes(frames) };
}

async function measure(job: LotJob | RealJob, watcher: Watcher): Promise<Measured> {
  const { page, calls } = job;
  const { signal } = watcher;
  await atRest(stage, signal);
  const { judge } = await judgeOf(page, signal);
  signal.throwIfAborted();
  if (job.contender === null) return { judgement: null, times: [], calls };
  const { lot } = job;
  const { x, times } = await made(job, watcher);
  const { asked } = await wishesOf(page, lot, lotsOf(datasetOf(page)).count);
  return { judgement: await judge(x, asked, signal), times, calls };
}

export const queue = new MeasurementQueue<LotJob | RealJob, Measured>(measure);

/** What it costs to see and compare real samples, in calls of a network. */
const REAL = 6;

/** Begins to measure what the page's settings ask for; what is known already is not measured again. */
export function begin(): void {
  const page = experiment.getState();
  if (!datasetOf(page).model) return;
  const real: RealJob = { contender: null, page, key: `real ${whichData(page)}`, calls: REAL };
  const lots = plan(page).map((planned) => ({ ...planned, page, key: entryKey(page, planned, planned.lot) }));
  queue.begin([real, ...lots]);
}

/** The lots of an entry that are known, by their number. */
export function lotsKnown(page: Experiment, entry: Entry): readonly Measured[] {
  const { lots } = lotsOf(datasetOf(page));
  return Array.from({ length: lots }, (_, lot) => queue.result(entryKey(page, entry, lot))).filter(
    (found) => found !== undefined,
  );
}
