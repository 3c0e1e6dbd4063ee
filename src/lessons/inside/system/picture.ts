import { schedules } from '../../../core/schedules.ts';
import type { Picture } from '../../picture.ts';

/** Boxes of the way from a sentence to a picture, with the noise between them: as much as there is at t. */
export default ((context, { width, height }, look, t) => {
  const { alpha, sigma } = schedules.cosine.level(t);
  const side = Math.min(height * 0.5, width / 5);
  const top = (height - side) / 2;
  const left = (part: number) => (width - 5 * side) / 2 + part * 2 * side;
  context.strokeStyle = look.ink;
  context.lineWidth = 1.2 * look.line;
  // Words: lines of different lengths.
  for (let i = 0; i < 4; i++) {
    context.beginPath();
    const y = top + ((i + 0.5) * side) / 4;
    context.moveTo(left(0), y);
    context.lineTo(left(0) + side * (0.9 - 0.2 * (i % 3)), y);
    context.stroke();
  }
  // Vectors: cells of ink.
  for (let i = 0; i < 16; i++) {
    context.globalAlpha = 0.15 + 0.8 * Math.abs(Math.sin(3 * i + 1));
    context.fillStyle = look.network;
    const [column, row] = [i % 4, Math.floor(i / 4)];
    context.fillRect(left(1) + (column * side) / 4, top + (row * side) / 4, side / 4 - 1, side / 4 - 1);
  }
  // The picture: a disc, under so much noise as there is.
  const cells = 10;
  for (let i = 0; i < cells * cells; i++) {
    const [column, row] = [i % cells, Math.floor(i / cells)];
    const [x, y] = [(column + 0.5) / cells - 0.5, (row + 0.5) / cells - 0.5];
    const clean = Math.hypot(x, y) < 0.38 ? 1 : 0;
    const noise = Math.sin(i * 12.9898) * 43758.5453;
    const value = alpha * clean + sigma * (noise - Math.floor(noise));
    context.globalAlpha = Math.max(0, Math.min(1, value));
    context.fillStyle = look.ink;
    context.fillRect(
      left(2) + (column * side) / cells,
      top + (row * side) / cells,
      side / cells,
      side / cells,
    );
  }
  context.globalAlpha = 1;
}) satisfies Picture;
