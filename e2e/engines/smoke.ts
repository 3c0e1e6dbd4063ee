/** One way through the page that every engine has to go. */
import { expect } from '@playwright/test';
import { type Driver, END, HOME } from './driver.ts';
import type { Overheard } from './overheard.ts';

const slider = '//input[@type="range"][@aria-label="Noise level"]';
const named = (name: string) => `//button[normalize-space()="${name}"]`;

const patience = { timeout: 60_000, intervals: [100, 250] };

/** Opens a link and waits until the lesson stands. */
async function open(driver: Driver, address: string): Promise<void> {
  await driver.open(address);
  const there = `return !!document.evaluate('${slider}', document, null, 9, null).singleNodeValue`;
  await expect.poll(() => driver.run(there), patience).toBe(true);
}

/** What the pictures of the page say that they show. */
export const labels = (driver: Driver) =>
  driver.run<string>(
    `return [...document.querySelectorAll('main [role="img"]')].map((e) => e.getAttribute('aria-label')).join('\\n')`,
  );

const shows = (driver: Driver, pattern: RegExp) =>
  expect.poll(() => labels(driver), patience).toMatch(pattern);

/** A hash of the first picture's pixels once they rest. */
async function pixels(driver: Driver): Promise<number> {
  const hash = `
    const canvas = document.querySelector('main canvas[role="img"]');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    let hash = 0;
    for (const byte of data) hash = (Math.imul(hash, 31) + byte) | 0;
    return hash;`;
  let last = [0, 1, 2];
  const rest = async () => {
    last = [...last.slice(1), await driver.run<number>(hash)];
    return last[0] !== 0 && last.every((value) => value === last[0]);
  };
  await expect.poll(rest, { ...patience, intervals: [150] }).toBe(true);
  return last[0];
}

async function scrub(driver: Driver, origin: string): Promise<void> {
  await open(driver, `${origin}/?data=moons&t=0.3`);
  const before = await pixels(driver);
  const level = `return document.evaluate('${slider}', document, null, 9, null).singleNodeValue.ariaValueText`;
  await driver.type(slider, END);
  await expect.poll(() => driver.run(level), patience).toMatch(/t = 1\.000/);
  expect(await pixels(driver)).not.toBe(before);
  await driver.type(slider, HOME);
  await expect.poll(() => driver.run(level), patience).toMatch(/t = 0\.000/);
}

async function denoisePoints(driver: Driver, origin: string): Promise<void> {
  await open(driver, `${origin}/?lesson=denoise&data=moons&steps=6&seed=3&count=200&speed=4`);
  await driver.click(named('Denoise'));
  await shows(driver, /after 6 steps: the result/);
  const result = await pixels(driver);
  const here = () => driver.run<string>('return location.href');
  await expect.poll(here, patience).toMatch(/t=0&.*run=1|run=1.*t=0/);
  const link = await here();
  await open(driver, `${origin}/?data=rings`);
  await open(driver, link);
  await shows(driver, /after 6 steps: the result/);
  expect(await pixels(driver)).toBe(result);
}

async function denoisePictures(driver: Driver, origin: string): Promise<void> {
  await open(driver, `${origin}/?lesson=denoise&data=fashion&steps=3&seed=3&count=1&speed=4&t=0&run=1`);
  await shows(driver, /after 3 steps: the result/);
}

async function compare(driver: Driver, origin: string): Promise<void> {
  await open(driver, `${origin}/?lesson=sample&data=moons&columns=ddim,3_ddpm,5&count=200`);
  await shows(driver, /Column 1,.*the result[\s\S]*Column 2,.*the result/);
}

const text = (driver: Driver) => driver.run<string>('return document.body.innerText');

/** Points of one's own are opened on the board, and a network learns them. */
async function train(driver: Driver, origin: string): Promise<void> {
  await open(driver, `${origin}/?lesson=train&data=own&width=16&blocks=1&batch=64`);
  await driver.click(named('Draw data'));
  const board = `return document.querySelector('[role="slider"][aria-label="Brush"]')?.ariaValueText ?? ''`;
  await expect.poll(() => driver.run(board), patience).toMatch(/144 points/);
  await driver.click(named('Train on these'));
  await driver.click(named('Train'));
  await expect.poll(() => text(driver), patience).toMatch(/samples after [\d,]+ steps/);
  await driver.click(named('Pause'));
}

/** The engine comes at the second request only: by itself, or with the page loaded anew where a browser never asks again. */
async function engineComesBack(driver: Driver, page: Overheard): Promise<void> {
  page.failOnce(/assets\/client-/);
  await open(driver, `${page.origin}/?lesson=denoise&data=moons&steps=5&seed=3&count=200&speed=4`);
  await driver.click(named('Denoise'));
  // A page that was loaded anew has the cursor where it was, at noise.
  const atTheEnd = async () => {
    await driver.type(slider, HOME);
    return labels(driver);
  };
  const result = () => atTheEnd().catch(() => 'between two pages');
  await expect.poll(result, patience).toMatch(/after 5 steps: the result/);
}

/** A backend that was refused once is said to be, and comes with another try; until then there is less to compute. */
async function backendComesBack(driver: Driver, page: Overheard): Promise<void> {
  page.failOnce(/assets\/wasm-/);
  await open(driver, `${page.origin}/?lesson=denoise&data=moons&seed=3&count=200&speed=4`);
  const says = (pattern: RegExp) => expect.poll(() => text(driver), patience).toMatch(pattern);
  await says(/Only plain JavaScript could be started/);
  // The link has said how many points, but not how many steps.
  await says(/so pages begin with less, now 20 steps/);
  await driver.click(named('Try again'));
  await driver.click(named('Denoise'));
  await shows(driver, /after 20 steps: the result/);
  expect(await text(driver)).toContain('on WebAssembly');
  expect(await text(driver)).not.toContain('Only plain JavaScript');
}

/** What failed once comes with another try. */
export async function comesBack(driver: Driver, page: Overheard): Promise<void> {
  await engineComesBack(driver, page);
  await backendComesBack(driver, page);
}

/** Noise, Denoise of points and of pictures, a link that replays, a bench, a training; nothing goes wrong on the way. */
export async function smoke(driver: Driver, origin: string): Promise<void> {
  for (const part of [scrub, denoisePoints, denoisePictures, compare, train]) {
    await part(driver, origin);
    expect(await driver.run('return window.overheard'), part.name).toEqual([]);
  }
}
