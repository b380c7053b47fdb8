import type { HttpException } from '@nestjs/common';

/** One piece of work at a time for each key; a second one is refused, and does not wait. Of this instance of the service. */
export class OneAtATime {
  private readonly busy = new Set<string>();

  constructor(private readonly refuse: () => HttpException) {}

  async take<T>(key: string, work: () => Promise<T>): Promise<T> {
    if (this.busy.has(key)) throw this.refuse();
    this.busy.add(key);
    try {
      return await work();
    } finally {
      this.busy.delete(key);
    }
  }
}
