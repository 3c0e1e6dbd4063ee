import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fashionClasses } from '../../src/data/fashion/index.ts';
import {
  type FashionFile,
  fashionFiles,
  readReleased,
  verifyFashion,
} from '../../src/data/fashion/released.ts';
import { rawFolder, readRaw } from '../train/files.ts';
import { writeNotice, writePacked } from './container.ts';

const debian = 'dataset-fashion-mnist';
const inPackage = 'usr/share/datasets/fashion-mnist';
const perClass = 200;
const fashionFolder = `${rawFolder}fashion/`;

const notice = `Fashion-MNIST, https://github.com/zalandoresearch/fashion-mnist

The MIT License (MIT)

Copyright © 2017 Zalando SE, https://tech.zalando.com

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the “Software”), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED “AS IS”, WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
`;

/** Copies the four IDX files, gzipped or not, from a folder to .raw/fashion, unpacked and verified. */
function importFolder(folder: string): void {
  mkdirSync(fashionFolder, { recursive: true });
  for (const file of Object.keys(fashionFiles) as FashionFile[]) {
    const path = [`${folder}/${file}.gz`, `${folder}/${file}`].find(existsSync);
    if (!path)
      throw new Error(
        `${folder} holds neither ${file}.gz nor ${file}: name a folder with all four IDX files.`,
      );
    const bytes = readFileSync(path);
    const whole = new Uint8Array(path.endsWith('.gz') ? gunzipSync(bytes) : bytes);
    writeFileSync(fashionFolder + file, verifyFashion(file, whole));
  }
}

/** Fetches the Debian package and unpacks it without installing it. */
function importPackage(): void {
  const folder = mkdtempSync(join(tmpdir(), 'unnoise-'));
  try {
    execFileSync('apt-get', ['download', debian], { cwd: folder, stdio: 'pipe' });
    const archive = readdirSync(folder).find((name) => name.endsWith('.deb'));
    execFileSync('dpkg-deb', ['-x', archive ?? '', '.'], { cwd: folder });
    importFolder(join(folder, inPackage));
  } catch (error) {
    throw new Error(
      `Could not fetch the Debian package ${debian} (${(error as Error).message.trim()}). ` +
        'Download the four IDX files by other means and name their folder: npm run pack -- fashion --from FOLDER',
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Indices of the first `perClass` pictures of each class, classes in turn, so that any prefix is balanced. */
function balanced(labels: Uint8Array): number[] {
  const byClass = fashionClasses.map((_, label) =>
    [...labels.keys()].filter((index) => labels[index] === label),
  );
  return Array.from({ length: perClass }, (_, rank) => byClass.map((indices) => indices[rank])).flat();
}

/** The page's subset: 200 test pictures a class. */
export async function pack(from: string | undefined): Promise<void> {
  if (from) importFolder(from);
  else if (!Object.keys(fashionFiles).every((file) => existsSync(fashionFolder + file))) importPackage();
  const { pictures, labels } = await readReleased(readRaw, 'test');
  const chosen = balanced(labels);
  const size = 28 * 28;
  const packed = new Uint8Array(chosen.length * size);
  chosen.forEach((index, row) => {
    packed.set(pictures.subarray(index * size, (index + 1) * size), row * size);
  });
  const bytes = writePacked(
    'fashion',
    {
      source: `Fashion-MNIST (arXiv:1708.07747), Debian package ${debian}`,
      licence: 'MIT',
      notice: 'fashion.LICENSE.txt',
      contents:
        `The first ${perClass} pictures of each class of the test set, classes in turn. ` +
        'From the test set, so that no model has trained on a picture that the page shows.',
    },
    [
      { name: 'pictures', shape: [chosen.length, 28, 28, 1], data: packed },
      { name: 'labels', shape: [chosen.length], data: Uint8Array.from(chosen, (index) => labels[index]) },
    ],
    { classes: fashionClasses, upstream: fashionFiles },
  );
  writeNotice('fashion.LICENSE.txt', notice);
  console.log(
    `public/data/fashion.bin: ${chosen.length} pictures, ${bytes} bytes. All 70,000 lie in .raw/fashion.`,
  );
}
