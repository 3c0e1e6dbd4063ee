import type { Beat } from '../beat.ts';

/** What a class is shown here, one after the other. */
export default [
  {
    say: 'Real pictures, and a slider. Nothing has been added yet.',
    show: { t: 0 },
  },
  {
    say: 'Each step adds a little noise: the picture fades while the noise grows.',
    show: { t: 0 },
    plays: true,
  },
  {
    say: 'At the right end nothing of the picture is left. This is where every generator starts.',
    show: { t: 1 },
  },
  {
    say: 'The same with points in a plane: two moons dissolve into one round cloud.',
    show: { data: 'moons', t: 0.1 },
    plays: true,
  },
  {
    say: 'A thousand small steps and one jump by the formula give samples of the same kind.',
    show: { data: 'moons', way: 'steps', t: 0.5 },
  },
] satisfies readonly Beat[];
