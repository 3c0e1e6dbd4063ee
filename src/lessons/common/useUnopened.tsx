import type { ReactNode } from 'react';
import { type DataName, useExperiment } from '../../state/experiment.ts';
import { reopen, useSource } from '../../state/sources.ts';
import { Remedy } from '../../ui/Remedy.tsx';

/** Why the data on show cannot be had, and what helps; null while they can. */
export function useUnopened(): ReactNode {
  const data: DataName = useExperiment((spec) => spec.data);
  const opened = useSource(data);
  return opened.kind === 'failed' ? <Remedy message={opened.message} onRetry={() => reopen(data)} /> : null;
}
