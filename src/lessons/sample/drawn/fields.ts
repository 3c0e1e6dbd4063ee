/** How a schedule is drawn; papers differ. The curve itself is the page's: any lesson may run on it. */
import { choice } from '../../../state/fields.ts';

export const fields = {
  axis: choice('Axis', ['t', 'sigma', 'logSnr'], 't'),
  scale: choice('Scale', ['alphaBar', 'logSnr'], 'alphaBar'),
  direction: choice('Noise side', ['right', 'left'], 'right'),
};

type Own = typeof fields;

declare module '../../../state/experiment.ts' {
  interface Fields extends Own {}
}
