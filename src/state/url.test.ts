import { face } from '../data/points/face.ts';
import { formatPlaced } from '../data/points/placed.ts';
import '../lessons/owned.ts';
import { describe, expect, it } from 'vitest';
import { fieldNames, initial, initialOf, settle } from './experiment.ts';
import { few } from './notices.ts';
import { ofOtherData, other } from './other.fixture.ts';
import { addressOf, formatSearch, hashAsks, parseSearch, queryIn, WAY_IN } from './url.ts';

it('an address that asks for nothing leads to the way in, and the first lesson is named', () => {
  for (const nothing of ['', '?utm_source=x', '?theme=dark&backend=cpu'])
    expect(parseSearch(nothing).spec.lesson, nothing).toBe(WAY_IN);
  expect(formatSearch(initialOf(WAY_IN))).toBe('');
  expect(formatSearch({ ...initialOf(WAY_IN), theme: 'dark' })).toBe('?theme=dark');
  expect(formatSearch(initial)).toBe('?lesson=noise');
  expect(parseSearch('?lesson=noise')).toEqual({ spec: initial, mended: [] });
});

it('what is set otherwise on the way in comes back there, and an older link without a lesson in the first', () => {
  const moved = { ...initialOf(WAY_IN), t: 0.5 };
  expect(parseSearch(formatSearch(moved))).toEqual({ spec: moved, mended: [] });
  expect(parseSearch('?t=0.5').spec).toEqual({ ...initial, t: 0.5 });
});

it('every field comes back from a link', () => {
  // Points are drawn, and parts are asked for, in other data than those that have classes.
  for (const name of fieldNames)
    if (!ofOtherData.includes(name)) expect(other[name], name).not.toEqual(initial[name]);
  expect(parseSearch(formatSearch(other))).toEqual({ spec: other, mended: [] });
  const laid = { ...initial, partMap: '3.2.1-5a.1.9', otherMap: '0.1.4' } as const;
  expect(parseSearch(formatSearch(laid))).toEqual({ spec: laid, mended: [] });
  const drawn = { ...initial, data: 'own', placed: formatPlaced(face()) } as const;
  expect(parseSearch(formatSearch(drawn))).toEqual({ spec: drawn, mended: [] });
});

it('a drawing that is damaged, or stands beside other data, is said to be left out', () => {
  const whole = formatPlaced(face());
  for (const text of [
    whole.slice(0, -1),
    `${whole.slice(0, 9)}*${whole.slice(10)}`,
    `9${whole.slice(1)}`,
    'kept-xyz',
  ])
    expect(parseSearch(`?data=own&placed=${text}`).mended.join()).toContain('Drawn points');
  const { spec, mended } = parseSearch(`?data=moons&placed=${whole}`);
  expect(spec.placed).toBe('');
  expect(mended).toEqual(['Nothing can be drawn in Two moons']);
});

it('a lesson that begins elsewhere keeps what was chosen, and only that, in its link', () => {
  const first = initialOf('sample');
  expect(first.data).not.toBe(initial.data);
  expect(formatSearch(first)).toBe('?lesson=sample');
  expect(parseSearch('?lesson=sample')).toEqual({ spec: first, mended: [] });
  const chosen = { ...first, data: initial.data };
  expect(formatSearch(chosen)).toContain(`data=${initial.data}`);
  expect(parseSearch(formatSearch(chosen))).toEqual({ spec: chosen, mended: [] });
});

it('a bench that begins elsewhere than its lesson says only what was chosen', () => {
  const first = { ...initialOf('sample', 'field'), bench: 'field' };
  expect(first.t).not.toBe(initialOf('sample').t);
  expect(formatSearch(first)).toBe('?lesson=sample&bench=field');
  const clean = { ...first, t: 0 };
  expect(parseSearch(formatSearch(clean))).toEqual({ spec: clean, mended: [] });
});

it('columns are written so that they can be read', () => {
  const columns = 'ddim,10,eta:0.5_ddpm,200,schedule:flow';
  expect(formatSearch({ ...initial, columns })).toBe(`?columns=${columns}`);
});

it('seed 0 is a seed, class 0 a class', () => {
  const { spec } = parseSearch('?seed=0&class=0&data=fashion');
  expect([spec.seed, spec.class]).toEqual([0, 0]);
});

it.each([
  ['steps=0', 'Steps'],
  ['steps=1001', 'Steps'],
  ['steps=1e3', 'Steps'],
  ['steps=', 'Steps'],
  ['steps=50.5', 'Steps'],
  ['seed=-1', 'Seed'],
  ['seed=4294967296', 'Seed'],
  ['seed=NaN', 'Seed'],
  ['t=-0.1', 'Noise level'],
  ['t=Infinity', 'Noise level'],
  ['data=__proto__', 'Data'],
  ['data=constructor', 'Data'],
  ['sampler=%3Cscript%3E', 'Sampler'],
  ['theme=pink', 'Theme'],
  ['run=yes', 'Run'],
  ['options=eta:2', 'η'],
  ['options=nonsense:1', 'nonsense'],
  ['options=;;;', 'Options'],
  ['__proto__=1', '__proto__'],
  ['toString=1', 'toString'],
  ['difference=maybe', 'Difference'],
  ['ground=lava', 'Background'],
  ['samplers=ddim_magic', 'Samplers'],
  ['mark=ddim,0', 'Mark'],
  ['point=up', 'x_t'],
  ['region=top', 'Region'],
  ['answers=oracle', 'Predicted by'],
  ['class=3', 'has no classes'],
  ['data=fashion&class=200', 'Class 200'],
  ['data=fashion&count=5000', 'Count 5000'],
  ['count=17', 'Count 17 is more than the 16'],
])('%s is mended and said', (search, word) => {
  const { spec, mended } = parseSearch(`?${search}&speed=2`);
  expect(mended).toHaveLength(1);
  expect(mended[0]).toContain(word);
  const kept = search.startsWith('data=fashion') ? { data: 'fashion' } : {};
  expect(spec).toEqual({ ...initial, ...kept, speed: '2' });
});

const prompts = [
  '',
  'green hair & a red hat = 100 %; #1?',
  '<script>alert("1")</script>',
  '😀 hair 👩🏽‍🎤',
  'שיער ירוק، شعر أخضر',
  '../../%2e%2e+&prompt=x&data=moons',
];

it.each(prompts)('the prompt “%s” comes back from a link', (prompt) => {
  const spec = { ...initial, prompt };
  expect(parseSearch(formatSearch(spec))).toEqual({ spec, mended: [] });
});

it('a prompt is kept on one line, and what cannot be written in a link is left out', () => {
  const { spec, mended } = parseSearch('?prompt=%20green%0A%0A%20hair%00%09and%20a%20hat%20');
  expect([spec.prompt, mended]).toEqual(['green hair and a hat', []]);
  expect(settle({ ...initial, prompt: 'green \ud83d hair' }).spec.prompt).toBe('green hair');
});

it.each(['green ', '髪', '😀', 'ש', 'a'])(
  'of 10,000 characters “%s” a link keeps what it can hold',
  (letter) => {
    const prompt = letter.repeat(10_000 / letter.length);
    const { spec, mended } = parseSearch(`?prompt=${encodeURIComponent(prompt)}`);
    expect(mended).toEqual([
      expect.stringMatching(/^Of the prompt’s (10,000|9,995) characters the first 500/),
    ]);
    expect(prompt.startsWith(spec.prompt)).toBe(true);
    expect(spec.prompt.length).toBeGreaterThan(490);
    const link = formatSearch(spec);
    expect(link.length).toBeLessThan(5000);
    expect(parseSearch(link)).toEqual({ spec, mended: [] });
  },
);

it('says little about much', () => {
  const { mended } = parseSearch(`?data=${'x'.repeat(2000)}`);
  expect(mended[0].length).toBeLessThan(300);
  expect(parseSearch(`?data=${'x'.repeat(100_000)}`)).toEqual({
    spec: initial,
    mended: [expect.stringContaining('too long')],
  });
});

it('the first of two values counts', () => {
  expect(parseSearch('?steps=10&steps=abc')).toEqual({ spec: { ...initial, steps: 10 }, mended: [] });
});

describe('a link that others touched', () => {
  const link = '?lesson=denoise&prompt=red+hat&t=0.5';
  const meant = parseSearch(link).spec;

  it.each([
    ['#utm_source=x', link, '#utm_source=x'],
    ['a place', link, '#lesson'],
    ['a place of another page', link, '#section=2&page=4'],
    ['a click', `${link}&fbclid=IwAR0_x&gclid=1&msclkid=2&igshid=3&gbraid=4`, ''],
    ['a campaign', `?utm_source=a&utm_medium=b&${link.slice(1)}&utm_campaign=c&mtm_kwd=d&_hsenc=e`, ''],
    ['a newsletter', `${link}&mc_cid=1&mc_eid=2&ref=mail&_ga=3`, ''],
    ['“&” as in a page', link.replaceAll('&', '&amp;'), ''],
    ['the end of a sentence', `${link}.`, ''],
    ['a bracket', `${link})`, ''],
    ['a space of no width', `${link}%E2%80%8B`, ''],
  ])('says what it said: %s', (_, search, hash) => {
    expect(parseSearch(queryIn({ search, hash }))).toEqual({ spec: meant, mended: [] });
  });

  it('is read behind #, where long links stand, whatever is put before it', () => {
    const hash = `#${link.slice(1)}`;
    expect(hashAsks({ search: '', hash })).toBe(true);
    expect(parseSearch(queryIn({ search: '?fbclid=1', hash }))).toEqual({ spec: meant, mended: [] });
    expect(parseSearch(queryIn({ search: '?seed=7&t=0.9', hash })).spec).toEqual({ ...meant, seed: 7 });
    expect(hashAsks({ search: '', hash: '#lesson' })).toBe(false);
  });

  it('keeps its own t where a place in a film is added', () => {
    const { spec, mended } = parseSearch(queryIn({ search: link, hash: '#t=30s' }));
    expect([spec, mended.length]).toEqual([meant, 1]);
  });

  it('tells of what may have been meant', () => {
    for (const name of ['stpes', 'sampIer', 'Steps', 'id'])
      expect(parseSearch(`?${name}=1`).mended, name).toEqual([`“${name}” is no setting`]);
  });
});

it('of many sentences a notice has a few', () => {
  expect(few(['One', 'Two'])).toBe('One. Two.');
  expect(few(['1', '2', '3', '4'])).toBe('1. 2. 3. 4.');
  const { mended } = parseSearch(`?${Array.from({ length: 9000 }, (_, i) => `x${i}=1`).join('&')}`);
  expect(few(mended)).toBe(
    '“x0” is no setting. “x1” is no setting. “x2” is no setting. There are 8,997 more.',
  );
});

it('a long link is as long behind # as before it', () => {
  const long = { ...initial, branches: `0,40,paint:${'0.1.1-'.repeat(1200)}4.1.1` };
  const address = addressOf(long);
  expect(address[0]).toBe('#');
  expect(queryIn({ search: '', hash: address })).toBe(`${formatSearch(long).slice(1)}&`);
});
