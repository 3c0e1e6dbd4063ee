import { useMemo, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { Truth } from '../../../modalities/modality.ts';
import { change, experiment, useExperiment } from '../../../state/experiment.ts';
import type { Watch } from '../../../ui/frame.ts';
import { Live } from '../../../ui/Live.tsx';
import { Pane } from '../../../ui/Pane.tsx';
import { OldMark } from '../../common/OldMark.tsx';
import { Troubles } from '../../common/Troubles.tsx';
import { useTruth } from '../../common/useTruth.ts';
import { BrushHandle } from './BrushHandle.tsx';
import { aimAt, brush } from './brush.ts';
import { paintNode, watchNode } from './paint.ts';
import { tree, treeKey, treeNow, troubleOf } from './runs.ts';
import { oldNow } from './shown.ts';
import { apartText, labelOf, nameOf, originOf } from './words.ts';

const watchAll: readonly Watch[] = [experiment.subscribe, tree.subscribe];

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

function NodePane({ number, truth }: { readonly number: number; readonly truth: Truth | null }) {
  const selected = useExperiment((spec) => spec.branch === number);
  const paint = useMemo(() => paintNode(number, truth), [number, truth]);
  const watch = useMemo(() => [watchNode(number)], [number]);
  const brushing = useStore(brush, ({ on }) => on);
  const caption = (
    <>
      <button
        type="button"
        className="word fork-name"
        aria-pressed={selected}
        onClick={() => change({ branch: number })}
      >
        {nameOf(number)}
      </button>
      <Live watch={watchAll} read={() => originOf(number)} />
      <Live watch={watchAll} read={() => apartText(number)} className="number" />
    </>
  );
  return (
    <Pane
      size="large"
      paint={paint}
      watch={watch}
      label={() => labelOf(number)}
      caption={caption}
      onPick={brushing ? undefined : () => change({ branch: number })}
      over={
        <>
          <OldMark read={() => oldNow(number)} watch={watchAll} />
          {brushing ? <BrushHandle number={number} onTaken={passOn} /> : null}
        </>
      }
    />
  );
}

const troublesNow = () => treeNow().flatMap(({ number }) => troubleOf(number) ?? []);

/** The run and all branches at one noise level. */
export function Stage() {
  useExperiment(treeKey);
  const truth = useTruth();
  const nodes = treeNow();
  const wrong = useSyncExternalStore(tree.subscribe, () => troublesNow().join('\n'));
  return (
    <div className="panes fork" data-rows={nodes.length > 3 ? 2 : 1}>
      {nodes.map(({ number }) => (
        <NodePane key={number} number={number} truth={truth} />
      ))}
      {wrong ? (
        <Troubles of={nodes.map(({ number }) => ({ message: troubleOf(number), retry: tree.retry }))} />
      ) : null}
    </div>
  );
}
