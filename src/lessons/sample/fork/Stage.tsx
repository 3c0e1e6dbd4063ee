import { useMemo, useSyncExternalStore } from 'react';
import type { Truth } from '../../../modalities/modality.ts';
import { change, experiment, useExperiment } from '../../../state/experiment.ts';
import type { Watch } from '../../../ui/frame.ts';
import { Live } from '../../../ui/Live.tsx';
import { Pane } from '../../../ui/Pane.tsx';
import { Remedy } from '../../../ui/Remedy.tsx';
import { useTruth } from '../../common/useTruth.ts';
import { paintNode, watchNode } from './paint.ts';
import { rerun, subscribeRuns, treeKey, treeNow, troubleOf } from './runs.ts';
import { apartText, labelOf, nameOf, originOf } from './words.ts';

const watchAll: readonly Watch[] = [experiment.subscribe, subscribeRuns];

function NodePane({ number, truth }: { readonly number: number; readonly truth: Truth | null }) {
  const selected = useExperiment((spec) => spec.branch === number);
  const trouble = useSyncExternalStore(subscribeRuns, () => troubleOf(number));
  const paint = useMemo(() => paintNode(number, truth), [number, truth]);
  const watch = useMemo(() => [watchNode(number)], [number]);
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
  if (trouble)
    return (
      <div className="pane large">
        <Remedy message={trouble} onRetry={() => rerun(number)} />
        <div className="caption">{caption}</div>
      </div>
    );
  return (
    <Pane
      size="large"
      paint={paint}
      watch={watch}
      label={() => labelOf(number)}
      caption={caption}
      onPick={() => change({ branch: number })}
    />
  );
}

/** The run and all branches at one noise level. */
export function Stage() {
  useExperiment(treeKey);
  const truth = useTruth();
  const tree = treeNow();
  return (
    <div className="panes fork" data-rows={tree.length > 3 ? 2 : 1}>
      {tree.map(({ number }) => (
        <NodePane key={number} number={number} truth={truth} />
      ))}
    </div>
  );
}
