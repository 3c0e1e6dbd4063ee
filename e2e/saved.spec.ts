/** A network that was trained in the page, kept by it and in a file; and files that are none. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';

test('a page that was closed in the middle offers to go on, and a network is saved and opened', async ({
  page,
}) => {
  const query = 'lesson=train&data=own&width=32&blocks=1&batch=64&seed=6';
  await page.goto(`/?${query}`);
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(page.getByText(/samples after [\d,]+ steps/)).toBeVisible();
  // Kept at least every two seconds: no more than five are lost.
  await page.waitForTimeout(3000);
  await page.goto('/?lesson=noise');
  await page.goto(`/?${query}`);
  // Who begins anew by mistake has lost nothing, though the new one is kept in its place.
  await page.getByText(/has come to step [\d,]+, and is kept here/).waitFor();
  await page.getByRole('button', { name: 'One step' }).click();
  await expect(page.getByText(/samples after 1 step\b/)).toBeVisible();
  await page.getByRole('button', { name: 'Go on from there' }).click();
  await expect(page.getByRole('button', { name: 'Go on from there' })).toBeHidden();
  await expect(page.getByText(/samples after [\d,]+ steps/)).toBeVisible();
  await page.getByText('Take it along').click();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the network' }).click(),
  ]);
  const file = await readFile((await saved.path())!);
  const steps = (await page.getByText(/samples after [\d,]+ steps/).textContent())!;
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(page.getByText('samples none yet')).toBeVisible();
  const chooser = page.getByLabel('Open a network');
  const given = (content: Buffer) =>
    chooser.setInputFiles({ name: 'a.safetensors', mimeType: '', buffer: content });
  const lying = Buffer.from(file);
  lying.writeBigUInt64LE(2n ** 40n);
  await given(lying);
  await expect(page.getByText(/ends before its header does: open one that/)).toBeVisible();
  await given(file);
  await expect(page.getByText(steps.split(';')[0])).toBeVisible();
  // What is refused costs nothing of what has been learnt, though it names the same settings.
  const altered = (from: RegExp, to: string) =>
    Buffer.from(
      file.toString('latin1').replace(from, (all) => to.padEnd(all.length)),
      'latin1',
    );
  const bad: [Buffer, RegExp][] = [
    [file.subarray(0, file.length - 8), /is damaged.*: open one that/],
    [altered(/"seconds":"[^"]*"/, '"seconds":"1e999"'), /how long it was trained: open one that/],
    [altered(/"losses":"[^}]*}[^}]*}"/, '"losses":"[]"'), /losses are damaged: open one that/],
    [altered(/\\"rest\\":{\\"sum\\":/, '\\"rest\\":{\\"s\\" :'), /not those of its steps/],
  ];
  for (const [content, wanted] of bad) {
    await given(content);
    await expect(page.getByText(wanted)).toBeVisible();
  }
  await expect(page.getByText(steps.split(';')[0])).toBeVisible();
});
