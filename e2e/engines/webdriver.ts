/** The few commands of WebDriver (w3.org/TR/webdriver2) that a smoke path takes, over whatever carries them. */
import type { Driver } from './driver.ts';

/** A command's name in Marionette, and its method and path over HTTP, within the session. */
export const commands = {
  open: { marionette: 'WebDriver:Navigate', http: () => ['POST', '/url'] },
  find: { marionette: 'WebDriver:FindElement', http: () => ['POST', '/element'] },
  click: { marionette: 'WebDriver:ElementClick', http: (id) => ['POST', `/element/${id}/click`] },
  type: { marionette: 'WebDriver:ElementSendKeys', http: (id) => ['POST', `/element/${id}/value`] },
  run: { marionette: 'WebDriver:ExecuteScript', http: () => ['POST', '/execute/sync'] },
} as const satisfies Record<
  string,
  { marionette: string; http: (id?: unknown) => readonly [method: string, path: string] }
>;

export type Command = keyof typeof commands;

/** Has a command carried out, and gives its value. Throws what the browser says. */
export type Ask = (command: Command, parameters: Record<string, unknown>) => Promise<unknown>;

export function webdriver(ask: Ask, close: () => Promise<void>): Driver {
  const find = async (xpath: string): Promise<string> => {
    const found = (await ask('find', { using: 'xpath', value: xpath })) as Record<string, string>;
    return Object.values(found)[0];
  };
  return {
    open: async (url) => void (await ask('open', { url })),
    click: async (xpath) => void (await ask('click', { id: await find(xpath) })),
    type: async (xpath, text) => void (await ask('type', { id: await find(xpath), text })),
    run: async <T>(body: string) => (await ask('run', { script: body, args: [] })) as T,
    close,
  };
}
