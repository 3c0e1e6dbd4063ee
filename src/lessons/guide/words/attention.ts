/** Where the network looks for each word, on its way to the cursor. */
import { experiment } from '../../../state/experiment.ts';
import { AttentionOf, askedUntil } from '../../common/bench/attention.ts';
import { words } from './runs.ts';

const attention = new AttentionOf(words, 'words', {
  lane: 'attention',
  wanted: () => experiment.getState().wordView === 'attention',
  states: (shown) => askedUntil(shown, words.index(shown)),
});

export const {
  subscribe: subscribeAttention,
  begin: beginAttention,
  now: lookedNow,
  trouble: attentionTrouble,
  again: lookAgain,
} = attention;
