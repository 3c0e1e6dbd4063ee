// npm run lighthouse: what Lighthouse thinks of the built page, on phones and desktops. Speed is measured here alone: on
// a busy machine no test can assert it.
import { createServer } from 'node:net';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import lighthouse, { desktopConfig } from 'lighthouse';
import { preview } from 'vite';
import { provideBrowser } from './browser.mjs';
import { root } from './setup.mjs';

/** The way in, and one lesson. */
export const pages = ['', '?lesson=denoise'];

export const forms = { mobile: undefined, desktop: desktopConfig };

/** For what does not depend on speed: at the speed of this machine. */
const quick = { throttlingMethod: 'provided', disableFullPageScreenshot: true };

function freePort() {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** A browser for audits of addresses: { audit(url, form, categories), close() }. */
export async function auditor(executablePath) {
  const port = await freePort();
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({
    executablePath,
    args: [...sandbox, `--remote-debugging-port=${port}`],
  });

  /**
   * Scores of 0 … 100, and the audits that take something from them. All categories, where none are named.
   * @returns {Promise<{ scores: Record<string, number>, short: { name: string, found: string, items: unknown[] }[] }>}
   */
  async function audit(url, form, categories) {
    const flags = { port, logLevel: 'error', ...(categories && { ...quick, onlyCategories: categories }) };
    const { lhr } = await lighthouse(url, flags, forms[form]);
    if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
    /** @type {Record<string, number>} */
    const scores = {};
    /** @type {{ name: string, found: string, items: unknown[] }[]} */
    const short = [];
    for (const { id, score, auditRefs } of Object.values(lhr.categories)) {
      scores[id] = score === null ? Number.NaN : Math.round(100 * score);
      for (const { id: name, weight } of auditRefs) {
        const { score, title, displayValue, details } = lhr.audits[name];
        if (weight && score !== null && score < 0.9)
          short.push({ name, found: displayValue ?? title, items: details?.items ?? [] });
      }
    }
    return { scores, short };
  }

  return { audit, close: () => browser.close() };
}

async function measure() {
  const server = await preview({ root, logLevel: 'warn', preview: { port: 0 } });
  const { audit, close } = await auditor(provideBrowser().path);
  const address = `http://127.0.0.1:${server.httpServer.address().port}/`;
  for (const page of pages)
    for (const form of Object.keys(forms)) {
      const { scores, short } = await audit(`${address}${page}`, form);
      console.log(`${page || 'the way in'}, ${form}: ${JSON.stringify(scores)}`);
      for (const { name, found, items } of short) {
        console.log(`  ${name}: ${found}`);
        for (const item of items.slice(0, 3)) console.log(`    ${JSON.stringify(item).slice(0, 300)}`);
      }
    }
  await close();
  await server.close();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await measure();
