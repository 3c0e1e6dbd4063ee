import 'katex/dist/katex.min.css';
import { useEffect, useRef, useState } from 'react';
import { nextFrame, notNextFrame, type Watch } from './frame.ts';
import { formulasMiss } from './missing.ts';
import { watchNear } from './near.ts';
import { isPrinting, watchPrinting } from './printing.ts';

type Katex = typeof import('katex').default;

/** Fetched beside the lesson, not before it: the page is usable while it comes. null where it does not come, and words must do. */
let katex: Promise<Katex | null> | null = null;
const loadKatex = () => {
  katex ??= import('katex').then(
    (module) => module.default,
    () => {
      // The next formula tries again.
      katex = null;
      formulasMiss();
      return null;
    },
  );
  return katex;
};

interface Props {
  /** \htmlClass{data}{…} colours a part; \htmlClass{live-alpha}{0.000} is a place for the live number `alpha`. */
  readonly tex: string;
  /** As one would read it out. */
  readonly spoken: string;
  readonly display?: boolean;
  /** Numbers of the current frame, by name. */
  readonly live?: Readonly<Record<string, () => string>>;
  readonly watch?: readonly Watch[];
}

const nothing = {};
const noWatch: readonly Watch[] = [];

/** KaTeX builds the nodes itself, so no style attribute is parsed and the page's policy holds. */
function render(library: Katex, tex: string, into: HTMLElement, displayMode: boolean): void {
  library.render(tex, into, { displayMode, throwOnError: false, trust: true, strict: false, output: 'html' });
}

export function Formula({ tex, spoken, display = false, live = nothing, watch = noWatch }: Props) {
  const span = useRef<HTMLSpanElement>(null);
  const [library, setLibrary] = useState<Katex | null>(null);

  useEffect(() => {
    let wanted = true;
    loadKatex().then((loaded) => {
      if (loaded && wanted) setLibrary(() => loaded);
      else if (wanted && span.current) span.current.textContent = spoken;
    });
    return () => {
      wanted = false;
    };
  }, [spoken]);

  useEffect(() => {
    const element = span.current;
    if (!element || !library) return;
    let places: (readonly [Element | null, () => string])[] = [];
    const write = () => {
      for (const [place, read] of places) if (place) place.textContent = read();
    };
    let built = false;
    const build = () => {
      built = true;
      render(library, tex, element, display);
      // What is wider than its room scrolls, by the keyboard too.
      if (display && element.scrollWidth > element.clientWidth) element.tabIndex = 0;
      places = Object.entries(live).map(([name, read]) => [element.querySelector(`.live-${name}`), read]);
      write();
    };
    const sight = watchNear(element, (near) => {
      if (!near) return;
      sight();
      nextFrame(build);
    });
    const schedule = () => nextFrame(write);
    const paper = watchPrinting(() => {
      if (isPrinting() && !built) build();
    });
    const stops = [sight, paper, ...watch.map((start) => start(schedule))];
    return () => {
      for (const stop of stops) stop();
      notNextFrame(write);
      notNextFrame(build);
    };
  }, [library, tex, display, live, watch]);

  return (
    <span
      className={display ? 'formula' : 'symbol'}
      role="math"
      translate="no"
      aria-label={spoken}
      ref={span}
    />
  );
}
