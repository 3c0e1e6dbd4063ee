/** The stage along its axis, frame by frame, at an even pace whatever the device manages; the last one is held. */
import { yieldThread } from '../core/pace.ts';
import { experiment, moveTo } from '../state/experiment.ts';
import type { Exportable } from '../state/exportable.ts';
import { pause } from '../state/playback.ts';
import { nextFrame } from '../ui/frame.ts';
import { Apng } from './apng.ts';
import { paintStage, pixelsOf, stageBox, type Wish } from './picture.ts';

export interface Format {
  /** Frames a second. */
  readonly rate: number;
  /** About how many bytes the film will have. */
  estimate(film: FilmWish): Promise<number>;
  begin(film: FilmWish, canvas: OffscreenCanvas): Promise<Recorder>;
}

/** Writes what is on its canvas. */
export interface Recorder {
  /** seconds: how long it is to be seen. */
  add(from: number, seconds: number): Promise<void>;
  finish(): Promise<Blob>;
  drop(): void | Promise<void>;
}

export interface FilmWish extends Wish {
  /** Seconds along the axis. */
  readonly seconds: number;
}

/**
 * Whether there may be an encoder for WebM, which is then to be asked. The recorder is asked first: where a system has no
 * such encoder (some builds of WebKitGTK without GStreamer's), to ask VideoEncoder ends the page. Pages that are not served securely
 * have neither.
 */
export const mayEncode = (): boolean =>
  typeof VideoEncoder !== 'undefined' &&
  typeof MediaRecorder !== 'undefined' &&
  MediaRecorder.isTypeSupported('video/webm');

/** Seconds that the last frame is held. */
export const HELD = 2;

/**
 * Waits until the page has drawn what it now shows; in a tab that nobody sees, until somebody does. What follows is
 * another task than the drawing.
 */
const drawn = () => new Promise<void>((resolve) => nextFrame(resolve)).then(yieldThread);

async function settled({ late }: Exportable['film'], signal: AbortSignal): Promise<void> {
  await drawn();
  if (!late?.()) return;
  for (; late(); await drawn()) signal.throwIfAborted();
  // What has come is on the page a frame later.
  await drawn();
}

/** Places of the cursor, evenly along the axis. */
export function placesOf({ from }: Exportable['film'], { seconds }: FilmWish, rate: number): number[] {
  const last = Math.max(1, Math.round(seconds * rate) - 1);
  return Array.from({ length: last + 1 }, (_, i) => Math.abs(from - i / last));
}

interface Shooting {
  readonly film: FilmWish;
  readonly format: Format;
  readonly of: Exportable['film'];
  readonly signal: AbortSignal;
  readonly reached: (share: number) => void;
}

async function shoot(recorder: Recorder, canvas: OffscreenCanvas, shooting: Shooting): Promise<Blob> {
  const { film, format, of, signal, reached } = shooting;
  const places = placesOf(of, film, format.rate);
  const scratch = new OffscreenCanvas(1, 1);
  for (const [i, t] of places.entries()) {
    moveTo(t);
    await settled(of, signal);
    signal.throwIfAborted();
    await paintStage(canvas, film, scratch);
    await recorder.add(i / format.rate, i < places.length - 1 ? 1 / format.rate : HELD);
    reached((i + 1) / places.length);
  }
  return recorder.finish();
}

/**
 * Throws Error with the remedy where there is nothing to film yet, and the signal's reason when it is cancelled. The
 * cursor is then where it was.
 */
export async function makeFilm(shooting: Shooting): Promise<Blob> {
  const { film, format, of } = shooting;
  const missing = of.missing();
  if (missing) throw new Error(missing);
  const { width, height } = pixelsOf(stageBox(), film.scale);
  const canvas = new OffscreenCanvas(width, height);
  const { t } = experiment.getState();
  pause();
  const recorder = await format.begin(film, canvas);
  try {
    return await shoot(recorder, canvas, shooting);
  } catch (cause) {
    await recorder.drop();
    throw cause;
  } finally {
    moveTo(t);
  }
}

const png = async (canvas: OffscreenCanvas) =>
  new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());

/** Every browser can make it, and shows it wherever a picture may be; it is large, since nothing is left out. */
export const apng: Format = {
  rate: 10,
  async estimate(film) {
    const { width, height } = pixelsOf(stageBox(), film.scale);
    const canvas = new OffscreenCanvas(width, height);
    await paintStage(canvas, film);
    return (await png(canvas)).length * film.seconds * this.rate;
  },
  async begin(_, canvas) {
    const writer = new Apng();
    return {
      add: async (_, seconds) => writer.add(await png(canvas), 1000 * seconds),
      finish: async () => writer.file(),
      drop() {},
    };
  },
};
