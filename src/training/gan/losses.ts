/** What the two players of a GAN go down: losses of the discriminator's answers to data and to what is generated. */

/** A loss and its slope by each answer. */
export interface Lost {
  readonly value: number;
  /** [B] each: by the answers to data, and to what is generated. */
  readonly real: Float32Array;
  readonly generated: Float32Array;
}

/** real, generated: [B] each, D(x) and D(G(z)), as logits. */
type Loss = (real: Float32Array, generated: Float32Array) => Lost;

export interface Game {
  readonly label: string;
  readonly source: string;
  readonly discriminator: Loss;
  readonly generator: Loss;
}

/** ln(1 + e^t), wherever floats go. */
const softplus = (t: number): number => Math.max(t, 0) + Math.log1p(Math.exp(-Math.abs(t)));
const sigmoid = (t: number): number => 1 / (1 + Math.exp(-t));

/** Mean of softplus(sign·answer), and its slopes. */
function judged(answers: Float32Array, sign: 1 | -1): { value: number; slopes: Float32Array } {
  const count = answers.length;
  return {
    value: answers.reduce((sum, answer) => sum + softplus(sign * answer), 0) / count,
    slopes: answers.map((answer) => (sign * sigmoid(sign * answer)) / count),
  };
}

/** Mean of softplus(−sign·(real − generated)): who is to look the more real, pair by pair. */
function compared(real: Float32Array, generated: Float32Array, sign: 1 | -1): Lost {
  const { value, slopes } = judged(
    real.map((answer, i) => sign * (answer - generated[i])),
    -1,
  );
  const byReal = slopes.map((slope) => sign * slope);
  return { value, real: byReal, generated: byReal.map((slope) => -slope) };
}

export const games = {
  /** The one whose generator does not saturate. */
  absolute: {
    label: 'GAN of 2014',
    source: 'arXiv:1406.2661 §3',
    discriminator(real, generated) {
      const [onReal, onGenerated] = [judged(real, -1), judged(generated, 1)];
      return {
        value: onReal.value + onGenerated.value,
        real: onReal.slopes,
        generated: onGenerated.slopes,
      };
    },
    generator(real, generated) {
      const { value, slopes } = judged(generated, -1);
      return { value, real: new Float32Array(real.length), generated: slopes };
    },
  },
  relativistic: {
    label: 'R3GAN',
    source: 'arXiv:2501.05441 eq. 2',
    discriminator: (real, generated) => compared(real, generated, 1),
    generator: (real, generated) => compared(real, generated, -1),
  },
} as const satisfies Record<string, Game>;
export type GameName = keyof typeof games;
