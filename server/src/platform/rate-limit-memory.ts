import type { FastifyRateLimitStore } from '@fastify/rate-limit';

const WINDOW_MS = 60_000;
const MOST_KEYS = 20_000;

type Count = (error: Error | null, result?: { current: number; ttl: number }) => void;

/**
 * Counts requests by key within one minute, for all keys the same one: when it ends, everything is forgotten, so that no
 * visitor's address is kept longer. Each instance counts for itself. Never more keys than a fixed number: the oldest goes.
 */
export class MinuteMemory implements FastifyRateLimitStore {
  private counts = new Map<string, number>();
  private ends = 0;
  private forget: NodeJS.Timeout | undefined;

  incr(key: string, done: Count): void {
    const left = this.msLeft();
    const current = (this.counts.get(key) ?? 0) + 1;
    if (current === 1 && this.counts.size >= MOST_KEYS) this.counts.delete(this.counts.keys().next().value!);
    this.counts.set(key, current);
    done(null, { current, ttl: left });
  }

  /** Each limit counts in a memory of its own. */
  child(): MinuteMemory {
    return new MinuteMemory();
  }

  get size(): number {
    return this.counts.size;
  }

  /** Begins the next minute if the last one is over. */
  private msLeft(): number {
    const moment = performance.now();
    if (moment >= this.ends) {
      this.clear();
      this.ends = moment + WINDOW_MS;
      this.forget = setTimeout(() => this.clear(), WINDOW_MS).unref();
    }
    return this.ends - moment;
  }

  private clear(): void {
    clearTimeout(this.forget);
    this.counts = new Map();
    this.ends = 0;
  }
}
