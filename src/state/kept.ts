/** What this device keeps for whoever uses it. Storage may be refused: then it lasts as long as the page. */

/** null where there is nothing, or nothing can be had. */
export function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** null: no longer. */
export function keep(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // Refused: see above.
  }
}
