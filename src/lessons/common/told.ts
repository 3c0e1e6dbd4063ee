/** In words, what a small network reads of the pictures that a run has come to. */
import { at } from '../../core/at.ts';
import { datasetOf, type Experiment } from '../../state/experiment.ts';
import type { Frame } from '../../state/runs.ts';
import type { ModelSpace } from '../../state/space.ts';
import { type Told, telling, wantedOf } from '../../state/telling.ts';

type Words = (values: Told['shared']) => readonly string[];

const NAMED = 2;

/** “no. 3 shows: a sad face” */
function missesText({ misses }: Told, words: Words): string {
  const named = misses
    .slice(0, NAMED)
    .map(({ picture, seen }) => `no. ${picture} shows: ${words(seen).join(', ')}`);
  const more = misses.length - named.length;
  return [...named, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

/** What is there; what is not is only worth a word where it was asked for. */
const worthSaying = (values: Told['shared'], wanted: Told['shared']): Told['shared'] =>
  Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== 'none' || name in wanted));

/** “All 4 show: long purple hair, glasses.” */
function showText({ pictures, shared }: Told, wanted: Told['shared'], words: Words): string {
  const alike = words(worthSaying(shared, wanted)).join(', ');
  if (alike) return `${pictures.length === 1 ? 'It shows' : `All ${pictures.length} show`}: ${alike}.`;
  return `No. 1 shows: ${words(worthSaying(at(pictures, 0), wanted)).join(', ')}.`;
}

/** “As asked: 11 of 12 attributes; no. 3 shows: a sad face.” */
function askedText(read: Told, words: Words, several: boolean): string {
  const { asked, right } = read;
  if (!asked) return '';
  const score = `As asked: ${right} of ${asked}${several ? ' attributes' : ''}`;
  return `${[score, missesText(read, words)].filter(Boolean).join('; ')}.`;
}

/** “Read by a network that errs on 1 real picture in 11.” */
function readerText(right: number, several: boolean): string {
  const of = Number((1 / (1 - right)).toPrecision(1 - right > 0.01 ? 2 : 1));
  const what = several ? `1 attribute in ${of} of real pictures` : `1 real picture in ${of}`;
  return `Read by a network that errs on ${what}.`;
}

const unread = (why: string): string => `What they show could not be read: ${why}`;

/** All of it; empty where there is nothing to say yet. */
export function toldText(spec: Experiment, space: ModelSpace, result: Pick<Frame, 'x'>): string {
  const { teller, attributes } = datasetOf(spec);
  const read = teller && telling.of(spec, space, result);
  if (!read) return '';
  if (typeof read === 'string') return unread(read);
  const several = attributes !== undefined;
  const sentences = [
    showText(read, wantedOf(spec), teller.words),
    askedText(read, teller.words, several),
    readerText(teller.right, several),
  ];
  return sentences.filter(Boolean).join(' ');
}

/** How many pictures of a result show each of some classes: “T-shirt: 2 of 16; trousers: 14 of 16. Read by …”; empty until that is known. */
export function classesText(
  spec: Experiment,
  space: ModelSpace,
  result: Pick<Frame, 'x'>,
  classes: readonly string[],
): string {
  const { teller } = datasetOf(spec);
  const read = teller && telling.of(spec, space, result);
  if (!read) return '';
  if (typeof read === 'string') return unread(read);
  const { pictures } = read;
  const counts = classes.map((name) => {
    const right = pictures.filter((one) => one.class === name).length;
    return `${name}: ${right} of ${pictures.length}`;
  });
  return `${counts.join('; ')}. ${readerText(teller.right, false)}`;
}

/** How much of another prompt the same result shows: “As asked: 3 of 4 attributes.”; empty until that is known. */
export function alsoAskedText(spec: Experiment, space: ModelSpace, result: Pick<Frame, 'x'>): string {
  const { teller, attributes } = datasetOf(spec);
  const read = teller && telling.of(spec, space, result);
  return read && typeof read !== 'string' ? askedText(read, teller.words, attributes !== undefined) : '';
}

export const watchTold = telling.subscribe;
