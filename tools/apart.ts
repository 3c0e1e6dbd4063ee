import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What puts something else in place of a module or of a global, itself or by a fixture. */
const REPLACES = /\bvi\.(mock|doMock|resetModules|stubGlobal|useFakeTimers)\b|recorder\.fixture/;

/** The unit tests that need modules of their own. The others share them: loading them anew would take a third of the time. */
export const testsApart = (...folders: readonly string[]): string[] =>
  folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter((file) => file.endsWith('.test.ts') && REPLACES.test(readFileSync(file, 'utf8')));
