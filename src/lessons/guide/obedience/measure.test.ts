import '../../owned.ts';
import { expect, it } from 'vitest';
import { type Experiment, initialOf } from '../../../state/experiment.ts';
import { hindrance } from './measure.ts';

const why = (patch: Partial<Experiment>) => hindrance({ ...initialOf('guide', 'obedience'), ...patch });

it('measures where what is asked for can be missing', () => {
  expect(why({})).toBeNull();
  expect(why({ prompt: 'a person with a hat' })).toBeNull();
  expect(why({ data: 'moons', class: 1 })).toBeNull();
  expect(why({ data: 'fashion', class: 1 })).toBeNull();
});

it('says why nothing is measured where nothing is asked for, or nothing that can be read back', () => {
  expect(why({ prompt: '' })).toContain('Nothing is asked for');
  expect(why({ data: 'moons', class: null })).toContain('one of the 2 classes');
  // Words that the network knows, of which every portrait is.
  for (const prompt of ['a person', 'a woman with', 'and a'])
    expect(why({ prompt }), prompt).toContain('Nothing that could be missing');
});
