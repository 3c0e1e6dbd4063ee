import { Fragment } from 'react';
import { modalityOf } from '../../modalities/index.ts';
import type { Modality } from '../../modalities/modality.ts';
import { gainAt } from '../../modalities/shades.ts';
import { change, useExperiment } from '../../state/experiment.ts';
import { dataset } from '../../state/sources.ts';
import { Canvas } from '../../ui/Canvas.tsx';
import type { Forward } from '../common/forward.ts';
import { useSchedules } from '../common/useSchedules.ts';

const times = [0, 0.1, 0.2, 0.3, 0.5, 0.8];

/** All schedules at a glance: the same samples with the same noise, at the same six moments. */
export function Multiples({ state }: { readonly state: Forward }) {
  const chosen = useExperiment((spec) => spec.schedule);
  const modality: Modality = modalityOf(dataset(useExperiment((spec) => spec.data)));
  return (
    <section className="multiples">
      <h2>The same data under every schedule</h2>
      <div className="multiples-grid">
        {useSchedules().map(([name, schedule]) => (
          <Fragment key={name}>
            <span className={name === chosen ? 'name chosen' : 'name'}>{schedule.label}</span>
            {times.map((t) => (
              <button
                key={t}
                type="button"
                aria-label={`${schedule.label} at t = ${t}`}
                onClick={() => change({ schedule: name, t })}
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
            ))}
          </Fragment>
        ))}
        <span />
        {times.map((t) => (
          <span key={t} className="time">
            {t}
          </span>
        ))}
      </div>
    </section>
  );
}
