import { useExperiment } from '../../state/experiment.ts';
import { dataset } from '../../state/sources.ts';
import { Live } from '../../ui/Live.tsx';
import { toldNow } from './drive.ts';
import { watchRun } from './useRun.ts';

/**
 * What the result shows, where somebody can say; read out when it is known. beneath: under the track, in windows that
 * have the room; aside: in the margin, in those where it would push the prompt out of sight.
 */
export function ToldLine({ where }: { readonly where: 'beneath' | 'aside' }) {
  const { teller } = dataset(useExperiment((spec) => spec.data));
  return teller ? (
    <p className={`told ${where}`} role="status">
      <Live watch={watchRun} read={toldNow} />
    </p>
  ) : null;
}
