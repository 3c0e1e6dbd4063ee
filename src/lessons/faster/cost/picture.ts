import { at, last } from '../../../core/at.ts';
import { densityCoverage } from '../../../core/metrics.ts';
import { type Line, paintLines } from '../../../modalities/lines.ts';
import { points, run } from '../../common/toy.ts';
import type { Picture } from '../../picture.ts';

const STEPS = [1, 2, 4, 8, 16];

let curves: readonly [number, number][][] | null = null;

/** Fidelity and diversity of a sampler, against its steps. */
function measured(): readonly [number, number][][] {
  const found = STEPS.map((steps) =>
    densityCoverage(points(), last(run({ sampler: 'dpmpp2m', steps })).x, 2),
  );
  return (['density', 'coverage'] as const).map((name) =>
    found.map((one, i): [number, number] => [i / (STEPS.length - 1), one[name]]),
  );
}

/** How real samples look and how little they leave out, the more calls are paid. */
export default ((context, box, look) => {
  const known = curves ?? measured();
  curves = known;
  const lines = known.map(
    (line, i): Line => ({ points: line, colour: at([look.network, look.data], i), width: 2 * look.line }),
  );
  paintLines(context, lines, box, 8, Math.max(...known.flat().map(([, y]) => y)), look);
}) satisfies Picture;
