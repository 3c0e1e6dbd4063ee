import type { Beat } from '../beat.ts';

/** What a class is shown here, one after the other. */
export default [
  {
    say: 'Pure noise, and a prompt. A network is about to look for a picture in it.',
    show: { t: 1 },
  },
  {
    say: 'Again and again it says what it expects in the end, and the sampler goes a little way there.',
    show: {},
    plays: true,
  },
  {
    say: 'Halfway, the coarse shape is decided and the details are not.',
    show: { run: true, t: 0.5 },
  },
  {
    say: 'Points do the same: the cloud becomes two moons again.',
    show: { data: 'moons' },
    plays: true,
  },
] satisfies readonly Beat[];
