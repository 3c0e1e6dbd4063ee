/** Several runs of bytes as one, and apart again. */

/** The number of parts, the length of each, then the parts. */
export function parcel(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const head = Uint32Array.of(parts.length, ...parts.map(({ length }) => length));
  const bytes = new Uint8Array(head.byteLength + parts.reduce((sum, { length }) => sum + length, 0));
  bytes.set(new Uint8Array(head.buffer));
  let at = head.byteLength;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** The inverse, as copies. Throws Error unless there are `count` parts that fill the bytes. */
export function unparcel(bytes: Uint8Array, count: number): Uint8Array<ArrayBuffer>[] {
  const head = new Uint32Array(count + 1);
  new Uint8Array(head.buffer).set(bytes.subarray(0, head.byteLength));
  const total = head.slice(1).reduce((sum, length) => sum + length, head.byteLength);
  if (head[0] !== count || total !== bytes.length)
    throw new Error(`${bytes.length} bytes are no ${count} trainings: start over`);
  let at = head.byteLength;
  return Array.from(head.slice(1), (length) => {
    at += length;
    return new Uint8Array(bytes.subarray(at - length, at));
  });
}
