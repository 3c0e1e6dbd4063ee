import { openDialog } from './dialog.ts';
import type { TermName } from './glossary.ts';

export const GLOSSARY = 'glossary';
export const entryId = (term: TermName): string => `term-${term}`;

/** Opens the list of terms, at one of them. */
export function openGlossary(at?: TermName): void {
  openDialog(GLOSSARY);
  const entry = at && document.getElementById(entryId(at));
  if (!entry) return;
  entry.scrollIntoView({ block: 'center' });
  entry.focus({ preventScroll: true });
}
