import { expect, test } from '@playwright/test';
import { open } from './page.ts';

/**
 * What Google's translator does to a page: each text node gives way to font elements with other words, and so does
 * every text that appears later. Here the other words are the same ones in brackets.
 */
function translate(): void {
  const own = new WeakSet<Node>();
  const put = (text: Text) => {
    if (own.has(text) || !text.parentElement?.translate || !/\p{L}/u.test(text.data)) return;
    if (text.parentElement.closest('script, style, textarea')) return;
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    const words = document.createTextNode(`[${text.data}]`);
    own.add(words);
    inner.append(words);
    outer.append(inner);
    text.replaceWith(outer);
  };
  const walk = (root: Node) => {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: Text[] = root instanceof Text ? [root] : [];
    while (texts.nextNode()) found.push(texts.currentNode as Text);
    for (const text of found) put(text);
  };
  walk(document.body);
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records) for (const node of [target, ...addedNodes]) walk(node);
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

/** What would fail, or fall behind, in a translated page: text nodes of React's, and words of before. */
function remains(): string[] {
  const key = (node: Node, name: string) =>
    Object.keys(node).find((one) => one.startsWith(`__react${name}$`));
  const found: string[] = [];
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let known = 0;
  while (nodes.nextNode()) {
    const node = nodes.currentNode as Text | HTMLElement;
    if (node instanceof Text) {
      if (key(node, 'Fiber')) found.push(`React’s own text “${node.data}”`);
      else if (
        node.parentElement?.translate &&
        /^[^[]*\p{L}/u.test(node.data) &&
        node.parentElement.tagName !== 'TEXTAREA'
      )
        found.push(`not translated: “${node.data}”`);
      continue;
    }
    const props = key(node, 'Props');
    if (!props) continue;
    known++;
    const { children } = (node as unknown as Record<string, { children?: unknown }>)[props];
    const shown = node.textContent?.replace(/^\[(.*)\]$/s, '$1');
    if (typeof children === 'string' && node.tagName !== 'TEXTAREA' && shown !== children)
      found.push(`“${shown}” for “${children}”`);
  }
  if (known < 50) found.push('React keeps its properties elsewhere');
  return found;
}

/** Presses everything that the margin has, once; what that brings forth, too. Returns how many there were. */
async function pressAll(): Promise<number> {
  const drawn = () => new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
  const pressed = new Set<string>();
  const nameOf = ({ tagName, type, textContent, ariaLabel, parentElement }: HTMLInputElement) =>
    [tagName, type, textContent || ariaLabel || parentElement?.textContent].join(' ');
  const press = (control: HTMLElement) => {
    if (!(control instanceof HTMLSelectElement)) return control.click();
    control.selectedIndex = control.options.length - 1;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const all = '.margin :is(summary, button, input[type="radio"], input[type="checkbox"], select)';
  // Ways to choose a number differ in nothing but the number.
  const next = () =>
    [...document.querySelectorAll<HTMLInputElement>(all)].find(
      (one) => !one.matches('.quick, .multiples-grid *') && !pressed.has(nameOf(one)),
    );
  for (let control = next(); control && pressed.size < 100; control = next()) {
    pressed.add(nameOf(control));
    press(control);
    await drawn();
    // A term opens the glossary over the page.
    document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
  }
  return pressed.size;
}

test('a page that a browser translates works on, and its words follow', async ({ page }) => {
  test.setTimeout(240_000);
  await open(page, '?lesson=noise&data=moons&steps=5&count=100');
  await page.evaluate(translate);
  for (const lesson of ['[Noise]', '[Denoise]', '[Sample]']) {
    await page.locator('.header nav a', { hasText: lesson }).click();
    const benches = lesson === '[Sample]' ? page.locator('.benches a') : page.locator('.brand');
    await expect(benches.first()).toBeVisible();
    const names = lesson === '[Sample]' ? await benches.allTextContents() : [null];
    for (const bench of names) {
      await test.step(bench ?? lesson, async () => {
        if (bench) await page.locator('.benches a', { hasText: bench }).click();
        await expect(page.locator('.margin .notice')).toBeVisible();
        const run = page.locator('.transport .main');
        await run.click();
        const pressed = await page.evaluate(pressAll);
        await run.click();
        await expect(page.locator('main > .remedy')).toHaveCount(0);
        expect(pressed).toBeGreaterThan(10);
        await expect.poll(() => page.evaluate(remains)).toEqual([]);
      });
    }
  }
});
