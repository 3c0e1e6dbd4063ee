import type { OptionSpecs, OptionValues } from './types.ts';

type Settings<S extends OptionSpecs> = {
  readonly [K in keyof S]: S[K] extends { kind: 'flag' } ? boolean : number;
};

/**
 * The chosen options, with defaults for those not given.
 * Throws RangeError on a name that is not among them, and on a value of the wrong type or out of range.
 */
export function settings<S extends OptionSpecs>(specs: S, options: OptionValues = {}): Settings<S> {
  for (const name of Object.keys(options))
    if (!Object.hasOwn(specs, name))
      throw new RangeError(
        `There is no option “${name}”; known are: ${Object.keys(specs).join(', ') || 'none'}`,
      );
  const chosen = Object.entries(specs).map(([name, spec]) => {
    const value = options[name] ?? spec.default;
    const ok =
      spec.kind === 'flag'
        ? typeof value === 'boolean'
        : typeof value === 'number' && value >= spec.min && value <= spec.max;
    const range = spec.kind === 'flag' ? 'true or false' : `a number from ${spec.min} to ${spec.max}`;
    if (!ok) throw new RangeError(`Option “${name}” is ${value}; use ${range}`);
    return [name, value];
  });
  return Object.fromEntries(chosen);
}
