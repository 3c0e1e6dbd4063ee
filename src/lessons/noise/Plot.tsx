import { paintPlot } from '../../modalities/schedule.ts';
import { experiment, useExperiment } from '../../state/experiment.ts';
import { scheduleOf } from '../../state/schedule.ts';
import { Canvas } from '../../ui/Canvas.tsx';
import { Term } from '../../ui/Term.tsx';
import { levelNow, logSnrText, shares, watchCursor } from '../common/cursor.ts';

/** Shares of signal and noise, and the logarithm of their ratio, over the axis. */
export function Plot() {
  const schedule = useExperiment(scheduleOf);
  return (
    <figure className="plot">
      <Canvas
        paint={(context, box, look) => paintPlot(context, schedule, box, look, experiment.getState().t)}
        watch={watchCursor}
        chart="Schedule"
        label={() =>
          `${schedule.label} schedule over time; now ${shares(levelNow())}, log-SNR ${logSnrText(levelNow())}`
        }
      />
      <figcaption>
        Shares of α² and σ² (the shares of the variance, if the data have variance 1), and{' '}
        <Term of="logSnr">log-SNR</Term>, which is zero where both are equal.
      </figcaption>
    </figure>
  );
}
