import { useEffect } from 'react';
import { course, type Place, placeOf } from '../lessons/course.ts';
import { useExperiment } from '../state/experiment.ts';
import { mark, useMarks } from '../state/marks.ts';
import { wayTo } from '../state/url.ts';
import { PageLink } from '../ui/PageLink.tsx';

/** Milliseconds after which a place counts as seen. */
const SEEN = 3000;

/** The place that is open. */
export const usePlace = (): Place | undefined => useExperiment(placeOf);

function useSeen(place: string | undefined): void {
  useEffect(() => {
    if (!place) return;
    const timer = setTimeout(() => mark('seen', place), SEEN);
    return () => clearTimeout(timer);
  }, [place]);
}

/** The end of a page: where the course goes on from here. */
export function Onward() {
  const place = usePlace();
  const { seen } = useMarks();
  useSeen(place?.key);
  const at = place ? course.indexOf(place) : -1;
  const [before, next] = [course[at - 1], course[at + 1]];
  const after = next ?? course.find(({ key }) => !seen.includes(key) && key !== place?.key);
  return (
    <nav className="onward" aria-label="The course">
      {before ? (
        <PageLink {...wayTo(() => before.at)}>
          <span className="fine">Before</span> {before.title}
        </PageLink>
      ) : null}
      <PageLink {...wayTo(() => ({ lesson: 'contents' }))}>Contents</PageLink>
      {after ? (
        <PageLink {...wayTo(() => after.at)}>
          Next: <strong>{after.title}</strong>
          <span className="question">{after.question}</span>
        </PageLink>
      ) : null}
    </nav>
  );
}
