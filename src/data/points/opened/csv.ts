import Papa from 'papaparse';
import { Rows, type Table } from './table.ts';

/** Bytes that are read between two rests. */
const CHUNK = 2 ** 17;

const ENDLESS =
  'A row of it does not end, as where a quotation mark is not closed: open a file with two numbers in each row.';

/**
 * Comma-, tab-, semicolon- or space-separated text. It is read a piece at a time, so that the page goes on. Rejects
 * with Error where it is none or has a row that does not end, and with 'AbortError' when cancelled.
 */
export function readCsv(file: Blob | string, signal?: AbortSignal): Promise<Table> {
  const rows = new Rows();
  const size = typeof file === 'string' ? file.length : file.size;
  /** Where the last whole row ended. */
  let read = 0;
  let endless = false;
  return new Promise((resolve, reject) => {
    const settings = {
      chunkSize: CHUNK,
      skipEmptyLines: 'greedy',
      comments: '#',
      delimitersToGuess: [',', '\t', ';', '|', ' '],
      chunk({ data, meta }: Papa.ParseResult<string[]>, parser: Papa.Parser) {
        for (const row of data) rows.add(row);
        // What has not ended yet is read again with each piece, which would take longer and longer.
        endless = meta.cursor === read && size > CHUNK;
        read = meta.cursor;
        if (signal?.aborted || endless) parser.abort();
      },
      complete() {
        if (signal?.aborted) reject(signal.reason);
        else if (endless) reject(new Error(ENDLESS));
        else resolve(rows.table());
      },
      error: (cause: Error) =>
        reject(
          new Error('It cannot be read: it may have been moved or changed; choose it again.', { cause }),
        ),
    } as const;
    Papa.parse<string[]>(typeof file === 'string' ? file : (file as File), settings as never);
  });
}
