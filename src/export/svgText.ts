/** The smallest pieces of SVG: numbers, colours, attributes. */

/** To a hundredth of a pixel; −0 is 0. */
export const rounded = (value: number): number => Math.round(value * 100) / 100 || 0;

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 has no way to write is left out. */
export const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that may not stand in XML.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);

type Value = string | number | null | undefined;

export const attributes = (given: Readonly<Record<string, Value>>): string =>
  Object.entries(given)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');

export const opacityOf = (opacity: number): number | null => (opacity < 1 ? rounded(opacity) : null);

const WITH_OPACITY = /^rgba?\(([\d.]+)[ ,]+([\d.]+)[ ,]+([\d.]+)(?:[ ,/]+([\d.]+))?\)$/;

/** A colour and its opacity apart: programs that read SVG know the newer way to write both in one the least. */
export function paintOf(what: 'fill' | 'stroke', colour: string, alpha: number): Record<string, Value> {
  const found = WITH_OPACITY.exec(colour);
  const opacity = (found?.[4] === undefined ? 1 : Number(found[4])) * alpha;
  const plain = found ? `rgb(${found.slice(1, 4).join(',')})` : colour;
  return { [what]: plain, [`${what}-opacity`]: opacityOf(opacity) };
}
