/*
 * Whoever writes twice in a row to a case is never in the own way: a second write waits for the answer of the first, and
 * goes on from the version of that answer. What another one wrote is refused as ever (412).
 */

const running = new Map<number, Promise<void>>();
/** The version of the answer, by the one that was written over. */
const followedBy = new Map<string, string>();

/** The version that became of this one by nothing but writes of this page. */
export function ownLatest(etag: string): string {
  const next = followedBy.get(etag);
  return next === undefined ? etag : ownLatest(next);
}

/** `fits`: whether what this page has written since leaves untouched what is written now. */
export function ownWrite<Read extends { etag: string }>(
  id: number,
  etag: string,
  write: (etag: string) => Promise<Read>,
  fits: () => boolean = () => true,
): Promise<Read> {
  const mine = (running.get(id) ?? Promise.resolve()).then(async () => {
    const from = fits() ? ownLatest(etag) : etag;
    const saved = await write(from);
    if (saved.etag !== from) followedBy.set(from, saved.etag);
    return saved;
  });
  const settled = mine.then(
    () => undefined,
    () => undefined,
  );
  running.set(id, settled);
  return mine;
}
