import { at } from '../../core/at.ts';
import { useExperiment } from '../../state/experiment.ts';
import { useMarks } from '../../state/marks.ts';
import { dataset } from '../../state/sources.ts';
import { spaceOf } from '../../state/space.ts';
import { wayTo } from '../../state/url.ts';
import { PageLink } from '../../ui/PageLink.tsx';
import { course } from '../course.ts';
import { bothWays, invitation } from './opening.ts';
import { another } from './run.ts';

/** What there is to see here, in three sentences, and where to go from it. */
export function Reading() {
  const prompt = useExperiment((spec) => (dataset(spec.data).text ? spec.prompt : ''));
  const { latentOf } = useExperiment((spec) => spaceOf(spec));
  const { seen } = useMarks();
  const next = course.find(({ key }) => !seen.includes(key)) ?? at(course, 0);
  return (
    <>
      <div className="lead">
        <p>
          <strong>{invitation}</strong>
          {bothWays(latentOf ? 'noise like it' : undefined)}
        </p>
        <p>
          It does not know the picture beside it. It was only asked for
          {prompt ? <q className="asked">{prompt}</q> : ' a sample of what it has learnt'}
        </p>
        <button type="button" className="word" onClick={another}>
          Ask for another
        </button>
        <p className="fine">
          This is diffusion, the method behind Stable Diffusion and DALL·E. Here the pictures are small, so
          that the whole of it runs in this page, and each part of it can be taken apart.
        </p>
      </div>
      <nav className="begin" aria-label="Begin">
        <PageLink {...wayTo(() => next.at)}>
          {seen.length ? 'Go on' : 'Begin'}: <strong>{next.title}</strong>
          <span className="question">{next.question}</span>
        </PageLink>
      </nav>
      <ol className="course">
        {course.map(({ key, title, at }) => (
          <li key={key}>
            <PageLink {...wayTo(() => at)}>{title}</PageLink>
            {seen.includes(key) ? (
              <>
                <span aria-hidden="true"> ✓</span>
                <span className="unseen"> (seen)</span>
              </>
            ) : null}
          </li>
        ))}
      </ol>
    </>
  );
}
