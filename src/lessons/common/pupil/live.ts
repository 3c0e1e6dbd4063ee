/** The network that lessons ask: a file of the page's, or for data that none knows, one that is trained here. */
import { datasetOf, type Experiment } from '../../../state/experiment.ts';
import { lend } from '../../../state/live.ts';
import { type PupilSpec, pupilKey, pupilOf } from './pupil.ts';
import { weightsAt } from './taught.ts';

const names = new Map<string, string>();

/** A name of its own for each network and each step of its training that is asked for. */
function nameOf(spec: Experiment): string {
  const { taught, averaging } = spec;
  const key = `${pupilKey(spec)} ${taught} ${averaging}`;
  const known = names.get(key);
  if (known) return known;
  const name = `${spec.data} trained here ${names.size + 1}`;
  names.set(key, name);
  const of: PupilSpec = pupilOf(spec).spec;
  lend(name, async () => {
    const pupil = pupilOf(of);
    return { live: 'lessons', like: pupil.model, weights: await weightsAt(pupil, taught, averaging) };
  });
  return name;
}

/** A key of the models of the data, or what the engine is asked with for a network trained here; undefined: there is none. */
export function networkOf(spec: Experiment): string | undefined {
  const { model, models, told = model } = datasetOf(spec);
  if (model !== undefined && models[model]?.live) return nameOf(spec);
  return spec.class === null ? model : told;
}

/** Tells networks of the same data apart, of which files have one alone. */
export function whichNetwork(spec: Experiment): string {
  const { model } = datasetOf(spec);
  const network = networkOf(spec);
  return network === model ? '' : ` ${network}`;
}
