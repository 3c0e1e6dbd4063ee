import { expect, it } from 'vitest';
import { formatSamplers, markField, markOf, samplersField, samplersOf } from './marks.ts';

it('samplers are read in their order, none being a list too', () => {
  expect(samplersOf('ddpm_heun')).toEqual(['ddpm', 'heun']);
  expect(samplersField.parse('')).toBe('');
  expect(samplersOf('')).toEqual([]);
  expect(samplersOf('ddim_student')).toEqual(['ddim', 'student']);
  expect(formatSamplers(samplersOf(samplersField.initial))).toBe(samplersField.initial);
});

it.each([
  'ddim_ddim',
  'magic',
  '__proto__',
  'ddim_',
  '_',
  'ddim_constructor',
  'ddim,10',
  'ddim_'.repeat(1000),
])('“%s” is no list of samplers', (text) => expect(samplersField.parse(text)).toBeUndefined());

it('a mark is a sampler and its steps', () => {
  expect(markOf('heun,7')).toEqual({ sampler: 'heun', steps: 7 });
  expect(markOf('student,4')).toEqual({ sampler: 'student', steps: 4 });
  expect(markField.parse('ddpm,0200')).toBe('ddpm,200');
  expect(markField.parse(markField.initial)).toBe(markField.initial);
});

it.each([
  '',
  'ddim',
  'ddim,',
  'ddim,0',
  'ddim,1001',
  'ddim,1e2',
  'ddim,10,10',
  'toString,10',
  '<b>,3',
  ',10',
])('“%s” is no mark', (text) => expect(markField.parse(text)).toBeUndefined());
