import { describe, expect, it } from 'vitest';
import {
  changedKeys,
  contactsBody,
  lotsBody,
  nextNumber,
  sumOfShares,
  unreadable,
  without,
  wordsBody,
} from './record-draft.js';

describe('The form of a project', () => {
  it('sends amounts as cents and an empty field as nothing', () => {
    const body = wordsBody({
      name: ' Heidebogen ',
      kind: 'funded',
      technology: 'ftth',
      'costs.total': '1,5 Mio',
      'place.14625030': '1.010',
      'place.14625250': '–',
    });
    expect(body.name).toBe('Heidebogen');
    expect(body.costs).toMatchObject({ total: 150_000_000, federal: null });
    expect(body.municipalities).toEqual([
      { ags: '14625030', addressCount: 1_010 },
      { ags: '14625250', addressCount: null },
    ]);
  });

  it('says which fields cannot be read', () => {
    expect(unreadable({ 'costs.total': 'viel', 'counts.funded': '12', 'place.14625030': '1,5' })).toEqual({
      amounts: ['costs.total'],
      counts: ['place.14625030'],
    });
  });

  it('adds up what Bund, Land, recipient and others give', () => {
    const shares = { 'costs.total': '100', 'costs.federal': '60', 'costs.state': '40' };
    expect(sumOfShares(shares)).toEqual({ sum: 10_000, total: 10_000, fits: true });
    expect(sumOfShares({ ...shares, 'costs.own': '1' })!.fits).toBe(false);
    expect(sumOfShares({ 'costs.total': '100' })).toBeNull();
  });
});

describe('Lots and contacts', () => {
  const draft = {
    '1.is': 'yes',
    '1.funded': '358',
    '2.is': 'yes',
    '2.commercial': 'yes',
    '2.operatorId': '7',
  };
  it('are sent in the order of their numbers', () => {
    expect(lotsBody(draft).lots).toMatchObject([
      { number: 1, commercial: false, funded: 358, operatorId: null },
      { number: 2, commercial: true, funded: null, operatorId: 7 },
    ]);
  });

  it('get the next number, and go without a trace', () => {
    expect(nextNumber(draft)).toBe(3);
    expect(without(draft, 2)).toEqual({ '1.is': 'yes', '1.funded': '358' });
    expect(changedKeys(draft, without(draft, 2))).toEqual(['2.is', '2.commercial', '2.operatorId']);
  });

  it('without a role are those of another office', () => {
    expect(contactsBody({ '1.is': 'yes', '1.name': 'Kim' }).contacts).toEqual([
      { role: 'other', organisation: null, name: 'Kim', email: null, phone: null },
    ]);
  });
});
