import { Duplex } from 'node:stream';
import { Worker } from 'node:worker_threads';
import {
  authenticated,
  endsReady,
  errorResponse,
  everyStepEnded,
  rollback,
  sync,
  takeBatch,
  transactionOpen,
  withError,
} from './wire-protocol.js';

/**
 * Carries PostgreSQL's wire protocol between the ordinary `pg` driver and PGlite in a worker thread.
 * PGlite has one backend, so connections take turns: a batch (up to Sync or Query) holds the lock, and an open
 * transaction keeps it until commit, rollback or the end of the connection.
 */
export class DatabaseBridge {
  private readonly pending = new Map<number, (answer: { bytes?: Uint8Array; error?: string }) => void>();
  private lastId = 0;
  private tail: Promise<void> = Promise.resolve();

  /** Over a worker whose database is open; only one bridge at a time. */
  constructor(private readonly worker: Worker) {
    worker.on('message', this.answered);
    worker.on('error', this.failed);
    worker.on('exit', this.ended);
  }

  private readonly answered = (answer: { id: number; bytes?: Uint8Array; error?: string }) => {
    const resolve = this.pending.get(answer.id);
    this.pending.delete(answer.id);
    resolve?.(answer);
  };
  private readonly failed = (error: Error) => this.failAll(error.message);
  private readonly ended = () => this.failAll('the embedded database has ended');

  /** Opens the data folder (null: in memory); rejects with PGlite's own words if it cannot. */
  static async open(folder: string | null): Promise<DatabaseBridge> {
    const worker = new Worker(new URL('./pglite-worker.mjs', import.meta.url), { workerData: { folder } });
    const bridge = new DatabaseBridge(worker);
    const opened = await new Promise<{ error?: string }>((resolve) => bridge.pending.set(0, resolve));
    if (opened.error) {
      await worker.terminate();
      throw new Error(opened.error);
    }
    return bridge;
  }

  /** For `pg`: `{ stream: bridge.stream }`. */
  readonly stream = (): Duplex => new BridgeConnection(this);

  async close(): Promise<void> {
    await this.request('close');
    await this.worker.terminate();
  }

  /** Leaves the worker with its open database to another bridge: waits for what is under way, takes nothing more. */
  async leave(): Promise<void> {
    await this.lock();
    this.worker.off('message', this.answered).off('error', this.failed).off('exit', this.ended);
  }

  /** Waits for its turn; the caller must call the returned function to hand the turn on. */
  async lock(): Promise<() => void> {
    const before = this.tail;
    let release!: () => void;
    this.tail = new Promise<void>((resolve) => (release = resolve));
    await before;
    return release;
  }

  /** Sends one batch and returns the complete answer, which always ends in ReadyForQuery. */
  async exchange(batch: Uint8Array): Promise<Buffer> {
    const answer = await this.request('batch', batch);
    const bytes = Buffer.from(answer.bytes ?? []);
    // An error of GEOS is swallowed: the answer lacks its end, or the end of a statement. Make it the error it is.
    const words = answer.error ?? 'the geometry operation failed (GEOS error without a message)';
    if (!answer.error && endsReady(bytes))
      return everyStepEnded(batch, bytes) ? bytes : withError(bytes, words);
    const after = await this.request('batch', sync());
    return Buffer.concat([errorResponse(words), Buffer.from(after.bytes ?? [])]);
  }

  private request(
    kind: 'batch' | 'close',
    bytes?: Uint8Array,
  ): Promise<{ bytes?: Uint8Array; error?: string }> {
    const id = ++this.lastId;
    return new Promise((resolve) => {
      this.pending.set(id, resolve);
      this.worker.postMessage({ id, kind, bytes });
    });
  }

  private failAll(error: string): void {
    for (const resolve of this.pending.values()) resolve({ error });
    this.pending.clear();
  }
}

/** One connection of `pg`: looks like a socket to it. */
class BridgeConnection extends Duplex {
  private incoming: Buffer = Buffer.alloc(0);
  private started = false;
  private working = false;
  private gone = false;
  private release: (() => void) | null = null;

  constructor(private readonly bridge: DatabaseBridge) {
    super();
  }

  connect(): this {
    setImmediate(() => this.emit('connect'));
    return this;
  }
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    this.incoming = this.incoming.length ? Buffer.concat([this.incoming, chunk]) : chunk;
    done();
    void this.work();
  }

  override _final(done: (error?: Error | null) => void): void {
    this.push(null);
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.gone = true;
    if (!this.working) void this.abandon();
    done(error);
  }

  private async work(): Promise<void> {
    if (this.working) return;
    this.working = true;
    for (;;) {
      const taken = takeBatch(this.incoming, this.started);
      if (!taken || this.gone) break;
      this.incoming = taken.rest;
      if (taken.kind === 'startup') this.push(authenticated());
      else if (taken.kind === 'batch') await this.exchange(taken.bytes);
      this.started = true;
    }
    this.working = false;
    if (this.gone) await this.abandon();
  }

  private async exchange(batch: Uint8Array): Promise<void> {
    this.release ??= await this.bridge.lock();
    const answer = await this.bridge.exchange(batch);
    if (!transactionOpen(answer)) this.handOn();
    if (!this.gone) this.push(answer);
  }

  /** The client went away: what it had begun is rolled back before the next one gets its turn. */
  private async abandon(): Promise<void> {
    if (!this.release) return;
    await this.bridge.exchange(rollback());
    this.handOn();
  }

  private handOn(): void {
    this.release?.();
    this.release = null;
  }
}
