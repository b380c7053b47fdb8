import { describe, expect, it } from 'vitest';
import { ownLatest, ownWrite } from './own-writes.js';

/** A case as the service keeps it: a write over another version than the last is refused. */
function stored(first: number) {
  let last = first;
  const elsewhere = () => void last++;
  const write = async (etag: string) => {
    await Promise.resolve();
    if (etag !== `"${last}"`) throw new Error('412');
    return { etag: `"${++last}"` };
  };
  return { write, elsewhere, etag: () => `"${last}"` };
}

describe('Two writes in a row to one case', () => {
  it('„Mein zweites Speichern scheitert nie an meinem ersten, auch wenn dessen Antwort noch aussteht“', async () => {
    const { write, etag } = stored(100);
    const read = etag();
    const [first, second] = await Promise.all([ownWrite(1, read, write), ownWrite(1, read, write)]);
    expect([first.etag, second.etag]).toEqual(['"101"', '"102"']);
    expect((await ownWrite(1, read, write)).etag).toBe('"103"');
    expect(ownLatest(read)).toBe('"103"');
  });

  it('after what another one wrote is refused as ever, and so is the next one over the same version', async () => {
    const { write, elsewhere, etag } = stored(200);
    const read = etag();
    elsewhere();
    const [one, two] = await Promise.allSettled([ownWrite(2, read, write), ownWrite(2, read, write)]);
    expect([one.status, two.status]).toEqual(['rejected', 'rejected']);
  });

  it('keeps to the version that was read where the first has changed what the second is about', async () => {
    const { write, etag } = stored(300);
    const read = etag();
    await ownWrite(3, read, write);
    await expect(ownWrite(3, read, write, () => false)).rejects.toThrow('412');
  });
});
