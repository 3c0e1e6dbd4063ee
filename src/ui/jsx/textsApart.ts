import { Fragment, type ReactNode } from 'react';
import { jsx } from 'react/jsx-runtime';

export interface Props {
  readonly children?: ReactNode;
}

/** Elements whose text can be in no other element. */
const PLAIN = new Set(['option', 'textarea', 'title', 'style', 'script']);

const isText = (child: unknown): child is string | number | bigint =>
  typeof child === 'string' || typeof child === 'number' || typeof child === 'bigint';
const isNothing = (child: unknown) => child == null || child === '' || typeof child === 'boolean';

const wrapped = (text: string, key?: string) => jsx('span', { children: text }, key);

/**
 * Each run of neighbouring texts in one span, at the place of the first: the other children keep their places, by
 * which React knows them again. listed: the array has come as one value, so that its elements have keys.
 */
function spanned(children: readonly ReactNode[], listed: boolean): ReactNode[] {
  const found = [...children];
  for (let i = 0; i < found.length; i++) {
    const child = found[i];
    if (Array.isArray(child)) found[i] = spanned(child, true);
    if (!isText(child) || child === '') continue;
    let text = `${child}`;
    for (let next = i + 1; next < found.length; next++) {
      const other = found[next];
      if (isText(other)) text += other;
      else if (!isNothing(other)) break;
      found[next] = null;
    }
    found[i] = wrapped(text, listed ? `text ${i}` : undefined);
  }
  return found;
}

/** The one text that there is; undefined where there is more, or nothing. */
function onlyText(children: readonly ReactNode[]): string | undefined {
  const there = children.filter((child) => !isNothing(child));
  return there.length > 0 && there.every(isText) ? there.join('') : undefined;
}

function partsOf(children: ReactNode, isStatic: boolean, inFragment: boolean): ReactNode {
  if (!Array.isArray(children)) return inFragment && isText(children) ? wrapped(`${children}`) : children;
  const text = onlyText(children);
  if (text !== undefined) return inFragment ? wrapped(text) : text;
  return spanned(children, !isStatic);
}

/**
 * The props of an element such that each text is alone in an element of its own.
 *
 * Translators of browsers put other nodes in the place of text nodes. React would fail to remove or insert next to
 * those that it has made itself ("removeChild on Node"), and would go on writing into nodes that nobody sees. The
 * text of an element that holds nothing else is different: React sets it through the element, which stays.
 */
export function textsApart(type: unknown, props: Props, isStatic: boolean): Props {
  const inFragment = type === Fragment;
  // What a component does with its children is its own affair: they end in elements.
  if (typeof type !== 'string' ? !inFragment : PLAIN.has(type)) return props;
  const children = partsOf(props.children, isStatic, inFragment);
  return children === props.children ? props : { ...props, children };
}
