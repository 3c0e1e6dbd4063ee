import './owned.ts';
import { expect, it } from 'vitest';
import { type Experiment, entranceOf, settle } from '../state/experiment.ts';
import { formatSearch, parseSearch } from '../state/url.ts';
import { beatsOf } from './beats.ts';
import { course } from './course.ts';

it.each(course)('$title has beats, each a state that a link holds', async ({ folder, at }) => {
  const beats = await beatsOf(folder);
  expect(beats.length).toBeGreaterThan(0);
  expect(new Set(beats.map(({ say }) => say)).size).toBe(beats.length);
  for (const { say, show } of beats) {
    // For the last row: no more than can be read at a glance.
    expect(say.length, say).toBeLessThan(130);
    const spec = { ...entranceOf(at.lesson, at.bench), ...at, ...show } as Experiment;
    expect(settle(spec).mended, say).toEqual([]);
    expect(parseSearch(formatSearch(spec)), say).toEqual({ spec: settle(spec).spec, mended: [] });
  }
});

it('a folder without beats has none', async () => {
  expect(await beatsOf('start')).toEqual([]);
});
