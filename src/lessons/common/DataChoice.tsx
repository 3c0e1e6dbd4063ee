import { useEffect, useState } from 'react';
import { modalityOf } from '../../modalities/index.ts';
import { change, type DataName, settingOn, useExperiment } from '../../state/experiment.ts';
import { lastDrawn } from '../../state/placed.ts';
import { canSee } from '../../state/seeing.ts';
import { dataNames, dataset, drawData, useSource } from '../../state/sources.ts';
import { learntHere } from '../../state/training.ts';
import { Canvas } from '../../ui/Canvas.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { isGiven } from './bench/ours.ts';
import { OwnPoints } from './own/OwnPoints.tsx';

/** A file is fetched for an icon only once the page has nothing better to do. */
function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIdle(true), 1200);
    return () => clearTimeout(timer);
  }, []);
  return idle;
}

function OpenIcon({ name }: { readonly name: DataName }) {
  const opened = useSource(name);
  const data = dataset(name);
  const modality = modalityOf(data);
  const [{ event }, { icon: count }] = [data, modality];
  // No blank picture, on paper neither.
  if (opened.kind !== 'ready') return <span className="data-icon" />;
  return (
    <Canvas
      className="data-icon"
      paint={(context, box, look) => {
        const { x } = drawData(opened.source, count);
        modality.thumb(context, box, { x, count, event }, { look, role: 'ink', gain: 1 });
      }}
    />
  );
}

const title = (noun: string): string => noun.charAt(0).toUpperCase() + noun.slice(1);

/** What was drawn last is there again, also after another visit. */
function choose(data: DataName): void {
  const drawn = dataset(data).made && settingOn('placed', data) === '' ? lastDrawn() : '';
  change({ data, ...(drawn && { placed: drawn }) });
}

interface Props {
  /** Only those that a network of the page's has learnt. */
  readonly trained?: boolean;
  /** Only what the page itself can learn. */
  readonly learnt?: boolean;
  /** Only what can be asked for, and is read by somebody. */
  readonly asked?: boolean;
  /** Only those of which pictures are given to a run. */
  readonly given?: boolean;
}

/** The data sets, each shown by itself, those of a kind together. */
export function DataChoice({ trained = false, learnt = false, asked = false, given = false }: Props) {
  const data = useExperiment((spec) => spec.data);
  const idle = useIdle();
  const shown = dataNames.filter(
    (name) =>
      (!trained || dataset(name).model) &&
      (!learnt || learntHere(dataset(name))) &&
      (!asked || canSee(dataset(name))) &&
      (!given || isGiven(dataset(name))),
  );
  const items = shown.map((value) => ({
    value,
    label: dataset(value).label,
    group: title(dataset(value).kind.nouns[1]),
    icon:
      !dataset(value).fetched || idle || value === data ? (
        <OpenIcon name={value} />
      ) : (
        <span className="data-icon" />
      ),
  }));
  return (
    <>
      <Choice name="Data" items={items} value={data} onChange={choose} />
      {dataset(data).made ? <OwnPoints /> : null}
    </>
  );
}
