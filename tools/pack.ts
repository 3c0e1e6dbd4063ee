import { parseArgs } from 'node:util';
import { packFashion } from './pack/fashion.ts';
import { packPortraits } from './pack/portraits.ts';
import { packSilhouettes } from './pack/silhouettes.ts';

/** What can be packed. Each writes small files that the repository keeps; raw data goes to .raw/. */
const packers: Record<string, (from: string | undefined) => void | Promise<void>> = {
  fashion: packFashion,
  silhouettes: packSilhouettes,
  portraits: packPortraits,
};

const { positionals, values } = parseArgs({ allowPositionals: true, options: { from: { type: 'string' } } });
const [name] = positionals;
if (!name || !Object.hasOwn(packers, name)) {
  console.error(`usage: npm run pack -- ${Object.keys(packers).join(' | ')} [--from FOLDER]`);
  process.exit(2);
}
try {
  await packers[name](values.from);
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
