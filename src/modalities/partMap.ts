/** Maps of parts, for lessons to paint. */
export { inkOn, paintPartMap, partColour, partLetters } from '../views/partMap.ts';
