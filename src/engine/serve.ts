import type { BackendInfo, Frame } from './api.ts';
import type { Runner, Surroundings } from './engine.ts';
import { aborted } from './latest.ts';
import type { FromWorker, Request, ToWorker } from './protocol.ts';

/** What a worker starts with: a backend, and the engine on it. lost: resolves when the device is gone. */
export interface Started {
  readonly backend: BackendInfo;
  readonly runner: Runner;
  readonly lost: Promise<string>;
}

type Begin = (
  message: Extract<ToWorker, { kind: 'start' }>,
  onStatus: Surroundings['onStatus'],
) => Promise<Started>;
type Post = (message: FromWorker, transfer?: Transferable[]) => void;

/** Answers messages: the worker's whole life. Returns what to call with each message. */
export function serve(post: Post, begin: Begin): (message: ToWorker) => void {
  let started: Promise<Started> | undefined;
  const aborts = new Map<number, AbortController>();
  const waiting = new Map<number, () => void>();

  /** Hands the frame over and waits until the page has taken it. */
  const send = (id: number) => (frame: Frame) =>
    new Promise<void>((resolve) => {
      waiting.set(id, resolve);
      post({ kind: 'frame', id, frame }, [frame.x.buffer, frame.denoised.buffer]);
    });

  const answer = async (request: Request, signal: AbortSignal): Promise<Float32Array | undefined> => {
    const { runner } = await started!;
    if (request.kind === 'denoise') return runner.denoise(request.spec, signal);
    if (request.kind === 'features') return runner.features(request.spec, signal);
    if (request.kind === 'warm') await runner.warm(request.model);
    else await runner.sample(request.spec, send(request.id), signal, request.from);
  };

  const take = async (request: Request) => {
    const { id } = request;
    const abort = new AbortController();
    aborts.set(id, abort);
    try {
      const value = await answer(request, abort.signal);
      post({ kind: 'done', id, value }, value ? [value.buffer] : []);
    } catch (error) {
      // A lost device fails whatever runs on it; the page hears of the loss, and has the run taken up elsewhere.
      if (!abort.signal.aborted && (await isLost(started!))) return;
      const { name, message } = error as Error;
      post({ kind: 'error', id, name, message });
    } finally {
      aborts.delete(id);
      waiting.delete(id);
    }
  };

  const start = (message: Extract<ToWorker, { kind: 'start' }>) => {
    started = begin(message, (status) => post({ kind: 'status', status }));
    started.then(
      ({ backend, lost }) => {
        post({ kind: 'ready', backend });
        lost.then((reason) => post({ kind: 'lost', message: reason }));
      },
      (error) => post({ kind: 'unable', message: (error as Error).message }),
    );
  };

  return (message) => {
    if (message.kind === 'start') start(message);
    else if (message.kind === 'taken') waiting.get(message.id)?.();
    else if (message.kind === 'cancel') aborts.get(message.id)?.abort(aborted('cancelled'));
    else void take(message);
  };
}

/** Reads fail a little before the device says that it is lost, so it is given a moment. */
async function isLost(started: Promise<Started>): Promise<boolean> {
  const later = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 200));
  const lost = started.then(
    (all) => all.lost.then(() => true),
    () => false,
  );
  return Promise.race([lost, later]);
}
