import './export.css';
import { useEffect, useReducer, useState } from 'react';
import { exportable } from '../state/exportable.ts';
import { Choice } from '../ui/Choice.tsx';
import { Charts } from './Charts.tsx';
import { Film } from './Film.tsx';
import { Numbers } from './Numbers.tsx';
import { Picture } from './Picture.tsx';
import { useWork } from './useWork.ts';

const kinds = [
  { value: 'picture', label: 'Picture' },
  { value: 'film', label: 'Film' },
  { value: 'numbers', label: 'Numbers' },
  { value: 'charts', label: 'Chart' },
] as const;
type Kind = (typeof kinds)[number]['value'];

/** Milliseconds between two looks at what there is: runs go on behind the dialog. */
const LOOK = 500;

function useLooking(still: boolean): void {
  const [, look] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (still) return;
    const timer = setInterval(look, LOOK);
    return () => clearInterval(timer);
  }, [still]);
}

/** What can be taken away, and how. */
export default function Panel() {
  const [kind, setKind] = useState<Kind>('picture');
  const working = useWork();
  const busy = working.work.status === 'working';
  useLooking(busy);
  const of = exportable();
  if (!of)
    return (
      <p className="fine">
        There is nothing to take away from this page: open a lesson, and wait until it stands.
      </p>
    );
  const choose = (next: Kind) => {
    if (busy) return;
    setKind(next);
    working.clear();
  };
  return (
    <div className="export" aria-busy={busy}>
      <Choice name="As" items={kinds} value={kind} onChange={choose} />
      {kind === 'picture' ? <Picture working={working} /> : null}
      {kind === 'film' ? <Film working={working} of={of.film} /> : null}
      {kind === 'numbers' ? <Numbers working={working} of={of} /> : null}
      {kind === 'charts' ? <Charts working={working} /> : null}
    </div>
  );
}
