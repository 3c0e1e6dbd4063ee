import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { hashOf } from '../../src/data/hash.ts';
import { writeNotice, writePacked } from './container.ts';

const debian = 'python3-sklearn';
const inPackage = 'usr/lib/python3/dist-packages/sklearn/datasets/data';
const file = 'digits.csv.gz';
/** SHA-256 of the table, unpacked. */
const released = '6ebb3d2fee246a4e99363262ddf8a00a3c41bee6014c373ed9d9216ba7f651b8';
const area = 8 * 8;

const notice = `Optical Recognition of Handwritten Digits, https://doi.org/10.24432/C50P49

E. Alpaydin and C. Kaynak, Department of Computer Engineering, Bogazici University, Istanbul, July 1998.
UCI Machine Learning Repository. The test set of 1,797 pictures, written by 13 people, as scikit-learn passes it on.

Licensed under the Creative Commons Attribution 4.0 International licence (CC BY 4.0),
https://creativecommons.org/licenses/by/4.0/legalcode. The pictures are given as they are, without warranties.

What was changed: the table of numbers was packed as bytes; no picture was left out or altered.
`;

/** The table of the Debian package, which is unpacked without being installed. */
function fromPackage(): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'unnoise-'));
  try {
    execFileSync('apt-get', ['download', debian], { cwd: folder, stdio: 'pipe' });
    const archive = readdirSync(folder).find((name) => name.endsWith('.deb'));
    execFileSync('dpkg-deb', ['-x', archive ?? '', '.'], { cwd: folder });
    return readFileSync(join(folder, inPackage, file));
  } catch (error) {
    throw new Error(
      `Could not fetch the Debian package ${debian} (${(error as Error).message.trim()}). ` +
        `Find ${file} in a copy of scikit-learn and name its folder: npm run pack -- digits --from FOLDER`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** All pictures in the order of the table, a row of which is 64 pixels and the digit. */
export async function pack(from: string | undefined): Promise<void> {
  const table = gunzipSync(from ? readFileSync(join(from, file)) : fromPackage());
  const found = hashOf(table);
  if (found !== released)
    throw new Error(`${file} has SHA-256 ${found}, not ${released}: take another copy.`);
  const rows = table
    .toString()
    .trim()
    .split('\n')
    .map((row) => row.split(',').map(Number));
  const pictures = Uint8Array.from(rows.flatMap((row) => row.slice(0, area)));
  const labels = Uint8Array.from(rows, (row) => row[area]);
  const bytes = writePacked(
    'digits',
    {
      source: `Optical Recognition of Handwritten Digits (doi:10.24432/C50P49), test set; Debian package ${debian}`,
      licence: 'CC BY 4.0',
      notice: 'digits.LICENSE.txt',
      contents:
        'All 1,797 pictures of the test set, in its order. Each pixel is how many of 4×4 dots are inked, 0 to 16. ' +
        'Every sixth picture is held out: no model trains on it.',
    },
    [
      { name: 'pictures', shape: [rows.length, 8, 8, 1], data: pictures },
      { name: 'labels', shape: [rows.length], data: labels },
    ],
    { upstream: { 'digits.csv': released } },
  );
  writeNotice('digits.LICENSE.txt', notice);
  console.log(`public/data/digits.bin: ${rows.length} pictures, ${bytes} bytes.`);
}
