// npm run screenshots: the README's pictures, from links into the built page.
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { provideBrowser } from './browser.mjs';
import { root } from './setup.mjs';

const shots = [
  { name: 'noise-light', link: '?data=fashion&t=0.35&theme=light' },
  { name: 'denoise-dark', link: '?lesson=denoise&data=fashion&count=16&seed=11&run=1&t=0.4&theme=dark' },
  { name: 'portraits-light', link: '?lesson=denoise&count=4&seed=5&run=1&t=0.3&theme=light' },
  { name: 'sample-light', link: '?lesson=sample&theme=light' },
  {
    name: 'fork-light',
    link: '?lesson=sample&bench=fork&seed=8&prompt=a+smiling+man&t=0&branches=0,20,paint:j.a.7-z.a.7-1f.a.7_0,20,paint:5v.a.9-6b.a.9-6r.a.9&theme=light',
  },
  { name: 'points-light', link: '?lesson=denoise&data=cat&seed=7&run=1&t=0.24&theme=light' },
];

const size = { width: 1280, height: 800 };

async function shoot(page, { name, link }, address) {
  await page.goto(`${address}${link}`);
  const stage = page.getByRole('main').getByRole('img').first();
  await stage.waitFor();
  await page.getByRole('button', { name: 'Cancel' }).waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
  // A picture of a run waits until the cursor stands inside it.
  if (link.includes('run=1')) await page.locator('canvas[aria-label*=" step "]').first().waitFor();
  // The columns of a comparison begin by themselves.
  if (link.includes('lesson=sample')) await page.getByText(/^Computed live/).waitFor();
  await page.screenshot({ path: `${root}/docs/${name}.png` });
  console.log(`docs/${name}.png`);
}

const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
mkdirSync(`${root}/docs`, { recursive: true });
await build({ root, logLevel: 'warn' });
const server = await preview({ root, logLevel: 'warn' });
const browser = await chromium.launch({ executablePath: provideBrowser().path, args });
const page = await browser.newPage({ viewport: size });
for (const shot of shots) await shoot(page, shot, `http://127.0.0.1:${server.httpServer.address().port}/`);
await browser.close();
await server.close();
