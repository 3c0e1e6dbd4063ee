/** Charts of the page as SVG, by the very painters of their canvases. */
import { needed } from '../core/at.ts';
import { look } from '../ui/look.ts';
import { paintingOn } from '../ui/paintings.ts';
import { type Helpers, type Part, type Picture, SvgContext } from './svg.ts';

function helpers(): Helpers {
  const canvas = document.createElement('canvas');
  const context = needed(canvas.getContext('2d'), 'The context of a canvas');
  return {
    measureText(text, font) {
      context.font = font;
      return context.measureText(text);
    },
    address(picture: Picture, [x, y, width, height]: Part) {
      [canvas.width, canvas.height] = [Math.max(1, Math.round(width)), Math.max(1, Math.round(height))];
      context.drawImage(picture, x, y, width, height, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL();
    },
  };
}

/** ground: whether the page's paper lies behind. */
export function chartSvg(canvas: HTMLCanvasElement, name: string, ground: boolean): Blob {
  const box = { width: canvas.clientWidth, height: canvas.clientHeight };
  const context = new SvgContext(helpers());
  const colours = look();
  paintingOn(canvas)?.paint()(context as unknown as CanvasRenderingContext2D, box, colours);
  const title = canvas.getAttribute('aria-label') ?? name;
  return new Blob([context.document(box, title, ground ? colours.paper : null)], { type: 'image/svg+xml' });
}
