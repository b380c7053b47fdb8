import type { OwnAccount } from '../api/account.js';
import type { MunicipalityDetailDto } from '../api/client.js';
import type { FieldChange, FieldValue } from '../api/history.js';
import type { ConflictField } from '../history/conflict.js';

/** What a Kommune says about itself; all else comes from official files. An empty text is no entry. */
export interface EditValues {
  sorbianName: string;
  website: string;
}
export const editFields = ['sorbianName', 'website'] as const;
type EditField = (typeof editFields)[number];
export type FieldNames = Record<EditField, string>;

type Stored = Pick<MunicipalityDetailDto, EditField>;

export const valuesOf = ({ sorbianName, website }: Stored): EditValues => ({
  sorbianName: sorbianName ?? '',
  website: website ?? '',
});

/** As it is stored: without spaces around it, and nothing where nothing stands. */
export const storedOf = (values: EditValues): Stored => ({
  sorbianName: values.sorbianName.trim() || null,
  website: completeAddress(values.website.trim()) || null,
});

/** "www.burkau.de" is what people write; the web's own addresses begin with how they are fetched. */
export const completeAddress = (text: string): string =>
  /^[\w-]+(\.[\w-]+)+([/?#:]\S*)?$/.test(text) ? `https://${text}` : text;

/** What saving would change, old → new. */
export function changesOf(from: Stored, to: Stored, names: FieldNames): FieldChange[] {
  return editFields
    .filter((field) => from[field] !== to[field])
    .map((field) => ({ field, name: names[field], unit: null, from: from[field], to: to[field] }));
}

/** The three versions that meet when someone else has saved meanwhile. */
export function conflictOf(start: Stored, theirs: Stored, mine: Stored, names: FieldNames): ConflictField[] {
  return editFields.map((field) => ({
    field,
    name: names[field],
    start: start[field],
    theirs: theirs[field],
    mine: mine[field],
  }));
}

const textOf = (value: FieldValue | undefined) => (typeof value === 'string' ? value : '');

export const mergedValues = (values: Record<string, FieldValue>): EditValues => ({
  sorbianName: textOf(values.sorbianName),
  website: textOf(values.website),
});

const everywhere: readonly OwnAccount['role'][] = ['admin', 'dias_lead', 'dias_advisor'];
const officers: readonly OwnAccount['role'][] = ['municipal_officer', 'district_officer'];

/** Who is offered the form. It follows the table of rights (server/src/account/permissions.ts); the service decides. */
export function mayEdit(
  account: Pick<OwnAccount, 'role' | 'areas' | 'secondFactor'> | null | undefined,
  ags: string,
): boolean {
  if (!account || account.secondFactor === 'missing') return false;
  if (everywhere.includes(account.role)) return true;
  return officers.includes(account.role) && account.areas.some(({ key }) => ags.startsWith(key));
}
