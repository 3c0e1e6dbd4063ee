/**
 * Gradients of the plain TensorFlow.js operations that the networks use beside `ops.ts`. Registering these few
 * instead of all keeps the other hundred out of the page, and works the same in Node, where the package's own
 * list cannot be imported.
 */
import * as tf from '@tensorflow/tfjs-core';

tf.registerGradient({
  kernelName: tf.Add,
  inputsToSave: ['a', 'b'],
  gradFunc: (dy, saved) => {
    const [a, b] = saved;
    if (String(a.shape) !== String(b.shape))
      throw new Error(
        `the gradient of adding [${a.shape}] and [${b.shape}] is not known: make the shapes equal`,
      );
    return { a: () => dy as tf.Tensor, b: () => dy as tf.Tensor };
  },
});

tf.registerGradient({
  kernelName: tf.Reshape,
  inputsToSave: ['x'],
  gradFunc: (dy, [x]) => ({ x: () => tf.reshape(dy as tf.Tensor, x.shape) }),
});

tf.registerGradient({
  kernelName: tf.Transpose,
  gradFunc: (dy, _saved, attributes) => {
    const { perm } = attributes as unknown as tf.TransposeAttrs;
    const back = perm.map((_, axis) => perm.indexOf(axis));
    return { x: () => tf.transpose(dy as tf.Tensor, back) };
  },
});

tf.registerGradient({
  kernelName: tf.Slice,
  inputsToSave: ['x'],
  gradFunc: (dy, [x], attributes) => {
    const { begin } = attributes as unknown as { begin: number[] };
    const shape = (dy as tf.Tensor).shape;
    const around = begin.map((from, axis): [number, number] => [from, x.shape[axis] - from - shape[axis]]);
    return { x: () => tf.pad(dy as tf.Tensor, around) };
  },
});
