import '../lessons/owned.ts';
import { beforeEach, expect, it } from 'vitest';
import { fieldText, takePrompt, typePrompt } from './draft.ts';
import { change, experiment, initial } from './experiment.ts';
import { notices } from './notices.ts';

const now = () => experiment.getState();
beforeEach(() => {
  experiment.setState({ ...initial, prompt: '' }, true);
  notices.setState([], true);
  takePrompt();
});

it('what is typed stays in the field until it is taken', () => {
  change({ prompt: 'green hair', run: true });
  typePrompt('red hair ');
  expect([fieldText(), now().prompt, now().run]).toEqual(['red hair ', 'green hair', true]);
  takePrompt();
  expect([fieldText(), now().prompt, now().run]).toEqual(['red hair', 'red hair', false]);
});

it('taking the same prompt again keeps its run', () => {
  change({ prompt: 'green hair', run: true });
  typePrompt('  green hair\n');
  takePrompt();
  expect([fieldText(), now().run]).toEqual(['green hair', true]);
});

it('a prompt from elsewhere takes the place of what was being written', () => {
  typePrompt('red');
  change({ prompt: 'a bald man' });
  expect(fieldText()).toBe('a bald man');
  takePrompt();
  expect(now().prompt).toBe('a bald man');
});

it('nothing at all can be asked for', () => {
  change({ prompt: 'green hair' });
  typePrompt('');
  takePrompt();
  expect(now().prompt).toBe('');
});

it('what is too long is cut, and that is said once it is taken', () => {
  typePrompt('green hair '.repeat(1000));
  expect(notices.getState()).toEqual([]);
  takePrompt();
  expect(now().prompt).toHaveLength(500);
  expect(notices.getState().map(({ text }) => text)).toEqual([
    'Of the prompt’s 10,999 characters the first 500 are kept.',
  ]);
});
