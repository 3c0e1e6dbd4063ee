import type { ReactNode } from 'react';
import { useExperiment } from '../../../state/experiment.ts';
import { wayTo } from '../../../state/url.ts';
import { LessonFrame } from '../../../ui/LessonFrame.tsx';
import { PageLink } from '../../../ui/PageLink.tsx';
import { useBrought } from '../../../ui/useBrought.ts';
import type { Bench } from '../../bench.ts';
import { Ordinal } from '../Ordinal.tsx';
import { benchesOf } from './benches.ts';

/** The strip of benches: all of them are about the same data and the same network. */
function Strip() {
  const lesson = useExperiment((spec) => spec.lesson);
  const current = useExperiment((spec) => spec.bench);
  const nav = useBrought(current);
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
