/** What the server of `npm start` sends: packed where that saves, in the headers of the policy. */
import { readdirSync, statSync } from 'node:fs';
import { get } from 'node:http';
import { expect, test } from '@playwright/test';

const asset = (pattern: RegExp) => `assets/${readdirSync('dist/assets').find((name) => pattern.test(name))}`;
const PAGE = asset(/^index-.*\.js$/);
const WASM = asset(/^tfjs-backend-wasm-simd-.*\.wasm$/);
const WEIGHTS = 'weights/portraits.safetensors';

/** How it comes, and as how many bytes. Node's own fetch unpacks what it counts. */
function sent(url: string, headers: Record<string, string> = {}) {
  return new Promise<{ status?: number; headers: Record<string, unknown>; bytes: number }>(
    (resolve, reject) => {
      get(url, { headers: { 'accept-encoding': 'gzip, deflate, br', ...headers } }, (response) => {
        let bytes = 0;
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
        });
        response.on('error', reject);
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, bytes }));
      }).on('error', reject);
    },
  );
}

for (const [path, encoding, most] of [
  [PAGE, 'gzip', 0.4],
  [WASM, 'br', 0.4],
  [WEIGHTS, undefined, 1],
] as const)
  test(`${path.replace(/-[^-]*\./, '.')}: ${encoding ?? 'as it is'}`, async ({ baseURL }) => {
    const { headers, bytes } = await sent(`${baseURL}${path}`);
    expect(headers['content-encoding']).toBe(encoding);
    const size = statSync(`dist/${path}`).size;
    expect(bytes / size).toBeLessThanOrEqual(most);
    expect(bytes / size).toBeGreaterThan(most / 4);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-embedder-policy']).toBe('require-corp');
    expect(headers['x-content-type-options']).toBe('nosniff');

    const part = await sent(`${baseURL}${path}`, { range: 'bytes=0-999' });
    expect([part.status, part.bytes, part.headers['content-encoding']]).toEqual([206, 1000, undefined]);
    expect(part.headers['content-range']).toBe(`bytes 0-999/${size}`);
  });

test('packed wasm is compiled while it arrives', async ({ page, baseURL }) => {
  // Any of its answers has the policy of the page, which itself is not needed.
  await page.goto('/weights/moons.json');
  const exports = await page.evaluate(
    async (url) =>
      Object.keys(await WebAssembly.compileStreaming(fetch(url)).then(WebAssembly.Module.exports)),
    `${baseURL}${WASM}`,
  );
  expect(exports.length).toBeGreaterThan(50);
});
