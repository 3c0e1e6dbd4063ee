import { useEffect, useSyncExternalStore } from 'react';
import { useBackend } from '../../../state/engine.ts';
import { change, datasetOf, useExperiment } from '../../../state/experiment.ts';
import { anyOf } from '../../../state/listeners.ts';
import { Canvas } from '../../../ui/Canvas.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { Live } from '../../../ui/Live.tsx';
import { RunPane } from '../../common/bench/RunPane.tsx';
import { useTroubles } from '../../common/bench/useRunSet.ts';
import { Troubles } from '../../common/Troubles.tsx';
import { watchTold } from '../../common/told.ts';
import { beginCosts } from './costs.ts';
import { SystemMap } from './Map.tsx';
import { paintExpected, paintLooked, paintNoisy, paintVectors } from './paint.ts';
import { attention, system, wordNow, wordsOnShow } from './runs.ts';
import { askVectorsAgain, beginVectors, subscribeVectors, vectorsTrouble } from './vectors.ts';
import {
  expectedLabel,
  lookedLabel,
  lookedText,
  nearestText,
  noisyLabel,
  toldNow,
  vectorsLabel,
} from './words.ts';

const watchRun: readonly Watch[] = system.watch;
const watchAttention: readonly Watch[] = [...system.watch, attention.subscribe];
const watchVectors: readonly Watch[] = [...system.watch, subscribeVectors];
const watchPicture: readonly Watch[] = [...system.watch, watchTold];

const subscribeShown = anyOf(...system.watch);
/** They change with what is on show, which is a run later than the prompt. */
const wordsText = () =>
  wordsOnShow()
    .map(({ word }) => word)
    .join(' ');

/** The words of the prompt, of which one is looked at. */
function Words() {
  useSyncExternalStore(subscribeShown, wordsText);
  const chosen = useExperiment((spec) => spec.lookedWord);
  const words = wordsOnShow();
  if (!words.length) return <p className="nothing">Nothing is asked for: write a prompt.</p>;
  return (
    <div className="system-words" translate="no">
      <Choice
        name="Word"
        items={words.map(({ word }, i) => ({ value: String(i), label: word }))}
        value={String(Math.min(chosen, words.length - 1))}
        onChange={(value) => change({ lookedWord: Number(value) })}
      />
    </div>
  );
}

function TextPart() {
  return (
    <figure className="pane matrix">
      <Canvas paint={paintVectors} watch={watchVectors} label={() => vectorsLabel().join('; ')} />
      <figcaption>
        <Live watch={watchVectors} read={nearestText} />
      </figcaption>
    </figure>
  );
}

function StatePart() {
  return (
    <RunPane
      of={system}
      place="system"
      paint={paintNoisy}
      watch={watchRun}
      label={noisyLabel}
      caption={
        <>
          The noisy picture <i>x</i>
          <sub>t</sub>
        </>
      }
    />
  );
}

function DenoiserPart() {
  return (
    <RunPane
      of={system}
      place="system"
      paint={paintLooked}
      watch={watchAttention}
      label={lookedLabel}
      caption={
        <>
          <Live watch={watchAttention} read={() => wordNow()?.word ?? ''} className="name" />{' '}
          <Live watch={watchAttention} read={lookedText} className="number" />
        </>
      }
      old={() => ''}
    />
  );
}

const open = { text: TextPart, state: StatePart, denoiser: DenoiserPart } as const;

/** What is measured and looked at, while the bench is open. */
function useInside(): void {
  const backend = useBackend();
  useEffect(() => attention.begin(), []);
  useEffect(() => beginVectors(), []);
  useEffect(() => beginCosts(backend?.name ?? ''), [backend]);
}

/** The map, the part that is open, and the picture that comes of it. */
export function Stage() {
  useInside();
  const part = useExperiment((spec) => spec.systemPart);
  const text = useExperiment((spec) => datasetOf(spec).text);
  const looked = useSyncExternalStore(attention.subscribe, attention.trouble);
  const read = useSyncExternalStore(subscribeVectors, vectorsTrouble);
  const troubles = [
    ...useTroubles(system),
    { message: part === 'denoiser' ? looked : null, retry: attention.again },
    { message: part === 'text' ? read : null, retry: askVectorsAgain },
  ];
  if (!text) return null;
  const Open = open[part];
  return (
    <section className="system" aria-label="System">
      <SystemMap />
      <div className="panes pair">
        <Open />
        <RunPane
          of={system}
          place="system"
          paint={paintExpected}
          watch={watchPicture}
          label={expectedLabel}
          caption={
            <>
              <span className="name">What it expects</span>{' '}
              <Live watch={watchPicture} read={toldNow} className="seen" />
            </>
          }
        />
      </div>
      {part === 'state' ? null : <Words />}
      <Troubles of={troubles} />
    </section>
  );
}
