import type { BackendInfo, BackendName } from './api.ts';

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
  const notes: string[] = skip.map((name) => `${name} has failed before`);
  const probe: Partial<Record<BackendName, number>> = {};
  const candidate = (name: BackendName) =>
    skip.includes(name) ? undefined : candidates.find((one) => one.name === name);

  /** Starts, tests and measures one; what keeps it from use goes into the notes. */
  const attempt = async (one: Candidate | undefined, evenSoftware: boolean): Promise<string | null> => {
    if (!one) return null;
    const { name } = one;
    const look = await one.look();
    if (!look.usable) notes.push(`${name} is not to be had (${look.why})`);
    else if (look.software && !evenSoftware) notes.push(`${name} is passed over (software: ${look.device})`);
    else {
      const wrong = await trial(one, trials);
      if (typeof wrong === 'string') notes.push(`${name} is passed over (${wrong})`);
      else {
        probe[name] = wrong;
        return look.device;
      }
    }
    return null;
  };
  const chosen = (name: BackendName, first: string): BackendInfo => ({
    name,
    reason: `${[first, ...notes].join('; ')}.`,
    probe,
  });

  if (wanted) {
    const device = await attempt(candidate(wanted), true);
    if (device !== null)
      return chosen(wanted, `${wanted} as asked for, on ${device}: ${round(probe[wanted]!)}`);
  }
  const devices: Partial<Record<BackendName, string>> = {};
  for (const name of ORDER) {
    // WebGL on the same device is never faster than WebGPU.
    if (name === wanted || (name === 'webgl' && probe.webgpu !== undefined)) continue;
    const device = await attempt(candidate(name), false);
    if (device !== null) devices[name] = device;
  }
  const ranked = ORDER.filter((name) => name in devices).sort((a, b) => probe[a]! - probe[b]!);
  if (ranked.length) {
    const [best, ...others] = ranked;
    await candidate(best)!.start();
    const rivals = others.map((name) => `${name} takes ${round(probe[name]!)}`);
    return chosen(best, [`${best} on ${devices[best]}: ${round(probe[best]!)}`, ...rivals].join(', '));
  }
  const device = wanted === LAST ? null : await attempt(candidate(LAST), true);
  if (device !== null) return chosen(LAST, `cpu, slow: ${round(probe.cpu!)}`);
  throw new Error(
    `No backend works here: ${notes.join('; ')}. Try a current version of Chrome, Edge or Firefox.`,
  );
}

/** Milliseconds, or what is wrong. */
async function trial(one: Candidate, trials: Trials): Promise<number | string> {
  try {
    await one.start();
    return (await trials.selfTest()) ?? (await trials.measure());
  } catch (error) {
    return (error as Error).message;
  }
}
