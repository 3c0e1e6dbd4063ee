import { change, experiment } from '../../../state/experiment.ts';
import { Predict } from '../../../ui/Predict.tsx';
import { cards } from './cards.ts';
import { formatSamplers, type Mark, samplersOf, type Walker } from './fields/marks.ts';
import { load } from './shown.ts';

/** Shows it: the samplers of the answer among the curves, the run that decides on the stage. */
function Show({ needed, mark }: { readonly needed: readonly Walker[]; readonly mark: Mark }) {
  const show = () => {
    const chosen = samplersOf(experiment.getState().samplers);
    const missing = needed.filter((name) => !chosen.includes(name));
    change({ samplers: formatSamplers([...chosen, ...missing]) });
    load(mark);
  };
  return (
    <button type="button" className="word" onClick={show}>
      Show it
    </button>
  );
}

function Few() {
  return (
    <Predict
      question="DDPM makes 200 network calls. How many does DPM-Solver++(2M) need to come about as close?"
      answers={cards.few}
    >
      <p>
        10 to 20. It adds no noise, and it uses its last answer to aim the next step, so long steps cost it
        little. See where its curve reaches the level at which DDPM’s ends.
      </p>
      <Show needed={['ddpm', 'dpmpp2m']} mark={{ sampler: 'dpmpp2m', steps: 15 }} />
    </Predict>
  );
}

function Twice() {
  return (
    <Predict
      question="Heun’s method has order 2, too, but calls the network twice a step. At 10 calls, which is closer to the data?"
      answers={cards.twice}
    >
      <p>
        DPM-Solver++(2M). Both draw a line through two answers of the network, but it takes one of the two
        from the step before, where it costs nothing. With many calls, both arrive at the same curve.
      </p>
      <Show needed={['heun', 'dpmpp2m']} mark={{ sampler: 'heun', steps: 5 }} />
    </Predict>
  );
}

export function Questions() {
  return (
    <>
      <Few />
      <Twice />
    </>
  );
}
