import type { Read } from '../data/types.ts';

/** Reads files under this folder of the page's own server, and tells how many bytes of each have come in. */
export function reader(base: string, onBytes: (path: string, received: number) => void): Read {
  return async (path) => {
    const response = await request(new URL(path, base), path);
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let received = 0;
    for await (const part of chunks(response)) {
      parts.push(part);
      received += part.length;
      onBytes(path, received);
    }
    return new Blob(parts).arrayBuffer();
  };
}

async function request(url: URL, path: string): Promise<Response> {
  const response = await fetch(url).catch(() => {
    throw new Error(`${path} cannot be fetched: check the connection, then try again`);
  });
  // Some servers answer every path with a page of theirs.
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  if (response.ok && !isPage) return response;
  throw new Error(
    `${path} is missing on the server (${response.status}): build the page again, with its public folder`,
  );
}

async function* chunks(response: Response): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const stream = response.body!.getReader();
  for (;;) {
    const { done, value } = await stream.read();
    if (done) return;
    yield value;
  }
}
