import { describe, expect, it, vi } from 'vitest';
import { offerTransport } from '../state/transport.ts';
import { act, isOurs, type Key } from './keys.ts';

const key = (name: string, more: Partial<Key> = {}): Key => ({
  key: name,
  repeat: false,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

/** Something that has the focus, by its tag or its selector, and what it lies in. */
const focus = (...names: readonly string[]) => ({
  closest: (selector: string) =>
    selector.split(/, (?![^(]*\))/).some((one) => names.includes(one)) ? ({} as Element) : null,
});
const nothing = null;
const button = focus('button');
const text = focus('input', 'input:not([type="range"], [type="radio"], [type="checkbox"])');
const radio = focus('input', 'input[type="radio"]');
const slider = focus('input', '.timeline');

const byPointer = { pointing: true, anywhere: true };
const byKeys = { pointing: false, anywhere: true };

const ways = { help: vi.fn(), present: vi.fn() };

describe('Space', () => {
  it('plays and pauses, whatever a pointer has pressed', () => {
    for (const where of [nothing, button, radio, slider])
      expect(isOurs(key(' '), where, byPointer)).toBe(true);
  });

  it('presses the button that somebody came to by keys', () => {
    for (const where of [button, radio]) expect(isOurs(key(' '), where, byKeys)).toBe(false);
    for (const where of [nothing, slider]) expect(isOurs(key(' '), where, byKeys)).toBe(true);
  });

  it('does nothing with Shift, nor does it press what a pointer has pressed', () => {
    const shifted = key(' ', { shiftKey: true });
    expect(isOurs(shifted, nothing, byPointer)).toBe(false);
    expect(isOurs(shifted, button, byKeys)).toBe(false);
    expect(isOurs(shifted, button, byPointer)).toBe(true);
    const toggle = vi.fn();
    const leave = offerTransport({ toggle, step: vi.fn(), end: vi.fn() });
    expect(act(shifted, ways)).toBe(true);
    leave();
    expect(toggle).not.toHaveBeenCalled();
  });

  it('is a space in a text, and no shortcut with Ctrl, Alt or Meta', () => {
    expect(isOurs(key(' '), text, byPointer)).toBe(false);
    for (const held of ['ctrlKey', 'altKey', 'metaKey'])
      expect(isOurs(key(' ', { [held]: true }), nothing, byPointer), held).toBe(false);
  });
});

it('a control keeps its other keys, whoever uses it', () => {
  for (const where of [text, radio, slider])
    for (const name of ['ArrowLeft', 'Home', '?']) expect(isOurs(key(name), where, byPointer)).toBe(false);
  expect(isOurs(key('ArrowLeft', { shiftKey: true }), button, byKeys)).toBe(true);
});

it('switched off, keys work in the timeline alone', () => {
  const off = { pointing: true, anywhere: false };
  for (const name of [' ', '?', 'ArrowLeft', 'Home']) {
    expect(isOurs(key(name), nothing, off), name).toBe(false);
    expect(isOurs(key(name), button, off), name).toBe(false);
  }
  expect(isOurs(key(' '), slider, off)).toBe(true);
  expect(isOurs(key('ArrowLeft'), focus('button', '.timeline'), off)).toBe(true);
});

it('F presents, once however long it is held', () => {
  ways.present.mockClear();
  for (const repeat of [false, true]) expect(act(key('f', { repeat }), ways)).toBe(true);
  expect(ways.present).toHaveBeenCalledTimes(1);
});

describe('a key that is held down', () => {
  const lesson = { toggle: vi.fn(), step: vi.fn(), end: vi.fn() };

  it('plays once, and goes on stepping', () => {
    const leave = offerTransport(lesson);
    for (const repeat of [false, true, true]) {
      expect(act(key(' ', { repeat }), ways)).toBe(true);
      expect(act(key('ArrowRight', { repeat, shiftKey: true }), ways)).toBe(true);
    }
    leave();
    expect(lesson.toggle).toHaveBeenCalledTimes(1);
    expect(lesson.step.mock.calls).toEqual([
      [1, true],
      [1, true],
      [1, true],
    ]);
  });
});
