import { useMemo } from 'react';
import { at } from '../../../core/at.ts';
import { estimate } from '../../../core/tally.ts';
import { modalityOf } from '../../../modalities/index.ts';
import { datasetOf, experiment } from '../../../state/experiment.ts';
import type { Paint } from '../../../ui/Canvas.tsx';
import { Live } from '../../../ui/Live.tsx';
import { Pane } from '../../../ui/Pane.tsx';
import { Remedy } from '../../../ui/Remedy.tsx';
import { paintRun, resultText, samplesOf } from '../../common/bench/paint.ts';
import { RunPane } from '../../common/bench/RunPane.tsx';
import { useTroubles } from '../../common/bench/useRunSet.ts';
import { countOf } from '../../common/spec.ts';
import { Troubles } from '../../common/Troubles.tsx';
import { distanceText } from '../figures.ts';
import { knownPairs, labelNow, made, pairsNow, realDistances, watchFound } from './made.ts';
import { pairText } from './words.ts';

/** White, as is the ground of portraits. */
const BLANK = 1;

/** The nearest ones, each where its picture stands; a blank place where the search has not come to. */
const paintNearest: Paint = (context, box, look) => {
  const page = experiment.getState();
  const pairs = knownPairs();
  const size = datasetOf(page).event.reduce((product, side) => product * side, 1);
  const x = new Float32Array(countOf(page) * size).fill(BLANK);
  pairs.forEach(({ near }, i) => {
    if (near) x.set(near.x, i * size);
  });
  modalityOf(datasetOf(page)).draw(context, box, samplesOf(page, x), { look, role: 'ink', gain: 1 });
};

function nearestLabel(): string {
  const pairs = pairsNow();
  if (typeof pairs === 'string') return `The nearest training pictures could not be found: ${pairs}`;
  if (!pairs) return 'The nearest training pictures: searched once the run is complete';
  return `The nearest training pictures. ${pairs.map((pair, i) => pairText(pair, i + 1)).join('. ')}`;
}

/** A mean that is not parted from its error at the end of a line. */
const meanText = (distances: readonly number[]): string =>
  distanceText(estimate(distances)).replaceAll(' ', '\u00a0');

function standing(): string {
  const pairs = pairsNow();
  if (typeof pairs === 'string') return pairs;
  if (!pairs?.length) return 'searched once the run is complete';
  const found = pairs.flatMap(({ near }) => near?.distance ?? []);
  return found.length < pairs.length
    ? `searching: ${found.length} of ${pairs.length}`
    : `distance ${meanText(found)}`;
}

function compared(): string {
  const distances = realDistances();
  return distances.length ? `; real ones that it has not learnt: ${meanText(distances)}` : '';
}

/** What was made, and beside it what was learnt. */
export function Stage() {
  const troubles = useTroubles(made);
  const paint = useMemo(() => paintRun(made, 'made', { truth: null }), []);
  const { message, retry } = at(troubles, 0);
  if (message && !made.frame('made'))
    return (
      <div className="panes neighbours">
        <Remedy message={message} onRetry={retry} />
      </div>
    );
  return (
    <div className="panes neighbours">
      <RunPane
        of={made}
        place="made"
        paint={paint}
        watch={made.watch}
        label={() => [`${labelNow()} that the network makes: ${resultText(made, 'made')}`]}
        caption={
          <>
            <span className="name">Made:</span>{' '}
            <Live watch={made.watch} read={() => resultText(made, 'made')} className="number" />
          </>
        }
      >
        <Troubles of={troubles} />
      </RunPane>
      <Pane
        size="large"
        paint={paintNearest}
        watch={watchFound}
        label={nearestLabel}
        caption={
          <>
            <span className="name">Nearest learnt:</span>{' '}
            <Live watch={watchFound} read={standing} className="number" />
            <Live watch={watchFound} read={compared} className="number" />
          </>
        }
      />
    </div>
  );
}
