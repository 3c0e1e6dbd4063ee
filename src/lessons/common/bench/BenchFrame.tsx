import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useExperiment } from '../../../state/experiment.ts';
import { wayTo } from '../../../state/url.ts';
import { nextFrame, notNextFrame } from '../../../ui/frame.ts';
import { LessonFrame } from '../../../ui/LessonFrame.tsx';
import { PageLink } from '../../../ui/PageLink.tsx';
import type { Bench } from '../../bench.ts';
import { Ordinal } from '../Ordinal.tsx';
import { benchesOf } from './benches.ts';

/** The strip of benches: all of them are about the same data and the same network. */
function Strip() {
  const lesson = useExperiment((spec) => spec.lesson);
  const current = useExperiment((spec) => spec.bench);
  const nav = useRef<HTMLElement>(null);
  // On a phone the strip is longer than the screen: the bench that is open is brought into its middle.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another bench is another place.
  useLayoutEffect(() => {
    const bring = () => {
      const link = nav.current?.querySelector<HTMLElement>('[aria-current]');
      if (!nav.current || !link) return;
      const [here, there] = [nav.current.getBoundingClientRect(), link.getBoundingClientRect()];
      // By difference, which is the same where scrolling counts from the right.
      nav.current.scrollLeft += there.left + there.width / 2 - (here.left + here.width / 2);
    };
    // To measure now would lay the whole bench out in the task that has just built it.
    nextFrame(bring);
    return () => notNextFrame(bring);
  }, [current]);
  return (
    <nav className="benches" aria-label="Benches" ref={nav}>
      {benchesOf(lesson).map(({ name, title }) => (
        <PageLink key={name} {...wayTo(() => ({ bench: name }))} current={name === current}>
          <Ordinal of={{ lesson, bench: name }} />
          {title}
        </PageLink>
      ))}
    </nav>
  );
}

interface Props {
  readonly bench: Bench;
  readonly stage: ReactNode;
  readonly timeline: ReactNode;
  /** The margin. */
  readonly children: ReactNode;
}

/** A bench: as a lesson, with the strip of its neighbours over it. */
export function BenchFrame({ bench, stage, timeline, children }: Props) {
  return (
    <LessonFrame strip={<Strip />} claim={bench.claim} stage={stage} timeline={timeline} margin={children} />
  );
}
