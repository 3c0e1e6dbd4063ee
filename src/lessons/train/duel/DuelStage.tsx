import { useMemo, useSyncExternalStore } from 'react';
import { rivalAt, rivalNames } from '../../../core/rivals.ts';
import { change, type DataName, experiment, initialOf, useExperiment } from '../../../state/experiment.ts';
import { dataset } from '../../../state/sources.ts';
import { Canvas } from '../../../ui/Canvas.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { Live } from '../../../ui/Live.tsx';
import { Remedy } from '../../../ui/Remedy.tsx';
import { Pupil } from '../../common/pupil/pupil.ts';
import { useTruth } from '../../common/useTruth.ts';
import { useUnopened } from '../../common/useUnopened.tsx';
import { type Floor, useFloor } from '../floor.ts';
import { duelKey, duelNow, subscribeDuel } from './duel.ts';
import { paintLosses, paintRival } from './paint.ts';
import { duelTrouble, lookAtDuel, subscribeDuelSight } from './sight.ts';
import { columnText, distanceText, lossText, modesText, stepsText, timeText, wanderText } from './words.ts';

const watchSight: readonly Watch[] = [experiment.subscribe, subscribeDuelSight];
const watchAll: readonly Watch[] = [subscribeDuel, subscribeDuelSight];
const lines = [modesText, wanderText, distanceText, timeText, stepsText];

/** Four who learn the same, for the same seconds. */
export function DuelStage() {
  const data = useExperiment((spec) => spec.data);
  useExperiment(duelKey);
  const message = useSyncExternalStore(subscribeDuel, () => duelNow().message);
  const unseen = useSyncExternalStore(subscribeDuelSight, duelTrouble);
  const unopened = useUnopened();
  if (unopened) return unopened;
  if (!dataset(data).kind.planar)
    return (
      <div className="remedy">
        <p>GANs take points here: pictures take them longer than a lesson.</p>
        <button type="button" className="word" onClick={() => change({ data: 'eight' })}>
          Train on eight Gaussians
        </button>
      </div>
    );
  if (message) return <Remedy message={message} onRetry={() => void duelNow().train()} />;
  if (unseen) return <Remedy message={unseen} onRetry={() => void lookAtDuel()} />;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls.
    <div className="rivals" role="group" aria-label="Columns">
      {rivalNames.map((name, rival) => (
        <Column key={name} rival={rival} />
      ))}
    </div>
  );
}

/** A pupil that learns as the denoiser of the duel does: they have the same floor. */
function useLike(): Pupil {
  const { placed } = duelNow().spec;
  const data = duelNow().settings.data as DataName;
  return useMemo(() => new Pupil({ ...initialOf('train'), data, placed }), [data, placed]);
}

const floorText = (floor: Floor | null): string => (floor ? `, floor ${floor.all.mean.toFixed(2)}` : '');

function Column({ rival }: { readonly rival: number }) {
  const truth = useTruth();
  const { label, game } = rivalAt(rival);
  const trouble = useSyncExternalStore(subscribeDuel, () => duelNow().troubles[rival] ?? null);
  const least = useFloor(useLike());
  const floor = game ? null : least;
  const plane = useMemo(() => paintRival(rival, truth), [rival, truth]);
  const losses = useMemo(() => paintLosses(rival, floor), [rival, floor]);
  return (
    <section className="rival" aria-label={label}>
      <h2>{label}</h2>
      <Canvas paint={plane} watch={watchSight} label={() => columnText(rival)} className="plane" />
      <Canvas
        paint={losses}
        watch={watchAll}
        label={() => `Losses of the ${label}: ${lossText(rival)}${floorText(floor)}`}
        chart={`Losses, ${label}`}
        className="losses"
      />
      <div className="figures">
        <p className={game ? 'both' : ''}>
          <Live watch={watchAll} read={() => lossText(rival)} />
          {floorText(floor)}
        </p>
        {trouble ? (
          <p role="alert">{trouble}</p>
        ) : (
          lines.map((read) => (
            <p key={read.name}>
              <Live watch={watchAll} read={() => read(rival)} />
            </p>
          ))
        )}
      </div>
    </section>
  );
}
