import { publisherName } from './publisher.js';
import type { VersionDto } from './version.dto.js';

type Author = VersionDto['by'];

/** Who wrote a version, as it is stored. */
export interface StoredAuthor {
  account_id: string | null;
  actor: string;
  /** Role of the account when it wrote this version. */
  role: string | null;
  /** From the one table of personal values; null once anonymised. */
  person_name: string | null;
}

/** The public reads which office changed something, those who are signed in also who it was. */
export function authorOf(row: StoredAuthor, withNames: boolean): Author {
  if (row.account_id !== null)
    return { kind: 'account', office: officeOf(row.role), name: withNames ? row.person_name : null };
  const [, kind, office] = ACTORS.find(([pattern]) => pattern.test(row.actor)) ?? OTHERS;
  return { kind, office, name: null };
}

function officeOf(role: string | null): string {
  if (role === 'municipal_officer') return 'Kommune';
  if (role === 'district_officer') return 'Landkreis';
  return publisherName();
}

const ACTORS: [RegExp, Author['kind'], string][] = [
  [/^lotse import/, 'import', 'Einlesen amtlicher Dateien'],
  [/^(seed|migration)/, 'import', 'Erstbestand'],
  [/^lotse/, 'service', 'Betrieb des Dienstes'],
  [/^database/, 'database', 'Unmittelbar in der Datenbank'],
];
const OTHERS: (typeof ACTORS)[number] = [/./, 'service', 'Breitbandlotse'];
