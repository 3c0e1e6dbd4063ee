import { useMemo, useSyncExternalStore } from 'react';
import { at } from '../../core/at.ts';
import { experiment } from '../../state/experiment.ts';
import { dataset } from '../../state/sources.ts';
import { Canvas } from '../../ui/Canvas.tsx';
import type { Watch } from '../../ui/frame.ts';
import { Live } from '../../ui/Live.tsx';
import { Remedy } from '../../ui/Remedy.tsx';
import { type Pupil, subscribePupil } from '../common/pupil/pupil.ts';
import type { Floor } from './floor.ts';
import { times } from './levels.ts';
import { levelChart, lossChart, lossesByLevel, paintChart } from './paint.ts';
import { look, pupilNow, seenNow, subscribeSight, troubleNow } from './sight.ts';
import { usePupil } from './usePupil.ts';

const watchLoss: readonly Watch[] = [subscribePupil, subscribeSight];
const watchLevels: readonly Watch[] = [experiment.subscribe, subscribeSight];

/** Steps that a figure of the loss is the mean of. */
const RECENT = 200;

const recentText = (of: 'losses' | 'lengths') => (): string =>
  pupilNow()[of].recent(RECENT)?.toFixed(3) ?? '–';
const lossText = recentText('losses');
const lengthText = recentText('lengths');
const lossLabel = (floor: Floor | null) => (): string => {
  const { step } = pupilNow();
  const least = floor ? `; the least that is possible is ${floorText(floor)}` : '';
  return step
    ? `Loss over ${step === 1 ? '1 step' : `${step} steps`}, now ${lossText()}${least}`
    : `No loss yet${least}`;
};
const floorText = ({ all }: Floor): string =>
  `${all.mean.toFixed(3)} ± ${Math.max(0.001, all.error).toFixed(3)}`;
const levelsLabel = (floor: Floor | null) => (): string => {
  const losses = lossesByLevel(floor, 'heldOut');
  if (!losses.length) return 'No loss by noise level yet';
  if (!floor) return 'Loss at each noise level';
  const { heldOut } = floor;
  if (!heldOut) return onBothText(floor, losses);
  const over = losses.map((loss, i) => loss / at(heldOut, i).mean);
  const most = Math.max(...over);
  return `Loss at each noise level; farthest above its floor, ${most.toFixed(2)} times, at t = ${at(times, over.indexOf(most)).toFixed(2)}${examplesText(floor)}`;
};

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

/** Where it learns from so many and no more. */
function examplesText(floor: Floor): string {
  const examples = lossesByLevel(floor, 'examples');
  if (!examples.length) return '';
  const least = mean(floor.each.map(({ mean }) => mean));
  return `; on the examples ${mean(examples).toFixed(3)} in the mean, and that of the exact answer to them ${least.toFixed(3)}`;
}

/** Where nobody knows the floor of what is held out. */
function onBothText(floor: Floor, held: readonly number[]): string {
  return `Loss at each noise level; in the mean ${mean(held).toFixed(3)} on what is held out${examplesText(floor)}`;
}

const nearestText = (of: 'samples' | 'data') => (): string => seenNow()?.nearest?.[of].toFixed(3) ?? '–';

/** Of a network that sees the same examples again and again: whether it gives them back, as the exact answer to them does. */
function Nearest({ known }: { readonly known: boolean }) {
  return (
    <>
      <span>
        <i className="dash seen" /> new data
        {known ? (
          <>
            {' '}
            <i className="dash" /> exact
          </>
        ) : null}
      </span>
      <span>
        <i className="dash heard" /> examples <i className="dash given" /> exact
      </span>
      <span>
        {known ? <i className="dash near" /> : null} nearest example: samples{' '}
        <Live watch={watchLoss} read={nearestText('samples')} className="number network" />, new data{' '}
        <Live watch={watchLoss} read={nearestText('data')} className="number data" />
      </span>
    </>
  );
}

/** Whether there is no end of data, so that the exact answer to all of them is known. */
const heldOutIsKnown = ({ spec }: Pupil): boolean => dataset(spec.data).kind.planar;

/** The charts, or what went wrong and what helps. */
export function LossOrTrouble({ floor }: { readonly floor: Floor | null }) {
  const pupil = usePupil();
  const unseen = useSyncExternalStore(subscribeSight, troubleNow);
  if (pupil.message) return <Remedy message={pupil.message} onRetry={() => void pupil.train()} />;
  if (unseen) return <Remedy message={unseen} onRetry={() => void look()} />;
  return <Loss pupil={pupil} floor={floor} />;
}

/** How the loss falls, and how far above its floor it is at each noise level. */
function Loss({ pupil, floor }: { readonly pupil: Pupil; readonly floor: Floor | null }) {
  const [loss, levels] = useMemo(
    () => [paintChart(() => lossChart(floor)), paintChart(() => levelChart(floor))],
    [floor],
  );
  return (
    <section className="loss" aria-label="Loss">
      <Canvas paint={loss} watch={watchLoss} label={lossLabel(floor)} chart="Loss over steps" />
      <p className="figures">
        <span>
          loss <Live watch={watchLoss} read={lossText} className="number network" />
        </span>
        {floor ? (
          <span>
            <i className="dash" /> floor <span className="number data">{floorText(floor)}</span>
          </span>
        ) : null}
        <span>
          gradient <Live watch={watchLoss} read={lengthText} className="number" />
        </span>
      </p>
      <Canvas paint={levels} watch={watchLevels} label={levelsLabel(floor)} chart="Loss by noise level" />
      {pupil.examples === null && heldOutIsKnown(pupil) ? null : (
        <p className="figures">
          <Nearest known={heldOutIsKnown(pupil)} />
        </p>
      )}
    </section>
  );
}
