/** npm run pack -- <name>: writes small files that the repository keeps; raw data goes to .raw/. */
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** A module tools/pack/<name>.pack.ts. Data sets themselves know no files of other people and no rasteriser. */
interface Packer {
  /** from: a folder with files that were fetched by other means. */
  pack(from: string | undefined): void | Promise<void>;
}

const ENDING = '.pack.ts';
const names = readdirSync(new URL('./pack/', import.meta.url))
  .filter((file) => file.endsWith(ENDING))
  .map((file) => file.slice(0, -ENDING.length));

const { positionals, values } = parseArgs({ allowPositionals: true, options: { from: { type: 'string' } } });
const [name] = positionals;
if (!name || !names.includes(name)) {
  console.error(`usage: npm run pack -- ${names.join(' | ')} [--from FOLDER]`);
  process.exit(2);
}
try {
  const { pack }: Packer = await import(`./pack/${name}${ENDING}`);
  await pack(values.from);
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
