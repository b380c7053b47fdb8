import { countIn, technologySpellings, textIn, wordIn } from './bulk-cells.js';
import { centsOf } from './bulk-number.js';
import { dateOf } from './bulk-quarter.js';
import type { BulkRow } from './bulk-row.js';
import type { RecordBody } from '../record/record-body.dto.js';
import type { RecordWords } from '../record/record-save.queries.js';
import { costBases, kinds, models, recipientTypes, technologies } from '../words.js';

/** Guideline versions and calls by what people call them. */
export interface Programmes {
  guidelines: Map<string, string>;
  calls: Map<string, string>;
}

const shares = ['total', 'federal', 'state', 'own', 'third'] as const;
const counts = ['eligible', 'funded', 'reserveExtension', 'passed', 'connected', 'activated'] as const;
const or = <T>(said: T | undefined, kept: T): T => (said === undefined ? kept : said);

/** What a row makes of a project; `before`: as it is stored, null: a new one. null: refused, and the row says why. */
export function readProject(
  row: BulkRow,
  before: RecordWords | null,
  programmes: Programmes,
): RecordBody | null {
  const area = areaIn(row);
  const body: RecordBody = {
    reference: row.text('reference'),
    name: or(textIn(row, 'name', 200), before?.name) ?? '',
    clusterLabel: or(textIn(row, 'clusterLabel', 60), before?.clusterLabel ?? null),
    description: or(textIn(row, 'description', 2_000), before?.description ?? null),
    kind: or(wordIn(row, 'kind', kinds, kindSpellings), before?.kind) ?? 'funded',
    technology:
      or(wordIn(row, 'technology', technologies, technologySpellings), before?.technology) ?? 'ftth',
    model: or(wordIn(row, 'model', models), before?.model ?? null),
    guidelineVersionId: or(
      nameIn(row, 'guideline', programmes.guidelines),
      before?.guidelineVersionId ?? null,
    ),
    callId: or(nameIn(row, 'call', programmes.calls), before?.callId ?? null),
    recipientType: or(wordIn(row, 'recipientType', recipientTypes), before?.recipientType ?? null),
    recipientName: or(textIn(row, 'recipientName', 200), before?.recipientName ?? null),
    recipientArea: or(area, before?.recipientArea ?? null),
    managedBy: before?.managedBy,
    municipalities: municipalitiesIn(row, before),
    costs: Object.fromEntries(
      shares.map((share) => [share, or(centsIn(row, share), before?.costs[share] ?? null)]),
    ),
    counts: Object.fromEntries(
      counts.map((count) => [count, or(countIn(row, count), before?.counts[count] ?? null)]),
    ),
    facts: {},
  };
  body.costs.basis = or(wordIn(row, 'basis', costBases, basisSpellings), before?.costs.basis ?? null);
  body.counts.countsOn = or(dayIn(row, 'countsOn'), before?.counts.countsOn ?? null);
  if (body.name.length < 3)
    row.refuse('name', {
      group: 'leer',
      reason: 'Der Name des Vorhabens fehlt.',
      mend: `Tragen Sie ihn ${row.where('name', 'Name')} ein.`,
    });
  return row.faults.length > 0 ? null : body;
}

const kindSpellings = { funded: 'Förderung', commercial: 'EWA, Eigenausbau', both: 'beides, gemischt' };
const basisSpellings = { provisional: 'vorläufig', final: 'abschließend, endgültig' };

function nameIn(row: BulkRow, field: string, known: Map<string, string>): string | null | undefined {
  const text = row.optional(field);
  if (text === undefined || text === null) return text;
  const found = known.get(text.toLowerCase());
  if (found) return found;
  return row.refuse(field, {
    group: text,
    reason: `„${text}“ ist hier nicht bekannt.`,
    mend: 'Tragen Sie den Namen so ein, wie er auf der Seite „Förderprogramme“ steht.',
  });
}

export function centsIn(row: BulkRow, field: string): number | null | undefined {
  const text = row.optional(field);
  if (text === undefined || text === null) return text;
  return (
    centsOf(text) ??
    row.refuse(field, {
      group: text,
      reason: `„${text}“ ist kein Betrag.`,
      mend: 'Tragen Sie Euro ein, zum Beispiel „1.250.000,00“, unter einer Billion.',
    })
  );
}

export function dayIn(row: BulkRow, field: string): string | null | undefined {
  const text = row.optional(field);
  if (text === undefined || text === null) return text;
  const read = dateOf(text);
  if (read.is === 'day') return read.text;
  return row.refuse(field, {
    group: text,
    reason: `„${text}“ ist kein Tag.`,
    mend: 'Tragen Sie einen Tag ein, zum Beispiel „31.12.2026“.',
  });
}

function areaIn(row: BulkRow): string | null | undefined {
  const text = row.optional('recipientArea');
  if (!text || /^\d{5}(?:\d{3})?$/.test(text)) return text;
  return row.refuse('recipientArea', {
    group: text,
    reason: `„${text}“ ist kein Schlüssel einer Gemeinde oder eines Kreises.`,
    mend: 'Eine Gemeinde hat acht Ziffern, ein Kreis fünf.',
  });
}

/** „14625060, 14625180“; the address counts of those that stay are kept. */
function municipalitiesIn(row: BulkRow, before: RecordWords | null): RecordBody['municipalities'] {
  const text = row.text('municipalities');
  if (text === '' && before) return before.municipalities;
  const keys = text.split(/[\s,;/]+/).filter(Boolean);
  const wrong = keys.find((key) => !/^\d{8}$/.test(key));
  if (keys.length === 0 || wrong !== undefined)
    row.refuse('municipalities', {
      group: wrong ?? 'leer',
      reason: wrong === undefined ? 'Die Gemeinden fehlen.' : `„${wrong}“ ist kein Gemeindeschlüssel.`,
      mend: 'Tragen Sie die Schlüssel mit acht Ziffern ein, mit Komma getrennt.',
    });
  const known = new Map(before?.municipalities.map(({ ags, addressCount }) => [ags, addressCount]));
  return keys.map((ags) => ({ ags, addressCount: known.get(ags) ?? null }));
}
