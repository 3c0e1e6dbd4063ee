/** The browser that runs all other specs, by the same few words. */
import type { Page } from '@playwright/test';
import { type Driver, END, HOME } from './driver.ts';

const keys: Readonly<Record<string, string>> = { [END]: 'End', [HOME]: 'Home' };

export const openChromium = (page: Page): Driver => ({
  open: async (url) => void (await page.goto(url)),
  click: (xpath) => page.locator(`xpath=${xpath}`).click(),
  type: (xpath, text) => page.locator(`xpath=${xpath}`).press(keys[text]),
  run: (body) => page.evaluate(`(() => { ${body} })()`),
  close: async () => {},
});
