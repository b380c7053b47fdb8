import type { ContactsBody, LotsBody, RecordBody, RecordDto } from '../../api/records.js';
import { centsOf, centsText, countOf, countText } from './record-money.js';

/*
 * What is typed into the forms of a record: one text a field, so that every form is compared, merged and kept alike. Pure.
 */

export type Draft = Readonly<Record<string, string>>;

const COSTS = ['total', 'federal', 'state', 'own', 'third'] as const;
const COUNTS = ['eligible', 'funded', 'reserveExtension'] as const;

/** An empty form of a new project. */
export const emptyWords: Draft = { kind: 'funded', technology: 'ftth', recipientType: 'district' };

export function wordsDraft(record: RecordDto): Draft {
  return withoutEmpty({
    name: record.name,
    reference: record.reference,
    clusterLabel: record.clusterLabel,
    description: record.description,
    kind: record.kind,
    guidelineVersionId: record.guidelineVersionId,
    callId: record.callId,
    recipientType: record.recipientType,
    recipientName: record.recipientName,
    recipientArea: record.recipientArea,
    technology: record.technology,
    model: record.model,
    'costs.basis': record.costs.basis,
    ...Object.fromEntries(COSTS.map((name) => [`costs.${name}`, centsText(record.costs[name])])),
    ...Object.fromEntries(COUNTS.map((name) => [`counts.${name}`, countText(record.counts[name])])),
    ...Object.fromEntries(
      record.municipalities.map(({ ags, addressCount }) => [`place.${ags}`, countText(addressCount) || '–']),
    ),
  });
}

const withoutEmpty = (values: Record<string, string | null>): Draft =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1])));

/** A Gemeinde without a number of addresses. */
export const NO_COUNT = '–';

export const placesIn = (draft: Draft): string[] =>
  Object.keys(draft).flatMap((key) => (key.startsWith('place.') ? [key.slice(6)] : []));

/** Fields whose text is no amount or number; they are said before anything is sent. */
export function unreadable(draft: Draft): { amounts: string[]; counts: string[] } {
  const keys = Object.keys(draft);
  return {
    amounts: keys.filter((key) => isAmount(key) && centsOf(draft[key]!) === undefined),
    counts: keys.filter(
      (key) => isCount(key) && draft[key] !== NO_COUNT && countOf(draft[key]!) === undefined,
    ),
  };
}

const isAmount = (key: string) => /^costs\.(?!basis)/.test(key);
const isCount = (key: string) =>
  /^counts\.|^place\.|\.(funded|reserveExtension|passed|connected|activated)$/.test(key);

const text = (draft: Draft, key: string): string | null => draft[key]?.trim() || null;
const count = (draft: Draft, key: string): number | null =>
  draft[key] === NO_COUNT ? null : (countOf(draft[key] ?? '') ?? null);

/** Facts that change travel with the words; all others stay as they are. */
export function wordsBody(draft: Draft, facts: RecordBody['facts'] = {}): RecordBody {
  const area = text(draft, 'recipientArea');
  return {
    name: text(draft, 'name') ?? '',
    reference: text(draft, 'reference') ?? undefined,
    clusterLabel: text(draft, 'clusterLabel'),
    description: text(draft, 'description'),
    kind: draft.kind as RecordBody['kind'],
    guidelineVersionId: text(draft, 'guidelineVersionId'),
    callId: text(draft, 'callId'),
    recipientType: text(draft, 'recipientType') as RecordBody['recipientType'],
    recipientName: text(draft, 'recipientName'),
    recipientArea: area,
    technology: draft.technology as RecordBody['technology'],
    model: text(draft, 'model') as RecordBody['model'],
    costs: {
      basis: text(draft, 'costs.basis') as NonNullable<RecordBody['costs']>['basis'],
      ...Object.fromEntries(COSTS.map((name) => [name, centsOf(draft[`costs.${name}`] ?? '') ?? null])),
    },
    counts: Object.fromEntries(COUNTS.map((name) => [name, count(draft, `counts.${name}`)])),
    municipalities: placesIn(draft).map((ags) => ({ ags, addressCount: count(draft, `place.${ags}`) })),
    facts,
  };
}

const LOT_COUNTS = ['funded', 'reserveExtension', 'passed', 'connected', 'activated'] as const;

export function lotsDraft({ lots }: Pick<RecordDto, 'lots'>): Draft {
  return withoutEmpty(
    Object.fromEntries(
      lots.flatMap((lot) => {
        const at = (name: string, value: string | null) => [`${lot.number}.${name}`, value] as const;
        return [
          at('name', lot.name ?? ''),
          at('is', 'yes'),
          at('commercial', lot.commercial ? 'yes' : ''),
          at('operatorId', lot.operator ? String(lot.operator.id) : ''),
          at('technology', lot.technology),
          ...LOT_COUNTS.map((name) => at(name, countText(lot.counts[name]))),
        ];
      }),
    ),
  );
}

/** The numbers of what stands in the form: lots, contacts. */
export const numbersIn = (draft: Draft): number[] =>
  Object.keys(draft)
    .flatMap((key) => (key.endsWith('.is') ? [Number.parseInt(key, 10)] : []))
    .sort((a, b) => a - b);

export const nextNumber = (draft: Draft): number => Math.max(0, ...numbersIn(draft)) + 1;

export const without = (draft: Draft, number: number): Draft =>
  Object.fromEntries(Object.entries(draft).filter(([key]) => !key.startsWith(`${number}.`)));

export function lotsBody(draft: Draft): LotsBody {
  return {
    lots: numbersIn(draft).map((number) => ({
      number,
      name: text(draft, `${number}.name`),
      commercial: draft[`${number}.commercial`] === 'yes',
      operatorId: Number(draft[`${number}.operatorId`]) || null,
      technology: text(draft, `${number}.technology`) as LotsBody['lots'][number]['technology'],
      ...Object.fromEntries(LOT_COUNTS.map((name) => [name, count(draft, `${number}.${name}`)])),
    })),
  };
}

const CONTACT_FIELDS = ['role', 'organisation', 'name', 'email', 'phone'] as const;

export function contactsDraft({ contacts }: Pick<RecordDto, 'contacts'>): Draft {
  return withoutEmpty(
    Object.fromEntries(
      contacts.flatMap(
        (contact) =>
          [
            [`${contact.number}.is`, 'yes'],
            ...CONTACT_FIELDS.map((name) => [`${contact.number}.${name}`, contact[name]]),
          ] as [string, string | null][],
      ),
    ),
  );
}

export function contactsBody(draft: Draft): ContactsBody {
  return {
    contacts: numbersIn(draft).map((number) => ({
      role: (draft[`${number}.role`] ?? 'other') as ContactsBody['contacts'][number]['role'],
      organisation: text(draft, `${number}.organisation`),
      name: text(draft, `${number}.name`) ?? '',
      email: text(draft, `${number}.email`),
      phone: text(draft, `${number}.phone`),
    })),
  };
}

/** Fields that differ between two drafts. */
export const changedKeys = (from: Draft, to: Draft): string[] =>
  [...new Set([...Object.keys(from), ...Object.keys(to)])].filter(
    (key) => (from[key] ?? '') !== (to[key] ?? ''),
  );

/** The sum of what Bund, Land, recipient and others give, and whether it is the total. */
export function sumOfShares(draft: Draft): { sum: number; total: number; fits: boolean } | null {
  const [total, ...shares] = COSTS.map((name) => centsOf(draft[`costs.${name}`] ?? ''));
  if (typeof total !== 'number' || shares.every((share) => typeof share !== 'number')) return null;
  const sum = shares.reduce<number>((all, share) => all + (share ?? 0), 0);
  return { sum, total, fits: sum === total };
}
