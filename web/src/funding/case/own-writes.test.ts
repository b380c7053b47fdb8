import { describe, expect, it } from 'vitest';
import { ownLatest, ownWrite } from './own-writes.js';

/** A case as the service keeps it: a write over another version than the last is refused. */
function stored(id: number) {
  let last = id * 100;
  let amounts = { federal: 1, state: 1 };
  const tag = () => `"${last}"`;
  const write = (change: Partial<typeof amounts> = {}) => {
    return async (etag: string) => {
      await Promise.resolve();
      if (etag !== tag()) throw new Error('412');
      last++;
      amounts = { ...amounts, ...change };
      return { etag: tag(), amounts };
    };
  };
  const read = { etag: tag(), amounts };
  const save = (change?: Partial<typeof amounts>, fits?: (answer: typeof read) => boolean) =>
    ownWrite({ kind: 'case', id, etag: read.etag, run: write(change), fits });
  return { read, write, save, elsewhere: () => void last++ };
}

describe('Two writes in a row to one case', () => {
  it('„Mein zweites Speichern scheitert nie an meinem ersten, auch wenn dessen Antwort noch aussteht“', async () => {
    const { read, save } = stored(1);
    const [first, second] = await Promise.all([save(), save()]);
    expect([first.etag, second.etag]).toEqual(['"101"', '"102"']);
    expect((await save()).etag).toBe('"103"');
    expect(ownLatest(read.etag)).toBe('"103"');
  });

  it('after what another one wrote is refused as ever, and so is the next one over the same version', async () => {
    const { save, elsewhere } = stored(2);
    elsewhere();
    const [one, two] = await Promise.allSettled([save(), save()]);
    expect([one.status, two.status]).toEqual(['rejected', 'rejected']);
  });

  it('that overlap: the second is compared with the answer of the first, which no page shows yet', async () => {
    const { read, save } = stored(3);
    const first = save({ federal: 2 });
    const sameField = save({ federal: 3 }, ({ amounts }) => amounts.federal === read.amounts.federal);
    const other = save({ state: 2 }, ({ amounts }) => amounts.state === read.amounts.state);
    await expect(sameField).rejects.toThrow('412');
    expect((await first).amounts).toEqual({ federal: 2, state: 1 });
    expect((await other).amounts).toEqual({ federal: 2, state: 2 });
  });

  it('what was written before the version that a form began with is not compared with it', async () => {
    const { read, save } = stored(4);
    const first = await save({ federal: 2 });
    const later = { ...first, etag: ownLatest(read.etag) };
    const run = (etag: string) => Promise.resolve({ ...first, etag: `"${Number(etag.slice(1, -1)) + 1}"` });
    const saved = await ownWrite({ kind: 'case', id: 4, etag: later.etag, run, fits: () => false });
    expect(saved.etag).toBe('"402"');
  });

  it('of a review between them says nothing about the fields of a form', async () => {
    const { read, write, save } = stored(5);
    const run = async (etag: string) => ({ etag: (await write()(etag)).etag, status: 'submitted' });
    await ownWrite({ kind: 'review', id: 5, etag: read.etag, run });
    expect((await save({ state: 2 }, ({ amounts }) => amounts.state === 1)).etag).toBe('"502"');
  });
});
