import type { ReactNode } from 'react';
import { type Box, Canvas, type Paint } from './Canvas.tsx';
import type { Watch } from './frame.ts';

interface Props {
  readonly paint: Paint;
  readonly watch: readonly Watch[];
  readonly label: () => string;
  readonly caption: ReactNode;
  /** Sign that joins it to the pane before: the stage reads as an equation. */
  readonly sign?: ReactNode;
  readonly size: 'large' | 'small';
  readonly onPick?: (place: readonly [x: number, y: number], box: Box) => void;
}

/** One picture of the stage with what it is beneath it. */
export function Pane({ paint, watch, label, caption, sign, size, onPick }: Props) {
  return (
    <figure className={`pane ${size}`}>
      {sign ? <span className="sign">{sign}</span> : null}
      <Canvas paint={paint} watch={watch} label={label} onPick={onPick} />
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
