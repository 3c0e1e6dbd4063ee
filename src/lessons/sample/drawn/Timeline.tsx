import { signalShare } from '../../../modalities/schedule.ts';
import { curveOf } from '../../../state/curve.ts';
import { experiment, useExperiment } from '../../../state/experiment.ts';
import { FreeTimeline } from '../../common/bench/FreeTimeline.tsx';
import { logSnrText, percent, shortTime } from '../../common/cursor.ts';

const scheduleNow = ({ curve } = experiment.getState()) => curveOf(curve).schedule;

function spoken(t: number): string {
  const level = scheduleNow().level(t);
  return `${shortTime(t)}: ${percent(signalShare(level))} signal, log-SNR ${logSnrText(level)}`;
}

/** The schedule by hand as the track. */
export const Timeline = () => <FreeTimeline schedule={useExperiment(scheduleNow)} spoken={spoken} />;
