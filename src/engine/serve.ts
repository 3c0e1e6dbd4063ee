import { aborted, unlessAborted } from './aborted.ts';
import type { FromThread, ToThread } from './protocol.ts';
import type { Sent, Stream, Verb } from './verb.ts';

/** What a thread starts with. */
export interface Started<Resources, Info> {
  readonly info: Info;
  /** What each verb is given to work with. */
  readonly resources: Resources;
  /** Resolves with the reason when the device is gone. */
  readonly lost?: Promise<string>;
  /** Told when nothing is being computed any more. */
  readonly idle?: () => void;
}

type Ask = Extract<ToThread, { kind: 'ask' }>;
/** Any verb that is given these. */
// biome-ignore lint/suspicious/noExplicitAny: what a verb is asked comes over the thread, typed where it is asked.
type Given<Resources> = (...given: [any, Resources, AbortSignal, any]) => ReturnType<Verb>;

/** Does what a verb says: frames are sent one by one, and the next is computed when that one is taken. */
export async function perform<T, Frame, Kept>(
  work: Promise<T> | ReturnType<Stream<never, Frame, Kept, never>>,
  send: (sent: Sent<Frame, Kept>) => void | Promise<void>,
  signal: AbortSignal,
): Promise<T | undefined> {
  if (!(Symbol.asyncIterator in work)) return work;
  for await (const sent of work) await unlessAborted(send(sent), signal);
}

/** Buffers of the arrays that a value holds, to be handed over with it. */
function buffersOf(value: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) found.add(value.buffer as ArrayBuffer);
  else if (typeof value === 'object' && value)
    for (const part of Object.values(value)) buffersOf(part, found);
  return found;
}

/**
 * The thread's side: answers what a `Caller` asks. begin: what it starts with, which may take its time; tell: of its
 * status. Returns what to call with each message.
 */
export function serve<Settings, Resources, Info, Status>(
  verbs: Readonly<Record<string, Given<Resources>>>,
  post: (message: FromThread<Info, Status>, transfer: Transferable[]) => void,
  begin: (settings: Settings, tell: (status: Status) => void) => Promise<Started<Resources, Info>>,
): (message: ToThread<Settings>) => void {
  let started: Promise<Started<Resources, Info>> | undefined;
  let idle = () => {};
  const aborts = new Map<number, AbortController>();
  const waiting = new Map<number, () => void>();
  const say = (message: FromThread<Info, Status>) => post(message, [...buffersOf(message)]);

  /** Hands the frame over and waits until the page has taken it. */
  const send = (id: number) => (sent: Sent<unknown, object>) =>
    new Promise<void>((resolve) => {
      waiting.set(id, resolve);
      say({ kind: 'frame', id, ...sent });
    });

  const outcome = async ({ id, verb, spec, kept }: Ask, signal: AbortSignal): Promise<FromThread | null> => {
    try {
      const { resources } = await started!;
      const work = verbs[verb](spec, resources, signal, kept);
      return { kind: 'done', id, value: await perform(work, send(id), signal) };
    } catch (error) {
      // A lost device fails whatever runs on it; the page hears of the loss, and has it taken up elsewhere.
      if (!signal.aborted && (await isLost(started!))) return null;
      const { name, message } = error as Error;
      return { kind: 'error', id, name, message };
    }
  };

  const answer = async (ask: Ask) => {
    const abort = new AbortController();
    aborts.set(ask.id, abort);
    const message = await outcome(ask, abort.signal);
    aborts.delete(ask.id);
    waiting.delete(ask.id);
    if (!aborts.size) idle();
    if (message) say(message as FromThread<Info, Status>);
  };

  const start = (settings: Settings) => {
    started = begin(settings, (status) => say({ kind: 'status', status }));
    started.then(
      ({ info, lost, idle: whenIdle = idle }) => {
        idle = whenIdle;
        say({ kind: 'ready', info });
        lost?.then((reason) => say({ kind: 'lost', message: reason }));
      },
      (error) => say({ kind: 'unable', message: (error as Error).message }),
    );
  };

  return (message) => {
    if (message.kind === 'start') start(message.settings);
    else if (message.kind === 'taken') waiting.get(message.id)?.();
    else if (message.kind === 'cancel') aborts.get(message.id)?.abort(aborted('cancelled'));
    else void answer(message);
  };
}

/** Reads fail a little before the device says that it is lost, so it is given a moment. */
async function isLost(started: Promise<Started<unknown, unknown>>): Promise<boolean> {
  const later = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 200));
  const lost = started.then(
    (all) => all.lost?.then(() => true) ?? later,
    () => false,
  );
  return Promise.race([lost, later]);
}
