/** The words and marks of the stage, drawn where the page has them: captions, signs, legends. Controls are no part of a picture. */

type Context = OffscreenCanvasRenderingContext2D;

/** What has words that belong to the page's use, and not to what it shows. */
const CONTROLS = 'button, select, textarea, input, a, .unseen, .katex-mathml, [role="alert"]';
const CAPTION = 'figcaption, [data-caption]';

function isShown(element: Element): boolean {
  const control = element.closest(CONTROLS);
  // A caption may be a button that chooses its picture.
  return !control || (control.matches('button') && control.closest(CAPTION) !== null);
}

/** All opacities between an element and the stage, multiplied; 0 for what is not to be seen. */
function opacityIn(element: Element, stage: Element): number {
  let opacity = getComputedStyle(element).visibility === 'visible' ? 1 : 0;
  for (let at: Element | null = element; at && at !== stage; at = at.parentElement)
    opacity *= Number(getComputedStyle(at).opacity);
  return opacity;
}

const fontOf = ({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration) =>
  `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;

const changed = (text: string, { textTransform }: CSSStyleDeclaration) =>
  textTransform === 'uppercase'
    ? text.toUpperCase()
    : textTransform === 'lowercase'
      ? text.toLowerCase()
      : text;

/** Sets the context to draw as the element's words are. */
function dress(context: Context, style: CSSStyleDeclaration, opacity: number): void {
  context.font = fontOf(style);
  context.fillStyle = style.color;
  context.globalAlpha = opacity;
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  context.direction = style.direction as CanvasDirection;
}

/**
 * In the middle of the box's height: fonts reach as far above and below the words as the line does. middle: in that of
 * its width, too.
 */
function put(context: Context, word: string, box: Box, middle: boolean): void {
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down, width } = context.measureText(word);
  const x = box.left + (middle ? (box.width - width) / 2 : 0);
  context.fillText(word, x, box.top + (box.height - up - down) / 2 + up);
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const boxIn = ({ left, top, width, height }: DOMRect, from: DOMRect): Box => ({
  left: left - from.left,
  top: top - from.top,
  width,
  height,
});

/** Words that are read upwards. */
function putUpwards(context: Context, text: string, { left, top, width, height }: Box): void {
  context.save();
  context.translate(left, top + height);
  context.rotate(-Math.PI / 2);
  put(context, text, { left: 0, top: 0, width: height, height: width }, true);
  context.restore();
}

const isTabular = ({ fontVariantNumeric }: CSSStyleDeclaration) =>
  fontVariantNumeric.includes('tabular-nums');

/** Word by word, since a line may break between any two; digits of one width, which a canvas has not, one by one. */
function paintNode(context: Context, node: Text, style: CSSStyleDeclaration, from: DOMRect): void {
  const range = document.createRange();
  const tabular = isTabular(style);
  if (style.writingMode.startsWith('vertical')) {
    range.selectNodeContents(node);
    putUpwards(context, changed(node.data, style), boxIn(range.getBoundingClientRect(), from));
    return;
  }
  for (const { 0: word, index } of node.data.matchAll(tabular ? /\S/gu : /\S+/gu)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const box = range.getBoundingClientRect();
    if (box.width > 0 && box.height > 0) put(context, changed(word, style), boxIn(box, from), tabular);
  }
}

/** The stroke or the shape that stands before its name in a legend, or that can be dragged. */
function paintMark(context: Context, style: CSSStyleDeclaration, { left, top, width, height }: Box): void {
  const edge = Number.parseFloat(style.borderTopWidth);
  const [x, y] = [left + width / 2, top + height / 2];
  context.globalAlpha = 1;
  context.beginPath();
  if (height <= edge) context.rect(left, y, width, 0);
  else if (style.borderRadius === '50%') context.arc(x, y, (width - edge) / 2, 0, 2 * Math.PI);
  else context.rect(left + edge / 2, top + edge / 2, width - edge, height - edge);
  context.fillStyle = style.backgroundColor;
  context.fill();
  if (!edge) return;
  context.strokeStyle = style.borderTopColor;
  context.lineWidth = edge;
  context.stroke();
}

/** A place of the plane that can be dragged is shown in the middle of what can be taken hold of. */
function paintHandle(context: Context, handle: Element, from: DOMRect): void {
  const style = getComputedStyle(handle, '::after');
  const inset = Number.parseFloat(style.top) || 0;
  const { left, top, width, height } = boxIn(handle.getBoundingClientRect(), from);
  const [wide, high] = [width - 2 * inset, height - 2 * inset];
  paintMark(context, style, { left: left + inset, top: top + inset, width: wide, height: high });
}

/** A number in a caption that can be changed there. */
function paintField(context: Context, field: HTMLInputElement, stage: HTMLElement, from: DOMRect): void {
  const style = getComputedStyle(field);
  const box = boxIn(field.getBoundingClientRect(), from);
  dress(context, style, opacityIn(field, stage));
  if (box.width > 0) put(context, field.value, box, style.textAlign === 'center');
}

/** The texts of the stage, all found before the first is drawn. */
function textsOf(stage: HTMLElement): Text[] {
  const walker = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
    if (node.data.trim()) texts.push(node);
  return texts;
}

function paintText(context: Context, node: Text, stage: HTMLElement): void {
  const element = node.parentElement;
  if (!element || !isShown(element)) return;
  const style = getComputedStyle(element);
  dress(context, style, opacityIn(element, stage));
  paintNode(context, node, style, stage.getBoundingClientRect());
}

/**
 * Yields after each piece: to ask the page where its words stand takes long. What has left the page by then is left out.
 * context: its origin is the stage's upper left corner, its unit a CSS pixel.
 */
export function* paintWords(context: Context, stage: HTMLElement): Generator<void, void> {
  const from = () => stage.getBoundingClientRect();
  for (const node of textsOf(stage)) {
    if (node.isConnected) paintText(context, node, stage);
    yield;
  }
  for (const field of stage.querySelectorAll<HTMLInputElement>(`:is(${CAPTION}) input`)) {
    paintField(context, field, stage, from());
    yield;
  }
  for (const mark of stage.querySelectorAll('dt > i'))
    paintMark(context, getComputedStyle(mark), boxIn(mark.getBoundingClientRect(), from()));
  for (const handle of stage.querySelectorAll('.plane-handle')) paintHandle(context, handle, from());
}
