/** What the page says about the plane, at the moment of reading. */

import { arrowKinds } from '../../../core/field.ts';
import { experiment } from '../../../state/experiment.ts';
import { dataset } from '../../../state/sources.ts';
import { short } from '../../common/bench/short.ts';
import { oldPlane, shownSpec } from './before.ts';
import { arrowsNow, exactNow, waysNow } from './field.ts';
import { particlesOf } from './fields.ts';
import { sourceWords } from './shown.ts';

export const straightNow = (family: 'flow' | 'random'): string => {
  const straight = waysNow()?.straight;
  return straight ? straight[family].toFixed(2) : '–';
};

export const longestNow = (): string => {
  const arrowed = arrowsNow();
  return arrowed ? short(arrowed.longest) : '–';
};

export const differenceText = (weighted: boolean): string => {
  const found = arrowsNow()?.difference;
  return found ? short(weighted ? found.weighted : found.plain) : '–';
};

export const surveyLevelText = (): string => {
  const level = exactNow()?.level;
  return level ? `t = ${level.t.toFixed(3)}` : '';
};

export function fieldLabel(): string {
  const { data, arrows, answers, particles } = shownSpec();
  const { density } = experiment.getState();
  const parts = [
    `The field of ${dataset(data).label} at ${surveyLevelText() || 'a level still being worked out'}`,
  ];
  if (density !== 'none')
    parts.push(`the density of noised data as ${density === 'heat' ? 'a tint' : 'contours'}`);
  if (arrows !== 'none')
    parts.push(
      `arrows of the ${arrowKinds[arrows].label.toLowerCase()}, ${sourceWords[answers]}, the longest ${longestNow()}`,
    );
  if (arrowsNow()?.difference) parts.push(`mean squared difference ${differenceText(true)}`);
  const count = particlesOf(particles).length;
  if (count)
    parts.push(
      `${count === 1 ? '1 particle' : `${count} particles`}, straightness ${straightNow('flow')} by the probability flow, ${straightNow('random')} with noise`,
    );
  return [oldPlane(), ...parts].filter(Boolean).join('; ');
}
