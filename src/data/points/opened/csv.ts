import Papa from 'papaparse';
import { Rows, type Table } from './table.ts';

/** Bytes that are read between two rests. */
const CHUNK = 2 ** 18;

/**
 * Comma-, tab-, semicolon- or space-separated text. It is read a piece at a time, so that the page goes on. Rejects
 * with Error where it is none, and with 'AbortError' when cancelled.
 */
export function readCsv(file: Blob | string, signal?: AbortSignal): Promise<Table> {
  const rows = new Rows();
  return new Promise((resolve, reject) => {
    const settings = {
      chunkSize: CHUNK,
      skipEmptyLines: 'greedy',
      comments: '#',
      delimitersToGuess: [',', '\t', ';', '|', ' '],
      chunk({ data }: Papa.ParseResult<string[]>, parser: Papa.Parser) {
        for (const row of data) rows.add(row);
        if (signal?.aborted) parser.abort();
      },
      complete: () => (signal?.aborted ? reject(signal.reason) : resolve(rows.table())),
      error: (cause: Error) =>
        reject(
          new Error('It cannot be read: it may have been moved or changed; choose it again.', { cause }),
        ),
    } as const;
    Papa.parse<string[]>(typeof file === 'string' ? file : (file as File), settings as never);
  });
}
