import type { Watch } from '../../../ui/frame.ts';
import { Live } from '../../../ui/Live.tsx';
import { Predict } from '../../../ui/Predict.tsx';
import { cards } from './cards.ts';
import { subscribeCosts } from './costs.ts';
import { textShare } from './parts.ts';

const watch: readonly Watch[] = [subscribeCosts];

function shareText(): string {
  const share = textShare();
  return share === null ? '…' : `${Math.round(100 * share)} %`;
}

/** Where the time goes. */
export function Questions() {
  return (
    <Predict question="Where is most of the time spent?" answers={cards.time}>
      <p>
        In the denoiser. On this device reading the prompt takes{' '}
        <Live watch={watch} read={shareText} className="number" /> of a step. So systems of this kind become
        faster by fewer or cheaper steps, not by reading less.
      </p>
    </Predict>
  );
}
