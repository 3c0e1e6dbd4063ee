import '../../owned.ts';
import { expect, it } from 'vitest';
import { type Experiment, initialOf } from '../../../state/experiment.ts';
import { wishText } from './words.ts';

const said = (patch: Partial<Experiment>) => wishText({ ...initialOf('guide', 'mix'), ...patch });

it('says what is wished for and what is avoided', () => {
  expect(said({})).toBe('row 2 AND column 4');
  expect(said({ data: 'moons', mixWishes: '0,1_1,-1' })).toBe('upper moon NOT lower moon');
});

it('names nothing that has no weight', () => {
  expect(said({ data: 'moons', mixWishes: '0,0_1,1' })).toBe('lower moon');
  expect(said({ data: 'moons', mixWishes: '0,0' })).toBe('anything');
  const words = { data: 'portraits', prompt: 'a woman', mixOther: 'a red hat' } as const;
  expect(said({ ...words, mixOtherWeight: 0 })).toBe('“a woman”');
  expect(said({ ...words, mixWeight: 0, mixOtherWeight: -1 })).toBe('NOT “a red hat”');
});
