import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

export interface MergedCells {
  s: { r: number; c: number };
  e: { r: number; c: number };
}
interface Answer {
  id: number;
  answer?: unknown;
  error?: string;
}

/** An Excel file whose sheets are opened one after the other, read as texts by a worker thread. */
export class Workbook {
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private last = 0;

  private constructor(private readonly worker: Worker) {
    worker.on('message', (answer: Answer) => this.settle(answer));
    const fail = (reason: string) => {
      for (const id of this.waiting.keys()) this.settle({ id, error: reason });
    };
    worker.on('error', (error) => fail(error.message));
    worker.on('exit', () => fail('the worker has ended'));
  }

  static async open(path: string): Promise<Workbook> {
    const worker = new Worker(new URL('./workbook-worker.mjs', import.meta.url), { workerData: { path } });
    await once(worker, 'online');
    return new Workbook(worker);
  }

  names(): Promise<string[]> {
    return this.ask({ kind: 'names' });
  }

  /** The whole sheet, or only its first rows. */
  openSheet(sheet: string, sheetRows = 0): Promise<{ rowCount: number; merges: MergedCells[] }> {
    return this.ask({ kind: 'open', sheet, sheetRows });
  }

  /** Rows `from` (counted from 0) up to before `to` of the sheet opened last. */
  rows(from: number, to: number): Promise<string[][]> {
    return this.ask({ kind: 'rows', from, to });
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private ask<T>(question: object): Promise<T> {
    const id = ++this.last;
    return new Promise<T>((resolve, reject) => {
      this.waiting.set(id, ({ answer, error }) => (error ? reject(new Error(error)) : resolve(answer as T)));
      this.worker.postMessage({ ...question, id });
    });
  }

  private settle(answer: Answer): void {
    this.waiting.get(answer.id)?.(answer);
    this.waiting.delete(answer.id);
  }
}
