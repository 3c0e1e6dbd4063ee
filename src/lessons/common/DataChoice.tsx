import { useEffect, useState } from 'react';
import { modalityOf } from '../../modalities/index.ts';
import { change, type DataName, settingOn, useExperiment } from '../../state/experiment.ts';
import { lastDrawn } from '../../state/placed.ts';
import { type DataSet, dataNames, dataset, drawData, useSource } from '../../state/sources.ts';
import { Canvas } from '../../ui/Canvas.tsx';
import { Choice } from '../../ui/Choice.tsx';
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

/** Whether the network learns the colours of a drawing as classes, which it can be asked for then. */
function ToldColour({ data, untold }: { readonly data: DataName; readonly untold: DataName }) {
  const opened = useSource(data);
  const colours = opened.kind === 'ready' ? (opened.source.colours?.length ?? 0) : 0;
  const told = dataNames.find((name) => dataset(name).untold === untold);
  if (!told || (colours < 2 && data === untold)) return null;
  return (
    <Choice
      name="Told the colour"
      items={[
        { value: untold, label: 'No' },
        { value: told, label: 'Yes' },
      ]}
      value={data}
      onChange={(data) => change({ data })}
    />
  );
}

interface Props {
  /** Which are offered. Absent: all. */
  readonly only?: (data: DataSet) => boolean;
  /** Whether it is chosen here, too, if the network is told the colours of a drawing. */
  readonly colours?: boolean;
}

/** The data sets, each shown by itself, those of a kind together. */
export function DataChoice({ only = () => true, colours = false }: Props) {
  const data = useExperiment((spec) => spec.data);
  const idle = useIdle();
  const offered = dataNames.filter((name) => only(dataset(name)));
  // One entry for a drawing, whether its colours are told or not.
  const shown = offered.filter((name) => !offered.some((other) => other === dataset(name).untold));
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
  const untold = (dataset(data).untold as DataName | undefined) ?? data;
  return (
    <>
      <Choice name="Data" items={items} value={shown.includes(data) ? data : untold} onChange={choose} />
      {dataset(data).made ? <OwnPoints /> : null}
      {dataset(data).made && colours ? <ToldColour data={data} untold={untold} /> : null}
    </>
  );
}
