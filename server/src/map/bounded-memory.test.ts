import { describe, expect, it } from 'vitest';
import { BoundedMemory } from './bounded-memory.js';

/** Room for three entries of 200 bytes, each with its 800 bytes beside. */
const memory = () => new BoundedMemory<Buffer>(3_000, (bytes) => bytes.length);
const bytes = Buffer.alloc(200);

describe('the memory of answers', () => {
  it('lets go what was not used for longest when it is full', () => {
    const kept = memory();
    for (const address of ['a', 'b', 'c']) kept.set(address, bytes);
    kept.get('a');
    kept.set('d', bytes);
    expect(['a', 'b', 'c', 'd'].filter((address) => kept.get(address))).toEqual(['a', 'c', 'd']);
  });

  it('counts an entry once that is set twice', () => {
    const kept = memory();
    for (let i = 0; i < 10; i++) kept.set('a', bytes);
    kept.set('b', bytes);
    kept.set('c', bytes);
    expect(['a', 'b', 'c'].every((address) => kept.get(address))).toBe(true);
  });

  it('does not keep what is larger than itself', () => {
    const kept = memory();
    kept.set('a', Buffer.alloc(5_000));
    expect(kept.get('a')).toBeUndefined();
  });
});
