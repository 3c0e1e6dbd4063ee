// Installs the exact locked dependencies when they are missing or stale. Imports nothing that needs installing.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const packages = (path) => JSON.parse(readFileSync(`${root}/${path}`, 'utf8')).packages;

/** npm keeps a copy of what it installed; packages for other systems are optional, and absent from it. */
function isFresh() {
  try {
    const installed = packages('node_modules/.package-lock.json');
    return Object.entries(packages('package-lock.json')).every(
      ([path, { version, optional }]) =>
        path === '' || (optional && !installed[path]) || installed[path]?.version === version,
    );
  } catch {
    return false;
  }
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Error(`Node ${process.versions.node} is too old: install Node 20.19 or newer.`);
}

/** Throws when Node is too old or npm fails. */
export function setup() {
  requireNode();
  if (isFresh()) return 'dependencies stand as locked';
  console.log('Installing the locked dependencies …');
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) throw new Error('npm ci failed: read its message above, then run this again.');
  return 'dependencies installed as locked';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setup();
