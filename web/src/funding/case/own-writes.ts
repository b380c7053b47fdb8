/*
 * Whoever writes twice in a row to a case is never in the own way: a second write waits for the answer of the first, and
 * goes on from the version of that answer. What another one wrote is refused as ever (412).
 */

/** What a write is answered with: cases and reviews share the versions of the case. */
export type AnswerKind = 'case' | 'review';

interface Write<Read extends { etag: string }> {
  kind: AnswerKind;
  id: number;
  /** The version that was read. */
  etag: string;
  run: (etag: string) => Promise<Read>;
  /** Whether what this page has written since leaves untouched what is written now: `last` is the answer to that. */
  fits?: (last: Read) => boolean;
}

const running = new Map<number, Promise<void>>();
/** The version of the answer, by the one that was written over. */
const followedBy = new Map<string, string>();
/** The last answer of each kind: what the page shows has it later, too late for a write that waits. */
const lastAnswers = new Map<string, { etag: string }>();

/** The version that became of this one by nothing but writes of this page. */
export function ownLatest(etag: string): string {
  const next = followedBy.get(etag);
  return next === undefined ? etag : ownLatest(next);
}

export function ownWrite<Read extends { etag: string }>(write: Write<Read>): Promise<Read> {
  const mine = (running.get(write.id) ?? Promise.resolve()).then(() => runNow(write));
  const settled = mine.then(
    () => undefined,
    () => undefined,
  );
  running.set(write.id, settled);
  return mine;
}

async function runNow<Read extends { etag: string }>({
  kind,
  id,
  etag,
  run,
  fits,
}: Write<Read>): Promise<Read> {
  const key = `${kind}/${id}`;
  const last = lastAnswers.get(key) as Read | undefined;
  const isTouched = last !== undefined && isSince(etag, last.etag) && fits?.(last) === false;
  const from = isTouched ? etag : ownLatest(etag);
  const saved = await run(from);
  lastAnswers.set(key, saved);
  if (saved.etag !== from) followedBy.set(from, saved.etag);
  return saved;
}

/** Whether a version became of this one by own writes. */
function isSince(etag: string, later: string): boolean {
  const next = followedBy.get(etag);
  return next !== undefined && (next === later || isSince(next, later));
}
