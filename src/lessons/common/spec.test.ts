import { expect, it } from 'vitest';
import { type Experiment, initial } from '../../state/experiment.ts';
import { asksForSomething, conditionText, countOf, runKey, sampleSpec } from './spec.ts';

const spec = (patch: Partial<Experiment>): Experiment => ({ ...initial, ...patch });

it('asks the engine for the prompt where the data take one', () => {
  const asked = { prompt: 'green hair', guidance: 3 };
  expect(sampleSpec(spec(asked))).toMatchObject({
    model: 'portraits',
    count: 4,
    condition: asked,
    clip: true,
  });
  const { condition, count } = sampleSpec(spec({ ...asked, data: 'moons' }));
  expect([condition.prompt, count]).toEqual([undefined, 2000]);
});

it('another prompt has another run', () => {
  const keys = ['', 'green hair', 'green  hair', '1', '0\n1'].map((prompt) => runKey(spec({ prompt })));
  expect(new Set(keys).size).toBe(keys.length);
  expect(runKey(spec({ prompt: 'a', count: 1 }))).not.toBe(runKey(spec({ prompt: '1\na' })));
});

it('knows whether there is anything to be guided towards', () => {
  expect(asksForSomething(spec({ prompt: 'green hair' }))).toBe(true);
  expect(asksForSomething(spec({ prompt: '' }))).toBe(false);
  expect(asksForSomething(spec({ prompt: '😀 hoodie' }))).toBe(false);
  expect(asksForSomething(spec({ data: 'moons', prompt: 'green hair' }))).toBe(false);
  expect(asksForSomething(spec({ data: 'fashion', class: 0 }))).toBe(true);
});

it('says what is asked for', () => {
  expect(conditionText(spec({ prompt: 'green hair' }))).toBe(', asked for “green hair”,');
  expect(conditionText(spec({ prompt: '' }))).toBe(', without a prompt,');
  expect(conditionText(spec({ data: 'moons' }))).toBe('');
  expect(conditionText(spec({ data: 'fashion' }))).toBe('');
  expect(conditionText(spec({ data: 'fashion', class: 1 }))).toContain('“trousers”');
  expect(conditionText(spec({ prompt: 'x'.repeat(500) })).length).toBeLessThan(200);
});

it('shows few portraits, and as many points as a page can', () => {
  expect([countOf(spec({})), countOf(spec({ count: 16 })), countOf(spec({ data: 'moons' }))]).toEqual([
    4, 16, 2000,
  ]);
});
