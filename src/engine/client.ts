import {
  type BackendInfo,
  type BackendName,
  backendNames,
  type DenoiseSpec,
  type Engine,
  type EngineStatus,
  type FeaturesSpec,
  type Frame,
  type SampleSpec,
} from './api.ts';
import { aborted } from './latest.ts';
import type { FromWorker, Request, ToWorker } from './protocol.ts';
import { spawn as spawnWorker, type Thread } from './thread.ts';

export interface Options {
  /** Starts a worker. */
  readonly spawn?: () => Thread;
  /** The folder that the page's files lie in. */
  readonly base?: string;
}

/** A call of the page that a worker has yet to answer; a new worker is asked the same again. */
interface Pending {
  readonly request: (id: number) => Request;
  readonly resolve: (value: Float32Array | undefined) => void;
  readonly reject: (reason: unknown) => void;
  /** Takes a frame; resolves when the page has done with it and all before. */
  readonly take?: (frame: Frame) => Promise<void>;
  /** Stops listening to the caller's signal. */
  readonly unlisten: () => void;
}

/** A worker that dies young twice on one backend is not tried there again. */
const LIVES = 2;

/** The engine of a page. Its worker starts at the first call. */
export function createEngine({ spawn = spawnWorker, base = document.baseURI }: Options = {}): Engine {
  return new Client(spawn, base);
}

class Client implements Engine {
  status: EngineStatus = { kind: 'idle' };
  backend: BackendInfo | null = null;
  notice: string | null = null;

  private readonly spawn: () => Thread;
  private readonly base: string;
  private readonly listeners = new Set<() => void>();
  private readonly pending = new Map<number, Pending>();
  private readonly newest = new Map<string, number>();
  private readonly deaths = new Map<BackendName | null, number>();
  private thread: Thread | null = null;
  private wanted: BackendName | null = null;
  private skip: BackendName[] = [];
  /** Why the worker before this one ended, until this one is ready. */
  private mourned: string | null = null;
  private lastId = 0;

  constructor(spawn: () => Thread, base: string) {
    this.spawn = spawn;
    this.base = base;
  }

  async sample(
    spec: SampleSpec,
    onFrame: (frame: Frame) => void | Promise<void>,
    signal?: AbortSignal,
  ): Promise<void> {
    let from = 0;
    let taken = Promise.resolve();
    const take = (frame: Frame) => {
      from = frame.index + 1;
      taken = taken.then(() => onFrame(frame));
      return taken;
    };
    await this.ask((id) => ({ kind: 'sample', id, spec, from }), signal, take);
  }

  async denoise(spec: DenoiseSpec, signal?: AbortSignal): Promise<Float32Array> {
    return (await this.ask((id) => ({ kind: 'denoise', id, spec }), signal))!;
  }

  async features(spec: FeaturesSpec, signal?: AbortSignal): Promise<Float32Array> {
    return (await this.ask((id) => ({ kind: 'features', id, spec }), signal))!;
  }

  async warm(model: string): Promise<void> {
    await this.ask((id) => ({ kind: 'warm', id, model }));
  }

  useBackend(name: BackendName | null): void {
    this.wanted = name;
    this.skip = [];
    this.deaths.clear();
    if (!this.thread) return;
    this.thread.end();
    this.start();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  private ask(
    request: Pending['request'],
    signal?: AbortSignal,
    take?: Pending['take'],
  ): Promise<Float32Array | undefined> {
    if (signal?.aborted) return Promise.reject(signal.reason);
    if (!this.thread) this.start();
    const id = ++this.lastId;
    this.supersede(request(id));
    return new Promise<Float32Array | undefined>((resolve, reject) => {
      const abort = () => this.cancel(id, signal?.reason);
      const unlisten = () => signal?.removeEventListener('abort', abort);
      this.pending.set(id, { request, resolve, reject, take, unlisten });
      signal?.addEventListener('abort', abort);
      this.post(request(id));
    });
  }

  /** Runs and questions give way to newer ones of their kind and lane; models are loaded side by side. */
  private supersede(request: Request): void {
    if (request.kind === 'warm') return;
    const place = `${request.kind} ${request.spec.lane ?? ''}`;
    const before = this.newest.get(place);
    if (before !== undefined) this.cancel(before, aborted('a newer request took its place'));
    this.newest.set(place, request.id);
  }

  private cancel(id: number, reason: unknown): void {
    const call = this.settle(id);
    if (!call) return;
    call.reject(reason);
    this.post({ kind: 'cancel', id });
  }

  private settle(id: number): Pending | undefined {
    const call = this.pending.get(id);
    this.pending.delete(id);
    call?.unlisten();
    return call;
  }

  private post(message: ToWorker): void {
    this.thread?.post(message);
  }

  private start(): void {
    const thread = this.spawn();
    this.thread = thread;
    this.backend = null;
    this.status = { kind: 'starting' };
    thread.listen(
      (message) => this.thread === thread && this.hear(message),
      (reason) => this.thread === thread && this.died(reason),
    );
    this.post({ kind: 'start', base: this.base, wanted: this.wanted, skip: this.skip });
    for (const [id, { request }] of this.pending) this.post(request(id));
    this.tell();
  }

  private hear(message: FromWorker): void {
    if (message.kind === 'frame') this.takeFrame(message.id, message.frame);
    else if (message.kind === 'done') this.finish(message.id, message.value);
    else if (message.kind === 'error') this.settle(message.id)?.reject(errorFrom(message));
    else if (message.kind === 'lost') this.lost(message.message);
    else if (message.kind === 'unable') this.fail(message.message);
    else if (message.kind === 'ready') this.ready(message.backend);
    // The worker says that it is idle after each question, which is no news.
    else if (JSON.stringify(message.status) !== JSON.stringify(this.status)) {
      this.status = message.status;
      this.tell();
    }
  }

  private async takeFrame(id: number, frame: Frame): Promise<void> {
    const { thread } = this;
    try {
      await this.pending.get(id)?.take?.(frame);
      // A worker that has been replaced meanwhile waits for nothing any more.
      if (this.thread === thread) this.post({ kind: 'taken', id });
    } catch (error) {
      this.cancel(id, error);
    }
  }

  private finish(id: number, value: Float32Array | undefined): void {
    this.deaths.clear();
    this.settle(id)?.resolve(value);
  }

  private ready(backend: BackendInfo): void {
    this.backend = backend;
    if (this.mourned) this.notice = `${this.mourned} Computing goes on with ${backendNames[backend.name]}.`;
    else if (this.wanted && this.wanted !== backend.name)
      this.notice = `${backendNames[this.wanted]} cannot be used here, so ${backendNames[backend.name]} is. ${backend.reason}`;
    this.mourned = null;
    this.tell();
  }

  private lost(message: string): void {
    if (this.backend) this.skip = [...this.skip, this.backend.name];
    this.restart(`The graphics device was lost${message ? ` (${message})` : ''}.`);
  }

  private died(reason: string): void {
    const name = this.backend?.name ?? null;
    const deaths = (this.deaths.get(name) ?? 0) + 1;
    this.deaths.set(name, deaths);
    if (deaths < LIVES) this.restart(`The worker that computes ended (${reason}).`);
    else if (name) {
      this.skip = [...this.skip, name];
      this.restart(`The worker that computes ended again (${reason}).`);
    } else this.fail(`The worker that computes does not start (${reason}): reload the page.`);
  }

  private restart(mourned: string): void {
    this.thread?.end();
    this.mourned = mourned;
    this.start();
  }

  /** Gives up on all that was asked; the next call begins afresh. */
  private fail(message: string): void {
    this.thread?.end();
    this.thread = null;
    this.skip = [];
    this.deaths.clear();
    this.mourned = null;
    this.status = { kind: 'failed', message };
    for (const id of [...this.pending.keys()]) this.settle(id)?.reject(new Error(message));
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

function errorFrom({ name, message }: { readonly name: string; readonly message: string }): Error {
  return name === 'AbortError' ? aborted(message) : Object.assign(new Error(message), { name });
}
