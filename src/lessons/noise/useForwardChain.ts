import { useEffect, useMemo } from 'react';
import { CHAIN_STEPS } from '../../core/schedules.ts';
import { experiment, useExperiment } from '../../state/experiment.ts';
import { Listeners } from '../../state/listeners.ts';
import { scheduleOf } from '../../state/schedule.ts';
import type { Watch } from '../../ui/frame.ts';
import type { Forward } from '../common/forward.ts';
import { ForwardChain } from './forwardChain.ts';

/** Milliseconds of each display frame that the chain may take: scrubbing goes on beside it. */
const BUDGET = 7;

export interface LiveChain {
  readonly chain: ForwardChain;
  /** Tells of each stretch that was walked. */
  readonly watch: Watch;
}

function followed(chain: ForwardChain): LiveChain & { start(): () => void } {
  const listeners = new Listeners();
  const steps = chain.advance();
  const start = () => {
    let request = 0;
    const stretch = () => {
      const end = performance.now() + BUDGET;
      const wanted = experiment.getState().t * CHAIN_STEPS;
      // What has been reached before does not change.
      const news = chain.frontier < wanted;
      let done = false;
      while (!done && performance.now() < end) done = steps.next().done === true;
      if (news) listeners.tell();
      if (!done) request = requestAnimationFrame(stretch);
    };
    request = requestAnimationFrame(stretch);
    return () => cancelAnimationFrame(request);
  };
  return { chain, watch: listeners.subscribe, start };
}

/** The Markov chain beside the jump, walked a little in each frame. */
export function useForwardChain(state: Forward | null): LiveChain | null {
  const way = useExperiment((spec) => spec.way);
  const schedule = useExperiment(scheduleOf);
  const seed = useExperiment((spec) => spec.seed);
  const current = useMemo(
    () =>
      state && way === 'steps' ? followed(new ForwardChain(state.x0, schedule, seed, state.noise)) : null,
    [state, way, schedule, seed],
  );
  useEffect(() => current?.start(), [current]);
  return current;
}
