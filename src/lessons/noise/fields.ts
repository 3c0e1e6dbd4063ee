import { choice } from '../../state/fields.ts';

export const fields = {
  way: choice('How noise is added', ['jump', 'steps'], 'jump'),
  noise: choice('Noise', ['same', 'fresh'], 'same'),
};

type Own = typeof fields;

declare module '../../state/experiment.ts' {
  interface Fields extends Own {}
}
