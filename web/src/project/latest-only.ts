/**
 * Asks a service about a state that keeps changing: at most one question is under way, and the last state is always asked for.
 * States in between are passed over.
 */
export class LatestOnly<Asked, Answer> {
  private waiting: { asked: Asked } | null = null;
  private isBusy = false;
  private isOver = false;

  constructor(
    private readonly ask: (asked: Asked) => Promise<Answer>,
    private readonly onAnswer: (answer: Answer, asked: Asked, isLast: boolean) => void,
    private readonly onFail: (error: unknown, asked: Asked) => void,
    /** From one question to the next, in milliseconds. */
    private readonly pause = 0,
  ) {}

  next(asked: Asked): void {
    this.waiting = { asked };
    if (!this.isBusy) void this.run();
  }

  stop(): void {
    this.isOver = true;
    this.waiting = null;
  }

  private async run(): Promise<void> {
    this.isBusy = true;
    while (this.waiting && !this.isOver) {
      const { asked } = this.waiting;
      this.waiting = null;
      const pause = wait(this.pause);
      try {
        const answer = await this.ask(asked);
        if (!this.isOver) this.onAnswer(answer, asked, this.waiting === null);
      } catch (error) {
        if (!this.isOver) this.onFail(error, asked);
      }
      await pause;
    }
    this.isBusy = false;
  }
}

const wait = (ms: number): Promise<void> | null =>
  ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : null;
