import type { ReactNode } from 'react';

interface Props {
  readonly playing: boolean;
  readonly onToggle: () => void;
  readonly onStep: (direction: 1 | -1) => void;
  /** A button before the others. */
  readonly children?: ReactNode;
  /** The page's one filled button is this one, or the one before. */
  readonly main?: boolean;
}

const shapes = {
  play: 'M5 3.2v13.6L16.5 10z',
  pause: 'M5 3.5h3.6v13H5zM11.4 3.5H15v13h-3.6z',
  back: 'M4 3.5h2.4v13H4zM16 3.5v13L7.5 10z',
  forward: 'M13.6 3.5H16v13h-2.4zM4 3.5 12.5 10 4 16.5z',
};

export function Glyph({ shape }: { readonly shape: keyof typeof shapes }) {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" className="glyph">
      <path d={shapes[shape]} fill="currentColor" />
    </svg>
  );
}

export function Transport({ playing, onToggle, onStep, children, main = false }: Props) {
  const toggle = playing ? 'Pause' : 'Play';
  return (
    <div className="transport">
      {children}
      <div className="steps">
        <button type="button" className="quiet" aria-label="Step back" onClick={() => onStep(-1)}>
          <Glyph shape="back" />
        </button>
        <button type="button" className={main ? 'main' : 'quiet'} aria-label={toggle} onClick={onToggle}>
          <Glyph shape={playing ? 'pause' : 'play'} />
        </button>
        <button type="button" className="quiet" aria-label="Step forward" onClick={() => onStep(1)}>
          <Glyph shape="forward" />
        </button>
      </div>
    </div>
  );
}
