import './owned.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { change, experiment, initialOf } from '../state/experiment.ts';
import { formatSearch, parseSearch } from '../state/url.ts';
import { course, placeOf } from './course.ts';
import type { Picture } from './picture.ts';

const pictures = import.meta.glob<{ default: Picture }>('./**/picture.ts');

it('each place has its number, a question, a claim and a picture of its own', () => {
  expect(course.map(({ number }) => number)).toEqual(course.map((_, i) => i + 1));
  for (const of of ['title', 'question', 'claim'] as const)
    expect(new Set(course.map((place) => place[of])).size).toBe(course.length);
  for (const { folder } of course) expect(pictures, folder).toHaveProperty([`./${folder}/picture.ts`]);
});

it('a place is found again from the link that leads to it', () => {
  for (const place of course) {
    const link = formatSearch({ ...initialOf(place.at.lesson, place.at.bench), ...place.at });
    expect(placeOf(parseSearch(link).spec)).toBe(place);
  }
});

it('the way in and the contents are no places', () => {
  for (const lesson of ['start', 'contents']) expect(placeOf(initialOf(lesson))).toBeUndefined();
});

describe('where a link that says nothing of it has long meant something else', () => {
  const link = '?lesson=sample&bench=compare';
  beforeEach(() => experiment.setState(initialOf('noise'), true));

  it('who comes within the page sees few steps, the link means what it meant, and what is seen is linked', () => {
    change({ lesson: 'sample', bench: 'compare' });
    const { columns } = experiment.getState();
    expect(columns).toBe('ddim,5_dpmpp2m,5_ddpm,5_ddpm,200');
    expect(parseSearch(link).spec.columns).toBe('ddim,10_dpmpp2m,10_ddpm,10_ddpm,200');
    expect(parseSearch(formatSearch(experiment.getState())).spec.columns).toBe(columns);
  });

  it('nothing of it stays behind elsewhere, and what somebody has chosen stays', () => {
    change({ lesson: 'sample', bench: 'compare' });
    change({ bench: 'break' });
    expect(experiment.getState().columns).toBe(initialOf('sample', 'break').columns);
    change({ bench: 'compare', columns: 'ddim,3_ddim,4' });
    change({ bench: 'break' });
    change({ bench: 'compare' });
    expect(experiment.getState().columns).toBe('ddim,3_ddim,4');
  });
});
