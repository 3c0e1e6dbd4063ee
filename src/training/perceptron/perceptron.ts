import { LEVEL_FEATURES } from '../../nets/level.ts';
import { heardBy, type MlpConfig, mlp } from '../../nets/mlp.ts';
import { sizeOf } from '../../nets/params.ts';
import type { Batch } from '../batch.ts';
import { type Arena, type Matrix, TILE } from './arena.ts';
import { miss, surprise } from './miss.ts';
import { type Block, type Layer, type Room, rooms, upTo } from './parts.ts';
import { plainArena } from './plain.ts';
import { normalise, normaliseBack, repeatRow } from './rows.ts';
import { wasmArena } from './wasm.ts';

/** What a perceptron takes of a batch. */
export type PlainBatch = Pick<Batch, 'size' | 'x' | 'target' | 'level' | 'counts'> & {
  readonly conditions: Pick<Batch['conditions'], 'labels'>;
};

/**
 * The network of nets/mlp.ts with its gradient, on plain numbers: one step costs what its products of matrices cost.
 * Throws RangeError unless width is a multiple of 8 and batch one of 4.
 */
export class Perceptron {
  /** Number of weights, in the order of nets/mlp.ts. */
  readonly size: number;
  readonly kernel: 'wasm' | 'plain';
  private readonly arena: Arena;
  private readonly level: Layer;
  private readonly first: Layer;
  private readonly last: Layer;
  private readonly blocks: readonly Block[];
  private readonly layers: readonly Layer[];
  private readonly room: Readonly<Record<Room, Matrix>>;
  private readonly scale: number;
  private readonly told: boolean;
  /** Numbers that tell it the level. */
  private readonly levels: number;
  private readonly numbers: number;
  private readonly answers: number;
  /** Whether it says which class x is of. */
  private readonly reads: boolean;
  /** Sums of columns. */
  private readonly row: Matrix;

  constructor(
    config: MlpConfig,
    readonly batch: number,
    kernel?: 'wasm' | 'plain',
  ) {
    const { width, blocks, told = true, levels = LEVEL_FEATURES, numbers = 2, answers = numbers } = config;
    if (width % TILE.columns || batch % TILE.rows)
      throw new RangeError(
        `a width of ${width} and a batch of ${batch} do not come in tiles of ${TILE.columns} and ${TILE.rows}: choose multiples`,
      );
    [this.told, this.levels, this.numbers, this.answers] = [told, levels, numbers, answers];
    this.reads = config.answers !== undefined;
    const specs = mlp(config).params;
    this.size = specs.reduce((sum, { shape }) => sum + sizeOf(shape), 0);
    let end = 0;
    const take = (rows: number, columns: number): Matrix => {
      const at = end;
      end += rows * columns;
      return { at, row: columns };
    };
    let flat = 0;
    const layer = (inputs: number, outputs: number): Layer => {
      const [rows, columns] = [upTo(inputs, TILE.columns), upTo(outputs, TILE.columns)];
      const made = {
        inputs,
        outputs,
        flat,
        weights: take(rows, columns),
        turned: take(columns, rows),
        gradient: take(rows, columns),
      };
      flat += inputs * outputs + outputs;
      return made;
    };
    const states = () => take(batch, width);
    this.level = layer(heardBy(config), width);
    this.first = layer(numbers, width);
    this.blocks = Array.from({ length: blocks }, () => ({
      a: layer(width, width),
      t: layer(width, width),
      b: layer(width, width),
      normal: states(),
      before: states(),
      sigmoid: states(),
      after: states(),
      scale: take(batch, 1).at,
    }));
    this.last = layer(width, answers);
    this.layers = [this.level, this.first, ...this.blocks.flatMap(({ a, t, b }) => [a, t, b]), this.last];
    const columns: Partial<Record<Room, number>> = {
      x: numbers,
      heard: numbers,
      level: heardBy(config),
      out: answers,
    };
    this.room = Object.fromEntries(
      rooms.map((name) => [name, take(batch, upTo(columns[name] ?? width, TILE.columns))]),
    ) as typeof this.room;
    this.scale = take(batch, 1).at;
    this.row = take(1, Math.max(width, upTo(answers, TILE.columns)));
    const wasm = kernel === 'plain' ? null : wasmArena(end);
    if (kernel === 'wasm' && !wasm) throw new Error('this engine has no WebAssembly with SIMD');
    this.kernel = wasm ? 'wasm' : 'plain';
    this.arena = wasm ?? plainArena(end);
  }

  /** Takes weights in. weights: [size]. */
  private load(weights: Float32Array): void {
    const { numbers } = this.arena;
    for (const { inputs, outputs, flat, weights: to, turned } of this.layers)
      for (let i = 0; i < inputs; i++) {
        const row = flat + i * outputs;
        numbers.set(weights.subarray(row, row + outputs), to.at + i * to.row);
        for (let o = 0; o < outputs; o++) numbers[turned.at + o * turned.row + i] = weights[row + o];
      }
  }

  /** y = Σ (x·w + b) of some layers, each with its input. */
  private apply(all: Float32Array, y: Matrix, ...terms: readonly (readonly [Layer, Matrix])[]): void {
    const { numbers, multiply } = this.arena;
    numbers.fill(0, y.at, y.at + y.row);
    for (const [{ inputs, outputs, flat }] of terms)
      for (let o = 0; o < outputs; o++) numbers[y.at + o] += all[flat + inputs * outputs + o];
    repeatRow(numbers, y, this.batch);
    for (const [{ inputs, weights }, x] of terms)
      multiply(x, weights, y, { m: this.batch, n: y.row, k: inputs }, true);
  }

  /**
   * The answers to x, [B, answers], of the weights. x: [B, numbers], level: [B, levels], labels: [B] where it
   * knows classes; B at most `batch`.
   */
  forward(weights: Float32Array, x: Float32Array, level: Float32Array, labels?: Uint8Array): Float32Array {
    this.load(weights);
    this.answer(weights, x, level, labels);
    const { at, row } = this.room.out;
    const rows = x.length / this.numbers;
    const out = new Float32Array(rows * this.answers);
    for (let b = 0; b < rows; b++) {
      const from = at + b * row;
      out.set(this.arena.numbers.subarray(from, from + this.answers), b * this.answers);
    }
    return out;
  }

  private answer(all: Float32Array, x: Float32Array, level: Float32Array, labels?: Uint8Array): void {
    const { batch, room, blocks } = this;
    const { numbers } = this.arena;
    const width = room.state.row;
    this.take(x, level, labels);
    this.apply(all, room.embedding, [this.level, room.level]);
    this.arena.silu(room.embedding.at, room.embeddingSigmoid.at, room.embedded.at, batch * width);
    this.apply(all, room.state, [this.first, room.x]);
    for (const { a, t, b, normal, before, sigmoid, after, scale } of blocks) {
      normalise(numbers, room.state, normal.at, scale, batch);
      this.apply(all, before, [a, normal], [t, room.embedded]);
      this.arena.silu(before.at, sigmoid.at, after.at, batch * width);
      this.apply(all, room.inner, [b, after]);
      for (let j = 0; j < batch * width; j++) numbers[room.state.at + j] += numbers[room.inner.at + j];
    }
    normalise(numbers, room.state, room.normal.at, this.scale, batch);
    this.apply(all, room.out, [this.last, room.normal]);
  }

  /** Puts in place what a batch is asked. */
  private take(x: Float32Array, level: Float32Array, labels?: Uint8Array): void {
    const { room, numbers: each, levels } = this;
    const { numbers } = this.arena;
    for (let b = 0; b < x.length / each; b++) {
      numbers.set(x.subarray(b * each, (b + 1) * each), room.x.at + b * room.x.row);
      const heard = room.level.at + b * room.level.row;
      numbers.fill(0, heard, heard + room.level.row);
      if (this.told) numbers.set(level.subarray(b * levels, (b + 1) * levels), heard);
      if (labels?.length) numbers[heard + levels + labels[b]] = 1;
    }
  }

  /** Writes the gradient of a layer into out, and that of its input into dx (or adds it). x: its input, dy: gradient of its output. */
  private back(
    layer: Layer,
    x: Matrix,
    dy: Matrix,
    out: Float32Array | null,
    dx?: Matrix,
    adds = false,
  ): void {
    if (out) this.byWeights(layer, x, dy, out);
    const { turned, outputs } = layer;
    if (dx) this.arena.multiply(dy, turned, dx, { m: this.batch, n: dx.row, k: outputs }, adds);
  }

  private byWeights(layer: Layer, x: Matrix, dy: Matrix, out: Float32Array): void {
    const { numbers, multiply, sums } = this.arena;
    const { inputs, outputs, flat, gradient } = layer;
    const m = upTo(inputs, TILE.rows);
    multiply({ ...x, transposed: true }, dy, gradient, { m, n: gradient.row, k: this.batch });
    for (let i = 0; i < inputs; i++) {
      const row = gradient.at + i * gradient.row;
      out.set(numbers.subarray(row, row + outputs), flat + i * outputs);
    }
    sums(dy, this.batch, dy.row, this.row.at);
    out.set(numbers.subarray(this.row.at, this.row.at + outputs), flat + inputs * outputs);
  }

  /**
   * Mean squared error of a batch, each sample counting as it says (of one that reads, the cross-entropy), and its gradient written into out, [size].
   * Throws RangeError on a batch of another size.
   */
  gradient(weights: Float32Array, batch: PlainBatch, out: Float32Array): number {
    if (batch.size !== this.batch)
      throw new RangeError(`this batch has ${batch.size} samples instead of ${this.batch}`);
    this.load(weights);
    this.answer(weights, batch.x, batch.level, batch.conditions.labels);
    const { numbers } = this.arena;
    const error = (this.reads ? surprise : miss)(numbers, this.room.out, this.answers, batch);
    this.descend(out);
    return error;
  }

  /**
   * The gradient of Σ slope·answer of the batch that `forward` was asked last, a whole one: by its x, [B, numbers], which
   * is returned, and by the weights, [size], written into out unless it is null. slope: [B, answers].
   * Throws RangeError on slopes of another size.
   */
  backward(slope: Float32Array, out: Float32Array | null): Float32Array {
    const { room, batch, answers, numbers: each } = this;
    if (slope.length !== batch * answers)
      throw new RangeError(`there are ${slope.length} slopes for ${batch * answers} answers`);
    const { numbers, multiply } = this.arena;
    for (let b = 0; b < batch; b++)
      numbers.set(slope.subarray(b * answers, (b + 1) * answers), room.out.at + b * room.out.row);
    this.descend(out);
    multiply(room.down, this.first.turned, room.heard, {
      m: batch,
      n: room.heard.row,
      k: this.first.outputs,
    });
    const dx = new Float32Array(batch * each);
    for (let b = 0; b < batch; b++) {
      const from = room.heard.at + b * room.heard.row;
      dx.set(numbers.subarray(from, from + each), b * each);
    }
    return dx;
  }

  /** From the slopes of the answers, which stand in their place, to the first layer: `down` is the gradient of its output. */
  private descend(out: Float32Array | null): void {
    const { room, arena, blocks } = this;
    const { numbers } = arena;
    const width = room.state.row;
    const count = this.batch * width;
    this.back(this.last, room.normal, room.out, out, room.slope);
    normaliseBack(numbers, room.normal.at, this.scale, room.slope.at, room.down.at, this.batch, width, false);
    numbers.fill(0, room.embeddedSlope.at, room.embeddedSlope.at + count);
    for (let i = blocks.length - 1; i >= 0; i--) {
      const { a, t, b, normal, before, sigmoid, after, scale } = blocks[i];
      this.back(b, after, room.down, out, room.slope);
      arena.siluBack(before.at, sigmoid.at, room.slope.at, count);
      this.back(t, room.embedded, room.slope, out, room.embeddedSlope, true);
      this.back(a, normal, room.slope, out, room.inner);
      normaliseBack(numbers, normal.at, scale, room.inner.at, room.down.at, this.batch, width, true);
    }
    this.back(this.first, room.x, room.down, out);
    arena.siluBack(room.embedding.at, room.embeddingSigmoid.at, room.embeddedSlope.at, count);
    this.back(this.level, room.level, room.embeddedSlope, out);
  }
}
