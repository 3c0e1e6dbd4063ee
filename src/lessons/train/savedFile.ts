/** A network that was trained here, as a file, and back. */

import { needed } from '../../core/at.ts';
import { getEngine } from '../../state/engine.ts';
import { type Experiment, initial, initialOf } from '../../state/experiment.ts';
import { asCsv, bring, fromTable } from '../../state/opening.ts';
import { isLinkable, placedOf, textOf } from '../../state/placed.ts';
import { formatSearch, parseSearch } from '../../state/url.ts';
import type { SavedHistory } from '../common/pupil/history.ts';
import { type Pupil, type PupilSpec, pupilFields, pupilOf, type Saved } from '../common/pupil/pupil.ts';

export const FILE_NAME = 'trained.unnoise.safetensors';

/** Bytes: more than the largest network with the most points. */
const LARGEST = 2 ** 26;
const VERSION = '1';
const REMEDY = 'open one that “Save the network” has written';

const linkOf = (spec: PupilSpec): string =>
  formatSearch({ ...initial, ...initialOf('train'), ...spec, lesson: 'train' } as Experiment);

/** Throws Error where there is nothing to save, and as the engine does. */
export async function networkFile(pupil: Pupil): Promise<Blob> {
  const saved = pupil.saved();
  if (!saved) throw new Error('Nothing is trained yet: press Train first.');
  const { spec, moment, seconds, losses, lengths } = saved;
  const placed = spec.placed === '' ? null : await placedOf(spec.placed);
  const about = {
    unnoise: VERSION,
    link: linkOf(spec),
    seconds: String(seconds),
    losses: JSON.stringify(losses),
    lengths: JSON.stringify(lengths),
    ...(placed && !isLinkable(placed) && { points: asCsv(placed) }),
  };
  const engine = await getEngine();
  const bytes = await engine.save({ model: pupil.model, checkpoint: moment.checkpoint, about });
  return new Blob([bytes], { type: 'application/octet-stream' });
}

/** Of what a file says of itself. Throws Error where that is no training of this page. */
async function specIn(about: Readonly<Record<string, string>>): Promise<PupilSpec> {
  if (about.unnoise !== VERSION || about.link === undefined)
    throw new Error(`This file holds no network that was trained here: ${REMEDY}.`);
  const { spec, mended } = parseSearch(about.link);
  if (mended.length) throw new Error(`Its settings are damaged (${mended[0]}): ${REMEDY}.`);
  if (about.points !== undefined) {
    const text = await drawingIn(about.points).catch(() => null);
    if (text !== spec.placed) throw new Error(`Its points are damaged: ${REMEDY}.`);
  }
  return Object.fromEntries(pupilFields.map((name) => [name, spec[name]])) as PupilSpec;
}

/** As a link tells of it; it is kept on this device. Rejects with Error where it is none. */
async function drawingIn(csv: string): Promise<string> {
  const found = await bring(new Blob([csv]));
  // Told of as this page has written it, or it is another one.
  if (found.kind !== 'table' || found.drawn === null) throw new Error('It is no drawing of this page.');
  return textOf(fromTable(found, found.chosen, found.drawn).placed).text;
}

/** Letters that the losses of a training take at the most. */
const LONGEST = 2 ** 16;

function historyIn(text: string | undefined): SavedHistory {
  try {
    // A text that is far longer would take long to be read, and be refused then.
    const { width, means, rest } = JSON.parse(text && text.length < LONGEST ? text : '');
    return {
      width: Number(width),
      means: [...means].map(Number),
      rest: { sum: Number(rest.sum), count: Number(rest.count) },
    };
  } catch (cause) {
    throw new Error(`Its losses are damaged: ${REMEDY}.`, { cause });
  }
}

/** Throws Error that says what is wrong with the file, and what helps. */
export async function openNetwork(file: Blob): Promise<Saved> {
  if (file.size > LARGEST) throw new Error(`This file is far too large to be such a network: ${REMEDY}.`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const engine = await getEngine();
  const { about } = await engine.restore({ file: bytes.slice() });
  const spec = await specIn(about);
  const pupil = pupilOf(spec);
  const seconds = Number(about.seconds);
  if (!(Number.isFinite(seconds) && seconds >= 0))
    throw new Error(`It does not say how long it was trained: ${REMEDY}.`);
  const { training } = await engine.restore({
    file: bytes,
    as: { model: pupil.model, settings: await pupil.request(), seconds },
  });
  return {
    spec,
    moment: needed(training, 'The training of the file'),
    seconds,
    losses: historyIn(about.losses),
    lengths: historyIn(about.lengths),
  };
}
