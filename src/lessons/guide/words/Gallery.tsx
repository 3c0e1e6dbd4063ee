import { useEffect, useMemo, useRef, useState } from 'react';
import { takePrompt, typePrompt } from '../../../state/draft.ts';
import { useExperiment } from '../../../state/experiment.ts';
import { Canvas } from '../../../ui/Canvas.tsx';
import { watchNear } from '../../../ui/near.ts';
import { paintRun } from '../../common/bench/paint.ts';
import { useLines, useProgress, useTroubles } from '../../common/bench/useRunSet.ts';
import { scrub } from '../../common/drive.ts';
import { Troubles } from '../../common/Troubles.tsx';
import { gallery, promptsOf } from './gallery.ts';
import { sampleOf, words } from './runs.ts';

const watch = gallery.watchRuns;

/** Milliseconds that it is in sight, and the stage at rest, before anything is computed for it. */
const REST = 400;

/** Runs while it is in sight and the stage is done; what somebody waits for comes first. */
function useLazily(near: boolean): void {
  const busy = useProgress(words) === 'running';
  const key = [...useLines(gallery).values()].map((line) => line.key).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another key is another run.
  useEffect(() => {
    if (!near || busy) {
      gallery.cancel();
      return;
    }
    const timer = setTimeout(gallery.begin, REST);
    return () => clearTimeout(timer);
  }, [near, busy, key]);
  useEffect(() => gallery.enter(), []);
}

function Item({ which, text }: { readonly which: number; readonly text: string }) {
  const paint = useMemo(
    () => paintRun(gallery, 'gallery', { truth: null, x: (x) => sampleOf(x, which) }),
    [which],
  );
  const choose = () => {
    typePrompt(text);
    takePrompt();
    scrub(0);
  };
  return (
    <li>
      <button type="button" translate="no" onClick={choose}>
        <Canvas paint={paint} watch={watch} />
        <span>{text}</span>
      </button>
    </li>
  );
}

/** A dozen prompts, each with what it gives with the settings of now. */
export function Gallery() {
  const section = useRef<HTMLElement>(null);
  const [near, setNear] = useState(false);
  const data = useExperiment((spec) => spec.data);
  const prompts = useMemo(() => promptsOf({ data }), [data]);
  const troubles = useTroubles(gallery);
  useEffect(() => (section.current ? watchNear(section.current, setNear) : undefined), []);
  useLazily(near);
  return (
    <section className="prompt-gallery" ref={section} aria-labelledby="prompt-gallery">
      <h2 id="prompt-gallery">A dozen prompts</h2>
      <p className="fine">
        Drawn live, 10 steps each, with the seed and the guidance of now. Choose one to take it apart.
      </p>
      <ul>
        {prompts.map((text, which) => (
          <Item key={text} which={which} text={text} />
        ))}
      </ul>
      <Troubles of={troubles} />
    </section>
  );
}
