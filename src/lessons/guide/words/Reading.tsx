import { datasetOf, useExperiment } from '../../../state/experiment.ts';
import { Cited } from '../../../ui/Cited.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Formula } from '../../../ui/Formula.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { Live } from '../../../ui/Live.tsx';
import { Term } from '../../../ui/Term.tsx';
import { sharesOf } from '../../common/bench/attention.ts';
import { wordsOf } from '../../common/promptWords.ts';
import { MOST_WORDS } from './asked.ts';
import { lookedNow } from './attention.ts';
import { watchCell } from './paint.ts';
import { words, wordsOnShow } from './runs.ts';

const watch: readonly Watch[] = [...words.watch, ...watchCell];

/** “58 %”: of what all places take, what is of no word; dots until it is known. */
function freeNow(): string {
  const looked = lookedNow();
  if (!looked) return '…';
  const places = looked.mean.length / looked.tokens;
  const taken = wordsOnShow().flatMap(({ token }) => sharesOf(looked, token));
  return `${Math.round(100 * (1 - taken.reduce((sum, share) => sum + share, 0) / places))} %`;
}

const statesNow = () => String(lookedNow()?.states ?? 0);

function Looked() {
  return (
    <p>
      Blocks: how much each of 4 × 4 places, no finer, takes of the word in the network’s{' '}
      <Term of="attention">attention</Term>, averaged over its layers and over the{' '}
      <Live watch={watch} read={statesNow} className="number" /> questions from noise to the cursor. All words
      have one scale. <Live watch={watch} read={freeNow} className="number" /> is taken of what is not shown:
      commas, and places that the prompt leaves free. Words also act by a summary of the prompt and by a
      sketch each, which no attention shows.
    </p>
  );
}

/** What is computed, and how it is shown. */
export function Honesty() {
  const view = useExperiment((spec) => spec.wordView);
  const data = useExperiment(datasetOf);
  const prompt = useExperiment((spec) => spec.prompt);
  const all = data.text ? wordsOf(data.text, prompt).length : 0;
  return (
    <div className="fine">
      <p>
        Computed live, in one batch: the prompt, and the prompt without each word, from the same noise and by
        DDIM, which adds none.
        {all > MOST_WORDS ? ` Only the first ${MOST_WORDS} of ${all} words are taken apart.` : ''}
      </p>
      {view === 'attention' ? (
        <Looked />
      ) : (
        <p>
          |Δ| is the mean change of a colour value, of 2 from black to white; full ink is 1 or more. Beneath:
          what a small classifier reads without the word that it did not read with it.
        </p>
      )}
    </div>
  );
}

export function Notice() {
  return (
    <section className="notice">
      <h2>What to notice</h2>
      <ul>
        <li>A word changes the place that it is about, and often others: what is no longer said is free.</li>
        <li>“a” and “with” change little.</li>
      </ul>
    </section>
  );
}

export function Mathematics() {
  return (
    <Disclosure title="The mathematics">
      <p>
        With <Term of="guidance">guidance</Term> w (1 is plain, 0 asks for nothing), a part of the prompt
        counts s times: what the prompt c adds to the prompt without that part, c′, is added s − 1 times more.
        At s = 0 the part is as good as left out.
      </p>
      <Formula
        display
        tex="\hat x_0 = \hat x_0^{\varnothing} + w\,\bigl[(\hat x_0^{c} - \hat x_0^{\varnothing}) + (s - 1)(\hat x_0^{c} - \hat x_0^{c'})\bigr]"
        spoken="x zero hat is that of nothing, plus w times: that of c minus that of nothing, plus s minus one times that of c minus that of c prime"
      />
      <p>
        A negative prompt takes the place of ∅ (<Cited>arXiv:2207.12598</Cited>, whose w is one less):
        guidance above 1 leads away from it. At 1 it has no effect.
      </p>
      <p>
        In the attention each place asks all tokens of the prompt (<Cited>arXiv:2112.10752</Cited>); its
        shares add up to 1.
      </p>
    </Disclosure>
  );
}
