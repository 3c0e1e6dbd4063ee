import { expect, it } from 'vitest';
import { contendersField, contendersIn, entryField, entryIn } from './entries.ts';

it('contenders are read in their order, none being a list too', () => {
  expect(contendersIn('ddim_student_gan')).toEqual(['ddim', 'student', 'gan']);
  expect(contendersField.parse('')).toBe('');
  expect(contendersField.parse(contendersField.initial)).toBe(contendersField.initial);
});

it.each(['ddim_ddim', 'magic', '__proto__', 'ddim_', '_', 'gan,1', 'gan_'.repeat(1000)])(
  '“%s” is no list of contenders',
  (text) => expect(contendersField.parse(text)).toBeUndefined(),
);

it('an entry is a contender and its steps', () => {
  expect(entryIn('student,4')).toEqual({ contender: 'student', steps: 4 });
  expect(entryField.parse('ddim,08')).toBe('ddim,8');
});

it.each(['', 'gan', 'gan,', 'ddim,0', 'ddim,1001', 'toString,1', 'ddim,1,1'])('“%s” is no entry', (text) =>
  expect(entryField.parse(text)).toBeUndefined(),
);
