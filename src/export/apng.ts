/**
 * An animated PNG of pictures that the browser has encoded (https://www.w3.org/TR/png-3/#apng-frame-based-animation).
 * Only their chunks are put together anew, so nothing is lost, and nothing is compressed here.
 */
import { needed } from '../core/at.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

/** Throws Error where these are not the bytes of a PNG. */
export function chunksOf(png: Uint8Array): Chunk[] {
  if (SIGNATURE.some((byte, i) => png[i] !== byte))
    throw new Error('The browser gave no PNG: choose another format.');
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at + 12 <= png.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** CRC-32 of ISO 3309, as PNG has it. */
function crc(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = (table[(c ^ byte) & 255] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

function chunk(type: string, ...data: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const length = data.reduce((sum, part) => sum + part.length, 0);
  const out = new Uint8Array(12 + length);
  const view = new DataView(out.buffer);
  view.setUint32(0, length);
  for (let i = 0; i < 4; i++) out[4 + i] = type.charCodeAt(i);
  let at = 8;
  for (const part of data) {
    out.set(part, at);
    at += part.length;
  }
  view.setUint32(at, crc(out.subarray(4, at)));
  return out;
}

/** Whole numbers of 32 bits. */
function words(...values: number[]): Uint8Array {
  const out = new Uint8Array(4 * values.length);
  const view = new DataView(out.buffer);
  for (const [i, value] of values.entries()) view.setUint32(4 * i, value);
  return out;
}

/** fcTL: width, height, no offset, milliseconds over 1000; drawn in place of the one before. */
function control(sequence: number, header: Uint8Array, milliseconds: number): Uint8Array<ArrayBuffer> {
  const delay = new Uint8Array([milliseconds >> 8, milliseconds & 255, 1000 >> 8, 1000 & 255, 0, 0]);
  return chunk('fcTL', words(sequence), header.subarray(0, 8), words(0, 0), delay);
}

/** What fcTL has room for. */
const LONGEST = 65_535;

const same = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, i) => byte === b[i]);

/** Pictures of one size, one after another; the whole is shown again and again. */
export class Apng {
  private readonly parts: Uint8Array<ArrayBuffer>[] = [];
  private header: Uint8Array | null = null;
  private pending: { readonly png: Uint8Array; milliseconds: number } | null = null;
  private sequence = 0;
  private count = 0;

  /** One that is like the last stays for longer. Throws Error where it is not of the size and kind of those before. */
  add(png: Uint8Array, milliseconds: number): void {
    if (this.pending && same(this.pending.png, png)) this.pending.milliseconds += milliseconds;
    else {
      this.write();
      this.pending = { png, milliseconds };
    }
  }

  /** Nothing can be added afterwards. */
  file(): Blob {
    this.write();
    if (!this.header) throw new Error('There is no picture in the film.');
    const head = [new Uint8Array(SIGNATURE), chunk('IHDR', this.header), chunk('acTL', words(this.count, 0))];
    return new Blob([...head, ...this.parts, chunk('IEND')], { type: 'image/png' });
  }

  private write(): void {
    if (!this.pending) return;
    const { png, milliseconds } = this.pending;
    const chunks = chunksOf(png);
    const header = needed(
      chunks.find(({ type }) => type === 'IHDR'),
      'The header of the picture',
    ).data;
    this.header ??= header.slice();
    if (this.header.some((byte, i) => header[i] !== byte))
      throw new Error('The pictures are not all of one size and kind: choose another format.');
    const delay = Math.min(LONGEST, Math.round(milliseconds));
    this.parts.push(control(this.sequence++, header, delay));
    const data = chunks.filter(({ type }) => type === 'IDAT').map((one) => one.data);
    // Programs that know no animation show the first.
    this.parts.push(this.count++ ? chunk('fdAT', words(this.sequence++), ...data) : chunk('IDAT', ...data));
    this.pending = null;
  }
}
