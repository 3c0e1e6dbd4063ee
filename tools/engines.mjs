// Finds browsers of other engines than Chromium's for the end-to-end tests, and installs them where that is possible.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { locateShell } from './browser.mjs';
import { inPath } from './path.mjs';

/** WebKitGTK's own small browser lies beside the library, in a folder named for machine and version. */
function miniBrowser() {
  const libraries = ['/usr/lib', '/usr/libexec', '/usr/lib64'].filter((folder) => existsSync(folder));
  return libraries
    .flatMap((folder) => [folder, ...readdirSync(folder).map((name) => join(folder, name))])
    .flatMap((folder) => ['webkit2gtk-4.1', 'webkitgtk-6.0'].map((name) => join(folder, name, 'MiniBrowser')))
    .find((path) => existsSync(path));
}

function webkit() {
  const [driver, browser, xvfb] = [inPath('WebKitWebDriver'), miniBrowser(), inPath('Xvfb')];
  return driver && browser && xvfb ? { driver, browser, xvfb } : undefined;
}

function firefox() {
  const places = [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:/Program Files/Mozilla Firefox/firefox.exe',
  ];
  const browser = inPath('firefox-esr', 'firefox') ?? places.find((path) => existsSync(path));
  return browser ? { browser } : undefined;
}

/** What each engine takes: where it is, or undefined; and the Debian packages that it comes in. */
export const engines = {
  Firefox: { locate: firefox, packages: ['firefox-esr'] },
  WebKit: { locate: webkit, packages: ['webkit2gtk-driver', 'libwebkit2gtk-4.1-0', 'xvfb'] },
};

/** Milliseconds: a server that does not answer must not stop the rest. */
const PATIENCE = { timeout: 300_000, encoding: 'utf8' };

function install(packages) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  console.log(`Installing ${packages.join(' ')} …`);
  spawnSync('apt-get', ['update'], { ...PATIENCE, env });
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { ...PATIENCE, env });
}

/** Installs what is missing and may be. Returns the names of the engines that are still missing. */
export function provideEngines() {
  const missing = () => Object.entries(engines).filter(([, { locate }]) => !locate());
  const packages = missing().flatMap(([, engine]) => engine.packages);
  // Quicker, and nothing is missing without it.
  if (!locateShell()) packages.push('chromium-headless-shell');
  if (packages.length) install(packages);
  return missing().map(([name]) => name);
}
