/** Points of one's own: drawn, opened, kept, learnt, and data like all others. */
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { violationsInThemes } from './page.ts';

const open = async (page: Page, query = 'lesson=train&data=own') => {
  await page.goto(`/?${query}`);
  await page.getByRole('button', { name: 'Draw data' }).click();
  await expect(page.getByRole('region', { name: 'Draw data' })).toBeVisible();
};
const board = (page: Page) => page.getByRole('slider', { name: 'Brush' });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Your points' });

/** As the board says. */
const count = async (page: Page): Promise<number> =>
  Number(/(\d+) points/.exec((await board(page).getAttribute('aria-valuetext'))!)![1]);

const choose = (page: Page, name: string, content: string | Buffer, mimeType = 'text/csv') =>
  dialog(page)
    .getByLabel('Open a file')
    .setInputFiles({ name, mimeType, buffer: Buffer.from(content) });

test('a stroke draws points, which are undone, done again and erased', async ({ page }) => {
  await open(page);
  await dialog(page).getByRole('button', { name: 'Clear' }).click();
  await expect.poll(() => count(page)).toBe(0);
  const box = (await board(page).boundingBox())!;
  const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
  await page.mouse.move(...at(0.3, 0.5));
  await page.mouse.down();
  await page.mouse.move(...at(0.7, 0.5), { steps: 12 });
  await page.mouse.up();
  const drawn = await count(page);
  expect(drawn).toBeGreaterThan(50);
  await dialog(page).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => count(page)).toBe(0);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => count(page)).toBe(drawn);
  await dialog(page).getByRole('radio', { name: 'Erase' }).check();
  await dialog(page).getByRole('radio', { name: 'Wide' }).check();
  await page.mouse.move(...at(0.3, 0.5));
  await page.mouse.down();
  await page.mouse.up();
  await expect.poll(() => count(page)).toBeLessThan(drawn);
  expect(await violationsInThemes(page)).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a finger draws and erases, and the page stays where it is', async ({ page }) => {
    await open(page);
    await dialog(page).getByRole('button', { name: 'Clear' }).tap();
    await expect.poll(() => count(page)).toBe(0);
    // 21 px beside the middle of each control is still that control, as in every lesson.
    const missed = await dialog(page)
      .locator('button, input[type="text"], label.choose-file')
      .evaluateAll((controls) =>
        controls
          .filter((control) => {
            control.scrollIntoView({ block: 'center' });
            const { x, y, width, height } = control.getBoundingClientRect();
            return [-21, 21].some((by) => {
              const hit = document.elementFromPoint(x + width / 2, y + height / 2 + by);
              return !control.contains(hit);
            });
          })
          .map(({ outerHTML }) => outerHTML),
      );
    expect(missed).toEqual([]);
    await board(page).scrollIntoViewIfNeeded();
    const session = await page.context().newCDPSession(page);
    const stroke = async (from: readonly [number, number], to: readonly [number, number]) => {
      const box = (await board(page).boundingBox())!;
      const at = (share: number) => ({
        x: box.x + (from[0] + share * (to[0] - from[0])) * box.width,
        y: box.y + (from[1] + share * (to[1] - from[1])) * box.height,
      });
      const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', share?: number) =>
        session.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: share === undefined ? [] : [at(share)],
        });
      await send('touchStart', 0);
      for (let i = 1; i <= 10; i++) await send('touchMove', i / 10);
      await send('touchEnd');
    };
    const top = async () => (await board(page).boundingBox())!.y;
    const before = await top();
    // Downwards, as one would scroll.
    await stroke([0.5, 0.2], [0.5, 0.8]);
    /** Once it does not change any more: what a finger does is shown in the next frames. */
    const rested = async () => {
      let last = -1;
      await expect
        .poll(async () => {
          const was = last;
          last = await count(page);
          return last === was;
        })
        .toBe(true);
      return last;
    };
    const drawn = await rested();
    expect(drawn).toBeGreaterThan(50);
    expect(await top()).toBe(before);
    const eraser = dialog(page).getByRole('radio', { name: 'Erase' });
    await eraser.check({ force: true });
    await expect(eraser).toBeChecked();
    await stroke([0.4, 0.5], [0.6, 0.5]);
    await expect.poll(() => count(page)).toBeLessThan(drawn);
    expect(await rested()).toBeGreaterThan(0);
    await dialog(page).getByRole('button', { name: 'Undo' }).tap();
    await expect.poll(() => count(page)).toBe(drawn);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });
});

test('it is drawn by keys alone, and a link holds what was drawn', async ({ page }) => {
  await open(page);
  await dialog(page).getByRole('button', { name: 'Clear' }).press('Enter');
  await board(page).focus();
  for (let i = 0; i < 5; i++) {
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Space');
  }
  await expect.poll(() => count(page)).toBe(15);
  await expect.poll(() => new URL(page.url()).searchParams.get('placed')?.length).toBe(1 + 5 * 15);
  await page.reload();
  await page.getByRole('button', { name: 'Draw data' }).click();
  await expect.poll(() => count(page)).toBe(15);
});

test('a file of rows is opened, what is no number is said, and it is saved and comes back as it was', async ({
  page,
}) => {
  await open(page);
  await choose(page, 'a.csv', 'x,y,class\n0,0,a\n1,0,a\n1,1,b\nno,2,b\n0,1,b\n');
  await expect(dialog(page).getByText('One row has no two numbers (“no, 2”).')).toBeVisible();
  expect(await count(page)).toBe(4);
  const placed = () => new URL(page.url()).searchParams.get('placed');
  await expect.poll(placed).toMatch(/^\d[\w-]{20}$/);
  const before = placed();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name: 'Save to a file' }).click(),
  ]);
  const text = await readFile((await saved.path())!, 'utf8');
  expect(text.trim().split('\n').length).toBe(6);
  await dialog(page).getByRole('button', { name: 'Clear' }).click();
  await expect.poll(placed).not.toBe(before);
  await choose(page, 'b.csv', text);
  await expect.poll(placed).toBe(before);
});

test('a picture becomes points where it is dark; a file that is not what it says is refused', async ({
  page,
}) => {
  await open(page);
  // Black left half, white right half.
  const bitmap = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 40 });
    const context = canvas.getContext('2d')!;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 40, 40);
    context.fillStyle = '#000';
    context.fillRect(0, 0, 20, 40);
    const blob = await new Promise<Blob>((resolve) => canvas.toBlob((made) => resolve(made!)));
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  await choose(page, 'half.png', Buffer.from(bitmap), 'image/png');
  await expect.poll(() => count(page)).toBe(1000);
  const placed = () => new URL(page.url()).searchParams.get('placed');
  await expect.poll(placed).toMatch(/^\d[\w-]{5000}$/);
  const before = placed();

  /** A header that promises more pixels than any memory holds. */
  const bomb = Buffer.from(bitmap);
  bomb.writeUInt32BE(60_000, 16);
  bomb.writeUInt32BE(60_000, 20);
  const bad: [string, string | Buffer, string, RegExp][] = [
    ['bomb.png', bomb, 'image/png', /60,000 × 60,000 pixels.*make it smaller/],
    ['cut.png', Buffer.from(bitmap).subarray(0, 60), 'image/png', /damaged|no picture/],
    ['words.csv', 'a,b\nc,d', 'text/csv', /no two columns of numbers: open a file/],
    ['none.csv', '', 'text/csv', /empty: open another/],
    ['list.json', '{"a": [1]', 'application/json', /no JSON: open a list/],
    ['deep.json', '['.repeat(100_000), 'application/json', /too deep in one another: open a list/],
    ['quote.csv', `x,y\n"${'a,'.repeat(2 ** 18)}`, 'text/csv', /does not end, as where a quotation mark/],
    ['program.bin', Buffer.from([77, 90, 0, 1, 0, 2]), '', /neither text nor a picture/],
    ['huge.csv', Buffer.alloc(17 * 2 ** 20, '1,2\n'), 'text/csv', /17 MB, and this page reads 16 MB/],
  ];
  for (const [name, content, type, wanted] of bad) {
    await choose(page, name, content, type);
    await expect(dialog(page).locator('.said').first()).toHaveText(wanted);
  }
  expect(placed()).toBe(before);
});

test('what is pasted is opened, and many points stay on this device by their name', async ({ page }) => {
  await open(page);
  const rows = Array.from({ length: 3000 }, (_, i) => `${Math.cos(i)}\t${Math.sin(i)}`).join('\n');
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document
      .querySelector('.drawing')!
      .dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  }, rows);
  await expect.poll(() => count(page)).toBe(3000);
  await expect(dialog(page).getByText('too many for a link')).toBeVisible();
  await dialog(page).getByLabel('Name of the drawing').fill('A ring');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('list', { name: 'Kept on this device' })).toContainText(
    'A ring3,000 points',
  );
  await dialog(page).getByRole('button', { name: 'Clear' }).click();
  await expect.poll(() => count(page)).toBe(0);
  await page.goto('/?lesson=noise&data=own');
  await page.getByRole('button', { name: 'Draw data' }).click();
  await dialog(page).getByRole('button', { name: 'Open A ring' }).click();
  await expect.poll(() => count(page)).toBe(3000);
  // The address follows once it rests.
  await expect.poll(() => page.url()).toContain('placed=kept-');
  await page.reload();
  await page.getByRole('button', { name: 'Draw data' }).click();
  await expect.poll(() => count(page)).toBe(3000);
  await dialog(page).getByRole('button', { name: 'Delete A ring' }).click();
  await expect(dialog(page).getByRole('list', { name: 'Kept on this device' })).toBeHidden();
});

test('what was drawn is learnt in the page, and denoised and sampled by that network', async ({ page }) => {
  await open(page, 'lesson=train&data=own&width=32&blocks=1&batch=128&seed=4');
  await dialog(page).getByRole('button', { name: 'Train on these' }).click();
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(page.getByText(/samples after [\d,]+ steps/)).toBeVisible();
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect.poll(() => Number(new URL(page.url()).searchParams.get('taught'))).toBeGreaterThan(0);
  const taught = new URL(page.url()).searchParams.get('taught');
  await page.getByRole('link', { name: 'Denoise', exact: false }).first().click();
  await expect(page.getByText('The run is complete')).toBeAttached({ timeout: 60_000 });
  // A link to it asks the same network, which this device has kept.
  await page.reload();
  expect(new URL(page.url()).searchParams.get('taught')).toBe(taught);
  await expect(page.getByText(/network calls/)).toBeVisible({ timeout: 60_000 });
  await page.goto(`/?lesson=sample&data=own&width=32&blocks=1&batch=128&taught=${taught}`);
  await expect(page.getByText('Computed live')).toBeVisible({ timeout: 60_000 });
});

test('told the colours, the network draws what it is asked for, here and in Denoise', async ({ page }) => {
  await page.goto('/?lesson=train&data=own&width=32&blocks=1&batch=128&trial=21');
  const told = page.getByRole('group', { name: 'Told the colour' });
  await told.getByRole('radio', { name: 'Yes' }).click({ force: true });
  await expect(page).toHaveURL(/data=coloured/);
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(page.getByText(/samples after [\d,]+ steps/)).toBeVisible();
  await page.getByRole('button', { name: 'Pause' }).click();
  const stage = page.getByRole('img', { name: /each in the colour that it was asked for/ });
  await expect(stage).toBeVisible();
  await expect(page.getByRole('img', { name: /least that is possible is 0\.\d+/ })).toBeVisible();
  await page.getByRole('slider', { name: 'Guidance' }).press('End');
  await expect(page).toHaveURL(/guidance=4/);
  await expect.poll(() => new URL(page.url()).searchParams.get('taught')).not.toBeNull();
  await page.getByRole('link', { name: 'Denoise', exact: false }).first().click();
  await page.getByRole('combobox', { name: 'Class' }).selectOption('squares');
  await page.getByRole('button', { name: 'Denoise', exact: true }).click();
  await expect(page.getByRole('img', { name: /asked for “squares”/ }).first()).toBeVisible({
    timeout: 60_000,
  });
  // Without its colours it is the network that it was.
  await page.getByRole('link', { name: 'Train', exact: false }).first().click();
  await told.getByRole('radio', { name: 'No' }).click({ force: true });
  await expect(page).toHaveURL(/data=own/);
  await expect(page.getByText('samples none yet')).toBeVisible();
});

test('of a drawing in one colour there is nothing to tell', async ({ page }) => {
  await open(page);
  await choose(page, 'a.csv', 'x,y\n0,0\n1,0\n1,1\n');
  await expect.poll(() => count(page)).toBe(3);
  await dialog(page).getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('button', { name: 'Draw data' })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Told the colour' })).toHaveCount(0);
});
