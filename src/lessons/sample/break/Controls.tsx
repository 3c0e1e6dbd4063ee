import { change, fields, useExperiment } from '../../../state/experiment.ts';
import { Cited } from '../../../ui/Cited.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Formula } from '../../../ui/Formula.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { Live } from '../../../ui/Live.tsx';
import { subscribeDistances } from '../../common/bench/distance.ts';
import { useLine } from '../../common/bench/useRunSet.ts';
import { ScheduleChoice } from '../../common/ScheduleChoice.tsx';
import { Count, List, SeedRow, Steps } from '../../common/Settings.tsx';
import { type FigureName, figureNames, figuresOf, figureText } from './figures.ts';
import { byDdpm, pair, switches, watchPair } from './pair.ts';
import { items } from './switches.ts';
import { written } from './words.ts';

/** The chosen switch: its step, what to look for, and why. */
function Chosen() {
  const { name } = useLine(pair, 'intact');
  const { lookFor, why, source } = switches[name];
  return (
    <div className="chosen-switch" aria-live="polite">
      <Formula key={name} {...written[name]} />
      <p>
        <b>Look for.</b> {lookFor}
      </p>
      <p>
        <b>Why.</b> {why}{' '}
        <span className="source">
          <Cited>{source}</Cited>
        </span>
      </p>
    </div>
  );
}

const watch: readonly Watch[] = [...watchPair, subscribeDistances];
const columns = ['data', 'intact', 'changed'] as const;

function Row({ figure }: { readonly figure: FigureName }) {
  return (
    <tr>
      <th scope="row">{figureNames[figure]}</th>
      {columns.map((of) => (
        <td key={of}>
          <Live watch={watch} read={() => figureText(figure, of)} className="number" />
        </td>
      ))}
    </tr>
  );
}

/** The failure in numbers. */
function Figures() {
  const { spec } = useLine(pair, 'intact');
  return (
    <table className="break-figures">
      <caption className="unseen">The results in numbers</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">data</th>
          <th scope="col">intact</th>
          <th scope="col">changed</th>
        </tr>
      </thead>
      <tbody>
        {figuresOf(spec).map((figure) => (
          <Row key={figure} figure={figure} />
        ))}
      </tbody>
    </table>
  );
}

export function Controls() {
  const name = useExperiment((spec) => spec.break);
  return (
    <div className="controls">
      <List
        name={fields.break.label}
        items={items}
        value={name}
        onChange={(value) => change({ break: value })}
      />
      <Chosen />
      <Figures />
      <Disclosure title="What both runs share">
        <div className="fields">
          <Steps usual={[20, 50, 200]} />
          <SeedRow of="seed" what="seed" />
          <Count of={byDdpm} />
        </div>
        <ScheduleChoice />
      </Disclosure>
    </div>
  );
}
