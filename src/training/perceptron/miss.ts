/** Losses of answers that stand in an arena, whose place their gradients take. */
import type { Batch } from '../batch.ts';
import type { Matrix } from './arena.ts';

type Asked = Pick<Batch, 'size' | 'target' | 'counts'>;

/** Mean squared error of answers, [B, answers], each sample counting as it says. */
export function miss(
  numbers: Float32Array,
  { at, row }: Matrix,
  answers: number,
  { size, target, counts }: Asked,
): number {
  let sum = 0;
  for (let b = 0; b < size; b++)
    for (let i = 0; i < answers; i++) {
      const gap = numbers[at + b * row + i] - target[answers * b + i];
      const weighted = counts ? gap * counts[b] : gap;
      sum += gap * weighted;
      numbers[at + b * row + i] = (2 * weighted) / (answers * size);
    }
  return sum / (answers * size);
}

/** As training/loss.ts. */
const LEAST = 1e-9;

/** Mean cross-entropy of logits, [B, answers]. target: one-hot. */
export function surprise(
  numbers: Float32Array,
  { at, row }: Matrix,
  answers: number,
  { size, target }: Asked,
): number {
  let sum = 0;
  for (let b = 0; b < size; b++) {
    const truth = target.subarray(b * answers, (b + 1) * answers);
    const logits = numbers.subarray(at + b * row, at + b * row + answers);
    const shares = softmax(logits);
    sum -= truth.reduce((logs, one, i) => logs + one * Math.log(shares[i] + LEAST), 0);
    logits.set(shares.map((share, i) => (share - truth[i]) / size));
  }
  return sum / size;
}

function softmax(logits: Float32Array): Float32Array {
  const most = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - most));
  const sum = powers.reduce((all, one) => all + one, 0);
  return powers.map((power) => power / sum);
}
