import { expect } from '@playwright/test';
import { cursor, noiseLevel, open, openSettings, stage } from './page.ts';
import { test } from './standing.ts';

/** What lies over the middle of that setting which has the focus. Within the page. */
function over(): string | undefined {
  const focused = document.activeElement!;
  const { x, y, width, height } = focused.getBoundingClientRect();
  const hit = document.elementFromPoint(x + width / 2, y + height / 2);
  return focused.closest('.margin') && !focused.contains(hit) ? hit?.outerHTML.slice(0, 60) : '';
}

test.describe('keyboard alone', () => {
  test('reaches everything, with the focus in sight', async ({ page }) => {
    await open(page, '?lesson=noise');
    const seen = new Set<string>();
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const ring = (node: Element) => getComputedStyle(node).outlineStyle !== 'none';
        const near = [element, element.nextElementSibling, element.parentElement].filter(
          Boolean,
        ) as Element[];
        const name =
          element.getAttribute('aria-label') ?? element.closest('label')?.textContent ?? element.textContent;
        return { name: name?.trim() ?? '', body: element === document.body, visible: near.some(ring) };
      });
      if (focus.body) break;
      expect(focus.visible, `the focus on “${focus.name}” is in sight`).toBe(true);
      seen.add(focus.name);
    }
    for (const name of ['Noise level', 'Play', 'Step forward', 'Step back'])
      expect([...seen]).toContain(name);
  });

  test('Space plays, arrows step, Home and End go to the ends', async ({ page }) => {
    await open(page, '?data=moons&t=0.5');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => cursor(page)).toBeGreaterThan(0.5);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => cursor(page)).toBeCloseTo(0.5, 3);
    await page.keyboard.press('Home');
    await expect.poll(() => cursor(page)).toBe(0);
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
    await page.keyboard.press('End');
    await expect.poll(() => cursor(page)).toBe(1);
    await test.step('? lists the keys, Escape closes the list', async () => {
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toContainText('Space');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    });
    await test.step('the slider moves by its own keys', async () => {
      await noiseLevel(page).focus();
      await page.keyboard.press('PageDown');
      await expect.poll(() => cursor(page)).toBeLessThan(0.95);
      await page.keyboard.press('PageUp');
      await expect.poll(() => cursor(page)).toBe(1);
    });
  });

  for (const lesson of ['noise', 'denoise'])
    test(`the focus never lies beneath the stage: ${lesson}`, async ({ page }) => {
      await open(page, `?lesson=${lesson}&data=fashion&steps=2&count=1`);
      for (const size of [
        { width: 390, height: 844 },
        { width: 800, height: 1000 },
        { width: 1280, height: 800 },
      ]) {
        await page.setViewportSize(size);
        // What may lie beneath comes after it.
        await noiseLevel(page).focus();
        for (const key of [...Array(40).fill('Tab'), ...Array(40).fill('Shift+Tab')]) {
          await page.keyboard.press(key);
          if (await page.evaluate(over))
            await expect.poll(() => page.evaluate(over), `${size.width} px`).toBeFalsy();
        }
      }
    });

  test('a text field keeps its keys, and a number stops at its ends', async ({ page }) => {
    await open(page, '?lesson=denoise&data=moons&steps=2&count=100&speed=4');
    await expect(stage(page)).toHaveAttribute('aria-label', /the result/);
    await expect(page.getByRole('button', { name: 'Pause' })).toBeHidden();
    await noiseLevel(page).press('ArrowRight');
    const seed = page
      .getByRole('textbox', { name: 'Seed' })
      .or(page.getByRole('spinbutton', { name: 'Seed' }));
    await seed.focus();
    const before = await cursor(page);
    expect(before).toBeGreaterThan(0);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: 'Pause' })).toBeHidden();
    expect(await cursor(page)).toBe(before);

    const steps = page.getByRole('textbox', { name: 'Steps' });
    await steps.fill('999');
    for (let i = 0; i < 3; i++) await steps.press('ArrowUp');
    await expect(steps).toHaveValue('1000');
    await expect(page.getByRole('alert')).toBeHidden();
    await steps.fill('1001');
    await expect(page.getByRole('alert')).toContainText('from 1 to 1,000');
  });

  test('a drag and a typed number are each one step to undo; a text field keeps its own', async ({
    page,
  }) => {
    // Begun anew: there is nothing yet to undo.
    await page.goto('/?lesson=denoise&data=fashion&class=3&steps=2&count=1');
    const [undo, redo] = ['Undo', 'Redo'].map((name) => page.getByRole('button', { name }));
    await expect(undo).toBeDisabled();
    const guidance = page.getByRole('slider', { name: 'Guidance' });
    const { x, y, width, height } = (await guidance.boundingBox())!;
    await page.mouse.move(x + width / 4, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + 0.9 * width, y + height / 2, { steps: 8 });
    await page.mouse.up();
    const dragged = await guidance.inputValue();
    expect(Number(dragged)).toBeGreaterThan(6);
    const steps = page.getByRole('textbox', { name: 'Steps' });
    await steps.fill('');
    await steps.pressSequentially('12');
    await page.keyboard.press('Control+z');
    await expect(guidance).toHaveValue(dragged);
    await steps.fill('12');
    await guidance.focus();
    await page.keyboard.press('Control+z');
    await expect(steps).toHaveValue('2');
    await expect(guidance).toHaveValue(dragged);
    await page.keyboard.press('Control+z');
    await expect(guidance).toHaveValue('2');
    await expect(undo).toBeDisabled();
    await expect(page.getByText('Undone: Guidance.')).toBeAttached();
    await page.keyboard.press('Control+Shift+z');
    await expect(guidance).toHaveValue(dragged);
    await redo.click();
    await expect(steps).toHaveValue('12');
    await expect(redo).toBeDisabled();
  });

  test('a number is taken as people write it, or stays as it was', async ({ page }) => {
    const runs = '?lesson=denoise&data=moons&seed=7&count=100';
    await open(page, runs);
    const of = (name: string) => page.getByRole('textbox', { name });
    const link = (name: string) => new URL(page.url()).searchParams.get(name);
    for (const [text, number] of [
      ['1,000', '1000'],
      ['20', '20'],
      ['1\u202f000', '1000'],
      ['2e2', '200'],
    ]) {
      await of('Steps').click({ clickCount: 3 });
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await expect(of('Steps')).toHaveValue(number);
      await expect.poll(() => link('steps')).toBe(number);
    }
    // Slowly, so that what is half typed has been taken before the whole is refused.
    await of('Steps').click({ clickCount: 3 });
    await page.keyboard.type('100', { delay: 50 });
    await expect.poll(() => link('steps')).toBe('100');
    await page.keyboard.type('1');
    await expect(page.getByRole('alert')).toContainText('“1001” cannot be used');
    await expect.poll(() => link('steps')).toBe('200');
    await of('Seed').click({ clickCount: 3 });
    await page.keyboard.type('4294967296');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('alert').first()).toContainText('It stays 7');
    await expect(of('Seed')).toHaveValue('7');
    await expect(of('Steps')).toHaveValue('200');
    expect(link('seed')).toBe('7');
  });

  test('Space pauses what a click has begun, once for a key held down; single keys can be switched off', async ({
    page,
  }) => {
    await open(page, '?lesson=denoise&data=moons&steps=1000&speed=0.25&count=100&locked=0');
    const pauses = page.getByRole('button', { name: 'Pause' });
    const seed = () => page.getByRole('textbox', { name: 'Seed' }).inputValue();
    await page.getByRole('button', { name: 'Denoise', exact: true }).click();
    await expect(pauses).toBeVisible();
    const before = await seed();
    await page.keyboard.press('Shift+Space');
    await expect(pauses).toBeVisible();
    await page.keyboard.down('Space');
    await page.keyboard.down('Space');
    await page.keyboard.up('Space');
    await expect(pauses).toBeHidden();
    expect(await seed()).toBe(before);
    // A choice made by pointer does not keep the key either.
    await page.getByRole('radio', { name: '½×' }).click({ force: true });
    await page.keyboard.press('Space');
    await expect(pauses).toBeVisible();
    await openSettings(page);
    await page.getByRole('button', { name: 'Keys' }).click();
    await page.getByLabel('These keys work anywhere').uncheck();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await page.reload();
    await expect(noiseLevel(page)).toBeVisible();
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('?');
    await page.keyboard.press('Space');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(pauses).toBeHidden();
    await noiseLevel(page).focus();
    await page.keyboard.press('Space');
    await expect(pauses).toBeVisible();
    // A page at 400 % is as narrow as a phone, and its keys can be switched on again there.
    await page.setViewportSize({ width: 320, height: 256 });
    await openSettings(page);
    await page.getByRole('button', { name: 'Keys' }).click();
    await page.getByLabel('These keys work anywhere').check();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('Space');
    await expect(pauses).toBeHidden();
  });
});
