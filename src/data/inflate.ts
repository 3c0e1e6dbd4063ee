import { FileError } from '../core/checked.ts';
import { yieldThread } from '../core/pace.ts';
import { pieces } from './pieces.ts';

/** Packed bytes that are taken at once: even a bomb, a thousand times as large within, bursts in small parts. */
const AT_ONCE = 2 ** 12;

function inSmallParts(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    async pull(controller) {
      await yieldThread();
      if (at < bytes.length) controller.enqueue(bytes.subarray(at, at + AT_ONCE));
      else controller.close();
      at += AT_ONCE;
    },
  });
}

/**
 * Unpacks gzip: [size]. A little at a time, and no further than to what was promised. Throws FileError when it is
 * damaged, or holds less or more.
 */
export async function inflate(
  file: string,
  bytes: Uint8Array<ArrayBuffer>,
  size: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const unpacked = new Uint8Array(size);
  let length = 0;
  try {
    const stream = inSmallParts(bytes).pipeThrough(new DecompressionStream('gzip'));
    for await (const piece of pieces(stream)) {
      if (length + piece.length <= size) unpacked.set(piece, length);
      length += piece.length;
      if (length > size) break;
    }
  } catch (cause) {
    throw new FileError(file, 'cannot be decompressed', cause);
  }
  if (length > size) throw new FileError(file, `unpacks to more than the ${size} bytes promised`);
  if (length < size) throw new FileError(file, `unpacks to ${length} bytes, not ${size}`);
  return unpacked;
}
