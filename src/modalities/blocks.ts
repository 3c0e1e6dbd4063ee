/** Shares over a picture, for lessons to paint. */
export { paintBlocks } from '../views/blocks.ts';
