// npm test: every check there is, one line each; the whole output of those that fail.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, setup } from './setup.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'unnoise-'));
const report = (name) => join(scratch, `${name}.json`);

const single = (code) => (code === 0 ? [1, 0] : [0, 1]);

function unitCounts() {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report('unit')));
  // A file that does not load has no tests to fail.
  return [numPassedTests, Math.max(numFailedTests, Math.min(numFailedTestSuites, 1))];
}

/** Names of tests that passed at their second try only. */
const doubtful = [];

const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];

function endToEndCounts() {
  const { stats, errors, suites } = JSON.parse(readFileSync(report('e2e')));
  const twice = suites.flatMap(specsOf).filter(({ tests }) => tests.some(({ status }) => status === 'flaky'));
  doubtful.push(...twice.map(({ file, title }) => `${file} › ${title}`));
  return [stats.expected + stats.flaky, stats.unexpected + errors.length];
}

/** Checks that go on side by side, one group after the other: [name, script, arguments, counts of passed and failed] */
const groups = [
  // None of these keeps two cores busy by itself.
  [
    ['format, lint, import directions', '@biomejs/biome/bin/biome', ['check', '.'], single],
    ['types', 'typescript/bin/tsc', ['-b'], single],
    ['build', 'vite/bin/vite.js', ['build'], single],
  ],
  [
    [
      'unit tests',
      'vitest/vitest.mjs',
      ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report('unit')}`],
      unitCounts,
    ],
  ],
  [['end-to-end tests', '@playwright/test/cli.js', ['test', '--reporter=list,json'], endToEndCounts]],
];

/** Runs a script of a dependency: { code, output }. */
function run(script, rest, env) {
  const child = spawn(process.execPath, [join('node_modules', script), ...rest], {
    cwd: root,
    env: { ...process.env, ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}

function count(counts, code) {
  try {
    const [passed, failed] = counts(code);
    // A runner that fails for another reason than a test has failed all the same.
    return [passed, code === 0 ? failed : Math.max(failed, 1)];
  } catch {
    return [0, 1];
  }
}

async function check([name, script, rest, counts], env) {
  const start = performance.now();
  const { code, output } = await run(script, rest, env);
  const [passed, failed] = count(counts, code);
  if (failed) console.log(output);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${failed ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
  return [passed, failed];
}

/** Engines that no browser was found for. */
let missing = [];

async function test() {
  console.log(`✓ ${setup()}`);
  const { provideBrowser } = await import('./browser.mjs');
  const browser = provideBrowser();
  console.log(`✓ browser ${browser.from}: ${browser.path}`);
  const { engines, provideEngines } = await import('./engines.mjs');
  missing = provideEngines();
  const found = Object.keys(engines).filter((name) => !missing.includes(name));
  if (found.length) console.log(`✓ other engines: ${found.join(', ')}`);
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report('e2e'), FORCE_COLOR: '0' };
  const total = [0, 0];
  let built = true;
  for (const group of groups) {
    // What is served would be an older build.
    if (!built && group.some(([name]) => name === 'end-to-end tests')) break;
    const counts = await Promise.all(group.map((each) => check(each, env)));
    for (const [passed, failed] of counts) {
      total[0] += passed;
      total[1] += failed;
    }
    built &&= !group.some(([name], i) => name === 'build' && counts[i][1]);
  }
  return total;
}

test()
  .catch((error) => {
    console.error(error.message);
    return [0, 1];
  })
  .then(([passed, failed]) => {
    rmSync(scratch, { recursive: true, force: true });
    if (missing.length)
      console.log(`not tried: ${missing.join(', ')} (not installed here, and only root on Debian may)`);
    for (const name of doubtful) console.log(`passed at the second try only: ${name}`);
    console.log(`${passed} passed, ${failed} failed`);
    process.exitCode = failed ? 1 : 0;
  });
