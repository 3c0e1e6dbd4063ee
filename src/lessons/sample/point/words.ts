import { pairAt } from '../../../core/at.ts';
import { experiment } from '../../../state/experiment.ts';
import { dataset } from '../../../state/sources.ts';
import { CANDIDATES, learnedNow, pointAnswerNow } from './point.ts';
import { inUnit, type Unit } from './posterior.ts';

const number = (value: number): string => {
  const digits = Math.abs(value) >= 100 ? value.toFixed(1) : value.toFixed(2);
  return Number(digits) === 0 ? digits.replace('-', '') : digits.replace('-', '−');
};
export const coordinates = (vector: ArrayLike<number>): string =>
  `(${pairAt(vector, 0).map(number).join(', ')})`;

export const countText = (effective: number): string =>
  effective < 10 ? effective.toFixed(2) : String(Math.round(effective));

export const effectiveNow = (): string => {
  const asked = pointAnswerNow();
  return asked ? countText(asked.effective) : '–';
};
export const exactText = (): string => {
  const asked = pointAnswerNow();
  return asked ? coordinates(asked.exact) : '–';
};
export const learnedText = (): string => {
  const learned = learnedNow();
  return learned ? coordinates(learned) : '…';
};
/** How far the network's x̂0 is from the exact one, in data units. */
export const differenceText = (): string => {
  const [asked, learned] = [pointAnswerNow(), learnedNow()];
  if (!asked || !learned) return '…';
  const [[x, y], [exactX, exactY]] = [pairAt(learned, 0), pairAt(asked.exact, 0)];
  return Math.hypot(x - exactX, y - exactY).toFixed(3);
};
export const xText = (): string => {
  const asked = pointAnswerNow();
  return asked ? coordinates(asked.x) : '–';
};
export const levelText = (): string => {
  const asked = pointAnswerNow();
  return asked ? `t = ${asked.level.t.toFixed(3)}` : '';
};
export function unitText(unit: Unit): string {
  const asked = pointAnswerNow();
  return asked ? coordinates(inUnit(unit, asked.x, asked.exact, asked.level)) : '–';
}

export function pointLabel(): string {
  const asked = pointAnswerNow();
  const { label } = dataset(experiment.getState().data);
  if (!asked) return `${label}, being opened`;
  const learned = learnedNow();
  return [
    `${CANDIDATES} points of ${label}, each as visible as it is likely to be what x_t was, at ${levelText()}`,
    `x_t ${coordinates(asked.x)}`,
    `effectively ${countText(asked.effective)} candidates`,
    `x̂₀ exact ${coordinates(asked.exact)}`,
    ...(learned ? [`x̂₀ of the network ${coordinates(learned)}`] : []),
  ].join('; ');
}
