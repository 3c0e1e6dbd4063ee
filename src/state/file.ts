/** An experiment as a file: for what is too long for a link that others must take, such as painted pictures. */
import { type Experiment, initial, ofDevice } from './experiment.ts';
import { formatSearch, parseSearch } from './url.ts';

/** Written into each file, so that later pages know what they read. */
const VERSION = 1;
/** Bytes; the longest that the page writes is a tenth of it. */
const LARGEST = 10 ** 6;

export const FILE_NAME = 'experiment.unnoise.json';

/** The same link, on a line of its own in JSON, without what is of the device. */
export const formatFile = (spec: Experiment): string =>
  `${JSON.stringify({ unnoise: VERSION, link: formatSearch({ ...spec, ...ofDevice(initial) }) }, null, 2)}\n`;

const REMEDY = 'choose one that “Save to a file” has written';

function linkIn(text: string): string {
  let found: { unnoise?: unknown; link?: unknown } | null;
  try {
    found = JSON.parse(text);
  } catch (cause) {
    throw new Error(`This file is no experiment: ${REMEDY}.`, { cause });
  }
  if (found?.unnoise === undefined || typeof found.link !== 'string')
    throw new Error(`This file holds no experiment of this page: ${REMEDY}.`);
  if (found.unnoise !== VERSION)
    throw new Error(
      `This file is of version ${String(found.unnoise).slice(0, 20)}, and this page reads version ${VERSION}: reload the page, or ${REMEDY}.`,
    );
  return found.link;
}

/**
 * What a file asks for; mended says in sentences what had to be changed. Throws Error with the remedy when it is no
 * experiment.
 */
export function parseFile(text: string): ReturnType<typeof parseSearch> {
  return parseSearch(linkIn(text));
}

/** The text of a chosen file. Throws Error with the remedy when it is far too large, or cannot be read. */
export async function readText(file: Blob): Promise<string> {
  if (file.size > LARGEST) throw new Error(`This file is too large to be an experiment: ${REMEDY}.`);
  return file.text().catch((cause) => {
    throw new Error(
      'This file cannot be read: it may have been moved or changed meanwhile; choose it again.',
      {
        cause,
      },
    );
  });
}
