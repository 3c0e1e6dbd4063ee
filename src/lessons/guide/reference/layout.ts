/** Prompt, layout and reference at once: what the reference shows where is asked for, beside the prompt. */
import { getEngine } from '../../../state/engine.ts';
import { datasetOf, type Experiment } from '../../../state/experiment.ts';
import type { Samples } from '../../../state/runs.ts';
import { Recent } from '../../common/bench/recent.ts';

/** References whose parts are kept. */
const MOST = 8;

type Engine = Awaited<ReturnType<typeof getEngine>>;

const known = new Recent<Promise<Uint8Array>>(MOST);

/** Whether the parts of a reference can be read, and are asked for. */
export const asksForLayout = (page: Experiment): boolean =>
  page.itsLayout && datasetOf(page).segmenter !== undefined;

/** [H · W]: 1 + the part that the reference shows at each place, as networks are asked. Asked once a reference. */
function layoutOf(page: Experiment, reference: Float32Array, engine: Pick<Engine, 'segment'>) {
  const { segmenter, label } = datasetOf(page);
  if (!segmenter) throw new RangeError(`the parts of ${label} cannot be read`);
  const key = `${page.data} ${page.reference}`;
  const found = known.get(key);
  if (found) return found;
  const asked = engine
    .segment({ segmenter: segmenter.model, x: reference, lane: 'reference parts' })
    .then((parts) => parts.map((part) => part + 1));
  known.put(key, asked);
  // What has failed is asked again with the next run.
  asked.catch(() => known.drop(key));
  return asked;
}

/** The engine, which is asked for what the reference shows where as well. reference: [...event]. */
export const withLayout =
  (
    page: Experiment,
    reference: () => Float32Array | null,
    engineOf: () => Promise<Pick<Engine, 'sample' | 'segment'>> = getEngine,
  ) =>
  async (): Promise<Samples> => {
    const engine = await engineOf();
    return {
      async sample(spec, onFrame, signal) {
        const picture = reference();
        const layout = picture ? await layoutOf(page, picture, engine) : undefined;
        signal?.throwIfAborted();
        return engine.sample({ ...spec, condition: { ...spec.condition, layout } }, onFrame, signal);
      },
    };
  };
