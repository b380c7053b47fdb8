import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@nestjs/common';

interface Pace {
  /** After the start of the service. */
  firstMs: number;
  /** From the end of one run to the next. */
  everyMs: number;
  log: Logger;
  /** What is logged where a run fails; the next one tries again. */
  failed: string;
}

/** Work that is done over and over as long as the service runs. It ends between two runs, never in one. */
export class Repeated {
  private readonly ending = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly work: (until: AbortSignal) => Promise<unknown>,
    private readonly pace: Pace,
  ) {}

  start(): void {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.ending.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { firstMs, everyMs, log, failed } = this.pace;
    const { signal } = this.ending;
    for (let pause = firstMs; ; pause = everyMs) {
      await sleep(pause, null, { signal, ref: false }).catch(() => undefined);
      if (signal.aborted) return;
      await this.work(signal).catch((error: unknown) => log.error(failed, error));
    }
  }
}
