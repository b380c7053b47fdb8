import { describe, expect, it } from 'vitest';
import { eurosMore, euros, rateOf, rateText, shareOf } from '../money.js';
import { bodyOf, draftOf, listBody, listDraft, type PartField, partKey, unreadableIn } from './part-draft.js';

const fields: PartField[] = [
  { name: 'dated', kind: 'date' },
  { name: 'amount', kind: 'money' },
  { name: 'rate', kind: 'rate' },
  { name: 'addresses', kind: 'number' },
  { name: 'kept', kind: 'check' },
  { name: 'document', kind: 'document' },
  { name: 'invited', kind: 'operators' },
  { name: 'ags', kind: 'choices' },
];
const part = {
  dated: '2025-12-12',
  amount: 1_118_400_000,
  rate: 58.23,
  addresses: 2438,
  kept: true,
  document: { id: 'd1', name: 'Bescheid.pdf' },
  invited: [3, 7],
  ags: ['14625060'],
};

describe('A part of a case in a form', () => {
  it('stands there in German and is sent as it came', () => {
    const draft = draftOf(fields, part);
    expect(draft).toEqual({
      dated: '2025-12-12',
      amount: '11.184.000,00',
      rate: '58,23',
      addresses: '2.438',
      kept: 'yes',
      document: 'd1',
      invited: '3, 7',
      ags: '14625060',
    });
    expect(bodyOf(fields, draft)).toEqual({ ...part, document: 'd1' });
  });
  it('takes what is empty for not known', () => {
    expect(draftOf(fields, { amount: null })).toEqual({});
    expect(bodyOf(fields, {})).toMatchObject({ amount: null, kept: false, invited: [], addresses: null });
  });
  it('says what is no amount, rate or number before it is sent', () => {
    expect(
      unreadableIn(fields, {
        amount: '1,25 Mio',
        rate: 'sechzig',
        '2.amount': 'viel',
        '2.addresses': '1.250',
      }),
    ).toEqual({ rate: 'rate', '2.amount': 'money' });
  });
  it('says what a part cannot do without', () => {
    const needed: PartField[] = [{ name: 'operatorId', kind: 'operator', needed: true }];
    expect(unreadableIn(needed, { '1.is': 'yes', '1.operatorId': '3', '4.is': 'yes' })).toEqual({
      '4.operatorId': 'operator',
    });
  });
  it('writes a year without a point', () => {
    const year: PartField[] = [{ name: 'forYear', kind: 'year' }];
    expect(draftOf(year, { forYear: 2025 })).toEqual({ forYear: '2025' });
    expect(bodyOf(year, { forYear: '2025' })).toEqual({ forYear: 2025 });
    expect(unreadableIn(year, { forYear: '25' })).toEqual({ forYear: 'year' });
  });
  it('keeps its number when others come and go, and a refusal finds its field', () => {
    const draft = listDraft(fields, [
      { number: 2, ...part },
      { number: 5, ...part, amount: null },
    ] as never);
    expect(listBody(fields, draft).map(({ number }) => number)).toEqual([2, 5]);
    expect(listDraft(fields, listBody(fields, draft) as never)).toEqual(draft);
    expect(partKey('surveys.1.addresses', draft)).toBe('5.addresses');
    expect(partKey('surveys.9.addresses', draft)).toBe('surveys.9.addresses');
  });
});

describe('Amounts and rates', () => {
  it('are written as in German, with the true minus', () => {
    expect(euros(1_466_640_000)).toBe('14.666.400,00\u00a0€');
    expect(euros(-27_240_000)).toBe('\u2212272.400,00\u00a0€');
    expect(eurosMore(16_344_000)).toBe('+163.440,00\u00a0€');
    expect(rateText(60)).toBe('60\u00a0%');
    expect(rateText(58.2)).toBe('58,2\u00a0%');
    expect(shareOf(1_118_400_000, 1_864_000_000)).toBe(60);
    expect(shareOf(1, 0)).toBeNull();
  });
  it.each([
    ['60', 60],
    ['58,23 %', 58.23],
    ['', null],
    ['101', undefined],
    ['60,123', undefined],
    ['60.5', undefined],
  ])('%j is the rate %p', (text, rate) => {
    expect(rateOf(text)).toBe(rate);
  });
});
