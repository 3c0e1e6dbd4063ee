/** What the lesson Inside says, of the shipped networks. */
import { expect, it } from 'vitest';
import { modelSpec } from '../nets/models.ts';
import { sizeOf } from '../nets/params.ts';

/** Weights that are used once a prompt, not once a token. */
const ONCE = ['text.bag', 'text.strokes', 'text.sketch', 'text.out.w'];

it('reading the prompt is a small part of the multiplications of a step', () => {
  const { network, text } = modelSpec('portraits');
  const { params } = network();
  const reading = params
    .filter(({ name }) => name.startsWith('text'))
    .reduce((sum, { name, shape }) => sum + sizeOf(shape) * (ONCE.includes(name) ? 1 : text!.length), 0);
  // Of the rest the convolutions alone, as if each were where the picture is smallest: 4 × 4 places.
  const painting = params
    .filter(({ name, shape }) => !name.startsWith('text') && shape.length === 4)
    .reduce((sum, { shape }) => sum + 16 * sizeOf(shape), 0);
  expect(reading).toBeLessThan(painting / 4);
});
