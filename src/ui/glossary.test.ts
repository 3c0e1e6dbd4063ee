import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Entry, entryOf, glossary, type TermName, termNamed } from './glossary.ts';
import { papersIn } from './papers.ts';

const src = new URL('..', import.meta.url);
/** What the page is made of: its components, and what puts words into them. */
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.(test|fixture)\./.test(path))
  .map((path) => ({ path, code: readFileSync(new URL(path, src), 'utf8') }));
const components = sources.filter(({ path }) => path.endsWith('.tsx'));

const terms = Object.keys(glossary) as TermName[];
const entries = terms.map(entryOf);

describe('the glossary', () => {
  it('has one entry for each name', () => {
    const names = entries.flatMap(({ name, also = [] }: Entry) => [name, ...also]);
    expect(new Set(names).size).toBe(names.length);
    for (const term of terms) expect(termNamed(entryOf(term).name)).toBe(term);
    expect(termNamed('nothing of the kind')).toBeUndefined();
  });

  it.each(entries)('says what $name is in one or two plain sentences', ({ says, paper }) => {
    const sentences = says.split(/(?<=[.!?])\s+/);
    expect(sentences.length).toBeLessThanOrEqual(2);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^[\p{Lu}ε].*\.$/u);
      expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(35);
    }
    if (paper) expect(papersIn(paper).every(({ href }) => href)).toBe(true);
  });

  it('knows every term that the page marks', () => {
    const marked = components.flatMap(({ path, code }) =>
      [...code.matchAll(/<Term of="(\w+)"/g)].map(([, term]) => ({ path, term })),
    );
    expect(marked.length).toBeGreaterThan(20);
    expect(marked.filter(({ term }) => !Object.hasOwn(glossary, term))).toEqual([]);
  });

  it('marks every term somewhere: in a text, or as the name of a control', () => {
    const code = sources
      .filter(({ path }) => path !== 'ui/glossary.ts')
      .map((one) => one.code)
      .join('\n');
    const unmarked = terms.filter((term) => {
      const { name, also = [] }: Entry = entryOf(term);
      const labels = [name, ...also].map((one) => `'${one}'`);
      return !code.includes(`of="${term}"`) && !labels.some((label) => code.includes(label));
    });
    expect(unmarked).toEqual([]);
  });

  it.each([
    ...[
      'log-SNR',
      'η',
      'NFE',
      'Sliced Wasserstein distance',
      'Energy distance',
      'Fréchet distance',
      'Coverage',
    ],
    ...['Density', 'Guidance', 'Score', 'Velocity', 'Prediction', 'Schedule', 'Sampler', 'Order', 'ODE'],
    ...['Probability flow', 'Posterior', 'Likelihood', 'Latent', 'Timestep', 'Seed', 'Straightness'],
    ...['DDPM', 'DDIM', 'DPM-Solver++'],
  ])('explains %s', (name) => {
    expect(termNamed(name)).toBeDefined();
  });
});

describe('papers', () => {
  it('are found in a text, with their addresses', () => {
    expect(papersIn('see arXiv:2010.02502, section 4.3 (doi:10.1137/0717021).')).toEqual([
      { text: 'see ' },
      { text: 'arXiv:2010.02502', href: 'https://arxiv.org/abs/2010.02502' },
      { text: ', section 4.3 (' },
      { text: 'doi:10.1137/0717021', href: 'https://doi.org/10.1137/0717021' },
      { text: ').' },
    ]);
    expect(papersIn('none')).toEqual([{ text: 'none' }]);
  });

  /** What nobody reads on the page, and what `Cited` makes links of. */
  const unread = /\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$|<Cited>[\s\S]*?<\/Cited>|\b(?:paper|source): ['"`].*$/gm;

  it('are links wherever the page names them', () => {
    const read = sources.filter(({ path }) => /^(app|ui|lessons|modalities|views|state)\//.test(path));
    expect(read.length).toBeGreaterThan(200);
    const bare = read
      .filter(({ path }) => path !== 'ui/papers.ts')
      .flatMap(({ path, code }) =>
        [...code.replace(unread, '').matchAll(/.*(?:arXiv|doi):.*/gi)].map(
          ([line]) => `${path}: ${line.trim()}`,
        ),
      );
    expect(bare).toEqual([]);
    // A source that a registry names is read on the page through Cited alone.
    const sourced = components.flatMap(({ path, code }) =>
      [...code.matchAll(/(.{0,12})\{(?:\w+\.)*(?:source|paper)\}/g)].map(([, before]) => ({ path, before })),
    );
    expect(sourced.length).toBeGreaterThan(1);
    expect(sourced.filter(({ before }) => !before.endsWith('<Cited>'))).toEqual([]);
  });

  it('are in no words that registries have for the page', () => {
    const texts = sources
      .filter(({ path }) => /^(core|data)\//.test(path))
      .flatMap(({ code }) => [...code.matchAll(/\b(?:label|help|note|why|lookFor):\s*(['"`])(.*?)\1/gs)]);
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.map(([, , text]) => text).filter((text) => /arXiv:|doi:/i.test(text))).toEqual([]);
  });
});
