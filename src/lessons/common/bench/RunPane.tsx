import type { ReactNode } from 'react';
import type { Box, Paint } from '../../../ui/Canvas.tsx';
import type { Watch } from '../../../ui/frame.ts';
import { Pane } from '../../../ui/Pane.tsx';
import { OldMark } from '../OldMark.tsx';
import type { Line, RunSet } from './runSet.ts';

interface Props<P, L extends Line> {
  readonly of: RunSet<P, L>;
  readonly place: NoInfer<P>;
  readonly paint: Paint;
  readonly watch: readonly Watch[];
  /** What it is, in parts; of what settings, if they have been overtaken, is said after the first. */
  readonly label: () => readonly string[];
  readonly caption: ReactNode;
  readonly onPick?: (place: readonly [x: number, y: number], box: Box) => void;
  /** Lies over the picture. */
  readonly children?: ReactNode;
  /** Absent: whether other settings have overtaken the place. */
  readonly old?: () => string;
}

/** A picture of a line, which says so while it is still that of other settings. */
export function RunPane<P, L extends Line>({
  of,
  place,
  label,
  children,
  old = () => of.old(place),
  ...pane
}: Props<P, L>) {
  const spoken = () => {
    const [what, ...more] = label();
    return [what, old(), ...more].filter(Boolean).join('; ');
  };
  const over = (
    <>
      <OldMark read={old} watch={of.watch} />
      {children}
    </>
  );
  return <Pane size="large" {...pane} label={spoken} over={over} />;
}
