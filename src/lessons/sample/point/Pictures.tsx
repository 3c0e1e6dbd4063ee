import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { pictureShape } from '../../../core/arrays.ts';
import { modalities } from '../../../modalities/index.ts';
import { paintRegion } from '../../../modalities/region.ts';
import { gainAt } from '../../../modalities/shades.ts';
import { experiment, useExperiment } from '../../../state/experiment.ts';
import { dataset, reopen, useSource } from '../../../state/sources.ts';
import { spaceOf } from '../../../state/space.ts';
import { Canvas, type Paint } from '../../../ui/Canvas.tsx';
import { Formula } from '../../../ui/Formula.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { Live } from '../../../ui/Live.tsx';
import { Remedy } from '../../../ui/Remedy.tsx';
import { keepAsking } from '../../common/bench/asker.ts';
import { LatentSize } from '../../common/LatentNote.tsx';
import { Sign } from '../../common/Sign.tsx';
import { Troubles } from '../../common/Troubles.tsx';
import {
  HELD,
  heldNow,
  learnedPictureNow,
  noisyNow,
  pictureAnswerNow,
  pictureNetwork,
  SHOWN,
} from './pictures.ts';
import {
  candidateLabel,
  effectiveText,
  noisyLabel,
  pictureLevel,
  regionText,
  weightText,
} from './pictureWords.ts';
import { RegionHandle } from './RegionHandle.tsx';
import { regionOf } from './region.ts';

const watch: readonly Watch[] = [experiment.subscribe, pictureNetwork.subscribe];

/** Paints one picture; nothing while there is none. */
const painter =
  (find: () => Float32Array | null | undefined, noisy = false): Paint =>
  (context, box, look) => {
    const { data, region: text } = experiment.getState();
    const { event } = dataset(data);
    const x = find();
    if (!x) return;
    const level = pictureAnswerNow()?.level;
    const gain = noisy && level ? gainAt(modalities.pictures, level) : 1;
    modalities.pictures.draw(context, box, { x, count: 1, event }, { look, role: 'ink', gain });
    const region = noisy ? regionOf(text, event) : null;
    if (region) paintRegion(context, region, box, pictureShape(event)[0], look);
  };

const paintNoisy = painter(noisyNow, true);
const paintMean = painter(() => pictureAnswerNow()?.picture);
const paintLearned = painter(learnedPictureNow);

function Candidate({ place }: { readonly place: number }) {
  const paint = useMemo(
    () =>
      painter(() => {
        const [asked, held] = [pictureAnswerNow(), heldNow()];
        const size = asked?.picture.length ?? 0;
        const k = asked?.order[place] ?? 0;
        return held?.subarray(k * size, (k + 1) * size);
      }),
    [place],
  );
  return (
    <figure>
      <Canvas paint={paint} watch={watch} label={() => candidateLabel(place)} />
      <figcaption>
        <Live watch={watch} read={() => weightText(place)} className="number" />
      </figcaption>
    </figure>
  );
}

const meanLabel = () => `The mean of the candidates with their weights at ${pictureLevel()}`;
const learnedLabel = () => `x̂₀ of the network at ${pictureLevel()}`;

/** A noisy picture, what it may have been, and what a network says. */
export function Pictures() {
  const data = useExperiment((spec) => spec.data);
  const opened = useSource(data);
  const { latentOf, event } = useExperiment((spec) => spaceOf(spec));
  const trouble = useSyncExternalStore(pictureNetwork.subscribe, () => pictureNetwork.trouble);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has been opened since is another question.
  useEffect(() => keepAsking(pictureNetwork), [opened]);
  if (opened.kind === 'failed') return <Remedy message={opened.message} onRetry={() => reopen(data)} />;
  if (opened.kind === 'opening') return <p className="waiting">Opening the pictures …</p>;
  return (
    <div className="point-pictures">
      <div className="answers-row">
        <figure>
          <div className="over">
            <Canvas paint={paintNoisy} watch={watch} label={noisyLabel} />
            <RegionHandle />
          </div>
          <figcaption>
            <Sign of="xt" /> <Live watch={watch} read={pictureLevel} className="number" />
          </figcaption>
        </figure>
        <figure>
          <Canvas paint={paintMean} watch={watch} label={meanLabel} />
          <figcaption>
            <Formula tex="\htmlClass{data}{\hat x_0}" spoken="x zero hat" /> of the candidates
          </figcaption>
        </figure>
        {latentOf ? (
          <p className="fine">
            The network of {dataset(data).label} denoises a latent of <LatentSize event={event} /> values, not
            pixels: about noisy pixels it cannot be asked.
          </p>
        ) : (
          <figure>
            <Canvas paint={paintLearned} watch={watch} label={learnedLabel} />
            <figcaption>
              <Sign of="denoised" /> of the network
            </figcaption>
          </figure>
        )}
      </div>
      <p className="effective">
        <Live watch={watch} read={effectiveText} className="number" /> of {HELD} candidates, by{' '}
        <Live watch={watch} read={regionText} />
      </p>
      <div className="candidates">
        {Array.from({ length: SHOWN }, (_, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a candidate is its place in the order.
          <Candidate key={place} place={place} />
        ))}
      </div>
      <Troubles of={[{ message: trouble, retry: () => pictureNetwork.again() }]} />
    </div>
  );
}
