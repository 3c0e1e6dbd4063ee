/** Results by key: those that were used last are kept. */
export class Recent<T> {
  private readonly known = new Map<string, T>();

  constructor(private readonly most: number) {}

  get(key: string): T | undefined {
    const found = this.known.get(key);
    if (found !== undefined) this.put(key, found);
    return found;
  }

  drop(key: string): void {
    this.known.delete(key);
  }

  put(key: string, value: T): void {
    this.known.delete(key);
    this.known.set(key, value);
    const [oldest] = this.known.keys();
    if (oldest !== undefined && this.known.size > this.most) this.known.delete(oldest);
  }
}
