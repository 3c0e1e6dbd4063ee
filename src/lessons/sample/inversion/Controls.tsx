import { experiment, useExperiment } from '../../../state/experiment.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { Live } from '../../../ui/Live.tsx';
import { FieldSlider } from '../../common/FieldSlider.tsx';
import { ScheduleChoice } from '../../common/ScheduleChoice.tsx';
import { FlagRow, SeedRow, Steps } from '../../common/Settings.tsx';
import { noiseText, normalText } from './figures.ts';
import { passes } from './passes.ts';
import { SHARES } from './starts.ts';
import { TripChoice } from './TripChoice.tsx';

const watch: readonly Watch[] = [experiment.subscribe, passes.subscribe];

function RoundTrip() {
  return (
    <>
      <div className="fields">
        <SeedRow of="draw" what="sample" />
        <Steps usual={[10, 20, 50, 100]} />
        <FieldSlider
          of="refine"
          min={0}
          max={6}
          step={1}
          text={String}
          help="How often each step towards noise is corrected by the network’s answer at its end"
        />
        <FlagRow of="firstNoise">Start with the noise of the first level</FlagRow>
      </div>
      <p className="fine really">
        Is it really noise? Here <Live watch={watch} read={noiseText} className="number" />; normal noise of
        as many values has <Live watch={watch} read={normalText} className="number" />.
      </p>
    </>
  );
}

function Between() {
  return (
    <div className="fields">
      <FieldSlider
        of="share"
        min={0}
        max={SHARES - 1}
        step={1}
        text={(share) => `${share}/${SHARES - 1}`}
        help="How far from the first seed to the second"
      />
      <SeedRow of="seed" what="first seed" />
      <SeedRow of="otherSeed" what="second seed" />
      <Steps usual={[10, 20, 50]} />
    </div>
  );
}

export function Controls() {
  const trip = useExperiment((spec) => spec.trip);
  return (
    <div className="controls">
      <TripChoice />
      {trip === 'there' ? <RoundTrip /> : <Between />}
      <Disclosure title="Schedule">
        <ScheduleChoice />
      </Disclosure>
    </div>
  );
}
