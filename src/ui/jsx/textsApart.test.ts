import { Fragment, isValidElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { jsxDEV } from './jsx-dev-runtime.ts';
import { jsx, jsxs } from './jsx-runtime.ts';

const markup = (node: ReactNode) => renderToStaticMarkup(node);
const b = jsx('b', { children: 'b' });

describe('texts that React makes', () => {
  it('are alone in their elements', () => {
    expect(markup(jsxs('p', { children: ['one ', b, ' two'] }))).toBe(
      '<p><span>one </span><b>b</b><span> two</span></p>',
    );
    expect(markup(jsxs(Fragment, { children: [b, 3] }))).toBe('<b>b</b><span>3</span>');
    expect(markup(jsx(Fragment, { children: 'one' }))).toBe('<span>one</span>');
    expect(markup(jsx('p', { children: ['one', b] }))).toBe('<p><span>one</span><b>b</b></p>');
    expect(markup(jsxs('p', { children: [['one'], b] }))).toBe('<p><span>one</span><b>b</b></p>');
  });

  it('are set through the element where there is nothing else, and then need no other', () => {
    const { props } = jsxs('p', { children: ['New', ' ', 7, null, false] });
    expect(props).toEqual({ children: 'New 7' });
    expect(markup(jsxs('option', { children: ['New', b] }))).toBe('<option>New<b>b</b></option>');
  });

  it('leave the others in their places, whatever comes and goes between them', () => {
    const children = (middle: ReactNode) =>
      (jsxs('p', { children: ['one', middle, 'two', b] }).props as { children: ReactNode[] }).children;
    for (const middle of [null, 'and', b])
      expect(children(middle).map((child) => isValidElement(child) && child.type)).toEqual([
        'span',
        middle === b && 'b',
        middle === b && 'span',
        'b',
      ]);
  });

  it('bring no warnings of React in development', () => {
    const said: unknown[] = [];
    const error = console.error;
    console.error = (...words) => said.push(words);
    const parts = [
      jsxDEV('p', { children: ['one', b] }, undefined, true),
      jsxDEV('p', { children: ['one', ' two'] }, undefined, true),
      jsxDEV('p', { children: ['one', jsx('b', {}, 'b')] }, undefined, false),
    ];
    for (const part of parts) markup(part);
    console.error = error;
    expect(said).toEqual([]);
  });
});
