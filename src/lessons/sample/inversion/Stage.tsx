import { useMemo } from 'react';
import { many } from '../../../core/kinds/words.ts';
import type { Truth } from '../../../modalities/modality.ts';
import { change, experiment, useExperiment } from '../../../state/experiment.ts';
import { dataset } from '../../../state/sources.ts';
import { Canvas, type Paint } from '../../../ui/Canvas.tsx';
import { Live } from '../../../ui/Live.tsx';
import { paintRun } from '../../common/bench/paint.ts';
import { RunPane } from '../../common/bench/RunPane.tsx';
import { useTroubles } from '../../common/bench/useRunSet.ts';
import { countOf } from '../../common/spec.ts';
import { Troubles } from '../../common/Troubles.tsx';
import { useTruth } from '../../common/useTruth.ts';
import { errorShort, errorText, lengthsOf, lengthText, noiseText } from './figures.ts';
import { paintError, paintInterpolation, paintInterpolations, paintNoise, shareAt } from './paint.ts';
import { noiseNow, type Pass, passes, type Return, specNow, tryAgain } from './passes.ts';
import { type Interpolation, SHARES } from './starts.ts';

/** “1 picture of Portraits, at t = 0.300” */
function what(pass: Pass): string {
  const { spec } = passes.shown(pass)?.of ?? { spec: specNow() };
  const { kind, label } = dataset(spec.data);
  const frame = passes.frame(pass);
  const where = frame ? `at t = ${frame.level.t.toFixed(3)}` : 'not there yet';
  return `${many(kind, countOf(spec))} of ${label}, ${where}`;
}

const shareNow = () => [experiment.getState().share];
const changesOf = (...places: Pass[]) => [passes.changes(places, shareNow)];

interface PassProps {
  readonly pass: Pass;
  readonly paint: Paint;
  readonly name: string;
  readonly label: () => string;
  /** A number that follows the frames. */
  readonly read?: () => string;
  readonly old?: () => string;
}

/** A picture with its name and a number. */
function PassPane({ pass, name, label, read, ...pane }: PassProps) {
  const back = pass === 'ddim' || pass === 'ddpm';
  // The way back is compared with the way there.
  const watch = useMemo(() => (back ? changesOf('inversion', pass) : changesOf(pass)), [pass, back]);
  const caption = (
    <>
      <span className="leg-name">{name}</span>
      {read ? <Live watch={passes.watch} read={read} className="number" /> : null}
    </>
  );
  return (
    <RunPane of={passes} place={pass} watch={watch} label={() => [label()]} caption={caption} {...pane} />
  );
}

function Inversion({ truth }: { readonly truth: Truth | null }) {
  const paint = useMemo(() => paintRun(passes, 'inversion', { truth }), [truth]);
  return (
    <PassPane pass="inversion" paint={paint} name="To noise" label={() => `To noise: ${what('inversion')}`} />
  );
}

const names = { ddim: 'Back by DDIM', ddpm: 'Back by DDPM' } as const;

function ReturnPane({ pass, truth }: { readonly pass: Return; readonly truth: Truth | null }) {
  const paint = useMemo(() => paintRun(passes, pass, { truth }), [pass, truth]);
  const label = () => `${names[pass]}: ${what(pass)}; ${errorText(pass)}`;
  return (
    <PassPane pass={pass} paint={paint} name={names[pass]} label={label} read={() => errorShort(pass)} />
  );
}

const paintErrors = { ddim: paintError('ddim'), ddpm: paintError('ddpm') };

function ErrorPane({ pass }: { readonly pass: Return }) {
  const name = pass === 'ddim' ? 'DDIM’s error' : 'DDPM’s error';
  const label = () => `${name}: the difference between the way to noise and the way back, ${errorText(pass)}`;
  return <PassPane pass={pass} paint={paintErrors[pass]} name={name} label={label} />;
}

function oldNoise(): string {
  const shown = noiseNow();
  if (shown?.before) return passes.old('inversion');
  return shown?.old ? passes.oldText('inversion', shown.of) : '';
}

/** A sample, its noise, and back. */
function RoundTrip({ truth }: { readonly truth: Truth | null }) {
  return (
    <div className="panes trip">
      <Inversion truth={truth} />
      <ReturnPane pass="ddim" truth={truth} />
      <ReturnPane pass="ddpm" truth={truth} />
      <PassPane
        pass="inversion"
        old={oldNoise}
        paint={paintNoise}
        name="Its noise"
        label={() => `Its noise, where the way to noise ends: ${noiseText()}`}
        read={noiseText}
      />
      <ErrorPane pass="ddim" />
      <ErrorPane pass="ddpm" />
      <Troubles of={useTroubles(passes, tryAgain)} />
    </div>
  );
}

const ways = { slerp: 'Along the sphere', line: 'Along the straight line' } as const;
/** What fits under a small picture. */
const short = { slerp: 'Slerp, the sphere', line: 'Straight line' } as const;
const watchWay = { slerp: changesOf('slerp'), line: changesOf('line') };

/** What a way leads to at all shares; a click chooses one. */
function Row({ way }: { readonly way: Interpolation }) {
  const paint = useMemo(() => paintInterpolations(way), [way]);
  const lengths = () =>
    lengthsOf(way)
      ?.map((length) => length.toFixed(2))
      .join(', ') ?? 'not there yet';
  const label = () => {
    const all = `${ways[way]}, from the first seed to the second; lengths of the noises: ${lengths()}`;
    return [all, passes.old(way)].filter(Boolean).join('; ');
  };
  return (
    <Canvas
      className="ways"
      paint={paint}
      watch={watchWay[way]}
      label={label}
      onPick={(place, box) => {
        const share = shareAt(place, box);
        if (share !== null) change({ share });
      }}
    />
  );
}

function InterpolationPane({ way, truth }: { readonly way: Interpolation; readonly truth: Truth | null }) {
  const paint = useMemo(() => paintInterpolation(way, truth), [way, truth]);
  const here = () =>
    `${experiment.getState().share} of ${SHARES - 1} eighths, noise of length ${lengthText(way)}`;
  return (
    <>
      <PassPane
        pass={way}
        paint={paint}
        name={short[way]}
        label={() => `${ways[way]}: ${what(way)}; ${here()}`}
        read={() => `length ${lengthText(way)}`}
      />
      <Row way={way} />
    </>
  );
}

/** From one seed to another, in two ways. */
function Between({ truth }: { readonly truth: Truth | null }) {
  return (
    <div className="panes between">
      <InterpolationPane way="slerp" truth={truth} />
      <InterpolationPane way="line" truth={truth} />
      <Troubles of={useTroubles(passes, tryAgain)} />
    </div>
  );
}

export function Stage() {
  const truth = useTruth();
  const trip = useExperiment((spec) => spec.trip);
  return trip === 'there' ? <RoundTrip truth={truth} /> : <Between truth={truth} />;
}
