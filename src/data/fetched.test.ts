import { afterEach, describe, expect, it, vi } from 'vitest';
import { FileError } from '../core/checked.ts';
import { fetched } from './fetched.ts';

const answers = (response: () => Response | Promise<Response>) =>
  vi.stubGlobal('fetch', async () => response());
const ask = () => fetched('weights/moons.json', 'https://example.org/page/');

afterEach(() => vi.unstubAllGlobals());

/** Says a little, then breaks off. */
const cut = () =>
  new ReadableStream({
    pull(controller) {
      controller.enqueue(new Uint8Array(3));
      controller.error(new TypeError('network error'));
    },
  });

describe('a file of the page', () => {
  it('comes whole, and tells how much of it is there', async () => {
    const received: number[] = [];
    answers(() => new Response('{"a":1}'));
    const bytes = await fetched('a.json', 'https://example.org/', (length) => received.push(length));
    expect(new TextDecoder().decode(bytes)).toBe('{"a":1}');
    expect(received.at(-1)).toBe(7);
  });

  it.each<[string, () => Response | Promise<Response>, RegExp]>([
    ['is gone', () => new Response('', { status: 404 }), /missing .*404.*renewed there: reload it/],
    ['meets a fault', () => new Response('', { status: 500 }), /now \(500\): wait a moment, then try again/],
    ['is one too many', () => new Response('', { status: 429 }), /now \(429\): wait a moment/],
    ['is withheld', () => new Response('', { status: 403 }), /withheld .*403.*log in/],
    ['is odd', () => new Response('', { status: 418 }), /answered with 418/],
    ['meets a log-in', () => page(), /answered with a web page: .*log in/],
    ['meets no server', () => Promise.reject(new TypeError('Failed')), /cannot be fetched: check the conn/],
    ['is cut off', () => new Response(cut()), /cut off after \d+ bytes: check the connection/],
  ])('that %s is refused with what helps', async (_, response, message) => {
    answers(response);
    const error = await ask().catch((cause) => cause);
    expect(error).toBeInstanceOf(FileError);
    expect(error.message).toMatch(message);
    expect(error.message).toMatch(/^weights\/moons\.json /);
  });

  it('is not asked of a network that the browser knows is not there', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    answers(() => Promise.reject(new TypeError('Failed')));
    await expect(ask()).rejects.toThrow('cannot be fetched offline: check the connection');
  });
});

function page(): Response {
  return new Response('<!doctype html>', { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
