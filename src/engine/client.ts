import {
  type BackendInfo,
  type BackendName,
  backendNames,
  type Engine,
  type EngineStatus,
  type EngineVerbs,
  type Settings,
  verbs,
} from './api.ts';
import { Caller } from './caller.ts';
import type { News } from './protocol.ts';
import { spawn as spawnWorker, type Thread } from './thread.ts';
import { callsOf } from './verb.ts';

export interface EngineOptions {
  /** Starts a worker. */
  readonly spawn?: () => Thread;
  /** The folder that the page's files lie in. */
  readonly base?: string;
}

/** A worker that dies young twice on one backend is not tried there again. */
const LIVES = 2;
/** Milliseconds: whatever it dies of later, as a long training may, is not the backend's fault. */
const YOUTH = 60_000;

/** The engine of a page. Its worker starts at the first call. */
export function createEngine({ spawn = spawnWorker, base = document.baseURI }: EngineOptions = {}): Engine {
  const client = new Client(spawn, base);
  return Object.assign(client, callsOf(verbs, client.ask));
}

/** Which backend the worker computes on, and what follows when it fails there. */
class Client extends Caller<EngineVerbs, Settings, BackendInfo, EngineStatus> {
  status: EngineStatus = { kind: 'idle' };
  backend: BackendInfo | null = null;
  notice: string | null = null;

  private readonly listeners = new Set<() => void>();
  private readonly deaths = new Map<BackendName | null, number>();
  private wanted: BackendName | null = null;
  private readySince = 0;
  private skip: BackendName[] = [];
  /** Why the worker before this one ended, until this one is ready. */
  private ended: string | null = null;

  constructor(
    spawn: () => Thread,
    private readonly base: string,
  ) {
    super(spawn);
  }

  restartOn(name: BackendName | null): void {
    this.wanted = name;
    this.skip = [];
    this.deaths.clear();
    if (this.thread) this.restart();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  protected begin(): Settings {
    this.backend = null;
    this.status = { kind: 'starting' };
    this.tell();
    return { base: this.base, wanted: this.wanted, skip: this.skip };
  }

  protected hear(news: News<BackendInfo, EngineStatus>): void {
    if (news.kind === 'lost') this.lose(news.message);
    else if (news.kind === 'unable') this.fail(news.message);
    else if (news.kind === 'ready') this.ready(news.info);
    // The worker says that it is idle after each question, which is no news.
    else if (JSON.stringify(news.status) !== JSON.stringify(this.status)) {
      this.status = news.status;
      this.tell();
    }
  }

  protected answered(): void {
    this.deaths.clear();
  }

  private ready(backend: BackendInfo): void {
    this.backend = backend;
    this.readySince = performance.now();
    if (this.ended) this.notice = `${this.ended} Computing goes on with ${backendNames[backend.name]}.`;
    else if (this.wanted && this.wanted !== backend.name)
      this.notice = `${backendNames[this.wanted]} cannot be used here, so ${backendNames[backend.name]} is. ${backend.reason}`;
    this.ended = null;
    this.tell();
  }

  private lose(message: string): void {
    if (this.backend) this.skip = [...this.skip, this.backend.name];
    this.replace(`The graphics device was lost${message ? ` (${message})` : ''}.`);
  }

  protected died(reason: string): void {
    const name = this.backend?.name ?? null;
    if (name && performance.now() - this.readySince > YOUTH) this.deaths.delete(name);
    const deaths = (this.deaths.get(name) ?? 0) + 1;
    this.deaths.set(name, deaths);
    if (deaths < LIVES) this.replace(`The worker that computes ended (${reason}).`);
    else if (name) {
      this.skip = [...this.skip, name];
      this.replace(`The worker that computes ended again (${reason}).`);
    } else this.fail(`The worker that computes does not start (${reason}): reload the page.`);
  }

  private replace(why: string): void {
    this.ended = why;
    this.restart();
  }

  protected override fail(message: string): void {
    this.skip = [];
    this.deaths.clear();
    this.ended = null;
    this.status = { kind: 'failed', message };
    super.fail(message);
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
