import { at } from '../../../core/at.ts';
import { experiment } from '../../../state/experiment.ts';
import { dataset } from '../../../state/sources.ts';
import { HELD, pictureAnswerNow } from './pictures.ts';
import { regionOf } from './region.ts';
import { countText } from './words.ts';

/** “rows 9 to 15, columns 2 to 8”, or “the whole picture”. */
export function regionText(): string {
  const { region: text, data } = experiment.getState();
  const region = regionOf(text, dataset(data).event);
  if (!region) return 'the whole picture';
  const { top, left, side } = region;
  return `rows ${top} to ${top + side - 1}, columns ${left} to ${left + side - 1}`;
}

export const effectiveText = (): string => {
  const asked = pictureAnswerNow();
  return asked ? countText(asked.effective) : '–';
};

export const pictureLevel = (): string => {
  const asked = pictureAnswerNow();
  return asked ? `t = ${asked.level.t.toFixed(3)}` : '';
};

/** Weight of the candidate in this place, heaviest first: “82 %”. */
export function weightText(place: number): string {
  const asked = pictureAnswerNow();
  if (!asked) return '';
  const share = 100 * at(asked.weights, at(asked.order, place));
  // What has all the weight has no room for a decimal beneath a small picture.
  if (share >= 99.95) return '100 %';
  return share > 0 && share < 0.1 ? '< 0.1 %' : `${share.toFixed(1)} %`;
}

/** What a candidate is, where the data have classes. */
export function candidateLabel(place: number): string {
  const asked = pictureAnswerNow();
  const name = dataset(experiment.getState().data).label;
  if (!asked) return `${name}, being opened`;
  return `Candidate ${place + 1}: picture ${at(asked.order, place) + 1} of ${HELD} of ${name}, weight ${weightText(place)}`;
}

export function noisyLabel(): string {
  const { picture, data } = experiment.getState();
  return `x_t: picture ${picture} of ${dataset(data).label} with noise at ${pictureLevel()}; asked about ${regionText()}; effectively ${effectiveText()} of ${HELD} candidates`;
}
