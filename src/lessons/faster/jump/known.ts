/** What is known now of the data on show: exactly of points, by the network's runs of pictures. */

import { at } from '../../../core/at.ts';
import type { Measured } from '../../../core/stepGrids.ts';
import { datasetOf, experiment } from '../../../state/experiment.ts';
import { anyOf } from '../../../state/listeners.ts';
import type { Watch } from '../../../ui/frame.ts';
import type { GridName } from './fields/grids.ts';
import { exactTimes, isJumpLate, subscribeJump, troubleNow, walkNow, ways } from './jump.ts';
import { net, pictureAlong, pictureOff, pictureTimes } from './pictures.ts';
import type { Ways } from './ways.ts';

/** Curves along the way: each value with its t. */
export interface Along {
  readonly turning: readonly (readonly [t: number, value: number])[];
  readonly open: readonly (readonly [t: number, value: number])[];
}

export const isPlanar = (): boolean => datasetOf(experiment.getState()).kind.planar;

const curves = (t: readonly number[], turning: readonly number[], open: readonly number[]): Along => ({
  turning: turning.map((value, k) => [(at(t, k) + at(t, k + 1)) / 2, value] as const),
  open: open.map((value, k) => [at(t, k), value] as const),
});

const exactly = ({ test, turning, spread }: Ways): Along =>
  curves(
    test.levels.map(({ t }) => t),
    turning,
    spread,
  );

/** null before there is anything; old: of settings that have been overtaken. */
export function alongNow(): { readonly along: Along; readonly old: boolean } | null {
  if (!isPlanar()) {
    const found = pictureAlong();
    return found && { along: curves(found.t, found.turning, found.open), old: false };
  }
  const [now, latest] = [ways.now(), ways.latest];
  const found = now ?? latest;
  return found && { along: exactly(found), old: !now };
}

/** Times at which the steps of a grid begin; null before they are known. */
export const timesOf = (name: GridName): readonly number[] | null =>
  isPlanar() ? exactTimes(name) : pictureTimes(name, experiment.getState());

/** How far the ends of a grid are off; null before that is known. */
export const offNow = (name: GridName): Measured | null =>
  isPlanar() ? (walkNow(name)?.off ?? null) : pictureOff(name);

export const watchKnown: Watch = anyOf(subscribeJump, net.subscribe);

export const isLate = (): boolean => (isPlanar() ? isJumpLate() : net.progress() === 'running');
export const trouble = (): string | null => (isPlanar() ? troubleNow() : null);
