import type { Beat } from '../../beat.ts';

/** What a class is shown here, one after the other. */
export default [
  {
    say: 'Same noise, one word less: the ink shows what each word changes.',
    show: { run: true },
  },
  {
    say: 'These are the pictures without each word. What the prompt no longer says, the network chooses.',
    show: { wordView: 'without', run: true },
  },
  {
    say: 'In pure noise, each place of the picture takes from the word that it will need.',
    show: { wordView: 'attention', t: 1, run: true },
  },
  {
    say: 'The word “purple” counts three times: more of the network’s answer is about it.',
    show: { wordWeights: 'purple,3', run: true },
  },
] satisfies readonly Beat[];
