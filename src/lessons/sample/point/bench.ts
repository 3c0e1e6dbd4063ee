import type { Bench } from '../../bench.ts';

export default {
  title: 'What could it have been?',
  order: 2,
  question: 'Why does the network answer with a blur at first?',
  claim: 'One noisy x could have come from many data. As noise falls, they collapse to one.',
} satisfies Bench;
