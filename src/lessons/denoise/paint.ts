/** What the canvases of the lesson draw, at the moment of drawing. */
import { paintStrip } from '../../modalities/filmstrip.ts';
import { modalityOf } from '../../modalities/index.ts';
import type { Modality, Samples, Truth } from '../../modalities/modality.ts';
import { gainAt, noiseGain } from '../../modalities/shades.ts';
import { datasetOf, experiment } from '../../state/experiment.ts';
import { nearestIndex } from '../../state/frames.ts';
import type { Frame } from '../../state/runs.ts';
import type { Paint } from '../../ui/Canvas.tsx';
import { FAINT } from '../common/kept.ts';
import { countOf, seenNoise } from '../common/spec.ts';
import { frameNow, shownNow, startNow } from './drive.ts';

const modalityNow = (): Modality => modalityOf(datasetOf(experiment.getState()));

/** Pictures of old settings are faint, and say what they are. */
const alphaNow = (): number => (shownNow().old ? FAINT : 1);

function samples(x: Float32Array): Samples {
  const { spec } = shownNow().of;
  return { x, count: countOf(spec), event: datasetOf(spec).event };
}

/** States of the run up to the frame under the cursor, at most so many. */
function past(most: number): Float32Array[] {
  const { run } = shownNow();
  if (!run) return [];
  const at = nearestIndex(run.frames, experiment.getState().t);
  const every = Math.max(1, Math.ceil(at / most));
  return run.frames
    .slice(0, at + 1)
    .filter((_, i) => i % every === 0 || i === at)
    .map(({ x }) => x);
}

export const paintNoisy =
  (truth: Truth | null): Paint =>
  (context, box, look) => {
    const modality = modalityNow();
    const { x, level } = frameNow() ?? startNow();
    context.globalAlpha = alphaNow();
    if (truth) modality.ground?.(context, box, truth, look);
    modality.draw(context, box, samples(x), { look, role: 'ink', gain: gainAt(modality, level) });
    const states = past(200);
    if (states.length)
      modality.trails?.(context, box, states, countOf(shownNow().of.spec), { look, role: 'noise' });
  };

export const paintDenoised =
  (truth: Truth | null): Paint =>
  (context, box, look) => {
    const modality = modalityNow();
    const frame = frameNow();
    context.globalAlpha = alphaNow();
    if (truth) modality.ground?.(context, box, truth, look);
    if (frame) modality.draw(context, box, samples(frame.denoised), { look, role: 'network', gain: 1 });
  };

export const paintSeen: Paint = (context, box, look) => {
  const modality = modalityNow();
  const frame = frameNow();
  const noise = frame && seenNoise(frame);
  context.globalAlpha = alphaNow();
  if (noise)
    modality.draw(context, box, samples(noise), { look, role: 'network', gain: noiseGain(modality) });
};

/** The frame that stands for a moment of the axis; undefined if the run is not there yet. */
function frameOf(frames: readonly Frame[], t: number): Frame | undefined {
  const frame = frames[nearestIndex(frames, t)];
  const reached = frames.length > 0 && frames[frames.length - 1].level.t <= t + 1e-9;
  return reached ? frame : undefined;
}

/** The run as a film: x_t above, x̂0 below. Where nothing has been computed yet there is a dot. */
export const paintFilm: Paint = (context, box, look) => {
  const modality = modalityNow();
  const frames = shownNow().run?.frames ?? [];
  context.globalAlpha = alphaNow();
  paintStrip(context, box, 2, (within, cell, t) => {
    const frame = frameOf(frames, t);
    if (!frame) {
      within.fillStyle = look.hair;
      within.fillRect(cell.width / 2 - 1.5, cell.height - 1.5, 3, 3);
      return;
    }
    const gain = gainAt(modality, frame.level);
    modality.thumb(within, cell, samples(frame.x), { look, role: 'ink', gain });
    within.translate(0, cell.height);
    modality.thumb(within, cell, samples(frame.denoised), { look, role: 'network', gain: 1 });
  });
};
