/**
 * An IDX file of unsigned bytes (http://yann.lecun.com/exdb/mnist/): 0 0 8 rank, sizes as big-endian 32 bit, data.
 * Throws Error on another type or on a length that does not fit the sizes.
 */
export function parseIdx(bytes: Uint8Array): { shape: number[]; data: Uint8Array } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0 || view.getUint8(2) !== 8)
    throw new Error('Not an IDX file of unsigned bytes: it must start with 0 0 8.');
  const rank = view.getUint8(3);
  if (bytes.length < 4 + 4 * rank)
    throw new Error(`IDX file ends after ${bytes.length} bytes, within its header: it is truncated.`);
  const shape = Array.from({ length: rank }, (_, axis) => view.getUint32(4 + 4 * axis));
  const data = new Uint8Array(bytes.buffer, bytes.byteOffset + 4 + 4 * rank, bytes.length - 4 - 4 * rank);
  const expected = shape.reduce((product, size) => product * size, 1);
  if (data.length !== expected)
    throw new Error(
      `IDX file of shape [${shape}] holds ${data.length} bytes of data, not ${expected}: it is truncated.`,
    );
  return { shape, data };
}
