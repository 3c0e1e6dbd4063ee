/** A film as the browser's own encoder writes it, in a WebM file. */

import { BufferTarget, CanvasSource, canEncodeVideo, Output, WebMOutputFormat } from 'mediabunny';
import { needed } from '../core/at.ts';
import { type FilmWish, type Format, mayEncode } from './film.ts';
import { pixelsOf, stageBox } from './picture.ts';

const RATE = 30;
/** Bits a pixel and frame: noise is what encoders find hardest. */
const BITS = 0.2;
/** Bits a second, whatever the size. */
const [LEAST, MOST] = [1e6, 40e6];
/** Seconds between two frames from which players can begin. */
const KEY = 2;

const bitrateOf = ({ scale }: FilmWish) => {
  const { width, height } = pixelsOf(stageBox(), scale);
  return Math.round(Math.min(MOST, Math.max(LEAST, BITS * RATE * width * height)));
};

const codecs = ['vp9', 'vp8'] as const;

/** The first that this browser encodes at this size; null where it encodes none. */
async function codecFor(film: FilmWish): Promise<(typeof codecs)[number] | null> {
  if (!mayEncode()) return null;
  const { width, height } = pixelsOf(stageBox(), film.scale);
  for (const codec of codecs)
    if (await canEncodeVideo(codec, { width, height, bitrate: bitrateOf(film) })) return codec;
  return null;
}

export const canFilm = async (film: FilmWish): Promise<boolean> => (await codecFor(film)) !== null;

export const webm: Format = {
  rate: RATE,
  estimate: async (film) => (bitrateOf(film) * film.seconds) / 8,
  async begin(film, canvas) {
    const codec = await codecFor(film);
    if (!codec)
      throw new Error(
        'This browser encodes no film of this size: take an animated picture, or a smaller scale.',
      );
    const target = new BufferTarget();
    const output = new Output({ format: new WebMOutputFormat(), target });
    const source = new CanvasSource(canvas, { codec, bitrate: bitrateOf(film), keyFrameInterval: KEY });
    output.addVideoTrack(source, { frameRate: RATE });
    await output.start();
    return {
      async add(from, seconds) {
        // A picture that stays is shown again and again: players hold the last one as long as any other.
        for (let i = 0; i < Math.round(seconds * RATE); i++) await source.add(from + i / RATE, 1 / RATE);
      },
      async finish() {
        await output.finalize();
        return new Blob([needed(target.buffer, 'The film')], { type: 'video/webm' });
      },
      drop: () => output.cancel(),
    };
  },
};
