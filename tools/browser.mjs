// Finds a Chromium for the end-to-end tests, and fetches one where there is none.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { inPath } from './path.mjs';
import { root } from './setup.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe'];

const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
];

const systemBrowser = () => inPath(...names) ?? places.find((path) => existsSync(path));

const shell = 'chromium-headless-shell';

/**
 * Chromium without the window around the page, or undefined: Debian packs one. It draws and computes as the browser
 * does, for less than half: in that, a bar of tools that nobody sees is a page of its own beside each page.
 */
export function locateShell() {
  return inPath(shell);
}

/** A browser that is here already: { path, from }, or undefined. */
export function locateBrowser() {
  const system = systemBrowser();
  if (system) return { path: system, from: 'of this system' };
  const own = chromium.executablePath();
  return existsSync(own) ? { path: own, from: "Playwright's download" } : undefined;
}

function run(command, ...rest) {
  console.log(`No browser yet: ${command} ${rest.join(' ')} …`);
  return spawnSync(command, rest, { cwd: root, encoding: 'utf8', env: process.env });
}

function download() {
  return run(process.execPath, 'node_modules/@playwright/test/cli.js', 'install', 'chromium', '--no-shell');
}

function installOnDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  run('apt-get', 'update');
  return run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium');
}

/** Like locateBrowser, but fetches one if need be. Throws with the remedy when that fails too. */
export function provideBrowser() {
  let log = '';
  for (const fetchOne of [() => undefined, download, installOnDebian]) {
    const result = fetchOne();
    log += `${result?.stdout ?? ''}${result?.stderr ?? ''}`;
    const browser = locateBrowser();
    if (browser) return browser;
  }
  throw new Error(
    `${log}\nNo browser: install Chrome or Chromium so that it is in the PATH, then run this again.`,
  );
}
