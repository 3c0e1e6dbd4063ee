/** What the page says about its engine, beside the status line. */
import { type BackendInfo, type BackendName, backendNames, type EngineStatus } from '../engine/api.ts';
import { LIMIT } from './patience.ts';

const doings: Readonly<Record<EngineStatus['kind'], string>> = {
  idle: 'the engine has yet to begin',
  starting: 'the engine is still starting',
  loading: 'the network is still being fetched',
  compiling: 'the network is still being compiled for this device',
  sampling: 'the network is still at work',
  training: 'the network is still at work',
  failed: 'the engine is still starting',
};

/** Nothing has come from the engine for long. null: its code itself has not. */
export function late(status: EngineStatus | null): string {
  const doing = status ? doings[status.kind] : 'the engine is still being fetched';
  return `Nothing has come for ${LIMIT / 1000} seconds: ${doing}. A slow device or connection may need longer. If it stays so, start it anew, ask for fewer samples, or choose another backend at the top of the page.`;
}

interface News {
  readonly text: string | null;
  /** Whether another try may help. */
  readonly again: boolean;
}

/**
 * notice: what the engine itself has to say, if that is new. arrived: the backend that it has started, if it just has.
 * Plain JavaScript is the last resort: who has not chosen it hears of it, and can have the others tried again.
 */
export function news(notice: string | null, arrived: BackendInfo | null, chosen: BackendName | 'auto'): News {
  const again = arrived?.name === 'cpu' && chosen !== 'cpu';
  if (notice || !again) return { text: notice, again };
  // Why is long, and stands where the page tells of its backend.
  return {
    text: `Only ${backendNames.cpu} could be started here, which computes many times slower than the others.`,
    again,
  };
}
