/** Being shown round, and presenting to a class. */
import { expect, type Page } from '@playwright/test';
import { cursor, open, violations } from './page.ts';
import { test } from './standing.ts';

const bar = (page: Page, name: string) => page.getByRole('region', { name });
const word = (page: Page, name: string) =>
  bar(page, 'Presentation').getByRole('button', { name, exact: true });

/** The window is a window again. */
async function end(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(bar(page, 'Presentation')).toBeHidden();
}

/** What is written smaller than a class reads it. */
function small(): (string | null)[] {
  return [...document.querySelectorAll('main *, .beats *')]
    .filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 2)
    .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
    .filter((one) => !one.closest('.katex') && Number.parseFloat(getComputedStyle(one).fontSize) < 24)
    .map((one) => one.textContent);
}

/** What is written of the stage that lies over the track, or beyond the window. */
function covered(): (string | null)[] {
  const top = document.querySelector('.timeline')?.getBoundingClientRect().top ?? 0;
  const cut = (one: Element) => one.closest('.panes.words, .plane-side, .unseen') !== null;
  return [...document.querySelectorAll('.stage *')]
    .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
    .filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 2 && !cut(one))
    .filter((one) => {
      const { bottom, right } = one.getBoundingClientRect();
      return bottom > top + 1 || right > window.innerWidth + 1;
    })
    .map((one) => one.textContent);
}

test('F presents, Page keys go on through beats and places, in each the one control that matters is in sight and its sentences fit, Escape ends it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, '?lesson=noise');
  await page.keyboard.press('f');
  const shown = bar(page, 'Presentation');
  const number = shown.locator('.number.fine');
  const sentence = shown.locator('p');
  const control = shown.locator('.matters :is(select, input, button)').first();
  await expect(shown).toContainText('Noise · 1/');
  await expect(page.getByRole('navigation', { name: 'Lessons' })).toBeHidden();
  expect(await cursor(page)).toBe(0);
  expect(await page.evaluate(small)).toEqual([]);
  expect(await violations(page)).toEqual([]);

  const places = new Set<string>();
  const said = new Set<string | null>();
  for (let i = 0; i < 120; i++) {
    const before = String(await number.textContent());
    const place = /\d+ [^·]+/.exec(before)![0];
    await expect(control, place).toBeVisible();
    await expect(control, place).toBeInViewport({ ratio: 1 });
    const text = await sentence.textContent();
    const [box, room] = [(await sentence.boundingBox())!, (await shown.boundingBox())!];
    expect(box.y, `${place}: ${text}`).toBeGreaterThanOrEqual(room.y - 1);
    expect(box.y + box.height, `${place}: ${text}`).toBeLessThanOrEqual(721);
    if (places.size === 1 && !places.has(place)) {
      await expect(page).toHaveURL(/lesson=denoise/);
      expect(said.size).toBeGreaterThan(3);
      await page.keyboard.press('PageUp');
      await expect(shown).toContainText('Noise · 5/5');
      await expect(word(page, 'Next')).toBeEnabled();
      await page.keyboard.press('PageDown');
      await expect(number).toHaveText(before);
    }
    expect(said.has(text), `${place}: ${text}`).toBe(false);
    expect(await page.evaluate(small), place).toEqual([]);
    expect(await page.evaluate(covered), place).toEqual([]);
    said.add(text);
    places.add(place);
    if ((await word(page, 'Next').getAttribute('aria-disabled')) === 'true') break;
    await page.keyboard.press('PageDown');
    await expect(number).not.toHaveText(before);
    await expect(sentence).not.toHaveText(String(text));
  }
  expect(places.size).toBe(24);
  await end(page);
  await expect(page.getByRole('navigation', { name: 'Lessons' })).toBeVisible();
});

test('Show me leads round a place in the page as it is, and what it changed can be undone', async ({
  page,
}) => {
  await open(page, '?lesson=noise&data=heart');
  await page.getByRole('button', { name: 'Show me' }).click();
  await expect(page.getByRole('radio', { name: 'Portraits' })).toBeChecked();
  await bar(page, 'Tour').getByRole('button', { name: 'End' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('radio', { name: 'Heart' })).toBeChecked();
});

test('the control that matters changes what the class sees', async ({ page }) => {
  await open(page, '?lesson=sample&bench=field&data=moons');
  await page.keyboard.press('f');
  await bar(page, 'Presentation').getByRole('radio', { name: 'network' }).click({ force: true });
  await expect(page.getByRole('img', { name: /arrows of the velocity, the network/ })).toBeVisible();
  await end(page);
});
