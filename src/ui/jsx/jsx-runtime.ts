/** What JSX is compiled to (vite.config.ts): React's elements, each text of which is alone in an element of its own. */
import type { ElementType, Key, ReactElement } from 'react';
import * as react from 'react/jsx-runtime';
import { type Props, textsApart } from './textsApart.ts';

export { Fragment } from 'react/jsx-runtime';

export const jsx = (type: ElementType, props: Props, key?: Key): ReactElement =>
  react.jsx(type, textsApart(type, props, false), key);

export function jsxs(type: ElementType, given: Props, key?: Key): ReactElement {
  const props = textsApart(type, given, true);
  return Array.isArray(props.children) ? react.jsxs(type, props, key) : react.jsx(type, props, key);
}
