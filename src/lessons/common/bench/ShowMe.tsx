import { change, type Experiment, experiment } from '../../../state/experiment.ts';
import { scrub } from '../drive.ts';

interface Props {
  /** What the answer is seen with, of the page as it then is. */
  readonly by: (page: Experiment) => Partial<Experiment>;
  /** Where the cursor goes: absent, to the results; null: nowhere. */
  readonly at?: number | null;
  readonly children?: string;
}

/** Shows an answer on the stage. */
export function ShowMe({ by, at = 0, children = 'Show it' }: Props) {
  const show = () => {
    change(by(experiment.getState()));
    if (at !== null) scrub(at);
  };
  return (
    <button type="button" className="word" onClick={show}>
      {children}
    </button>
  );
}
