import { type BackendInfo, type BackendName, backendNames } from './api.ts';

/** What a first look at a backend says, before any of its code is fetched. */
export type Look =
  | { readonly usable: true; readonly device: string; readonly software: boolean }
  | { readonly usable: false; readonly why: string };

export interface Candidate {
  readonly name: BackendName;
  look(): Promise<Look>;
  /** Fetches its code and makes it the current one. */
  start(): Promise<void>;
}

/** Both run on the current backend. */
export interface Trials {
  /** null when a tiny network answers as stored, else what is wrong. */
  selfTest(): Promise<string | null>;
  /** Milliseconds of a short typical workload. */
  measure(): Promise<number>;
}

/** Best first. cpu is so slow that it is never measured against the others. */
const ORDER = ['webgpu', 'webgl', 'wasm'] as const;
const LAST = 'cpu';

const round = (ms: number) => `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;

/** Tries backends one after another, and keeps what came of each. */
class Contest {
  private readonly notes: string[];
  /** Milliseconds of those that work. */
  private readonly probe: Partial<Record<BackendName, number>> = {};
  private readonly devices: Partial<Record<BackendName, string>> = {};
  private readonly candidates: readonly Candidate[];
  private readonly trials: Trials;

  constructor(candidates: readonly Candidate[], trials: Trials, skip: readonly BackendName[]) {
    this.candidates = candidates.filter(({ name }) => !skip.includes(name));
    this.trials = trials;
    this.notes = skip.map((name) => `${backendNames[name]} has failed before`);
  }

  /** Starts, tests and measures one. Returns whether it is fit for use; if not, a note says why. */
  async enter(name: BackendName, evenSoftware: boolean): Promise<boolean> {
    const candidate = this.candidates.find((one) => one.name === name);
    if (!candidate) return false;
    const look = await candidate.look().catch(({ message }): Look => ({ usable: false, why: message }));
    const wrong = await this.attempt(candidate, look, evenSoftware);
    if (wrong !== null) this.notes.push(`${backendNames[name]} ${wrong}`);
    return wrong === null;
  }

  /** null when it works, else what keeps it from use. */
  private async attempt(candidate: Candidate, look: Look, evenSoftware: boolean): Promise<string | null> {
    if (!look.usable) return `is not available (${look.why})`;
    if (look.software && !evenSoftware)
      return `is passed over, since it would compute on the processor (${look.device})`;
    try {
      await candidate.start();
      const wrong = await this.trials.selfTest();
      if (wrong !== null) return `is passed over (${wrong})`;
      this.probe[candidate.name] = await this.trials.measure();
      this.devices[candidate.name] = look.device;
      return null;
    } catch (error) {
      return `is passed over (${(error as Error).message})`;
    }
  }

  /** Those that work, fastest first. */
  ranking(): BackendName[] {
    return ORDER.filter((name) => this.works(name)).sort((a, b) => this.probe[a]! - this.probe[b]!);
  }

  works(name: BackendName): boolean {
    return this.probe[name] !== undefined;
  }

  /** Makes one that works the current one again, and says why it was chosen. */
  async win(name: BackendName, why = ''): Promise<BackendInfo> {
    await this.candidates.find((one) => one.name === name)!.start();
    const { probe } = this;
    const rivals = this.ranking().filter((other) => other !== name);
    const figures = [
      `${backendNames[name]}${why} on ${this.devices[name]}: ${round(probe[name]!)}`,
      ...rivals.map((other) => `${backendNames[other]} takes ${round(probe[other]!)}`),
    ].join(', ');
    return { name, reason: `${[figures, ...this.notes].join('; ')}.`, probe };
  }

  failure(): Error {
    const tried = this.notes.join('; ');
    return new Error(`No backend works here: ${tried}. Try a current version of Chrome, Edge or Firefox.`);
  }
}

/**
 * Starts the backend that was wanted, else the one that computes fastest here, and says why.
 * skip: those that have failed already. Throws Error when none works.
 */
export async function choose(
  candidates: readonly Candidate[],
  trials: Trials,
  wanted: BackendName | null,
  skip: readonly BackendName[],
): Promise<BackendInfo> {
  const contest = new Contest(candidates, trials, skip);
  if (wanted && (await contest.enter(wanted, true))) return contest.win(wanted, ' as asked for,');
  for (const name of ORDER) {
    // WebGL on the same device is never faster than WebGPU.
    const needless = name === 'webgl' && contest.works('webgpu');
    if (name !== wanted && !needless) await contest.enter(name, false);
  }
  const [fastest] = contest.ranking();
  if (fastest) return contest.win(fastest);
  if (wanted !== LAST && (await contest.enter(LAST, true))) return contest.win(LAST);
  throw contest.failure();
}
