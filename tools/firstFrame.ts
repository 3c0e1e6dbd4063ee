/** The document as the way in first looks, before any script: its claim, the portrait that it dissolves, and its first words. */
import { readFile } from 'node:fs/promises';
import { encode } from 'fast-png';
import type { Plugin } from 'vite';
import { portraits } from '../src/data/portraits/index.ts';

const folder = new URL('../public/', import.meta.url);

const read = async (path: string): Promise<ArrayBuffer> => {
  const file = await readFile(new URL(path, folder));
  return file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
};

/** The first of the portraits that lessons show, as the address of a PNG that needs no request. */
async function firstPortrait(): Promise<string> {
  const [height, width, channels] = portraits.event;
  const { x } = (await portraits.open(read)).draw(0, 1);
  const data = Uint8ClampedArray.from(x, (value) => 127.5 * (value + 1));
  return `data:image/png;base64,${Buffer.from(encode({ width, height, channels, data })).toString('base64')}`;
}

interface Words {
  readonly claim: string;
  /** The first paragraph beside the stage, as HTML. */
  readonly lead: string;
}

export const firstFrame = ({ claim, lead }: Words): Plugin => ({
  name: 'first-frame',
  transformIndexHtml: async (html) =>
    html
      .replace('%CLAIM%', claim)
      .replace('%LEAD%', lead)
      .replace('%PORTRAIT%', await firstPortrait()),
});
