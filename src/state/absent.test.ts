import { afterEach, expect, it, vi } from 'vitest';
import { helpAgainstAbsence } from './absent.ts';

afterEach(() => vi.unstubAllGlobals());

const entry = './assets/index-a1b2c3d4.js';
const page = (script: string) => `<!doctype html><script type="module" crossorigin src="${script}"></script>`;

it.each<[string, () => Promise<Response>, RegExp]>([
  ['without a connection', () => Promise.reject(new TypeError('Failed')), /^check the connection/],
  ['from a server in trouble', async () => new Response('', { status: 503 }), /503.*wait a moment/],
  [
    'after a new deployment',
    async () => new Response(page('./assets/index-e5f6.js')),
    /renewed.*: reload it/,
  ],
  ['of a page that is the same', async () => new Response(page(entry)), /^try again; .*not whole/],
])('a part that does not come %s', async (_, answer, help) => {
  vi.stubGlobal('document', { baseURI: 'https://example.org/' });
  vi.stubGlobal('fetch', answer);
  expect(await helpAgainstAbsence(entry)).toMatch(help);
});
