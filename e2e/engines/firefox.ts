/**
 * Any Firefox, driven by Marionette, which is what carries WebDriver in it (geckodriver is a bridge to it). Playwright's
 * own way, `channel: 'moz-firefox'`, asks for commands of WebDriver BiDi that long-term releases lack: Playwright 1.65
 * opens no page in Firefox 153.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engines } from '../../tools/engines.mjs';
import type { Driver } from './driver.ts';
import { start, until } from './started.ts';
import { type Ask, commands, webdriver } from './webdriver.ts';

/** Milliseconds that a command may take. */
const LIMIT = 60_000;

/** The packets in what has come so far, `length:json` each, and the rest. */
function unpacked(bytes: Buffer): { packets: unknown[]; rest: Buffer } {
  const packets: unknown[] = [];
  for (let rest = bytes; ; ) {
    const colon = rest.indexOf(':');
    const end = colon + 1 + Number(rest.subarray(0, Math.max(0, colon)));
    if (colon < 0 || rest.length < end) return { packets, rest };
    packets.push(JSON.parse(rest.subarray(colon + 1, end).toString()));
    rest = rest.subarray(end);
  }
}

/** Asks [0, id, name, parameters] and hears [1, id, error, result]. */
function conversation(socket: Socket): (name: string, parameters: unknown) => Promise<unknown> {
  const waiting = new Map<number, (answer: readonly [{ message: string } | null, unknown]) => void>();
  let bytes = Buffer.alloc(0);
  socket.on('data', (more) => {
    const { packets, rest } = unpacked(Buffer.concat([bytes, more]));
    bytes = Buffer.from(rest);
    for (const packet of packets) if (Array.isArray(packet)) waiting.get(packet[1])?.([packet[2], packet[3]]);
  });
  let last = 0;
  return (name, parameters) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      const late = setTimeout(() => reject(new Error(`${name} took more than ${LIMIT} ms`)), LIMIT);
      waiting.set(id, ([error, result]) => {
        clearTimeout(late);
        if (error) reject(new Error(error.message));
        else resolve(result);
      });
      const text = JSON.stringify([0, id, name, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}

export async function openFirefox(): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'unnoise-firefox-'));
  writeFileSync(join(profile, 'user.js'), 'user_pref("marionette.port", 0);\n');
  const args = ['--marionette', '--headless', '--no-remote', '--profile', profile];
  const size = ['--width', '1280', '--height', '860'];
  const browser = start(engines.Firefox.locate()!.browser, [...args, ...size], {
    env: { ...process.env, HOME: profile },
  });
  const port = await until('Firefox', () =>
    Number(readFileSync(join(profile, 'MarionetteActivePort'), 'utf8')),
  );
  const socket = connect(port, '127.0.0.1');
  const tell = conversation(socket);
  await tell('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
  const ask: Ask = async (command, parameters) => {
    const result = (await tell(commands[command].marionette, parameters)) as { value: unknown };
    return result.value;
  };
  return webdriver(ask, async () => {
    socket.destroy();
    await browser.end();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });
}
