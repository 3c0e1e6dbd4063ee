/** Edits by hand where a model works in a latent: what is painted is a picture, and its change goes into the state. */
import { combine } from '../../../core/arrays.ts';
import { datasetOf } from '../../../state/experiment.ts';
import type { Frame } from '../../../state/runs.ts';
import { entering, leaving, type ModelSpace } from '../../../state/space.ts';
import { type Edits, editedStart, type Node } from './tree.ts';

/**
 * The state at a fork after an edit of the clean picture that the network expects there: x' = x + α·(E(edited) − E(picture))
 * with the encoder E, so that nothing changes where nothing is painted, but for what the encoder sees around a pixel, and
 * what the decoder and the encoder lose together. [count, ...event of the space].
 */
export async function editedLatent(
  edits: Edits,
  { x, denoised, level }: Frame,
  space: ModelSpace,
  data: Parameters<typeof editedStart>[2],
  lane: string,
  signal?: AbortSignal,
): Promise<Float32Array> {
  const picture = await leaving(space, denoised, lane, signal);
  const clean = { t: 0, alpha: 1, sigma: 0 };
  const edited = editedStart(edits, { x: picture, denoised: picture, level: clean }, data);
  const before = await entering(space, picture, lane, signal);
  const after = await entering(space, edited, lane, signal);
  return combine([1, x], [level.alpha, after], [-level.alpha, before]);
}

/** The same for a branch that leaves its parent at this frame. */
export const editedFork = (node: Node, space: ModelSpace, fork: Frame, signal?: AbortSignal) =>
  editedLatent(node.edits, fork, space, datasetOf(node.spec), `fork ${node.number}`, signal);
