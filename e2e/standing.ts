/** A page that stands: the tests of a process go through it one after the other, since starting it is what costs. */
import { type Browser, type BrowserContext, test as base, type Page } from '@playwright/test';
import { begins, follow, letStand, WINDOW } from './page.ts';

interface Standing {
  readonly context: BrowserContext;
  readonly page: Page;
}

async function stand(browser: Browser, baseURL: string | undefined): Promise<Standing> {
  const context = await browser.newContext({ baseURL, viewport: WINDOW });
  const page = await context.newPage();
  letStand(page);
  return { context, page };
}

/** Has the focus nowhere, and Tab begin at the top. A link that kept it would keep Space, too. */
function unfocus(): void {
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
  scrollTo(0, 0);
}

/** As if somebody had gone elsewhere and come back, by keys: another lesson, nothing kept or said, the usual window. */
async function clear({ context, page }: Standing): Promise<void> {
  for (const other of context.pages()) if (other !== page) await other.close();
  await page.emulateMedia({ media: null, colorScheme: null, contrast: null });
  await page.setViewportSize(WINDOW);
  await page.evaluate(() => {
    localStorage.clear();
    for (const dialog of document.querySelectorAll('dialog')) dialog.close();
  });
  const elsewhere = '/?lesson=noise&data=moons';
  if (begins.test(page.url())) await page.goto(elsewhere);
  else await follow(page, elsewhere);
  const notices = page.getByRole('button', { name: 'Close this notice' });
  while (await notices.count()) await notices.first().click();
  await page.keyboard.press('Tab');
  await page.evaluate(unfocus);
}

/**
 * For specs whose promises hold on any page that stands. After a failure another one is begun. What breaks a page, or
 * looks at how it begins, asks Playwright's own `test` for a fresh one.
 */
export const test = base.extend<
  { page: Page; context: BrowserContext },
  { standing: () => Promise<Standing> }
>({
  standing: [
    async ({ browser }, use, { project }) => {
      let one: Promise<Standing> | undefined;
      await use(() => (one ??= stand(browser, project.use.baseURL)));
      await (await one)?.context.close();
    },
    { scope: 'worker' },
  ],
  context: async ({ standing }, use) => use((await standing()).context),
  page: async ({ standing }, use) => {
    const { page, context } = await standing();
    await use(page);
    if (!page.isClosed() && page.url().startsWith('http')) await clear({ page, context });
  },
});
