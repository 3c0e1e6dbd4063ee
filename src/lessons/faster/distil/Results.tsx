import { useExperiment } from '../../../state/experiment.ts';
import type { Watch } from '../../../ui/frame.ts';
import { Live } from '../../../ui/Live.tsx';
import { jumpCounts } from './fields/offered.ts';
import { figureText } from './figures.ts';
import { seenNow, subscribeSight, teacherSeen } from './sight.ts';
import { subscribeStudent } from './student.ts';
import { bendText } from './words.ts';

const watch: readonly Watch[] = [subscribeStudent, subscribeSight];

const farText = (of: typeof seenNow | typeof teacherSeen, jumps: string) => (): string => {
  const far = of()?.far.get(jumps);
  return far ? figureText(far) : '–';
};
const wholeText = (of: typeof seenNow | typeof teacherSeen) => (): string => {
  const far = of()?.farWhole;
  return far ? figureText(far) : '–';
};
const floorText = (): string => {
  const floor = teacherSeen()?.floor;
  return floor ? figureText(floor) : '–';
};

const number = (read: () => string) => <Live watch={watch} read={read} className="number" />;

/** Distances to the data in few steps, beside those of the teacher. */
export function Results() {
  const reflow = useExperiment((spec) => spec.distils === 'lines');
  return (
    <section className="distil-results" aria-label="Distance to the data">
      <table>
        <caption>Distance to the data, sliced W₂ ± its standard error</caption>
        <thead>
          <tr>
            <th scope="col">{reflow ? 'Steps' : 'Jumps'}</th>
            <th scope="col">{reflow ? 'Reflow' : 'Student'}</th>
            <th scope="col">Teacher</th>
          </tr>
        </thead>
        <tbody>
          {jumpCounts.map((jumps) => (
            <tr key={jumps}>
              <th scope="row">{jumps}</th>
              <td>{number(farText(seenNow, jumps))}</td>
              <td>{number(farText(teacherSeen, jumps))}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">Whole</th>
            <td>{reflow ? number(wholeText(seenNow)) : null}</td>
            <td>{number(wholeText(teacherSeen))}</td>
          </tr>
          {reflow ? (
            <tr>
              <th scope="row">Bend S</th>
              <td>{number(() => bendText('student'))}</td>
              <td>{number(() => bendText('teacher'))}</td>
            </tr>
          ) : null}
          <tr>
            <th scope="row">Fresh data</th>
            <td colSpan={2}>{number(floorText)}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
