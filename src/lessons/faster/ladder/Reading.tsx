import { datasetOf, useExperiment } from '../../../state/experiment.ts';
import type { DataSet } from '../../../state/sources.ts';
import { Cited } from '../../../ui/Cited.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Formula } from '../../../ui/Formula.tsx';
import { Term } from '../../../ui/Term.tsx';
import { LatentNote } from '../../common/LatentNote.tsx';
import { studentOf } from '../../common/student.ts';
import { trainedText } from './pass.ts';

function OnePass({ generator, models }: Pick<DataSet, 'generator' | 'models'>) {
  const text = useExperiment(trainedText);
  const settings = generator && models[generator.model];
  if (settings?.network !== 'generator') return null;
  return (
    <p>
      The <Term of="gan">GAN</Term>’s generator draws live, too, from {settings.latent} numbers of noise of
      its own: no picture of its row belongs to one of the others. It is shown as it was after {text} of its
      training; “after” beside its row goes back to earlier ones. It knows no guidance, and where no class is
      asked for it draws any.
    </p>
  );
}

/** What is learned, what is measured and how. */
export function Honesty() {
  const data = useExperiment(datasetOf);
  const student = studentOf(data);
  return (
    <div className="fine">
      <p>
        Learned: the rungs of a sampler are one network, walked live. Time: the usual milliseconds of a step,
        times the steps, while up to two rows are computed at once.
      </p>
      <LatentNote />
      {student ? (
        <p>
          The student is a network of its own. Guidance {student.guidance} of its teacher is part of what it
          learnt, wherever something is asked for; the slider does not change it.
        </p>
      ) : (
        <p>Of these data there is no student yet: Fashion-MNIST and the portraits have one.</p>
      )}
      <OnePass {...data} />
    </div>
  );
}

export function Notice() {
  return (
    <section className="notice">
      <h2>What to notice</h2>
      <ul>
        <li>
          In 50 and in 10 steps <Term of="ddim">DDIM</Term> ends near the same pictures. In fewer they blur
          towards the average.
        </li>
        <li>The time goes with the calls: a row that costs a hundredth comes a hundred times sooner.</li>
        <li>
          The student’s single step makes other pictures of other noise, as its teacher’s single step does
          not.
        </li>
      </ul>
    </section>
  );
}

export function Mathematics() {
  return (
    <Disclosure title="The mathematics">
      <p>
        <Term of="distillation">Progressive distillation</Term> (<Cited>arXiv:2202.00512, section 3</Cited>):
        two steps of the teacher lead from x at level t to x″ at level s. The student is taught the x̂₀ with
        which one step of <Term of="ddim">DDIM</Term> ends at the same place:
      </p>
      <Formula
        display
        tex="\tilde x_0 = \frac{x'' - (\sigma_s/\sigma_t)\,x}{\alpha_s - (\sigma_s/\sigma_t)\,\alpha_t}"
        spoken="x zero tilde is x double prime minus sigma s over sigma t times x, over alpha s minus sigma s over sigma t times alpha t"
      />
      <p>
        Then the student is its own teacher for jumps of twice the length. One network serves all lengths: it
        is told how far it has to jump (<Cited>arXiv:2410.12557</Cited>).
      </p>
    </Disclosure>
  );
}
