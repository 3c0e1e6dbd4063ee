import type { Preparation } from '../../state/engine.ts';

const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(1);

/** What the engine does before the first frame can come. */
export function preparing(status: Preparation): string | null {
  if (status.kind === 'starting') return 'Starting the engine …';
  if (status.kind === 'compiling') return 'Compiling the network for this device …';
  if (status.kind === 'learning')
    return `Training your network: step ${status.step.toLocaleString('en')} of ${status.of.toLocaleString('en')}`;
  if (status.kind === 'training') return 'Training the network …';
  if (status.kind !== 'loading') return null;
  const share = status.total
    ? ` ${Math.round((100 * status.received) / status.total)} % of ${megabytes(status.total)} MB`
    : '';
  return `Loading the network …${share}`;
}
