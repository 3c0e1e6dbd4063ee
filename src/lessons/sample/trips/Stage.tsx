import { useMemo } from 'react';
import { many } from '../../../core/kinds/words.ts';
import type { Truth } from '../../../modalities/modality.ts';
import { change, experiment, useExperiment } from '../../../state/experiment.ts';
import { dataset } from '../../../state/sources.ts';
import { Canvas, type Paint } from '../../../ui/Canvas.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { Live } from '../../../ui/Live.tsx';
import { Pane } from '../../../ui/Pane.tsx';
import { OldMark } from '../../common/OldMark.tsx';
import { countOf } from '../../common/spec.ts';
import { Troubles } from '../../common/Troubles.tsx';
import { useTruth } from '../../common/useTruth.ts';
import { SHARES, type Way } from './asked.ts';
import { errorShort, errorText, lengthsOf, lengthText, noiseText } from './figures.ts';
import { paintError, paintLeg, paintNoise, paintWay, paintWays, shareAt, watchLegs } from './paint.ts';
import { type Leg, legs, tryAgain } from './runs.ts';
import { frameNow, noiseNow, oldNow, shownNow } from './shown.ts';
import { useTrip, useTroubles } from './useTrip.ts';

const watchFigures: readonly Watch[] = [experiment.subscribe, legs.subscribe];

/** “1 picture of Portraits, at t = 0.300” */
function what(leg: Leg): string {
  const { spec } = shownNow(leg).of.trip;
  const { kind, label } = dataset(spec.data);
  const frame = frameNow(leg);
  const where = frame ? `at t = ${frame.level.t.toFixed(3)}` : 'not there yet';
  return `${many(kind, countOf(spec))} of ${label}, ${where}`;
}

const withOld = (label: string, old: () => string) => [label, old()].filter(Boolean).join('; ');

interface LegProps {
  /** What they were made with, if that is no longer what is asked for. */
  readonly old: () => string;
  readonly paint: Paint;
  readonly watch: readonly Watch[];
  readonly name: string;
  readonly label: () => string;
  /** A number that follows the frames. */
  readonly read?: () => string;
}

/** A picture with its name and a number. */
function LegPane({ old, paint, watch, name, label, read }: LegProps) {
  const caption = (
    <>
      <span className="leg-name">{name}</span>
      {read ? <Live watch={watchFigures} read={read} className="number" /> : null}
    </>
  );
  return (
    <Pane
      size="large"
      paint={paint}
      watch={watch}
      label={() => withOld(label(), old)}
      caption={caption}
      over={<OldMark read={old} watch={watchFigures} />}
    />
  );
}

const names = { there: 'There', ddim: 'Back by DDIM', ddpm: 'Back by DDPM' } as const;
const watchThere = [watchLegs('there')];
const watchBack = { ddim: [watchLegs('there', 'ddim')], ddpm: [watchLegs('there', 'ddpm')] };

function Journey({ leg, truth }: { readonly leg: keyof typeof names; readonly truth: Truth | null }) {
  const paint = useMemo(() => paintLeg(leg, truth), [leg, truth]);
  const watch = leg === 'there' ? watchThere : watchBack[leg];
  const error = leg === 'there' ? undefined : () => errorText(leg);
  return (
    <LegPane
      old={() => oldNow(shownNow(leg))}
      paint={paint}
      watch={watch}
      name={names[leg]}
      label={() => [`${names[leg]}: ${what(leg)}`, error?.()].filter(Boolean).join('; ')}
      read={leg === 'there' ? undefined : () => errorShort(leg)}
    />
  );
}

const paintErrors = { ddim: paintError('ddim'), ddpm: paintError('ddpm') };

function ErrorPane({ back }: { readonly back: 'ddim' | 'ddpm' }) {
  const name = back === 'ddim' ? 'DDIM’s error' : 'DDPM’s error';
  return (
    <LegPane
      old={() => oldNow(shownNow(back))}
      paint={paintErrors[back]}
      watch={watchBack[back]}
      name={name}
      label={() => `${name}: the difference between the way there and the way back, ${errorText(back)}`}
    />
  );
}

const LegTroubles = () => (
  <Troubles of={useTroubles().map(({ message }) => ({ message, retry: tryAgain }))} />
);

const oldNoise = () => oldNow(noiseNow());

/** A sample, its noise, and back. */
function RoundTrip({ truth }: { readonly truth: Truth | null }) {
  return (
    <div className="panes trip">
      <Journey leg="there" truth={truth} />
      <Journey leg="ddim" truth={truth} />
      <Journey leg="ddpm" truth={truth} />
      <LegPane
        old={oldNoise}
        paint={paintNoise}
        watch={watchThere}
        name="Its noise"
        label={() => `Its noise, where the way there ends: ${noiseText()}`}
        read={noiseText}
      />
      <ErrorPane back="ddim" />
      <ErrorPane back="ddpm" />
      <LegTroubles />
    </div>
  );
}

const ways = { slerp: 'Along the sphere', line: 'Along the straight line' } as const;
/** What fits under a small picture. */
const short = { slerp: 'Slerp, the sphere', line: 'Straight line' } as const;
const watchWay = { slerp: [watchLegs('slerp')], line: [watchLegs('line')] };

function WayPane({ way, truth }: { readonly way: Way; readonly truth: Truth | null }) {
  const paint = useMemo(() => paintWay(way, truth), [way, truth]);
  const row = useMemo(() => paintWays(way), [way]);
  const old = () => oldNow(shownNow(way));
  const here = () =>
    `${experiment.getState().share} of ${SHARES - 1} eighths, noise of length ${lengthText(way)}`;
  const all = () =>
    lengthsOf(way)
      ?.map((length) => length.toFixed(2))
      .join(', ') ?? 'not there yet';
  return (
    <>
      <LegPane
        old={old}
        paint={paint}
        watch={watchWay[way]}
        name={short[way]}
        label={() => `${ways[way]}: ${what(way)}; ${here()}`}
        read={() => `length ${lengthText(way)}`}
      />
      <Canvas
        className="ways"
        paint={row}
        watch={watchWay[way]}
        label={() =>
          withOld(`${ways[way]}, from the first seed to the second; lengths of the noises: ${all()}`, old)
        }
        onPick={(place, box) => {
          const share = shareAt(place, box);
          if (share !== null) change({ share });
        }}
      />
    </>
  );
}

/** From one seed to another, in two ways. */
function Between({ truth }: { readonly truth: Truth | null }) {
  return (
    <div className="panes between">
      <WayPane way="slerp" truth={truth} />
      <WayPane way="line" truth={truth} />
      <LegTroubles />
    </div>
  );
}

export function Stage() {
  useTrip();
  const truth = useTruth();
  const trip = useExperiment((spec) => spec.trip);
  return trip === 'there' ? <RoundTrip truth={truth} /> : <Between truth={truth} />;
}
