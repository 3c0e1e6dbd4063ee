/** What each view draws, call by call: a change that is meant to change nothing changes no snapshot. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { painters } from './painters.fixture.ts';
import { browserCanvas, recorder } from './recorder.fixture.ts';

beforeEach(() => {
  for (const [name, value] of Object.entries(browserCanvas)) vi.stubGlobal(name, value);
});

describe.each([1, 2])('on a screen of %s device pixels for one of CSS', (ratio) => {
  it.each(Object.entries(painters))('%s', (_, paint) => {
    const { context, notes } = recorder(ratio);
    paint(context);
    expect(notes().length).toBeGreaterThan(0);
    expect(notes().join('\n')).toMatchSnapshot();
  });
});

it('every view that takes a context is drawn here', () => {
  const modules = import.meta.glob<Record<string, unknown>>('./*.ts', { eager: true });
  const views = Object.entries(modules)
    .filter(([path]) => !/(test|fixture)\.ts$/.test(path))
    .flatMap(([, module]) => Object.entries(module))
    .filter(([, value]) => typeof value === 'function' && /^(function \w+)?\(context\b/.test(String(value)))
    .map(([name]) => name);
  expect(views.length).toBeGreaterThan(15);
  expect(Object.keys(painters)).toEqual(expect.arrayContaining(views));
});
