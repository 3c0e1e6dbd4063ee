import type { Paint } from '../ui/Canvas.tsx';

/** A small live picture of what a place shows, for the contents: the default export of a `picture.ts`. t: of the page's axis. */
export type Picture = (...args: [...Parameters<Paint>, t: number]) => void;
