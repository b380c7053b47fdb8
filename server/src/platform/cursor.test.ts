import { describe, expect, it } from 'vitest';
import type { HttpException } from '@nestjs/common';
import { z } from 'zod';
import { decodeCursor, encodeCursor } from './cursor.js';

const shape = z.tuple([z.string(), z.number().nullable()]);
const filter = { district: '14625', asOf: '2026-01-01' };

function refusal(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    return ((error as HttpException).getResponse() as { detail: string }).detail;
  }
  return 'accepted';
}

describe('the cursor of a list', () => {
  it('gives back the position it was made from', () => {
    const cursor = encodeCursor(filter, ['bautzen', null]);
    expect(decodeCursor(cursor, filter, shape)).toEqual(['bautzen', null]);
  });

  it('is the same filter whatever the order of members, and undefined is absent', () => {
    const cursor = encodeCursor(filter, ['bautzen', 3]);
    const same = { asOf: '2026-01-01', district: '14625', search: undefined };
    expect(decodeCursor(cursor, same, shape)).toEqual(['bautzen', 3]);
  });

  it('is refused with another filter or another asOf', () => {
    const cursor = encodeCursor(filter, ['bautzen', 3]);
    expect(refusal(() => decodeCursor(cursor, { ...filter, district: '14626' }, shape))).toMatch(
      /anderen Auswahl/,
    );
    expect(refusal(() => decodeCursor(cursor, { ...filter, asOf: '2026-01-02' }, shape))).toMatch(
      /anderen Auswahl/,
    );
    expect(refusal(() => decodeCursor(cursor, { district: '14625' }, shape))).toMatch(/anderen Auswahl/);
  });

  it.each(['', 'x', '%%%', Buffer.from('{"a":1}').toString('base64url')])(
    'is refused when it was not made here: %j',
    (cursor) => {
      expect(refusal(() => decodeCursor(cursor, filter, shape))).toMatch(/nicht lesbar/);
    },
  );

  it('is refused when its position has another shape', () => {
    const forged = encodeCursor(filter, [1, 'x']);
    expect(refusal(() => decodeCursor(forged, filter, shape))).toMatch(/nicht lesbar/);
  });

  it('stays below the 500 characters that a query allows', () => {
    expect(encodeCursor(filter, ['ä'.repeat(120), 1]).length).toBeLessThan(500);
  });
});
