/**
 * Forks of a run. In a link each is its parent (0: the run), the step of the grid at which it leaves it, and what it
 * changes from there on: `0,5,seed:1_1,20,sampler:ddim,eta:0.5`. What it does not change is as its parent has it. Two
 * changes are made once, to the state that it takes: points are pushed, pixels painted (see `edits`).
 */
import { samplers } from '../core/samplers/index.ts';
import { paintField, pushField } from './edits.ts';
import { choice, escaped, type Field, integer, keys, optional, real, shortened } from './fields.ts';
import { promptField, settlePrompt } from './prompt.ts';

const changes = {
  seed: optional(integer('Seed', 0, 2 ** 32 - 1, 0)),
  sampler: optional(choice('Sampler', keys(samplers), 'ddim')),
  eta: optional(real('η', 0, 1, 1, 2)),
  class: optional(integer('Class', 0, 255, 0)),
  guidance: optional(real('Guidance', 0, 20, 2, 2)),
  prompt: optional(escaped(promptField(''))),
  push: optional(pushField),
  paint: optional(paintField),
} as const satisfies Record<string, Field<unknown>>;

type ValueOf<F> = F extends Field<infer T> ? T : never;
export type Changes = { readonly [K in keyof typeof changes]: ValueOf<(typeof changes)[K]> };
export type Branch = Changes & {
  /** 0: the run itself; else the number of an earlier branch. */
  readonly parent: number;
  /** Step of the whole grid, 0 at pure noise. */
  readonly at: number;
};

/** Branches whose pictures fit beside the run. */
export const MOST_BRANCHES = 5;
/** Five forks with every pixel of their pictures painted otherwise than the one before stay below it. */
const LONGEST = 60_000;
const MOST_STEPS = 999;

const names = keys(changes);
export const unchanged = Object.fromEntries(names.map((name) => [name, null])) as unknown as Changes;

function readChange(item: string): Partial<Changes> | undefined {
  const [name, text] = item.split(':', 2);
  const known = names.find((one) => one === name);
  const value = known && (changes[known] as Field<unknown>).parse(text ?? '');
  return value === undefined ? undefined : { [name]: value };
}

function readBranch(text: string, number: number, mended: string[]): Branch | null {
  const [parentText, atText, ...items] = text.split(',');
  const parent = integer('Parent', 0, number - 1, 0).parse(parentText);
  const at = integer('Step', 0, MOST_STEPS, 0).parse(atText ?? '');
  if (parent === undefined || at === undefined) {
    mended.push(`Branch “${shortened(text)}” does not say whom it leaves and at which step: left out`);
    return null;
  }
  let read = unchanged;
  for (const item of items) {
    const change = readChange(item);
    if (change) read = { ...read, ...change };
    else mended.push(`Branch ${number}: “${shortened(item)}” is no change that a fork can make`);
  }
  if (read.prompt === null) return { ...read, parent, at };
  const prompt = settlePrompt(read.prompt);
  mended.push(...prompt.mended.map((sentence) => `Branch ${number}: ${sentence}`));
  return { ...read, prompt: prompt.value, parent, at };
}

/** The branches, and in sentences what had to be changed. Any text. */
export function readBranches(text: string): { branches: Branch[]; mended: string[] } {
  const mended: string[] = [];
  const branches: Branch[] = [];
  const texts = text === '' ? [] : text.slice(0, LONGEST).split('_');
  if (texts.length > MOST_BRANCHES || text.length > LONGEST)
    mended.push(`Only the first ${MOST_BRANCHES} branches are kept`);
  for (const one of texts.slice(0, MOST_BRANCHES)) {
    const branch = readBranch(one, branches.length + 1, mended);
    // What came after one that is left out would be counted differently.
    if (!branch) break;
    branches.push(branch);
  }
  return { branches, mended };
}

function formatBranch(branch: Branch): string {
  const mine = names
    .filter((name) => branch[name] !== null)
    .map((name) => `${name}:${(changes[name] as Field<unknown>).format(branch[name])}`);
  return [branch.parent, branch.at, ...mine].join(',');
}

export const formatBranches = (branches: readonly Branch[]): string => branches.map(formatBranch).join('_');

/** Without one branch and all that leave it. number: from 1. */
export function withoutBranch(branches: readonly Branch[], number: number): readonly Branch[] {
  const gone = new Set([number]);
  branches.forEach(({ parent }, i) => {
    if (gone.has(parent)) gone.add(i + 1);
  });
  const before = (parent: number) => parent - [...gone].filter((one) => one < parent).length;
  return branches
    .filter((_, i) => !gone.has(i + 1))
    .map((branch) => ({ ...branch, parent: before(branch.parent) }));
}

const known = new Map<string, readonly Branch[]>();

/** The branches of a settled text: the same array for the same text. */
export function branchesOf(text: string): readonly Branch[] {
  let branches = known.get(text);
  if (!branches) {
    branches = readBranches(text).branches;
    if (known.size > 50) known.clear();
    known.set(text, branches);
  }
  return branches;
}

/** Any text is read; `settleBranches` mends it and says so. */
export const branchesField: Field<string> = {
  label: 'Branches',
  initial: '0,10,seed:1_0,40,seed:1',
  allowed: 'a list of forks',
  parse: (text) => text,
  format: (value) => value,
};

export function settleBranches(text: string): { value: string; count: number; mended: string[] } {
  const { branches, mended } = readBranches(text);
  return { value: formatBranches(branches), count: branches.length, mended };
}
