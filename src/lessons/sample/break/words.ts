/** The step as each switch leaves it: what is changed is what the formula shows. */
import type { SwitchName } from './pair.ts';

interface Written {
  readonly tex: string;
  readonly spoken: string;
}

const guess = (time: string) => `\\htmlClass{network}{\\hat x_0}(x_t, ${time})`;
const step = (denoised: string, noise: string) => `x_s = a\\,x_t + b\\,${denoised} ${noise}`;
const fresh = '+ \\tilde\\sigma\\,\\htmlClass{noise}{z}';

export const intact: Written = {
  tex: step(guess('t'), fresh),
  spoken: 'x s is a times x t plus b times x zero hat of x t and t, plus sigma tilde times fresh noise z',
};

export const written: Readonly<Record<SwitchName, Written>> = {
  noNoise: {
    tex: step(guess('t'), '+ \\cancel{\\tilde\\sigma\\,\\htmlClass{noise}{z}}'),
    spoken: 'the same step, with the term of fresh noise crossed out',
  },
  wrongSchedule: {
    tex: step(guess("t'"), fresh),
    spoken: 'the same step, but the network is told t prime, the level of another schedule',
  },
  timeless: {
    tex: step(guess('\\tfrac12'), fresh),
    spoken: 'the same step, but the network is always told one half',
  },
  notPure: {
    tex: 'x_{1/2} = \\sigma_{1/2}\\,\\htmlClass{noise}{\\varepsilon}\\quad\\text{instead of}\\quad x_1 = \\sigma_1\\,\\htmlClass{noise}{\\varepsilon}',
    spoken: 'the run begins at t one half with pure noise, instead of at t one',
  },
  oneStep: {
    tex: 'x_0 = \\htmlClass{network}{\\hat x_0}(x_1, 1)',
    spoken: 'x zero is x zero hat of x one at t one: one step, and nothing else',
  },
  replay: {
    tex: 'x_s = a\\,x_t + b\\,\\htmlClass{data}{x_0} + \\tilde\\sigma\\,\\htmlClass{data}{z}',
    spoken: 'the same step with the true x zero and the true noise z',
  },
};
