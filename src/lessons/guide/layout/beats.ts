import type { Beat } from '../../beat.ts';

/** What a class is shown here, one after the other. */
export default [
  {
    say: 'The map says where each part goes; the prompt says how it looks. Both are asked of one network.',
    show: { run: true },
  },
  {
    say: 'With an empty map the prompt alone decides; look at how the pictures differ.',
    show: { partMap: '', run: true },
  },
] satisfies readonly Beat[];
