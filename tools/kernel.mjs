/** npm run kernel: compiles src/training/perceptron/kernel.wat into the file beside it that the page and Node run. */
import { readFileSync, writeFileSync } from 'node:fs';
import init from 'wabt';

const folder = new URL('../src/training/perceptron/', import.meta.url);
const source = readFileSync(new URL('kernel.wat', folder), 'utf8');
const wabt = await init();
const { buffer } = wabt.parseWat('kernel.wat', source, { simd: true }).toBinary({});
writeFileSync(
  new URL('kernel.ts', folder),
  `/** kernel.wat, compiled: npm run kernel writes it, and a test compiles it anew. */
export const kernel =
  '${Buffer.from(buffer).toString('base64')}';
`,
);
