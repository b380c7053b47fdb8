/** What an entry takes beside its bytes: key, objects, and their places in the map. */
const OVERHEAD = 800;

/** The latest answers by address, up to a number of bytes; the longest unused leaves first. */
export class BoundedMemory<T> {
  private readonly entries = new Map<string, T>();
  private used = 0;

  constructor(
    private readonly limit: number,
    private readonly bytesOf: (entry: T) => number,
  ) {}

  get(address: string): T | undefined {
    const entry = this.entries.get(address);
    if (entry === undefined) return undefined;
    // A map keeps the order of insertion: what is used goes to its end.
    this.entries.delete(address);
    this.entries.set(address, entry);
    return entry;
  }

  set(address: string, entry: T): void {
    this.delete(address);
    this.entries.set(address, entry);
    this.used += this.weight(entry);
    for (const oldest of this.entries.keys()) {
      if (this.used <= this.limit) break;
      this.delete(oldest);
    }
  }

  private delete(address: string): void {
    const entry = this.entries.get(address);
    if (entry === undefined) return;
    this.entries.delete(address);
    this.used -= this.weight(entry);
  }

  private weight(entry: T): number {
    return this.bytesOf(entry) + OVERHEAD;
  }
}
