/** The symbols of the papers, each in the colour of its meaning, with what to say for it. */
import { Formula } from '../../ui/Formula.tsx';

const symbols = {
  xt: ['x_t', 'x t'],
  x0: ['\\htmlClass{data}{x_0}', 'x zero'],
  epsilon: ['\\htmlClass{noise}{\\varepsilon}', 'epsilon'],
  denoised: ['\\htmlClass{network}{\\hat x_0}', 'x zero hat'],
  seen: ['\\htmlClass{network}{\\hat\\varepsilon}', 'epsilon hat'],
  alpha: ['\\htmlClass{data}{\\alpha_t}', 'alpha t'],
  sigma: ['\\htmlClass{noise}{\\sigma_t}', 'sigma t'],
} as const;

export function Sign({ of }: { readonly of: keyof typeof symbols }) {
  const [tex, spoken] = symbols[of];
  return <Formula tex={tex} spoken={spoken} />;
}
