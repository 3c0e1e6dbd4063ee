/**
 * Parts of the page that are fetched when they are first needed: lessons, benches, the engine, formulas. One that did
 * not come once is a lost one where browsers keep to the older standard (Firefox up to 153 does, whatever the server
 * says later: github.com/whatwg/html/issues/6768), and so is one that it imports, or one of an older build. So another
 * try loads the page anew; its address says what it showed.
 */
import { writeNow } from './url.ts';

/** Not while nothing would come: the page at hand still has its other parts. */
export async function loadAnew(): Promise<void> {
  const answer = await fetch(document.baseURI, { method: 'HEAD', cache: 'no-store' }).catch(() => null);
  if (!answer?.ok) return;
  writeNow();
  location.reload();
}

/**
 * Fetches a part, as often as it takes. Where it failed before and fails again, the page is loaded anew, if a person has
 * just asked for it: what a page does by itself would have it load for ever.
 */
export function part<T>(load: () => Promise<T>, anew = loadAnew): () => Promise<T> {
  let failed = false;
  return () =>
    load().catch((cause) => {
      if (failed && navigator.userActivation?.isActive) void anew();
      failed = true;
      throw cause;
    });
}
