import { last, pairAt } from '../../core/at.ts';
import { contestField, type Pair, regressionField, walk } from '../../core/diracGan.ts';
import { paintArrows, paths, planeOf, scatter } from '../../modalities/plane.ts';
import { change, experiment, fields, useExperiment } from '../../state/experiment.ts';
import { Canvas, type Paint } from '../../ui/Canvas.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Cited } from '../../ui/Cited.tsx';
import type { Look } from '../../ui/look.ts';
import { Term } from '../../ui/Term.tsx';
import { FieldSlider } from '../common/FieldSlider.tsx';

const FROM: Pair = [1.2, 0.4];
const RATE = 0.15;
/** Gamma of R1. */
const PENALTY = 0.3;
const SIGMA = 0.8;
/** Half of what is shown, and arrows across it. */
const [REACH, ACROSS] = [2.2, 9];

const places = Float64Array.from({ length: 2 * ACROSS * ACROSS }, (_, i) => {
  const [row, column] = [Math.floor((i >> 1) / ACROSS), (i >> 1) % ACROSS];
  return REACH * (((i & 1 ? ACROSS - 1 - row : column) + 0.5) * (2 / ACROSS) - 1);
});

const fieldNow = (of: Of) =>
  of === 'regression'
    ? regressionField(SIGMA)
    : contestField(experiment.getState().penalty === 'r1' ? PENALTY : 0);
type Of = 'contest' | 'regression';

const wayNow = (of: Of): Pair[] => walk(fieldNow(of), FROM, RATE, experiment.getState().contest);
const distance = ([x, y]: Pair): number => Math.hypot(x, y);

/** Arrows where training leads, and the way of so many steps. */
const paintOf =
  (of: Of): Paint =>
  (context, box, look: Look) => {
    const plane = planeOf(box, REACH);
    const field = fieldNow(of);
    const arrow = places.slice();
    for (let i = 0; 2 * i < places.length; i++) arrow.set(field(pairAt(places, i)), 2 * i);
    const longest = Math.max(
      ...Array.from({ length: arrow.length / 2 }, (_, i) => distance(pairAt(arrow, i))),
    );
    const style = { colour: look.muted, width: look.line, opacity: 0.6 };
    const room = (2 * REACH * plane.scale) / ACROSS;
    paintArrows(context, places, arrow, plane, { ...style, scale: room / longest });
    const way = wayNow(of).map((at) => Float64Array.from(at));
    const colour = of === 'contest' ? look.noise : look.network;
    paths(context, way, [0], plane, { colour, width: 1.6 * look.line, opacity: 1 });
    scatter(context, last(way), plane, { colour, radius: 4, opacity: 1 });
    scatter(context, Float64Array.of(0, 0), plane, { colour: look.data, radius: 4, opacity: 1 });
  };
const paints = { contest: paintOf('contest'), regression: paintOf('regression') };
const watch = [experiment.subscribe];

const labelOf = (of: Of) => (): string => {
  const way = wayNow(of);
  const now = distance(last(way)).toFixed(2);
  const what = of === 'contest' ? 'Generator and discriminator' : 'The two weights of a denoiser';
  return `${what} after ${way.length - 1} steps: ${now} from the solution, begun at ${distance(FROM).toFixed(2)}`;
};

/** Why the loss of a denoiser means something and that of a GAN does not: both at their smallest, and exact. */
export function Contest() {
  const penalty = useExperiment((spec) => spec.penalty);
  return (
    <section className="contest">
      <h2>No contest</h2>
      <p>
        A GAN learns by a contest: a generator and a <Term of="discriminator">discriminator</Term>, each after
        what the other does. Here are the smallest of both kinds, for data that are one point (
        <Cited>arXiv:1801.04406</Cited>): two numbers that learn, and arrows for where they are drawn.
      </p>
      <div className="contest-planes">
        {(['contest', 'regression'] as const).map((of) => (
          <figure key={of}>
            <Canvas
              paint={paints[of]}
              watch={watch}
              label={labelOf(of)}
              chart={of === 'contest' ? 'Contest' : 'Regression'}
            />
            <figcaption>{of === 'contest' ? 'GAN: round and round' : 'denoiser: down a bowl'}</figcaption>
          </figure>
        ))}
      </div>
      <FieldSlider of="contest" min={0} max={400} step={1} text={String} />
      <Choice
        name={fields.penalty.label}
        items={[
          { value: 'none', label: 'None' },
          { value: 'r1', label: 'R1' },
        ]}
        value={penalty}
        onChange={(value) => change({ penalty: value })}
      />
      <p>
        Without a penalty the contest circles for ever, and steps of any length lead it outwards: no loss
        tells how far it is from the solution. With R1 it spirals in. The denoiser has one loss that both its
        numbers go down, and nobody to play against.
      </p>
    </section>
  );
}
