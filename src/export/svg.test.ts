/** Charts as SVG, read by resvg, which parses strictly and draws by code of its own. */
import { Resvg } from '@resvg/resvg-js';
import { decode } from 'fast-png';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { box, painters } from '../views/painters.fixture.ts';
import { browserCanvas } from '../views/recorder.fixture.ts';
import { SvgContext } from './svg.ts';

type Drawing = CanvasRenderingContext2D;
const measureText = (text: string) => ({ width: 7 * text.length, actualBoundingBoxAscent: 9 }) as TextMetrics;
const helpers = { measureText, address: () => 'data:image/png;base64,' };

function svgOf(draw: (context: Drawing) => void, title = 'A chart'): string {
  const context = new SvgContext(helpers);
  draw(context as unknown as Drawing);
  return context.document(box, title, '#ffffff');
}

/** Colour at a place, 0 to 255 each. */
function drawn(svg: string): (x: number, y: number) => number[] {
  const { width, data } = decode(new Resvg(svg).render().asPng());
  return (x, y) => [...data.subarray(4 * (y * width + x), 4 * (y * width + x) + 3)];
}

describe('what is drawn', () => {
  it('lies where a canvas would have it, through moves and saved settings', () => {
    const at = drawn(
      svgOf((context) => {
        context.fillStyle = '#ff0000';
        context.save();
        context.translate(100, 50);
        context.scale(2, 2);
        context.fillStyle = 'rgb(0 0 255 / 0.5)';
        context.fillRect(0, 0, 20, 20);
        context.restore();
        context.fillRect(10, 10, 20, 20);
        context.beginPath();
        context.arc(250, 100, 30, 0, 2 * Math.PI);
        context.globalAlpha = 0.5;
        context.fill();
        context.globalAlpha = 1;
        context.beginPath();
        context.moveTo(0, 180);
        context.lineTo(300, 180);
        context.strokeStyle = '#00ff00';
        context.lineWidth = 6;
        context.stroke();
      }),
    );
    expect(at(139, 89)).toEqual([128, 128, 255].map((value) => expect.closeTo(value, -0.5)));
    expect([at(20, 20), at(141, 91), at(150, 180)]).toEqual([
      [255, 0, 0],
      [255, 255, 255],
      [0, 255, 0],
    ]);
    expect(at(250, 129)[1]).toBeGreaterThan(120);
    expect([at(250, 75)[0], at(250, 132)]).toEqual([255, [255, 255, 255]]);
  });

  it('is text where it is text, whatever stands in it', () => {
    const svg = svgOf((context) => {
      context.font = '13px "Inter Variable", sans-serif';
      context.textAlign = 'right';
      context.fillText('a < b & "c"\u0000', 200, 100);
    }, '“x” < 1 & more');
    expect(svg).toContain('>a &lt; b &amp; &quot;c&quot;</text>');
    expect(svg).toMatch(
      /<text [^>]*x="200"[^>]*font-size="13" font-family="&quot;Inter Variable&quot;, sans-serif" text-anchor="end"/,
    );
    expect(svg).toContain('<title>“x” &lt; 1 &amp; more</title>');
    expect(() => new Resvg(svg)).not.toThrow();
  });
});

/** How much of the red is no paper: something was drawn, and a reader draws it. */
function inked(svg: string): number {
  const { data } = decode(new Resvg(svg).render().asPng());
  return data.filter((value, i) => i % 4 === 0 && value < 250).length;
}

describe('every view of the page', () => {
  beforeEach(() => {
    for (const [name, value] of Object.entries(browserCanvas)) vi.stubGlobal(name, value);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each(Object.entries(painters))('can be written as SVG: %s', (_, paint) => {
    const svg = svgOf(paint);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    // What is a picture lies in a canvas that only a browser has.
    if (svg.includes('<image')) expect(() => new Resvg(svg)).not.toThrow();
    else expect(inked(svg)).toBeGreaterThan(2);
  });

  it('keeps the words of axes and curves as words', () => {
    const svg = svgOf(painters.paintQuality);
    for (const word of ['DDIM', 'fresh data', 'calls', 'distance']) expect(svg).toContain(`>${word}</text>`);
  });
});
