/** The words of an element, drawn where the page has them: captions, signs, legends. Controls are no part of a picture. */

type Context = OffscreenCanvasRenderingContext2D;

/** What has words that belong to the page's use, and not to what it shows. */
const CONTROLS = 'button, select, textarea, input, a, .unseen, .katex-mathml, [role="alert"], .showing';
const CAPTION = 'figcaption';

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

/** In the middle of the box that the word has: fonts reach as far above and below it as the line does. */
function put(context: Context, word: string, box: DOMRect, from: DOMRect): void {
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context.measureText(word);
  const y = box.top - from.top + (box.height - up - down) / 2 + up;
  context.fillText(word, box.left - from.left, y);
}

/** Word by word, since a line may break between any two. */
function paintNode(context: Context, node: Text, style: CSSStyleDeclaration, from: DOMRect): void {
  const range = document.createRange();
  for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const box = range.getBoundingClientRect();
    if (box.width > 0 && box.height > 0) put(context, changed(word, style), box, from);
  }
}

/** A number in a caption that can be changed there. */
function paintField(context: Context, field: HTMLInputElement, from: DOMRect): void {
  const box = field.getBoundingClientRect();
  if (box.width > 0) put(context, field.value, box, from);
}

/** context: its origin is the stage's upper left corner, its unit a CSS pixel. */
export function paintWords(context: Context, stage: HTMLElement): void {
  const from = stage.getBoundingClientRect();
  const walker = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const element = node.parentElement;
    if (!element || !node.data.trim() || !isShown(element)) continue;
    const style = getComputedStyle(element);
    dress(context, style, opacityIn(element, stage));
    paintNode(context, node, style, from);
  }
  for (const field of stage.querySelectorAll<HTMLInputElement>(`${CAPTION} input`)) {
    dress(context, getComputedStyle(field), opacityIn(field, stage));
    paintField(context, field, from);
  }
}
