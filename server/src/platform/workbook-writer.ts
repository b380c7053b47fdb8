import { Worker } from 'node:worker_threads';
import type { CsvValue } from './csv.js';

interface Answer {
  id: number;
  answer?: unknown;
  error?: string;
}

/** A workbook (XLSX or ODS) that a worker thread packs, sheet by sheet and page by page. */
export class WorkbookWriter {
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private last = 0;

  constructor(
    private readonly worker = new Worker(new URL('./workbook-writer-worker.mjs', import.meta.url)),
  ) {
    worker.on('message', (answer: Answer) => this.settle(answer));
    const fail = (reason: string) => {
      for (const id of this.waiting.keys()) this.settle({ id, error: reason });
    };
    worker.on('error', (error) => fail(error.message));
    worker.on('exit', () => fail('the worker has ended'));
  }

  /** `widths` in characters. */
  begin(sheet: string, widths: number[]): Promise<void> {
    return this.ask({ kind: 'begin', sheet, widths });
  }

  add(sheet: string, rows: CsvValue[][], types?: string[]): Promise<void> {
    return this.ask({ kind: 'add', sheet, rows, types });
  }

  finish(format: 'xlsx' | 'ods' = 'xlsx'): Promise<Uint8Array> {
    return this.ask({ kind: 'finish', format });
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private ask<T>(order: object): Promise<T> {
    const id = ++this.last;
    return new Promise<T>((resolve, reject) => {
      this.waiting.set(id, ({ answer, error }) => (error ? reject(new Error(error)) : resolve(answer as T)));
      this.worker.postMessage({ ...order, id });
    });
  }

  private settle(answer: Answer): void {
    this.waiting.get(answer.id)?.(answer);
    this.waiting.delete(answer.id);
  }
}
