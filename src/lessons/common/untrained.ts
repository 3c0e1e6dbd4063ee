import { change, type DataName } from '../../state/experiment.ts';
import { say } from '../../state/notices.ts';
import { dataset } from '../../state/sources.ts';
import { learntHere } from '../../state/training.ts';

/** Says that no network knows the data, that others take their place, and where one is trained if the page can. */
export function sayUntrained(name: DataName, instead: DataName): void {
  const [data, other] = [dataset(name), dataset(instead)];
  const { label } = data;
  if (!learntHere(data)) say(`No network has been trained on ${label} yet; this is ${other.label}.`);
  else
    say(`No network is kept of ${label}: train one first. This is ${other.label}.`, {
      remedy: {
        label: `Train one on ${label.toLowerCase()}`,
        act: () => change({ lesson: 'train', data: name }),
      },
    });
}
