/** The figures of a duel in words. */
import { at } from '../../../core/at.ts';
import { PASSES, rivalAt } from '../../../core/rivals.ts';
import { duelNow } from './duel.ts';
import { duelSeen } from './sight.ts';

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
const recent = (rival: number, which: number): string =>
  duelNow().losses[rival]?.[which]?.recent(100)?.toFixed(2) ?? '–';

export const lossText = (rival: number): string =>
  rivalAt(rival).game ? `G ${recent(rival, 0)}, D ${recent(rival, 1)}` : `loss ${recent(rival, 0)}`;

const figuresOf = (rival: number) => duelSeen()?.figures[rival] ?? null;

export function modesText(rival: number): string {
  const modes = figuresOf(rival)?.modes;
  return modes ? `${modes.covered} of ${modes.of} modes, ${percent(modes.within)} in 3σ` : '';
}

/** How full the fullest mode is, and how far samples move from mode to mode while it learns. */
export function wanderText(rival: number): string {
  const shares = figuresOf(rival)?.shares;
  const wander = duelSeen()?.wander[rival];
  if (!shares) return '';
  const fullest = `fullest ${percent(Math.max(...shares))}`;
  return wander ? `${fullest}, ${percent(wander.moved)} elsewhere in ${wander.steps} steps` : fullest;
}

export function distanceText(rival: number): string {
  const seen = duelSeen();
  const figures = figuresOf(rival);
  if (!seen) return 'W₂ –';
  return figures
    ? `W₂ ${figures.distance.toFixed(3)} (data ${seen.floor.toFixed(3)})`
    : 'its samples are no numbers any more';
}

export function timeText(rival: number): string {
  const took = duelSeen()?.took;
  const one = rivalAt(rival).game !== null;
  const passes = one ? '1 pass' : `${PASSES} passes`;
  if (!took) return passes;
  return `${(1000 * (one ? took.generator : took.denoiser)).toFixed(one ? 1 : 0)} µs, ${passes}`;
}

/** Of what is seen, as the other figures are: what has been learnt since is not in them. */
export function stepsText(rival: number): string {
  const moment = duelSeen()?.moment;
  if (!moment) return 'no step yet';
  const steps = at(moment.steps, rival);
  return `${steps.toLocaleString('en')} step${steps === 1 ? '' : 's'} in ${at(moment.seconds, rival).toFixed(1)} s`;
}

/** All of a column in a sentence. */
export function columnText(rival: number): string {
  const { label } = rivalAt(rival);
  if (!duelSeen()) return `${label}: not trained yet`;
  const said = [stepsText(rival), modesText(rival), wanderText(rival), distanceText(rival)].filter(
    (one) => one !== '',
  );
  return `Samples of the ${label} after ${said.join('; ')}`;
}
