/** A page that stands: the tests of a process go through it one after the other, since starting it is what costs. */
import { type Browser, type BrowserContext, test as base, type Page } from '@playwright/test';
import { begins, follow, letStand, WINDOW } from './page.ts';

interface Standing {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Its usual window. */
  readonly viewport: { width: number; height: number };
}

const desk = { viewport: WINDOW };
const hand = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

async function stand(browser: Browser, baseURL: string | undefined, phone: boolean): Promise<Standing> {
  const device = phone ? hand : desk;
  const context = await browser.newContext({ baseURL, ...device });
  const page = await context.newPage();
  letStand(page);
  return { context, page, viewport: device.viewport };
}

/** Has the focus nowhere, and Tab begin at the top. A link that kept it would keep Space, too. */
function unfocus(): void {
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
  scrollTo(0, 0);
}

/** As if somebody had gone elsewhere and come back, by keys: another lesson, nothing kept or said, the usual window. */
async function clear({ context, page, viewport }: Standing): Promise<void> {
  for (const other of context.pages()) if (other !== page) await other.close();
  await page.emulateMedia({ media: null, colorScheme: null, contrast: null });
  await page.setViewportSize(viewport);
  await page.evaluate(() => {
    localStorage.clear();
    document.documentElement.removeAttribute('dir');
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
 * For specs whose promises hold on any page that stands, at a desk or, where `phone` is used, in a hand. After a failure
 * another one is begun. What breaks a page, or looks at how it begins, asks Playwright's own `test` for a fresh one.
 */
export const test = base.extend<
  { page: Page; context: BrowserContext; phone: boolean },
  { standing: (phone: boolean) => Promise<Standing> }
>({
  standing: [
    async ({ browser }, use, { project }) => {
      const ones = new Map<boolean, Promise<Standing>>();
      await use((phone) => {
        if (!ones.has(phone)) ones.set(phone, stand(browser, project.use.baseURL, phone));
        return ones.get(phone)!;
      });
      for (const one of ones.values()) await (await one).context.close();
    },
    { scope: 'worker' },
  ],
  phone: [false, { option: true }],
  context: async ({ standing, phone }, use) => use((await standing(phone)).context),
  page: async ({ standing, phone }, use) => {
    const one = await standing(phone);
    await use(one.page);
    if (!one.page.isClosed() && one.page.url().startsWith('http')) await clear(one);
  },
});
