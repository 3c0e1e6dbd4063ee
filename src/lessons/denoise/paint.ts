/** What the canvases of the lesson draw, at the moment of drawing. */
import { rows, sizeOf } from '../../core/arrays.ts';
import { paintStrip } from '../../modalities/filmstrip.ts';
import { modalityOf } from '../../modalities/index.ts';
import type { Modality, Samples, Truth } from '../../modalities/modality.ts';
import { gainIn } from '../../modalities/shades.ts';
import { cleanOf, Sight, stateOf } from '../../state/decoder.ts';
import { datasetOf, experiment } from '../../state/experiment.ts';
import { nearestIndex } from '../../state/frames.ts';
import type { Frame } from '../../state/runs.ts';
import { type ModelSpace, spaceOf } from '../../state/space.ts';
import type { Paint } from '../../ui/Canvas.tsx';
import { FAINT } from '../common/kept.ts';
import { countOf, seenNoise } from '../common/spec.ts';
import { frameNow, shownNow, startNow } from './drive.ts';

const modalityNow = (): Modality => modalityOf(datasetOf(experiment.getState()));
const spaceNow = (): ModelSpace => spaceOf(shownNow().of.spec);

/** Pictures of old settings are faint, and say what they are. */
const alphaNow = (): number => (shownNow().old ? FAINT : 1);

function samples(x: Float32Array): Samples {
  const { event } = datasetOf(shownNow().of.spec);
  return { x, count: rows(x, sizeOf(event)), event };
}

/** States of the run up to the frame under the cursor, at most so many; none where they are not what is drawn. */
function past(most: number): Float32Array[] {
  const { run } = shownNow();
  if (!run || spaceNow().latentOf) return [];
  const at = nearestIndex(run.frames, experiment.getState().t);
  const every = Math.max(1, Math.ceil(at / most));
  return run.frames
    .slice(0, at + 1)
    .filter((_, i) => i % every === 0 || i === at)
    .map(({ x }) => x);
}

export const paintNoisy = (truth: Truth | null): Paint => {
  const sight = new Sight();
  return (context, box, look) => {
    const modality = modalityNow();
    const [space, frame] = [spaceNow(), frameNow() ?? startNow()];
    const x = sight.one(stateOf(space, frame));
    context.globalAlpha = alphaNow();
    if (truth) modality.ground?.(context, box, truth, look);
    const gain = gainIn(space, modality, frame.level);
    if (x) modality.draw(context, box, samples(x), { look, role: 'ink', gain });
    const states = past(200);
    if (states.length)
      modality.trails?.(context, box, states, countOf(shownNow().of.spec), { look, role: 'noise' });
  };
};

export const paintDenoised = (truth: Truth | null): Paint => {
  const sight = new Sight();
  return (context, box, look) => {
    const modality = modalityNow();
    const frame = frameNow();
    const x = frame && sight.one(cleanOf(spaceNow(), frame.denoised));
    context.globalAlpha = alphaNow();
    if (truth) modality.ground?.(context, box, truth, look);
    if (x) modality.draw(context, box, samples(x), { look, role: 'network', gain: 1 });
  };
};

/** That of latents, which is decoded once. */
const seen = new WeakMap<Frame, Float32Array>();

function seenIn({ latentOf }: ModelSpace, frame: Frame): Float32Array | null {
  const noise = seen.get(frame) ?? seenNoise(frame);
  if (latentOf && noise) seen.set(frame, noise);
  return noise;
}

const seenSight = new Sight();

export const paintSeen: Paint = (context, box, look) => {
  const modality = modalityNow();
  const [space, frame] = [spaceNow(), frameNow()];
  const noise = frame && seenIn(space, frame);
  const x = noise && seenSight.one(cleanOf(space, noise));
  context.globalAlpha = alphaNow();
  const gain = gainIn(space, modality, { alpha: 0, sigma: 1 });
  if (x) modality.draw(context, box, samples(x), { look, role: 'network', gain });
};

/** The frame that stands for a moment of the axis; undefined if the run is not there yet. */
function frameOf(frames: readonly Frame[], t: number): Frame | undefined {
  const frame = frames[nearestIndex(frames, t)];
  const reached = (frames.at(-1)?.level.t ?? Number.POSITIVE_INFINITY) <= t + 1e-9;
  return reached ? frame : undefined;
}

const filmSight = new Sight(true);

/** The run as a film: x_t above, x̂0 below. Where nothing has been computed yet there is a dot. */
export const paintFilm: Paint = (context, box, look) => {
  const modality = modalityNow();
  const space = spaceNow();
  const frames = shownNow().run?.frames ?? [];
  const film = filmSight.film();
  context.globalAlpha = alphaNow();
  paintStrip(context, box, 2, (within, cell, t) => {
    const frame = frameOf(frames, t);
    if (!frame) {
      within.fillStyle = look.hair;
      within.fillRect(cell.width / 2 - 1.5, cell.height - 1.5, 3, 3);
      return;
    }
    const most = modality.thumbCount(cell);
    const x = film.look(stateOf(space, frame, most));
    const denoised = film.look(cleanOf(space, frame.denoised, most));
    const gain = gainIn(space, modality, frame.level);
    if (x) modality.thumb(within, cell, samples(x), { look, role: 'ink', gain });
    within.translate(0, cell.height);
    if (denoised) modality.thumb(within, cell, samples(denoised), { look, role: 'network', gain: 1 });
  });
  film.done();
};
