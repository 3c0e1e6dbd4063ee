/** Which elements are in sight, or nearly: what nobody can see need not be drawn. One observer for all of them. */
const listeners = new WeakMap<Element, (near: boolean) => void>();
let observer: IntersectionObserver | null = null;

function theObserver(): IntersectionObserver {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) listeners.get(target)?.(isIntersecting);
    },
    // Drawn before it scrolls into sight.
    { rootMargin: '200px' },
  );
  return observer;
}

/** Tells at once, and whenever it changes. Returns how to stop. */
export function watchNear(element: Element, tell: (near: boolean) => void): () => void {
  listeners.set(element, tell);
  theObserver().observe(element);
  return () => {
    listeners.delete(element);
    theObserver().unobserve(element);
  };
}
