/** What a script in Python draws its data from. */
import type { Component, IdealSpec } from '../../../core/ideal.ts';

/** labels: where the network is told of classes. */
export type Data =
  | { readonly kind: 'gaussians'; readonly spec: Extract<IdealSpec, { kind: 'round' }> }
  | { readonly kind: 'examples'; readonly points: Float32Array; readonly labels?: Uint8Array }
  | {
      readonly kind: 'mixture';
      readonly components: readonly Component[];
      readonly variance: number;
      readonly labels?: Uint8Array;
    }
  | {
      readonly kind: 'pictures';
      /** [n, ...event], each −1 … 1 in sixteenths. */
      readonly x: Float32Array;
      readonly labels: Uint8Array;
    };

export const rounded = (values: Iterable<number>, digits = 5): string =>
  `torch.tensor([${Array.from(values, (value) => Number(value.toFixed(digits))).join(', ')}], dtype=torch.float)`;

const whole = (values: Uint8Array): string => `torch.tensor([${values.join(', ')}])`;

/** Steps from no ink to all, each a letter from a on. */
const INKS = 16;
const inked = (value: number): string => String.fromCharCode(97 + Math.round(((value + 1) * INKS) / 2));

/** A line a picture. */
function lines({ x, labels }: Extract<Data, { kind: 'pictures' }>): string {
  const numbers = x.length / labels.length;
  return Array.from(labels, (_, i) =>
    Array.from(x.subarray(i * numbers, (i + 1) * numbers), inked).join(''),
  ).join('\n');
}

/** `data(count)`: samples and, where the network is told of them, their classes. */
export function dataOf(data: Data, classed: boolean): string {
  if (data.kind === 'pictures')
    return `# A line a picture, a letter a pixel: a is no ink, q is all.
PICTURES = """
${lines(data)}
""".split()
EXAMPLES = torch.tensor([[ord(pixel) - 97 for pixel in line] for line in PICTURES]) / ${INKS / 2} - 1
LABELS = ${whole(data.labels)}


def data(count):
    chosen = torch.randint(len(EXAMPLES), (count,))
    return EXAMPLES[chosen], LABELS[chosen]`;
  const labels = classed && 'labels' in data && data.labels ? `\nLABELS = ${whole(data.labels)}` : '';
  const answer = (x: string) => (labels ? `${x}, LABELS[chosen]` : x);
  if (data.kind === 'examples')
    return `EXAMPLES = ${rounded(data.points, 6)}.reshape(-1, 2)${labels}


def data(count):
    chosen = torch.randint(len(EXAMPLES), (count,))
    return ${answer('EXAMPLES[chosen]')}`;
  if (data.kind === 'mixture')
    return `MEANS = ${rounded(data.components.flatMap(({ mean }) => Array.from(mean)))}.reshape(-1, 2)
WEIGHTS = ${rounded(
      data.components.map(({ weight }) => weight),
      9,
    )}
SPREAD = ${Number(Math.sqrt(data.variance).toFixed(6))}${labels}


def data(count):
    """Round Gaussians of one width: [count, 2]."""
    chosen = torch.multinomial(WEIGHTS, count, replacement=True)
    return ${answer('MEANS[chosen] + SPREAD * torch.randn(count, 2)')}`;
  const { means, variance } = data.spec;
  return `MEANS = ${rounded(means)}.reshape(-1, 2)
SPREAD = ${Number(Math.sqrt(variance).toFixed(6))}


def data(count):
    """Equal round Gaussians: [count, 2]."""
    return MEANS[torch.randint(len(MEANS), (count,))] + SPREAD * torch.randn(count, 2)`;
}
