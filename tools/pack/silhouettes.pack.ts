import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { writeNotice } from './container.ts';
import { fluentNotice } from './fluent.ts';

const packageName = '@iconify-json/fluent-emoji-flat';
const folder = fileURLToPath(new URL('../../src/data/points/', import.meta.url));

/** Data set → emoji whose outline it is: those that are told at a glance from black and white alone. */
const emoji = { cat: 'black-cat', dinosaur: 'sauropod', heart: 'red-heart', snowflake: 'snowflake' } as const;

/** Finer across than down, because a span's ends cost the same whatever their precision. */
const columns = 800;
const rows = 160;

/** Opaque runs of one row of RGBA pixels, as “from-to” in base 36. */
function spans(pixels: Uint8Array): string {
  const found: string[] = [];
  for (let x = 0, start = -1; x <= columns; x++) {
    const inside = x < columns && pixels[4 * x + 3] >= 128;
    if (inside && start < 0) start = x;
    if (!inside && start >= 0) {
      found.push(`${start.toString(36)}-${x.toString(36)}`);
      start = -1;
    }
  }
  return found.join(' ');
}

function outline(body: string, size: number): string {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${columns}" height="${rows}" ` +
    `viewBox="0 0 ${size} ${size}" preserveAspectRatio="none">${body}</svg>`;
  const { pixels } = new Resvg(svg).render();
  const lines = Array.from({ length: rows }, (_, y) =>
    spans(pixels.subarray(4 * columns * y, 4 * columns * (y + 1))),
  );
  return lines.join(',').replace(/^,+|,+$/g, '');
}

/** Writes src/data/points/outlines.ts from the emoji's SVG. */
export function pack(): void {
  const path = createRequire(import.meta.url).resolve(`${packageName}/icons.json`);
  const icons = JSON.parse(readFileSync(path, 'utf8'));
  const { version } = JSON.parse(readFileSync(join(dirname(path), 'package.json'), 'utf8'));
  const shapes = Object.entries(emoji).map(
    ([name, icon]) => `  ${name}:\n    '${outline(icons.icons[icon].body, icons.width)}',\n`,
  );
  const text = `// Written by npm run pack -- silhouettes from ${packageName} ${version}: do not edit.
// MIT licence, Copyright (c) Microsoft Corporation: public/data/silhouettes.LICENSE.txt

/** Width of one column over the height of one row. */
export const aspect = ${rows} / ${columns};

/** Rows from the top, parted by commas; in each the spans inside the shape, “from-to” in base 36. */
export const outlines = {
${shapes.join('')}} as const;
`;
  writeFileSync(`${folder}outlines.ts`, text);
  writeNotice('silhouettes.LICENSE.txt', fluentNotice('Outlines of four emoji'));
  console.log(`src/data/points/outlines.ts: ${shapes.length} outlines, ${text.length} bytes.`);
}
