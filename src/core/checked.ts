/** Files that somebody else may have damaged: what they hold is checked where it comes in, and refused in words. */

/** What nearly always helps: the copy at hand is old or broken. */
export const RELOAD =
  'reload the page; if it stays so, the copy on the server is damaged and must be replaced';

/** A file that cannot be used. The message names the file, what is wrong with it, and what helps. */
export class FileError extends Error {
  override name = 'FileError';

  constructor(
    readonly file: string,
    readonly wrong: string,
    cause?: unknown,
    remedy = RELOAD,
  ) {
    super(`${file} ${wrong}: ${remedy}.`, { cause });
  }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is wrong with a value, after “is”; null where nothing is. */
export type Check = (value: unknown) => string | null;

/** A value from a JSON file, short enough for a message. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isRecord(value)) return 'an object';
  const text = String(JSON.stringify(value));
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

const when =
  (fine: (value: unknown) => boolean, wanted: string): Check =>
  (value) =>
    fine(value) ? null : `${value === undefined ? 'missing' : shown(value)}, not ${wanted}`;

const isWhole = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isList = (value: unknown, fine: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(fine);
const isText = (value: unknown): boolean => typeof value === 'string';

export const text = when(isText, 'text');
export const number = when((value) => Number.isFinite(value), 'a number');
export const whole = when(isWhole, 'a whole number');
export const wholes = when((value) => isList(value, isWhole), 'a list of whole numbers');
export const hash = when((value) => isText(value) && /^[\da-f]{64}$/.test(value as string), 'a SHA-256');
export const exactly = (wanted: string): Check => when((value) => value === wanted, shown(wanted));
export const listOf =
  (check: Check): Check =>
  (value) => {
    if (!Array.isArray(value)) return when(Array.isArray, 'a list')(value);
    const wrong = value.map(check).find((one) => one !== null);
    return wrong ? `a list in which one is ${wrong}` : null;
  };

/** Checks the fields that are named; others are let through. */
export const record =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) => {
    if (!isRecord(value)) return when(isRecord, 'an object')(value);
    for (const [name, check] of Object.entries(fields)) {
      const wrong = check(Object.hasOwn(value, name) ? value[name] : undefined);
      if (wrong) return `an object whose “${name}” is ${wrong}`;
    }
    return null;
  };

/** What a JSON file holds. Throws FileError that says which field is wrong, and how. */
export function readJson<T>(file: string, json: string, fields: Readonly<Record<string, Check>>): T {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new FileError(file, 'is not JSON', cause);
  }
  if (!isRecord(value)) throw new FileError(file, `holds ${shown(value)}, not an object`);
  for (const [name, check] of Object.entries(fields)) {
    const found = Object.hasOwn(value, name) ? value[name] : undefined;
    if (found === undefined) throw new FileError(file, `lacks “${name}”`);
    const wrong = check(found);
    if (wrong) throw new FileError(file, `is not as it should be: “${name}” is ${wrong}`);
  }
  return value as T;
}
