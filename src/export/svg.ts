/** A canvas context that writes what is drawn on it as SVG: lines as paths, words as text, pictures as pictures. */
import { attributes, escaped, opacityOf, paintOf, rounded } from './svgText.ts';

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

const times = ([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix => [
  a * A + c * B,
  b * A + d * B,
  a * C + c * D,
  b * C + d * D,
  a * E + c * F + e,
  b * E + d * F + f,
];

const start = {
  fillStyle: '#000000',
  strokeStyle: '#000000',
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  globalAlpha: 1,
  font: '10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
};

interface State extends Record<keyof typeof start, string | number> {
  readonly matrix: Matrix;
  readonly dash: readonly number[];
}

export type Picture = CanvasImageSource & { readonly width: number; readonly height: number };
export type Part = readonly [x: number, y: number, width: number, height: number];

/** What a writer cannot know by itself. */
export interface Helpers {
  measureText(text: string, font: string): TextMetrics;
  /** A part of a picture as a data address. */
  address(picture: Picture, part: Part): string;
}

const anchors: Readonly<Record<string, string>> = { center: 'middle', right: 'end', end: 'end' };
const baselines: Readonly<Record<string, string>> = {
  top: 'text-before-edge',
  middle: 'central',
  bottom: 'text-after-edge',
};

/** Knows what the views of this page use; throws Error where one uses more. */
export class SvgContext {
  private state: State & typeof start = { ...start, matrix: IDENTITY, dash: [] };
  private readonly saved: (State & typeof start)[] = [];
  private path = '';
  private readonly parts: string[] = [];
  imageSmoothingEnabled = true;
  imageSmoothingQuality = 'low';

  constructor(private readonly helpers: Helpers) {}

  /** The document. title: what it shows, in words. */
  document(
    { width, height }: { readonly width: number; readonly height: number },
    title: string,
    ground: string | null,
  ) {
    const box = `width="${rounded(width)}" height="${rounded(height)}" viewBox="0 0 ${rounded(width)} ${rounded(height)}"`;
    const paper = ground ? `<rect width="100%" height="100%" fill="${ground}"/>\n` : '';
    return `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" ${box} role="img">\n<title>${escaped(title)}</title>\n${paper}${this.parts.join('\n')}\n</svg>\n`;
  }

  save(): void {
    this.saved.push({ ...this.state });
  }
  restore(): void {
    this.state = this.saved.pop() ?? this.state;
  }
  getTransform() {
    const [a, b, c, d, e, f] = this.state.matrix;
    return { a, b, c, d, e, f };
  }
  setTransform(...matrix: Matrix): void {
    this.put({ matrix });
  }
  translate(x: number, y: number): void {
    this.put({ matrix: times(this.state.matrix, [1, 0, 0, 1, x, y]) });
  }
  scale(x: number, y: number): void {
    this.put({ matrix: times(this.state.matrix, [x, 0, 0, y, 0, 0]) });
  }
  setLineDash(dash: readonly number[]): void {
    this.put({ dash });
  }

  beginPath(): void {
    this.path = '';
  }
  closePath(): void {
    this.path += 'Z';
  }
  moveTo(x: number, y: number): void {
    this.path += `M${this.at(x, y)}`;
  }
  lineTo(x: number, y: number): void {
    this.path += `${this.path ? 'L' : 'M'}${this.at(x, y)}`;
  }
  quadraticCurveTo(x1: number, y1: number, x: number, y: number): void {
    this.path += `Q${this.at(x1, y1)} ${this.at(x, y)}`;
  }
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.path += `C${this.at(x1, y1)} ${this.at(x2, y2)} ${this.at(x, y)}`;
  }
  rect(x: number, y: number, width: number, height: number): void {
    const [right, bottom] = [x + width, y + height];
    this.path += `M${this.at(x, y)}L${this.at(right, y)} ${this.at(right, bottom)} ${this.at(x, bottom)}Z`;
  }
  /** As far as circles need it: SVG has no arc that ends where it begins, so a whole one is two halves. */
  arc(x: number, y: number, radius: number, from: number, to: number, counter = false): void {
    const turn = Math.min(2 * Math.PI, Math.abs(to - from)) * (counter ? -1 : 1);
    const place = (angle: number) => this.at(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
    const size = rounded(radius * this.stretch);
    const halves = [from + turn / 2, from + turn];
    this.path += `${this.path && !this.path.endsWith('Z') ? 'L' : 'M'}${place(from)}`;
    for (const angle of halves) this.path += `A${size} ${size} 0 0 ${counter ? 0 : 1} ${place(angle)}`;
  }

  fill(rule: CanvasFillRule = 'nonzero'): void {
    const { fillStyle, globalAlpha } = this.state;
    if (this.path)
      this.add('path', {
        d: this.path,
        ...paintOf('fill', fillStyle, globalAlpha),
        'fill-rule': rule === 'nonzero' ? null : rule,
      });
  }
  stroke(): void {
    if (this.path) this.add('path', { d: this.path, fill: 'none', ...this.lines() });
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    this.alone(() => {
      this.rect(x, y, width, height);
      this.fill();
    });
  }
  strokeRect(x: number, y: number, width: number, height: number): void {
    this.alone(() => {
      this.rect(x, y, width, height);
      this.stroke();
    });
  }
  clearRect(): void {}

  measureText(text: string): TextMetrics {
    return this.helpers.measureText(text, this.state.font);
  }
  fillText(text: string, x: number, y: number): void {
    const { fillStyle, globalAlpha, font, textAlign, textBaseline } = this.state;
    const [, style, weight, size = '', family] = FONT.exec(font) ?? [];
    const [left, top] = this.place(x, y);
    const place = {
      x: rounded(left),
      y: rounded(top),
      'font-size': rounded(Number.parseFloat(size) * this.stretch),
    };
    const face = { 'font-family': family, 'font-weight': weight, 'font-style': style };
    const set = { 'text-anchor': anchors[textAlign], 'dominant-baseline': baselines[textBaseline] };
    this.add(
      'text',
      { ...place, ...face, ...set, ...paintOf('fill', fillStyle, globalAlpha) },
      escaped(text),
    );
  }

  /** As a canvas has it: at a place, in a box, or a part of the picture in a box. */
  drawImage(picture: Picture, ...given: number[]): void {
    const [u = 0, v = 0, w = picture.width, h = picture.height] = given.length > 4 ? given : [];
    const [x = 0, y = 0, width = picture.width, height = picture.height] = given.slice(-4);
    const [left, top] = this.place(x, y).map(rounded);
    const [wide, high] = [width, height].map((length) => rounded(length * this.stretch));
    this.add('image', {
      ...{ x: left, y: top, width: wide, height: high, preserveAspectRatio: 'none' },
      href: this.helpers.address(picture, [u, v, w, h]),
      opacity: opacityOf(this.state.globalAlpha),
      'image-rendering': this.imageSmoothingEnabled ? null : 'pixelated',
    });
  }

  /** Leaves the path under way as it is. */
  private alone(draw: () => void): void {
    const { path } = this;
    this.path = '';
    draw();
    this.path = path;
  }
  private put(patch: Partial<State>): void {
    this.state = { ...this.state, ...patch } as State & typeof start;
  }
  private get stretch(): number {
    const [a, b, c, d] = this.state.matrix;
    return Math.sqrt(Math.abs(a * d - b * c));
  }
  private place(x: number, y: number): readonly [number, number] {
    const [a, b, c, d, e, f] = this.state.matrix;
    return [a * x + c * y + e, b * x + d * y + f];
  }
  private at(x: number, y: number): string {
    return this.place(x, y).map(rounded).join(' ');
  }
  private lines() {
    const { strokeStyle, globalAlpha, lineWidth, lineCap, lineJoin, dash } = this.state;
    return {
      ...paintOf('stroke', strokeStyle, globalAlpha),
      'stroke-width': rounded(lineWidth * this.stretch),
      'stroke-linecap': lineCap === 'butt' ? null : lineCap,
      'stroke-linejoin': lineJoin === 'miter' ? null : lineJoin,
      'stroke-dasharray': dash.length ? dash.map((length) => rounded(length * this.stretch)).join(' ') : null,
    };
  }
  private add(
    name: string,
    given: Readonly<Record<string, string | number | null | undefined>>,
    content?: string,
  ): void {
    this.parts.push(`<${name}${attributes(given)}${content === undefined ? '/>' : `>${content}</${name}>`}`);
  }

  static {
    // The settings of a canvas are plain properties that save and restore bring back.
    for (const name of Object.keys(start) as (keyof typeof start)[])
      Object.defineProperty(SvgContext.prototype, name, {
        get(this: SvgContext) {
          return this.state[name];
        },
        set(this: SvgContext, value: string | number) {
          this.put({ [name]: value });
        },
      });
  }
}

/** CSS font: style, weight, size, families. */
const FONT = /^(?:(italic|oblique) +)?(?:([a-z]+|\d+) +)?([\d.]+px)(?:\/\S+)? +(.+)$/;
