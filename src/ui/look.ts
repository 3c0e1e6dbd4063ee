/** The colours that canvases are painted with are those of the style sheet, so each is written down once. */

const colours = ['paper', 'ink', 'muted', 'hair', 'data', 'noise', 'network', 'guidance'] as const;

/** Colours are #rrggbb; each has one meaning on every page. line: width of a thin line in CSS pixels. */
export type Look = Readonly<Record<(typeof colours)[number], string>> & {
  readonly line: number;
  /** For words in a canvas. */
  readonly font: string;
};

const listeners = new Set<() => void>();
let current: Look | null = null;

const smallFont = (style: CSSStyleDeclaration) =>
  `${0.84 * Number.parseFloat(style.fontSize)}px ${style.fontFamily}`;

function readLook(): Look {
  const style = getComputedStyle(document.documentElement);
  const value = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const read = Object.fromEntries(colours.map((name) => [name, value(name)]));
  return {
    ...(read as Record<(typeof colours)[number], string>),
    line: Number(value('line')),
    font: smallFont(style),
  };
}

export function look(): Look {
  current ??= readLook();
  return current;
}

/** To be called when the theme has changed. */
export function refreshLook(): void {
  current = null;
  for (const listener of listeners) listener();
}

export const watchLook = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
