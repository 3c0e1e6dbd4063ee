/** The same as jsx-runtime.ts, with React's warnings, for development. */
import type { ElementType, Key, ReactElement } from 'react';
import * as react from 'react/jsx-dev-runtime';
import { type Props, textsApart } from './textsApart.ts';

export { Fragment } from 'react/jsx-dev-runtime';

export function jsxDEV(
  type: ElementType,
  given: Props,
  key: Key | undefined,
  isStatic: boolean,
  ...rest: readonly [source?: object, self?: unknown]
): ReactElement {
  const props = textsApart(type, given, isStatic);
  return react.jsxDEV(type, props, key, isStatic && Array.isArray(props.children), ...rest);
}
