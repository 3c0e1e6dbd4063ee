/** npm run evaluate -- <model>…: measures trained models, writes the figures into their manifests and the README. */

import { manifestPath, readManifest } from '../src/nets/manifest.ts';
import { models } from '../src/nets/models.ts';
import { usual } from './evaluate/effort.ts';
import { examine } from './evaluate/examine.ts';
import { writeQualityTable } from './evaluate/table.ts';
import { startBackend } from './train/backend.ts';
import { files } from './train/files.ts';
import { writeManifest } from './train/publish.ts';

const usage = `npm run evaluate -- <model>…   (one or more of ${Object.keys(models).join(', ')})`;

async function evaluate(name: string): Promise<void> {
  const text = new TextDecoder().decode(await files.readFrom(name)(manifestPath(name)));
  const began = performance.now();
  const metrics = await examine(name, files, usual);
  writeManifest({ ...readManifest(name, text), metrics: { ...metrics } });
  console.log(`${name}, in ${Math.round((performance.now() - began) / 1000)} s:`);
  for (const [key, value] of Object.entries(metrics)) console.log(`  ${key}: ${JSON.stringify(value)}`);
}

const names = process.argv.slice(2);
if (!names.length) throw new Error(`name a model.\n${usage}`);
await startBackend('wasm');
for (const name of names) await evaluate(name);
await writeQualityTable();
