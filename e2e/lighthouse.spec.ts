/** What Lighthouse asks of a page, save speed, which `npm run lighthouse` measures. */
import { expect, test } from '@playwright/test';
import { locateBrowser, locateShell } from '../tools/browser.mjs';
import { auditor, forms, pages } from '../tools/lighthouse.mjs';

const categories = ['accessibility', 'best-practices', 'seo'];

/** Each page once, in one form: `npm run lighthouse` looks at all four. */
const looks = pages.map((page, i) => [page, Object.keys(forms)[i % 2]] as const);

test('Lighthouse finds nothing on a phone and on a desktop', async ({ baseURL }) => {
  const { audit, close } = await auditor(locateShell() ?? locateBrowser()?.path);
  try {
    for (const [page, form] of looks) {
      const { scores, short } = await audit(`${baseURL}${page}`, form, categories);
      const found = `${page} ${form}: ${JSON.stringify(short)}`;
      for (const category of categories) expect(scores[category], found).toBeGreaterThanOrEqual(95);
    }
  } finally {
    await close();
  }
});
