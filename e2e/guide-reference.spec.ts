import { expect, type Page } from '@playwright/test';
import { open, violationsInThemes } from './page.ts';
import { test } from './standing.ts';

const reference = (page: Page) => page.getByRole('img', { name: /^The reference: / });
const returned = (page: Page) => page.getByRole('img', { name: /from strength/ });
const held = (page: Page) => new URL(page.url()).searchParams.get('reference');
const group = (page: Page) => page.getByRole('group', { name: 'Reference' });

/** The distance of what comes back, as its name says it. */
async function distance(page: Page): Promise<number> {
  await expect(returned(page)).toHaveAttribute('aria-label', /the result.*distance [\d.]+/, {
    timeout: 90_000,
  });
  return Number(/distance ([\d.]+)/.exec(String(await returned(page).getAttribute('aria-label')))?.[1]);
}

/** A PNG of one colour, made by the browser. */
const picture = (page: Page, width: number, height: number, colour: string): Promise<Buffer> =>
  page
    .evaluate(
      ([width, height, colour]) => {
        const canvas = Object.assign(document.createElement('canvas'), { width, height });
        const context = canvas.getContext('2d')!;
        context.fillStyle = colour;
        context.fillRect(0, 0, width, height);
        return canvas.toDataURL('image/png');
      },
      [width, height, colour] as const,
    )
    .then((address) => Buffer.from(String(address.split(',')[1]), 'base64'));

test('what comes back is the reference at 0 and less like it further on', async ({ page }) => {
  test.setTimeout(240_000);
  await open(page, '?lesson=guide&bench=reference&steps=8&count=2&strength=0&speed=4');
  expect(await distance(page)).toBe(0);
  const compared = page.getByRole('region', { name: 'Compared strengths' });
  await expect(compared.getByRole('img', { name: /^Strength 1: distance/ })).toBeVisible({ timeout: 90_000 });
  const strength = page.getByRole('slider', { name: 'Strength' });
  await compared.getByRole('button').nth(1).click();
  await expect(strength).toHaveValue('0.3');
  // What was there before says 0.
  await expect.poll(() => distance(page)).toBeGreaterThan(0);
  const near = await distance(page);
  await compared.getByRole('button').last().click();
  await expect(strength).toHaveValue('1');
  await expect(strength).toHaveAttribute('aria-valuetext', '1, anything');
  await expect.poll(() => distance(page)).toBeGreaterThan(2 * near);
  const far = await distance(page);
  // Asked for what it shows where, the same noise comes nearer to it.
  await page.getByRole('checkbox', { name: 'Ask for its layout, too' }).check();
  await expect(page).toHaveURL(/itsLayout=1/);
  await expect.poll(() => distance(page)).toBeLessThan(0.9 * far);
  expect(await violationsInThemes(page)).toEqual([]);
});

test('a picture is painted by keys, opened, kept by the link and by Back, and refused in words', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await open(page, '?lesson=guide&bench=reference&steps=4&count=1&strength=0.3');
  await expect(reference(page)).toHaveAttribute('aria-label', /number 3 of Portraits/);
  await group(page).getByRole('radio', { name: 'paints' }).check();
  const brush = page.getByRole('slider', { name: 'Brush on the reference' });
  await brush.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(reference(page)).toHaveAttribute('aria-label', /your own picture/);
  await expect.poll(() => held(page)?.length).toBe(1024);
  const painted = held(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(reference(page)).toHaveAttribute('aria-label', /number 3/);

  await group(page).getByLabel('Any colour').fill('#12ab34');
  await brush.focus();
  await page.keyboard.press('Enter');
  // 0x12, 0xab, 0x34, on four pixels of two rows.
  await expect.poll(() => held(page)?.includes('Eqs0Eqs0')).toBe(true);

  const choose = (name: string, mimeType: string, buffer: Buffer) =>
    group(page).getByLabel('Open a picture').setInputFiles({ name, mimeType, buffer });
  await choose('red.png', 'image/png', await picture(page, 37, 90, '#c83232'));
  await expect(group(page).getByRole('status')).toHaveText('Opened red.png.');
  // 0xc8, 0x32, 0x32, throughout.
  await expect.poll(() => held(page)).toBe('yDIy'.repeat(256));
  expect(painted).not.toBe(held(page));

  const large = await picture(page, 2, 2, '#000');
  large.writeUInt32BE(20_000, 16);
  large.writeUInt32BE(20_000, 20);
  for (const [name, type, content, said] of [
    ['large.png', 'image/png', large, /20,000 × 20,000 pixels/],
    ['broken.png', 'image/png', large.subarray(0, 12), /no picture that this page knows/],
    ['notes.txt', 'text/plain', Buffer.from('notes'), /It is no picture/],
  ] as const) {
    await choose(name, type, content);
    await expect(group(page).getByRole('status')).toContainText(said);
    expect(held(page)).toBe('yDIy'.repeat(256));
  }
  await page.evaluate(async () => {
    const both = new DataTransfer();
    for (const colour of ['#00f', '#0f0']) {
      const canvas = new OffscreenCanvas(8, 8);
      const context = canvas.getContext('2d')!;
      context.fillStyle = colour;
      context.fillRect(0, 0, 8, 8);
      both.items.add(
        new File([await canvas.convertToBlob()], `${colour.slice(1)}.png`, { type: 'image/png' }),
      );
    }
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: both, bubbles: true, cancelable: true }),
    );
  });
  await expect(group(page).getByRole('status')).toContainText('Opened 00f.png, the first of 2');
  await expect.poll(() => held(page)).toBe('AAD_'.repeat(256));
  await page.reload();
  await expect(reference(page)).toHaveAttribute('aria-label', /your own picture/);
});

test('the camera is asked for on a press, gives a picture and is let go; refused, it says so', async ({
  page,
}) => {
  await open(page, '?lesson=guide&bench=reference&steps=4&count=1&strength=0');
  await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 48 });
    const context = canvas.getContext('2d')!;
    const stream = canvas.captureStream(30);
    setInterval(() => {
      context.fillStyle = context.fillStyle === '#3264c8' ? '#3265c8' : '#3264c8';
      context.fillRect(0, 0, 64, 48);
    }, 30);
    const asked = [Promise.reject(new DOMException('no', 'NotAllowedError')), Promise.resolve(stream)];
    for (const one of asked) one.catch(() => {});
    navigator.mediaDevices.getUserMedia = () => asked.shift()!;
    Object.assign(window, { watched: stream.getTracks()[0] });
  });
  const ask = group(page).getByRole('button', { name: 'Use the camera' });
  await ask.click();
  await expect(group(page).getByRole('status')).toContainText('The camera may not be used here');
  await ask.click();
  await expect
    .poll(() =>
      group(page)
        .locator('video')
        .evaluate((video: HTMLVideoElement) => video.videoWidth),
    )
    .toBe(64);
  await group(page).getByRole('button', { name: 'Take it' }).click();
  await expect(reference(page)).toHaveAttribute('aria-label', /your own picture/);
  await expect(ask).toBeVisible();
  const state = () =>
    page.evaluate(() => (window as unknown as { watched: MediaStreamTrack }).watched.readyState);
  await expect.poll(state).toBe('ended');
});
