/** WebKitGTK's MiniBrowser, driven by WebKitWebDriver over HTTP, on a screen that nobody sees. */
import { engines } from '../../tools/engines.mjs';
import type { Driver } from './driver.ts';
import { start, until } from './started.ts';
import { type Ask, commands, webdriver } from './webdriver.ts';

/** Milliseconds that a command may take. */
const LIMIT = 60_000;

async function request(url: string, method: string, body?: unknown): Promise<Record<string, unknown>> {
  const signal = AbortSignal.timeout(LIMIT);
  const response = await fetch(url, { method, body: body ? JSON.stringify(body) : undefined, signal });
  const { value } = (await response.json()) as { value: Record<string, unknown> };
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

async function screen(xvfb: string) {
  const started = start(xvfb, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  let number = '';
  started.child.stdio[3]!.on('data', (text) => {
    number += text;
  });
  return {
    ...started,
    display: await until('A screen', () => (number.endsWith('\n') ? `:${number.trim()}` : null)),
  };
}

/** port: one that is free. */
export async function openWebKit(port: number): Promise<Driver> {
  const { driver, browser, xvfb } = engines.WebKit.locate()!;
  const { display, end: endScreen } = await screen(xvfb);
  const service = start(driver, [`--port=${port}`], { env: { ...process.env, DISPLAY: display } });
  const close = async () => {
    await service.end();
    await endScreen();
  };
  const root = `http://127.0.0.1:${port}`;
  await until('WebKitWebDriver', () => request(`${root}/status`, 'GET'));
  const alwaysMatch = { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } };
  const { sessionId } = await request(`${root}/session`, 'POST', { capabilities: { alwaysMatch } });
  const session = `${root}/session/${sessionId}`;
  await request(`${session}/window/rect`, 'POST', { width: 1280, height: 860 });
  const ask: Ask = (command, parameters) => {
    const [method, path] = commands[command].http(parameters.id);
    return request(`${session}${path}`, method, parameters);
  };
  return webdriver(ask, async () => {
    await request(session, 'DELETE').catch(() => {});
    await close();
  });
}
