import { FileError } from '../core/checked.ts';
import { pieces } from './pieces.ts';

const AGAIN = 'wait a moment, then try again';
const CONNECTION = 'check the connection, then try again';
/** A page that was opened before a new one took its place on the server asks for files that are gone. */
const RENEWED =
  'the page may have been renewed there: reload it; if it stays so, the public folder on the server is not whole';
const LOGIN =
  'this network, or the server, may want you to log in first: do so, then reload the page; else the file is missing there';

/** What a refusal means for the person who reads it. */
function refusal(status: number): readonly [wrong: string, remedy: string] {
  if (status === 404 || status === 410) return [`is missing on the server (${status})`, RENEWED];
  if (status >= 500 || status === 408 || status === 429)
    return [`cannot be had from the server now (${status})`, AGAIN];
  if (status === 401 || status === 403 || status === 407 || status === 511)
    return [`is withheld by the server (${status})`, LOGIN];
  return [`was answered with ${status} by the server`, RENEWED];
}

async function ask(url: URL, path: string): Promise<Response> {
  const response = await fetch(url).catch((cause) => {
    const offline =
      globalThis.navigator?.onLine === false ? 'cannot be fetched offline' : 'cannot be fetched';
    throw new FileError(path, offline, cause, CONNECTION);
  });
  if (!response.ok) {
    const [wrong, remedy] = refusal(response.status);
    throw new FileError(path, wrong, undefined, remedy);
  }
  // Some servers, and networks with a log-in, answer every path with a page of theirs.
  if (response.headers.get('content-type')?.startsWith('text/html'))
    throw new FileError(path, 'was answered with a web page', undefined, LOGIN);
  return response;
}

/**
 * Fetches one of the page's own files, by its path under this folder. received: told the bytes so far. Throws FileError
 * with what helps: against a lost connection, a server in trouble, a file that is gone, a log-in in between.
 */
export async function fetched(
  path: string,
  base: string,
  received: (bytes: number) => void = () => {},
): Promise<ArrayBuffer> {
  const response = await ask(new URL(path, base), path);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    for await (const part of pieces(response.body!)) {
      parts.push(part);
      length += part.length;
      received(length);
    }
    return await new Blob(parts).arrayBuffer();
  } catch (cause) {
    throw new FileError(path, `was cut off after ${length} bytes`, cause, CONNECTION);
  }
}
