import { useMemo, useState } from 'react';
import { many } from '../../core/kinds/words.ts';
import { CHAIN_STEPS } from '../../core/schedules.ts';
import { modalityOf } from '../../modalities/index.ts';
import { gainAt } from '../../modalities/shades.ts';
import { experiment, useExperiment } from '../../state/experiment.ts';
import { integer } from '../../state/fields.ts';
import { dataset } from '../../state/sources.ts';
import { Live } from '../../ui/Live.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Pane } from '../../ui/Pane.tsx';
import { levelNow, shares, watchCursor } from '../common/cursor.ts';
import type { Forward } from '../common/forward.ts';
import { Sign } from '../common/Sign.tsx';
import { painters } from './paint.ts';
import type { LiveChain } from './useForwardChain.ts';

interface Props {
  readonly state: Forward;
  readonly chain: LiveChain | null;
}

const now = () => `t = ${experiment.getState().t.toFixed(3)}: ${shares(levelNow())}`;

/** The number of the picture that the equation shows; a click on a picture sets it too. */
function Picked({ of, value, onChange }: { of: number; value: number; onChange: (value: number) => void }) {
  const field = useMemo(() => integer('Picture in the equation', 1, of, 1), [of]);
  return (
    <span className="picked">
      <span aria-hidden="true">; picture</span>{' '}
      <NumberField field={field} value={value + 1} digits={2} onChange={(number) => onChange(number - 1)} />
      <span aria-hidden="true"> taken apart</span>
    </span>
  );
}

/** x_t = alpha·x0 + sigma·eps, as three pictures. */
function JumpPanes({ state }: { readonly state: Forward }) {
  const data = useExperiment((spec) => spec.data);
  const { label, kind } = dataset(data);
  const { cells } = modalityOf({ kind });
  const { count } = state.x0;
  const [chosen, setChosen] = useState(0);
  const picked = Math.min(chosen, count - 1);
  const paint = useMemo(() => painters(state, picked), [state, picked]);
  const all = many(kind, count);
  const one = cells ? `picture ${picked + 1}` : 'all of them';
  return (
    <div className="panes jump">
      <Pane
        size="large"
        paint={paint.noisy}
        watch={watchCursor}
        label={() => `${all} of ${label}, noisy, at ${now()}`}
        caption={
          <>
            <Sign of="xt" /> {all}
            {cells ? <Picked of={count} value={picked} onChange={setChosen} /> : null}
          </>
        }
        onPick={cells && ((place, box) => setChosen((before) => cells.at(place, box, state.x0) ?? before))}
      />
      <div className="terms">
        <Pane
          size="small"
          paint={paint.signal}
          watch={watchCursor}
          label={() => `The signal in it, ${one}: data times ${levelNow().alpha.toFixed(3)}`}
          caption={
            <>
              <Live watch={watchCursor} read={() => levelNow().alpha.toFixed(3)} className="number data" />{' '}
              <Sign of="x0" />
            </>
          }
          sign="="
        />
        <Pane
          size="small"
          paint={paint.noise}
          watch={watchCursor}
          label={() => `The noise in it, ${one}: unit noise times ${levelNow().sigma.toFixed(3)}`}
          caption={
            <>
              <Live watch={watchCursor} read={() => levelNow().sigma.toFixed(3)} className="number noise" />{' '}
              <Sign of="epsilon" />
            </>
          }
          sign="+"
        />
      </div>
    </div>
  );
}

/** The jump and the chain at the same level, side by side. */
function WayPanes({ state, chain }: { readonly state: Forward; readonly chain: LiveChain }) {
  const paint = useMemo(() => painters(state), [state]);
  const data = useExperiment((spec) => spec.data);
  const { label, kind } = dataset(data);
  const all = many(kind, state.x0.count);
  const watch = useMemo(() => [...watchCursor, chain.watch], [chain]);
  const steps = () => chain.chain.at(Math.round(experiment.getState().t * CHAIN_STEPS)).index;
  return (
    <div className="panes pair">
      <Pane
        size="large"
        paint={paint.noisy}
        watch={watchCursor}
        label={() => `${all} of ${label} after one jump to ${now()}`}
        caption={<>one jump</>}
      />
      <Pane
        size="large"
        paint={paint.chain(chain.chain)}
        watch={watch}
        label={() => `${all} of ${label} after ${steps()} small steps, at ${now()}`}
        caption={
          <>
            <Live watch={watch} read={() => `${steps()}`} className="number" /> small steps
          </>
        }
      />
    </div>
  );
}

export function Stage({ state, chain }: Props) {
  return chain ? <WayPanes state={state} chain={chain} /> : <JumpPanes state={state} />;
}

/** How noisy values become shades, said in a line. */
export function ShadesNote() {
  const modality = modalityOf(dataset(useExperiment((spec) => spec.data)));
  if (!modality.shaded) return <>Exact: computed here from the formula as you drag. Nothing is learned.</>;
  return (
    <>
      Exact: computed here from the formula as you drag. Nothing is learned. Shades show values ×{' '}
      <Live watch={watchCursor} read={() => gainAt(modality, levelNow()).toFixed(2)} />, so that noise fits
      between black and white.
    </>
  );
}
