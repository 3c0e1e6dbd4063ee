/** Networks that the page trains itself, by the names that its parts ask the engine for them under. */
import { createStore } from 'zustand/vanilla';
import type { LiveModel } from '../engine/api.ts';

/** How far a training has come that somebody waits for, and how far it has to. */
export interface Learning {
  readonly kind: 'learning';
  readonly step: number;
  readonly of: number;
}
export const learning = createStore<{ readonly now: Learning | null }>(() => ({ now: null }));

/** Trains as far as it has to, or finds that done. Rejects as the engine's `train` does. */
type Teach = () => Promise<LiveModel>;

const known = new Map<string, Teach>();

export const lend = (name: string, teach: Teach): void => void known.set(name, teach);

/** What a verb is asked with, its network in place of the name of it. null: it names none that is trained here. */
export function withLive(spec: unknown): Promise<unknown> | null {
  if (typeof spec === 'string') return known.get(spec)?.() ?? null;
  const { model } = spec as { readonly model?: unknown };
  const teach = typeof model === 'string' ? known.get(model) : undefined;
  return teach ? teach().then((taught) => ({ ...(spec as object), model: taught })) : null;
}
