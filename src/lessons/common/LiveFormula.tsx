import type { Level } from '../../core/types.ts';
import { Formula } from '../../ui/Formula.tsx';
import type { Watch } from '../../ui/frame.ts';
import { Live } from '../../ui/Live.tsx';
import { logSnrText, shares } from './cursor.ts';

interface Props {
  /** The formula, and how one reads it out. */
  readonly tex: string;
  readonly spoken: string;
  /** The same with places for the numbers, `live-alpha` and `live-sigma`. */
  readonly numbers: string;
  readonly live: Readonly<Record<'alpha' | 'sigma', () => string>>;
  readonly level: () => Level;
  readonly watch: readonly Watch[];
}

/** The two numbers of the level that is now. */
export const liveLevel = (level: () => Level): Props['live'] => ({
  alpha: () => level().alpha.toFixed(3),
  sigma: () => level().sigma.toFixed(3),
});

/** A formula, the same with the numbers of the moment, and what they mean. */
export function LiveFormula({ tex, spoken, numbers, live, level, watch }: Props) {
  return (
    <div className="live-formula">
      <Formula tex={tex} spoken={spoken} />
      <div aria-hidden="true">
        <Formula tex={numbers} spoken="" live={live} watch={watch} />
      </div>
      <p className="numbers">
        <Live watch={watch} read={() => shares(level())} />{' '}
        <span className="apart">
          log-SNR <Live watch={watch} read={() => logSnrText(level())} />
        </span>
      </p>
    </div>
  );
}
