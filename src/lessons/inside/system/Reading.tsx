import { Cited } from '../../../ui/Cited.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Formula } from '../../../ui/Formula.tsx';
import { Term } from '../../../ui/Term.tsx';
import { FULL } from './paint.ts';

/** What is computed, and how it is shown. */
export function Honesty() {
  return (
    <div className="fine">
      <p>
        All of it is computed live: the vectors by the network’s own text encoder, the shares by its own
        layers, at the state under the cursor. Beneath the result stand the shares of the step before it.
      </p>
      <p>
        Vectors: paper is −{FULL} or less, ink {FULL} or more. Blocks: how much each place takes of the word,
        full where any word is taken most. Times are medians of seven calls for one picture on this device,
        with what is read back; the denoiser’s hold the reading of the prompt, which it does anew at each
        step.
      </p>
    </div>
  );
}

export function Notice() {
  return (
    <section className="notice">
      <h2>What to notice</h2>
      <ul>
        <li>Before the first layer the same word has the same vector in any prompt; behind it, no more.</li>
        <li>What a place takes changes on the way: in pure noise already it asks for what belongs there.</li>
        <li>This network works on pixels. Large ones put a smaller picture, a latent, in their place.</li>
      </ul>
    </section>
  );
}

export function Mathematics() {
  return (
    <Disclosure title="The mathematics">
      <p>
        In <Term of="attention">cross-attention</Term> (<Cited>arXiv:1706.03762</Cited>,{' '}
        <Cited>arXiv:2112.10752</Cited>) a place with features h asks all tokens c of the prompt. Its shares
        add up to 1, and the mean of the tokens by these shares is added to it.
      </p>
      <Formula
        display
        tex="a_j = \frac{\exp(q\cdot k_j)}{\sum_i \exp(q\cdot k_i)},\qquad q = W_q h,\quad k_j = W_k c_j"
        spoken="a j is the exponential of q times k j over the sum of all of them, with q of the place and k j of the token"
      />
      <p>The step itself is that of Denoise: DDIM, which adds no noise, so the words are all that differs.</p>
    </Disclosure>
  );
}
