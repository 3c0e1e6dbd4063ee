/** The spec in the address: read once, mended field by field, written back when it rests. */
import { isCorrection } from './correct.ts';
import {
  change,
  changedBy,
  type Experiment,
  experiment,
  type FieldName,
  fieldNames,
  fields,
  initial,
  initialOf,
  ofDevice,
  samePlace,
  settle,
} from './experiment.ts';
import { type Field, keys, shortened } from './fields.ts';
import { isForeign } from './foreign.ts';
import { newGesture } from './gesture.ts';
import { Listeners } from './listeners.ts';
import { stepFields } from './undo.ts';

const isField = (name: string): name is FieldName => Object.hasOwn(fields, name);

/** Longer addresses are not read: no page of ours writes one. A pasted prompt of 10,000 letters of any script is. */
const LONGEST = 95_000;

/** The sign of a sentence that a link stood in, taken for a part of it. */
const punctuation = /[\s\u200b\p{Po}\p{Pe}\p{Pf}]+$/u;

function readField(name: FieldName, text: string): unknown {
  const field = fields[name] as Field<unknown>;
  return field.parse(text) ?? field.parse(text.replace(punctuation, ''));
}

/** Whether a setting says more than how the page is to look and run. */
const asksForPlace = (name: string): boolean => !Object.hasOwn(ofDevice(initial), name);

/** Where an address leads that asks for nothing in particular. Of links that do, the lesson that they do not name is the first. */
export const WAY_IN = 'start';

const lessonMeant = (read: Partial<Record<FieldName, unknown>>): string =>
  keys(read).some(asksForPlace) ? ((read.lesson ?? initial.lesson) as string) : WAY_IN;

/** The experiment that an address asks for; mended says in sentences what had to be changed. */
export function parseSearch(search: string): { spec: Experiment; mended: string[] } {
  if (search.length > LONGEST)
    return { spec: initial, mended: ['The link is too long to be one of this page; the page starts afresh'] };
  const read: Partial<Record<FieldName, unknown>> = {};
  const mended: string[] = [];
  for (const [written, text] of new URLSearchParams(search)) {
    // Some programs pass “&” on as they would write it in a page.
    const name = written.replace(/^(?:amp;)+/, '');
    if (!isField(name)) {
      if (!isForeign(name)) mended.push(`“${shortened(name)}” is no setting`);
    } else if (!(name in read)) {
      const value = readField(name, text);
      const { label, allowed } = fields[name];
      if (value === undefined) mended.push(`${label} “${shortened(text)}” is not ${allowed}`);
      else read[name] = value;
    }
  }
  const lesson = lessonMeant(read);
  const settled = settle({
    ...initialOf(lesson, read.bench as string | undefined),
    ...read,
    lesson,
  } as Experiment);
  return { spec: settled.spec, mended: [...mended, ...settled.mended] };
}

/** Whether an address must name the lesson, lest it lead elsewhere. */
const namesLesson = (lesson: string, asks: boolean): boolean =>
  asks ? lesson !== initial.lesson : lesson !== WAY_IN;

/** What differs from where the lesson begins, as a query: `?data=rings&t=0.5`, or nothing. */
export function formatSearch(spec: Experiment): string {
  const usual = initialOf(spec.lesson, spec.bench);
  const given = fieldNames.flatMap((name): [FieldName, string][] => {
    const field = fields[name] as Field<unknown>;
    const text = field.format(spec[name]);
    return name === 'lesson' || text === field.format(usual[name]) ? [] : [[name, text]];
  });
  const asks = given.some(([name]) => asksForPlace(name));
  const all = namesLesson(spec.lesson, asks) ? [['lesson', spec.lesson], ...given] : given;
  const text = new URLSearchParams(all).toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
  return text && `?${text}`;
}

/** Servers refuse requests with long addresses, many beyond 8,000 characters. */
const LONGEST_QUERY = 6_000;

/** The query, or behind “#”, which stays in the browser, where the query would be too long for a server. */
export function addressOf(spec: Experiment): string {
  const query = formatSearch(spec);
  return query.length > LONGEST_QUERY ? `#${query.slice(1)}` : query;
}

export const linkTo = (spec: Experiment): string => `${location.pathname}${addressOf(spec)}`;

/** A way within the page: what a click on it does, and the address that another tab opens, are the same. */
export const wayTo = (patch: () => Partial<Experiment>) => ({
  address: (): string => linkTo(changedBy(patch())),
  go: (): void => change(patch()),
  watch: experiment.subscribe,
});

/** Whether mail and chat programs may not pass on the whole of it. */
export const isLongLink = (link: string): boolean => link.length > 2_000;

type Address = Pick<Location, 'search' | 'hash'>;

/** Whether what stands behind “#” asks for anything; a place such as #lesson does not, nor what others append there. */
export const hashAsks = ({ hash }: Address): boolean =>
  [...new URLSearchParams(hash.slice(1))].some(([name, text]) => isField(name) && text !== '');

/** What an address asks for, before “#” and behind it; what is there twice counts behind it. */
export const queryIn = (address: Address): string =>
  hashAsks(address) ? `${address.hash.slice(1)}&${address.search.slice(1)}` : address.search;

const here = (): string => location.pathname + location.search + (hashAsks(location) ? location.hash : '');

/** The cursor moves at the display's rate and browsers limit how often an address may change. */
const REST = 300;

const onlyMoved = (spec: Experiment, before: Experiment): boolean =>
  fieldNames.every((name) => name === 't' || spec[name] === before[name]);

/** Writes the spec into the address, whatever else there is in the history. */
function write(spec: Experiment): void {
  if (here() !== linkTo(spec)) history.replaceState(null, '', linkTo(spec));
}

/** The cursor comes to rest where the link will put it, so that the link shows the same to the pixel. */
function rest(): void {
  const { t } = experiment.getState();
  const linked = Number(fields.t.format(t));
  if (linked !== t) experiment.setState({ t: linked });
  write(experiment.getState());
}

let arriving = false;
const arrivals = new Listeners();

/** Hears when another experiment has taken the place of the one that stood here: half-typed drafts were for that one. */
export const watchArrivals = arrivals.subscribe;

/** Puts an experiment in the place of the one that stands here, as a step of its own to undo. */
function put(spec: Experiment): void {
  arriving = true;
  newGesture();
  experiment.setState(spec, true);
  newGesture();
  arriving = false;
}

/** Settings that the addresses followed so far have given, also where they gave what is usual. */
export const saidByLink = new Set<string>();

/** Those that the last of them gave, until somebody goes to another place. */
const saidLast = new Set<string>();

/** Whether the link that led here says where the cursor is. */
export const pointsAtMoment = (): boolean => saidLast.has('t');

/** Has the address say what there is now, rather than when it rests. */
export const writeNow = (): void => write(experiment.getState());

/** Goes where a link or the history leads. Returns what was mended. */
function arrive(kept: Partial<Experiment> = {}): string[] {
  const asked = queryIn(location);
  const { spec, mended } = parseSearch(asked);
  saidLast.clear();
  for (const name of new URLSearchParams(asked.slice(0, LONGEST)).keys()) {
    saidByLink.add(name);
    saidLast.add(name);
  }
  const before = experiment.getState();
  put({ ...spec, ...kept });
  // Who comes back to what has not changed meanwhile may go on writing.
  if (stepFields(before, spec).length > 0) arrivals.tell();
  write(experiment.getState());
  return mended;
}

/**
 * Opens an experiment that came from elsewhere, a file, as an entry of the history: Back leads to what stood here.
 * What is of the device stays.
 */
export function visit(spec: Experiment): void {
  const before = experiment.getState();
  write(before);
  const opened = { ...spec, ...ofDevice(before) };
  if (linkTo(opened) !== here()) history.pushState(null, '', linkTo(opened));
  put(opened);
  arrivals.tell();
}

/** Takes the spec from the address, then keeps the address up to date. tell: hears what was mended in a link. */
export function followAddress(tell: (mended: readonly string[]) => void): void {
  tell(arrive());
  let resting = 0;
  let due = 0;
  const now = () => {
    clearTimeout(due);
    due = 0;
    write(experiment.getState());
  };
  const stop = () => {
    clearTimeout(resting);
    clearTimeout(due);
    due = 0;
  };
  experiment.subscribe((spec, before) => {
    if (arriving) {
      stop();
      return;
    }
    if (!samePlace(spec, before) && !isCorrection()) {
      // A lesson, and a bench, is an entry of its own in the history; the one before it keeps what was done last.
      stop();
      saidLast.clear();
      write(before);
      history.pushState(null, '', linkTo(spec));
      return;
    }
    clearTimeout(resting);
    resting = window.setTimeout(rest, REST);
    // A run moves the cursor for as long as it goes on, and what was set before it must not wait for that.
    if (!due && !onlyMoved(spec, before)) due = window.setTimeout(now, REST);
  });
  window.addEventListener('popstate', () => {
    // A jump within the page asks for nothing; the address goes on holding what there is.
    if (location.hash && !hashAsks(location)) {
      write(experiment.getState());
      return;
    }
    tell(arrive(ofDevice(experiment.getState())));
  });
  window.addEventListener('pagehide', now);
}
