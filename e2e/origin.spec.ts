import { expect, test } from '@playwright/test';
import { letStand, open, scrubTo } from './page.ts';

test('the page asks nothing of any other origin, and is isolated under a strict policy', async ({
  page,
  baseURL,
}) => {
  const asked: string[] = [];
  const refused: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) refused.push(message.text());
  });
  const answer = await page.goto('/');
  letStand(page);
  await open(page, '?lesson=noise&data=fashion');
  await scrubTo(page, 0.7);
  await open(page, '?lesson=denoise&data=fashion&steps=4&count=1');
  await page.getByRole('button', { name: 'Denoise' }).click();
  await expect(page.getByRole('main').getByRole('img').first()).toHaveAttribute('aria-label', /step [2-9]/i);
  const away = asked.filter((url) => !url.startsWith(baseURL!) && !/^(data|blob):/.test(url));
  expect(away).toEqual([]);
  expect(refused).toEqual([]);
  const headers = answer!.headers();
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).not.toMatch(
    /script-src[^;]*unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')/,
  );
  expect(headers['cross-origin-opener-policy']).toBe('same-origin');
  expect(headers['cross-origin-embedder-policy']).toBe('require-corp');
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
});
