/** What comes through a stream, piece by piece; who stops listening closes it. Not every browser iterates over streams. */
export async function* pieces<T>(stream: ReadableStream<T>): AsyncGenerator<T, void> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Of a stream that has ended or failed there is nothing left to close.
    reader.cancel().catch(() => {});
  }
}
