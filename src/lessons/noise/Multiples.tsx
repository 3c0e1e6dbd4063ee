import { modalityOf } from '../../modalities/index.ts';
import type { Modality } from '../../modalities/modality.ts';
import { gainAt } from '../../modalities/shades.ts';
import { change, useExperiment } from '../../state/experiment.ts';
import { dataset } from '../../state/sources.ts';
import { Canvas } from '../../ui/Canvas.tsx';
import { useRovingGrid } from '../../ui/useRovingGrid.ts';
import type { Forward } from '../common/forward.ts';
import { useSchedules } from '../common/useSchedules.ts';

const times = [0, 0.1, 0.2, 0.3, 0.5, 0.8];

/** All schedules at a glance: the same samples with the same noise, at the same six moments. One tab stop. */
export function Multiples({ state }: { readonly state: Forward }) {
  const chosen = useExperiment((spec) => spec.schedule);
  const modality: Modality = modalityOf(dataset(useExperiment((spec) => spec.data)));
  const schedules = useSchedules();
  const first = schedules.findIndex(([name]) => name === chosen);
  const { grid, cell } = useRovingGrid([schedules.length, times.length], [Math.max(0, first), 0]);
  return (
    <section className="multiples">
      <h2 id="multiples">The same data under every schedule</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are reached by arrow keys is a grid. */}
      <table className="multiples-grid" role="grid" aria-labelledby="multiples" {...grid}>
        <tbody>
          {schedules.map(([name, schedule], row) => (
            <tr key={name}>
              <th scope="row" className={name === chosen ? 'name chosen' : 'name'}>
                {schedule.label}
              </th>
              {times.map((t, column) => (
                <td key={t}>
                  <button
                    type="button"
                    aria-label={`${schedule.label} at t = ${t}`}
                    onClick={() => change({ schedule: name, t })}
                    {...cell(row, column)}
                  >
                    <Canvas
                      paint={(context, box, look) => {
                        const level = schedule.level(t);
                        const gain = gainAt(modality, level);
                        const few = state.few(modality.thumbCount(box));
                        modality.thumb(context, box, few.at(level), { look, gain, role: 'ink' });
                      }}
                    />
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot aria-hidden="true">
          <tr>
            <td />
            {times.map((t) => (
              <td key={t} className="time">
                {t}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
