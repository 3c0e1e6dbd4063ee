import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Truth } from '../../../modalities/modality.ts';
import { change, useExperiment } from '../../../state/experiment.ts';
import { Canvas } from '../../../ui/Canvas.tsx';
import { Live } from '../../../ui/Live.tsx';
import { RunPane } from '../../common/bench/RunPane.tsx';
import { toldIn } from '../../common/bench/told.ts';
import { useLines, useTroubles } from '../../common/bench/useRunSet.ts';
import { Troubles } from '../../common/Troubles.tsx';
import { watchTold } from '../../common/told.ts';
import { useTruth } from '../../common/useTruth.ts';
import { BrushHandle } from './BrushHandle.tsx';
import { aimAt, brush } from './brush.ts';
import { paintExpected, paintNode, watchNode } from './paint.ts';
import { tree } from './runs.ts';
import { labelOf, lineName, originOf, parentDistanceText } from './words.ts';

/** The brush goes on where its stroke now is, for those who use it by its keys. */
function passOn(branch: number): void {
  const focused = document.activeElement;
  if (!focused?.classList.contains('brush-handle')) return;
  const aim = brush.getState().over?.aim;
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`.brush-handle[data-branch="${branch}"]`)?.focus();
    if (aim) aimAt(branch, aim);
  });
}

/** What the network expects behind a state, small beside its name: whoever paints into noise sees into what. */
function Expected({ number }: { readonly number: number }) {
  const paint = useMemo(() => paintExpected(number), [number]);
  const watch = useMemo(() => [watchNode(number)], [number]);
  return (
    <span className="expected">
      <Canvas paint={paint} watch={watch} label={() => `What the network expects of ${lineName(number)}`} />
      x̂₀
    </span>
  );
}

function Caption({ number }: { readonly number: number }) {
  const selected = useExperiment((spec) => spec.branch === number);
  const brushing = useStore(brush, ({ on }) => on);
  return (
    <>
      {brushing ? <Expected number={number} /> : null}
      <button
        type="button"
        className="word fork-name"
        aria-pressed={selected}
        onClick={() => change({ branch: number })}
      >
        {lineName(number)}
      </button>
      <Live watch={tree.watch} read={() => originOf(number)} />
      <Live watch={tree.watch} read={() => parentDistanceText(number)} className="number" />
    </>
  );
}

function NodePane({ number, truth }: { readonly number: number; readonly truth: Truth | null }) {
  const paint = useMemo(() => paintNode(number, truth), [number, truth]);
  const watch = useMemo(() => [watchNode(number), watchTold], [number]);
  const brushing = useStore(brush, ({ on }) => on);
  return (
    <RunPane
      of={tree}
      place={number}
      paint={paint}
      watch={watch}
      label={() => [...labelOf(number), toldIn(tree, number)]}
      caption={<Caption number={number} />}
      onPick={brushing ? undefined : () => change({ branch: number })}
    >
      {brushing ? <BrushHandle number={number} onTaken={passOn} /> : null}
    </RunPane>
  );
}

/** The run and all branches at one noise level. */
export function Stage() {
  const truth = useTruth();
  const numbers = [...useLines(tree).keys()];
  return (
    <div className="panes fork" data-rows={numbers.length > 3 ? 2 : 1}>
      {numbers.map((number) => (
        <NodePane key={number} number={number} truth={truth} />
      ))}
      <Troubles of={useTroubles(tree)} />
    </div>
  );
}
