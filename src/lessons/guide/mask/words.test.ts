import '../../owned.ts';
import { expect, it } from 'vitest';
import { type Experiment, experiment, initialOf } from '../../../state/experiment.ts';
import { maskText } from './words.ts';

it('with all painted over it says the plain run of strength 1 alone', () => {
  const said = (patch: Partial<Experiment>) => {
    experiment.setState({ ...initialOf('guide', 'mask'), ...patch });
    return maskText();
  };
  const mask = 'f'.repeat(64);
  expect(said({ mask })).toBe('all is made anew, as in a plain run');
  expect(said({ mask, maskedFrom: 0.4 })).toBe('all is made anew, from what is left of it in noise');
  expect(said({ mask: '' })).toContain('all is kept');
  expect(said({ mask: `8${'0'.repeat(63)}`, maskedFrom: 0.4 })).toBe('1 of 256 pixels is made anew');
});
