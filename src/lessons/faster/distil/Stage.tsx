import { useMemo, useSyncExternalStore } from 'react';
import { experiment, useExperiment } from '../../../state/experiment.ts';
import { Canvas, type Paint } from '../../../ui/Canvas.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { Live } from '../../../ui/Live.tsx';
import { Remedy } from '../../../ui/Remedy.tsx';
import { useTruth } from '../../common/useTruth.ts';
import { useUnopened } from '../../common/useUnopened.tsx';
import { paintLinesOf, paintProgress, paintStart, paintWay, progressLabel } from './paint.ts';
import { Results } from './Results.tsx';
import { look, seenNow, spanNow, subscribeSight, teacherSeen, troubleNow } from './sight.ts';
import { studentKey, studentNow, subscribeStudent } from './student.ts';
import { fewFar, fewName, gapText, learntText, studentFar, studentName, wholeFar } from './words.ts';

const watch: readonly Watch[] = [experiment.subscribe, subscribeSight, subscribeStudent];

interface Props {
  readonly name: string;
  readonly says: () => string;
  readonly paint: Paint;
  /** In words, where that is more than its name. */
  readonly label?: () => string;
}

const time = (): string => `t = ${(1 - spanNow(16) / 16).toFixed(2)}`;

/** A plane with what it is beneath it. */
function Plane({ name, says, paint, label = () => name }: Props) {
  const text = () => [label(), says(), time()].filter(Boolean).join('; ');
  return (
    <figure className="pane">
      <Canvas paint={paint} watch={watch} label={text} />
      <figcaption>
        <span className="name">{name}</span> <Live watch={watch} read={says} className="number" />
      </figcaption>
    </figure>
  );
}

const gapNow = (): string => gapText('1');

function Progress() {
  const reflow = useExperiment((spec) => spec.distils === 'lines');
  return (
    <figure className="pane distil-progress">
      <Canvas
        paint={paintProgress}
        watch={watch}
        label={progressLabel}
        chart={reflow ? 'Bend over steps' : 'Loss over steps'}
      />
      <figcaption>
        {reflow ? (
          'How bent its ways are; dashed: the teacher’s'
        ) : (
          <>
            Loss · one jump ends <Live watch={watch} read={gapNow} className="number" /> from the teacher’s
            end
          </>
        )}
      </figcaption>
    </figure>
  );
}

const studentSays = (jumps: string) => () => studentFar(jumps) || learntText();

/** The grid of noise, where a student carries it, and where its teacher does. */
export function Stage() {
  const { distils, distilJumps: jumps } = useExperiment((spec) => spec);
  useExperiment(studentKey);
  const truth = useTruth();
  const message = useSyncExternalStore(subscribeStudent, () => studentNow().message);
  const unseen = useSyncExternalStore(subscribeSight, troubleNow);
  const name = useSyncExternalStore(subscribeSight, () => studentName(jumps));
  const paints = useMemo(
    () => ({
      student: paintWay(() => seenNow()?.jumped, truth),
      whole: paintWay(() => teacherSeen()?.whole, truth),
      few: paintWay(() => teacherSeen()?.jumped, truth),
      ways: paintLinesOf(() => seenNow()?.whole, 'network', truth),
      teacherWays: paintLinesOf(() => teacherSeen()?.whole, 'noise', truth),
    }),
    [truth],
  );
  const unopened = useUnopened();
  if (unopened) return unopened;
  if (message) return <Remedy message={message} onRetry={() => void studentNow().train()} />;
  if (unseen) return <Remedy message={unseen} onRetry={() => void look()} />;
  const few = <Plane name={fewName(jumps)} says={() => fewFar(jumps)} paint={paints.few} />;
  const student = (
    <Plane
      name={name}
      says={studentSays(jumps)}
      paint={paints.student}
      label={() => `${name}: the grid of noise where it is carried, ${learntText()}`}
    />
  );
  return (
    <div className="panes distil" data-learns={distils}>
      {distils === 'jumps' ? (
        <>
          <Plane name="Noise: a grid, coloured by place" says={() => ''} paint={paintStart} />
          {student}
          <Plane name="Teacher, whole way" says={wholeFar} paint={paints.whole} />
        </>
      ) : (
        <>
          <Plane name="Ways of the teacher" says={() => ''} paint={paints.teacherWays} />
          <Plane name="Ways of the reflow" says={() => ''} paint={paints.ways} />
          {student}
        </>
      )}
      {few}
      <Progress />
      <Results />
    </div>
  );
}
