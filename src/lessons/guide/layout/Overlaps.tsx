import { useSyncExternalStore } from 'react';
import { datasetOf, experiment, useExperiment } from '../../../state/experiment.ts';
import { anyOf } from '../../../state/listeners.ts';
import { parting } from '../../../state/parting.ts';
import { Term } from '../../../ui/Term.tsx';
import { calm } from '../../common/bench/calm.ts';
import { mapOf } from './fields/maps.ts';
import { boundOf, laid, overlapsIn, places, titles } from './runs.ts';

export const calmly = calm(
  anyOf(parting.subscribe, laid.subscribe, (listener) => experiment.subscribe(listener)),
);

const percent = (share: number) => (100 * share).toFixed(0);

/** “97 ± 1”, a dash where a part is not asked for, dots until it is known. */
function figure(place: (typeof places)[number], part: number): string {
  const line = laid.line(place);
  if (!line || ![...mapOf(line.map).values()].includes(part)) return '–';
  const found = overlapsIn(place)?.[part];
  if (!found) return '…';
  return found.error === null ? percent(found.mean) : `${percent(found.mean)} ± ${percent(found.error)}`;
}

const rowsNow = (): string => {
  const names = datasetOf(experiment.getState()).parts ?? [];
  return names.map((_, part) => places.map((place) => figure(place, part)).join('\t')).join('\n');
};

/** How far each part is where it was asked for, in per cent. */
export function Overlaps() {
  const names = useExperiment(datasetOf).parts ?? [];
  const rows = useSyncExternalStore(calmly, rowsNow).split('\n');
  return (
    <section aria-label="Overlap" className="overlaps">
      <table>
        <caption>Overlap with the layout, %</caption>
        <thead>
          <tr>
            <th scope="col">Part</th>
            {places.map((place) => (
              <th scope="col" key={place}>
                {titles[place]}
              </th>
            ))}
            <th scope="col">Reader</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name, part) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {(rows[part] ?? '').split('\t').map((text, i) => (
                <td key={places[i]} className="number">
                  {text}
                </td>
              ))}
              <td className="number">{percent(boundOf(name) ?? Number.NaN)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="fine">
        Shared by what was asked and what is read back, of both together; mean over the pictures ± one{' '}
        <Term of="standardError">standard error</Term>. Only places that were asked for anything count.
        “Reader”: what the same small network reaches on real pictures, over all their pixels; more than that
        is chance.
      </p>
    </section>
  );
}
