/** Serves the built page through a thin layer that notes what goes wrong in it, and can let one file fail once. */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Runs before anything of the page: errors, refused parts, broken policies and what is written as an error. */
const listener = `
window.overheard = [];
const note = (text) => window.overheard.push(String(text));
addEventListener('error', ({ message, target }) => {
  // A hint that came to nothing is no fault (Firefox gives none for a module that is there already).
  if (target.rel !== 'modulepreload') note(message || target.localName + ' not fetched: ' + (target.src || target.href));
}, true);
addEventListener('unhandledrejection', ({ reason }) => note(reason && (reason.stack || reason.message) || reason));
addEventListener('securitypolicyviolation', (event) => note('refused: ' + event.blockedURI));
const { error } = console;
console.error = (...words) => { note(words.join(' ')); error.apply(console, words); };
`;

const withListener = (html: string) => html.replace('<head>', '<head><script src="./overheard.js"></script>');

function pass(origin: string, asked: IncomingMessage, answer: ServerResponse): void {
  const { method, headers, url } = asked;
  // Plain text, so that the document can be written into.
  const onward = request(`${origin}${url}`, {
    method,
    headers: { ...headers, 'accept-encoding': 'identity' },
  });
  onward.on('response', async (came) => {
    const { 'content-length': _, ...rest } = came.headers;
    answer.writeHead(came.statusCode!, rest);
    if (!came.headers['content-type']?.startsWith('text/html')) return came.pipe(answer);
    const parts: Buffer[] = [];
    for await (const part of came) parts.push(part);
    answer.end(withListener(Buffer.concat(parts).toString()));
  });
  onward.on('error', () => answer.destroy());
  asked.pipe(onward);
}

export interface Overheard {
  readonly origin: string;
  /** The next request for such a file is answered by 503. */
  failOnce(pattern: RegExp): void;
  close(): void;
}

export async function overhear(origin: string): Promise<Overheard> {
  let failing: RegExp | null = null;
  const server = createServer((asked, answer) => {
    if (asked.url === '/overheard.js') {
      answer.writeHead(200, {
        'content-type': 'text/javascript',
        'cross-origin-resource-policy': 'same-origin',
      });
      answer.end(listener);
    } else if (failing?.test(asked.url!)) {
      failing = null;
      answer.writeHead(503).end();
    } else pass(origin, asked, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    failOnce: (pattern) => {
      failing = pattern;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
