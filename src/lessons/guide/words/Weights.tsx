import { useId, useMemo } from 'react';
import { change, experiment, fields, useExperiment } from '../../../state/experiment.ts';
import type { DataSet } from '../../../state/sources.ts';
import { Slider } from '../../../ui/Slider.tsx';
import { wordsOf } from '../../common/promptWords.ts';
import { formatWeights, MOST_WEIGHTS, STRONGEST, weightsOf } from './fields/weights.ts';

type Prompts = NonNullable<DataSet['text']>;

/** A weight for a word; null: it counts once, as any other. */
function weigh(word: string, weight: number | null): void {
  const weights = new Map(weightsOf(experiment.getState().wordWeights));
  if (weight === null) weights.delete(word);
  else weights.set(word, weight);
  change({ wordWeights: formatWeights(weights) });
}

function Weight({
  word,
  weight,
  rests,
}: {
  readonly word: string;
  readonly weight: number;
  readonly rests: boolean;
}) {
  return (
    <div className="word-weight">
      <Slider
        name={`Weight of “${word}”`}
        value={weight}
        min={0}
        max={STRONGEST}
        step={0.25}
        text={`${weight.toFixed(2)}×${rests ? ', not in the prompt' : ''}`}
        help="1 counts as any other word; 0 is as if it were not there."
        onChange={(value) => weigh(word, value)}
      />
      <button type="button" className="word" onClick={() => weigh(word, null)}>
        Drop<span className="unseen"> the weight of “{word}”</span>
      </button>
    </div>
  );
}

/** How much single words count: chosen ones have a slider each. */
export function Weights({ of }: { readonly of: Prompts }) {
  const id = useId();
  const prompt = useExperiment((spec) => spec.prompt);
  const weights = weightsOf(useExperiment((spec) => spec.wordWeights));
  const words = useMemo(() => [...new Set(wordsOf(of, prompt).map(({ word }) => word))], [of, prompt]);
  const free = words.filter((word) => !weights.has(word));
  return (
    <section className="word-weights" aria-labelledby={id}>
      <span className="legend long" id={id}>
        {fields.wordWeights.label}
      </span>
      {[...weights].map(([word, weight]) => (
        <Weight key={word} word={word} weight={weight} rests={!words.includes(word)} />
      ))}
      {free.length && weights.size < MOST_WEIGHTS ? (
        <select
          aria-label="Give a word a weight"
          value=""
          onChange={(event) => weigh(event.target.value, 2)}
          translate="no"
        >
          <option value="">choose a word …</option>
          {free.map((word) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
        </select>
      ) : null}
    </section>
  );
}
