import { useEffect } from 'react';
import { type Exportable, offerExport } from '../../state/exportable.ts';

/** What the lesson on show gives to those who want to take it away. exported: the same object until there is other. */
export function useExport(exported: Exportable): void {
  useEffect(() => offerExport(exported), [exported]);
}
