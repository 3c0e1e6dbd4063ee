/**
 * Forks of a run. In a link each is its parent (0: the run), the step of the grid at which it leaves it, and what it
 * changes from there on: `0,5,seed:1_1,20,sampler:ddim,eta:0.5`. What it does not change is as its parent has it. Two
 * changes are made once, to the state that it takes: points are pushed, pixels painted (see `edits`).
 */
import { samplers } from '../../../../core/samplers/index.ts';
import type { DataSet } from '../../../../data/types.ts';
import {
  choice,
  classNames,
  escaped,
  type Field,
  integer,
  keys,
  only,
  optional,
  real,
  type Settled,
  shortened,
} from '../../../../state/fields.ts';
import { listField } from '../../../../state/lists.ts';
import { promptField, settlePrompt } from '../../../../state/prompt.ts';
import { paintField, paintWithin, pushField } from './edits.ts';
import { jumpCounts } from './handovers.ts';

/** Whether there is anything that data can be asked for. */
const asked = ({ classes, text }: DataSet) => (classes || text ? '' : null);
const taught = ({ student }: DataSet) => (student === undefined ? null : '');
const inWords = ({ text, label }: DataSet) => (text ? label : null);

const changes = {
  seed: optional(integer('Seed', 0, 2 ** 32 - 1, 0)),
  sampler: optional(choice('Sampler', keys(samplers), 'ddim')),
  eta: optional(real('η', 0, 1, 1, 2)),
  class: optional(only(classNames, integer('Class', 0, 255, 0))),
  guidance: optional(only(asked, real('Guidance', 0, 20, 2, 2))),
  prompt: optional(only(inWords, escaped(promptField('')))),
  /** In how many jumps a student goes on; 0: its teacher, as if there were none. */
  student: optional(only(taught, choice('Student', jumpCounts, '2'))),
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
export const unchanged: Changes = {
  seed: null,
  sampler: null,
  eta: null,
  class: null,
  guidance: null,
  prompt: null,
  student: null,
  push: null,
  paint: null,
};

function readChange(item: string): Partial<Changes> | undefined {
  const [name, text = ''] = item.split(':', 2);
  const known = names.find((one) => one === name);
  if (!known) return undefined;
  const value = (changes[known] as Field<unknown>).parse(text);
  return value === undefined ? undefined : { [known]: value };
}

function readBranch(text: string, number: number, mended: string[]): Branch | null {
  const [parentText = '', atText = '', ...items] = text.split(',');
  const parent = integer('Parent', 0, number - 1, 0).parse(parentText);
  const at = integer('Step', 0, MOST_STEPS, 0).parse(atText);
  if (parent === undefined || at === undefined) {
    mended.push(`Branch “${shortened(text)}” does not say whom it leaves and at which step: left out`);
    return null;
  }
  let read = unchanged;
  // Of one change made twice the later counts, and the earlier need not be read.
  for (const item of new Map(items.map((one) => [one.split(':', 1)[0], one])).values()) {
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
export function readBranches(text: string): Settled<readonly Branch[]> {
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
  return { value: branches, mended };
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

/** Each kind of data that a change of a branch is made for; null for what such data cannot have. */
const kindsOf = (branch: Changes, data: DataSet): [keyof Changes, string | null][] =>
  names.map((name) => {
    const field: Field<unknown> = changes[name] as Field<unknown>;
    return [name, field.madeFor ? field.madeFor(branch[name], data) : ''];
  });

/** A branch as such data can have it, and in sentences what that leaves out. */
function within(branch: Branch, data: DataSet): { branch: Branch; mended: string[] } {
  const idle = kindsOf(branch, data).filter(([, kind]) => kind === null);
  const mended = idle.map(([name]) => `“${changes[name].label}” means nothing for ${data.label}`);
  let kept: Branch = { ...branch, ...Object.fromEntries(idle.map(([name]) => [name, null])) };
  if (kept.class !== null && kept.class >= (data.classes?.length ?? 0)) {
    mended.push(`Class ${kept.class} is not one of ${data.classes?.length}`);
    kept = { ...kept, class: null };
  }
  const paint = kept.paint && paintWithin(kept.paint, data);
  if (paint !== kept.paint) mended.push('What is painted beyond the picture’s edge is left out');
  return { branch: { ...kept, paint }, mended };
}

/** Forks as such data can have them. */
function treeWithin(branches: readonly Branch[], data: DataSet): Settled<readonly Branch[]> {
  const settled = branches.map((branch) => within(branch, data));
  return {
    value: settled.map(({ branch }) => branch),
    mended: settled.flatMap(({ mended }, i) => mended.map((sentence) => `Branch ${i + 1}: ${sentence}`)),
  };
}

/** Of all kinds that its changes are made for. */
function madeFor(branches: readonly Branch[], data: DataSet): string | null {
  const kinds = new Set(branches.flatMap((one) => kindsOf(one, data).map(([, kind]) => kind)));
  return kinds.has(null) ? null : [...kinds].filter((kind) => kind !== '').join('\n');
}

export const branchesField = listField<readonly Branch[]>({
  label: 'Branches',
  initial: '0,10,seed:1_0,40,seed:1',
  allowed: 'a list of forks',
  read: readBranches,
  format: formatBranches,
  within: treeWithin,
  madeFor,
  needs: ['data'],
});

/** The branches of a settled text: the same array for the same text. */
export const branchesOf = branchesField.of;
