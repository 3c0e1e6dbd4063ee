import '../../owned.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { type Experiment, experiment, initialOf } from '../../../state/experiment.ts';
import { isOfWord, words, wordsOnShow } from './runs.ts';

const page = (prompt: string): Experiment => ({ ...initialOf('guide', 'words'), prompt });

/** As long as the run of another prompt is the only one. */
function still(prompt: string): void {
  const line = words.line('words');
  if (!line) throw new Error('The bench has no run');
  const of = { ...line, spec: page(prompt) };
  vi.spyOn(words, 'shown').mockReturnValue({ of, run: null, old: true } as never);
}

afterEach(() => void vi.restoreAllMocks());

it('takes nothing of another prompt for what its own words do', () => {
  experiment.setState(page('purple hair, glasses'));
  expect([1, 2, 3, 4].map(isOfWord)).toEqual([true, true, true, false]);
  still('purple beard');
  expect(wordsOnShow().map(({ word }) => word)).toEqual(['purple', 'beard']);
  expect([1, 2, 3].map(isOfWord)).toEqual([true, false, false]);
  // A prompt of fewer words.
  experiment.setState(page('green'));
  expect([0, 1, 2].map(isOfWord)).toEqual([false, false, false]);
});

it('tells of another prompt, not of how many words it has', () => {
  experiment.setState(page('purple beard'));
  const was = words.lineAt('words');
  experiment.setState(page('a sad man with glasses'));
  expect(words.lineAt('words').spec.count).not.toBe(was.spec.count);
  expect(words.oldText('words', was)).toBe('Still made with “purple beard”');
  experiment.setState({ ...page('a sad man with glasses'), steps: 33, unwanted: 'a hat' });
  expect(words.oldText('words', was)).toBe(
    'Still made with 10 steps, “purple beard”, another negative prompt',
  );
});
