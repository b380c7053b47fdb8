import type { DataSource } from 'typeorm';
import { changesBetween, type HistoryField, type HistoryParts, nameKeys } from '../../platform/history.js';
import { authorOf } from '../../platform/history-author.js';
import type { PartRow } from '../../platform/history.queries.js';
import type { FieldChange } from '../../platform/version.dto.js';
import { addressFields } from '../../project/address/address-fields.js';
import { projectFields } from '../../project/record/record-fields.js';
import { recordHistory } from '../../project/record/record-history.js';
import { recordParts } from '../../project/record/record-parts.js';
import { caseFields } from '../case/case-fields.js';
import { caseHistory } from '../case/case-history.js';
import { caseParts } from '../case/case-parts.js';
import {
  areaAt,
  areaStates,
  type ExportedVersion,
  versionPage,
  type VersionRange,
} from './export-versions.queries.js';
import { authorText, head, line, momentText, valueText } from './export-words.js';

/* Every version of a case, page by page: however long its history is, one page of it is held in memory. */

const PAGE = 1_000;

async function* pages(db: DataSource, range: VersionRange): AsyncGenerator<ExportedVersion[]> {
  for (let after = 0; ;) {
    const page = await versionPage(db, range, after, PAGE);
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    after = page.at(-1)!.id;
  }
}

/** As they are stored, in the order in which they were written, each with what it changed and the seal it stands under. */
export async function* versionsJson(db: DataSource, range: VersionRange): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const page of pages(db, range))
    for (const version of page) {
      yield separator + JSON.stringify(versionOf(version));
      separator = ',\n';
    }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

function versionOf(version: ExportedVersion) {
  const { id, record, key, part, operation, reason, row, seal, hash } = version;
  const by = authorOf(version, true);
  return {
    version: id,
    record,
    key,
    part,
    operation,
    recordedAt: version.recorded_at.toISOString(),
    by: { ...by, anonymised: by.kind === 'account' && by.name === null },
    reason,
    changes: changedColumns(version),
    schemaVersion: version.schema_version,
    row,
    sealed: seal === null ? null : { seal, rowHash: hash },
  };
}

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

function changedColumns({ before, after }: ExportedVersion) {
  const columns = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].sort();
  return columns.flatMap((column) => {
    const [from, to] = [before?.[column] ?? null, after?.[column] ?? null];
    return same(from, to) ? [] : [{ column, from, to }];
  });
}

const COLUMNS = [
  'Fassung',
  'wann',
  'Bereich',
  'wer',
  'Grund',
  'Angabe',
  'vorher',
  'nachher',
  'Einheit',
  'Siegel',
];

const NAMED: Record<string, string> = {
  project: 'Vorhaben',
  funding_case: 'Förderfall',
  document: 'Dokument',
};
const WHOLE = { insert: 'angelegt', update: 'geändert, siehe verlauf.json', delete: 'gelöscht' };

/** The same in the words of the pages: one line a field. */
export async function* versionsCsv(db: DataSource, range: VersionRange): AsyncGenerator<string> {
  yield head(COLUMNS);
  for await (const page of pages(db, range)) {
    const told = await toldOf(db, range.id, page);
    for (const [at, version] of page.entries()) {
      const { name = null } = (version.after ?? version.before ?? {}) as { name?: string | null };
      const whole = { name: name ?? '', from: null, to: WHOLE[version.operation], unit: null };
      for (const change of told[at]!.length > 0 ? told[at]! : [whole]) yield toldLine(version, change);
    }
  }
}

type Told = Omit<FieldChange, 'field'>;

const toldLine = (version: ExportedVersion, change: Told): string =>
  line([
    version.id,
    momentText(version.recorded_at),
    placeOf(version),
    authorText(authorOf(version, true)),
    version.reason,
    change.name,
    valueText(change.from),
    valueText(change.to),
    change.unit,
    version.seal ?? 'noch nicht versiegelt',
  ]);

function placeOf({ record, before, after }: ExportedVersion): string {
  if (record !== 'address') return NAMED[record] ?? (isCasePart(record) ? 'Förderfall' : 'Vorhaben');
  const { number, street, house_number } = (after ?? before ?? {}) as Record<string, string | number | null>;
  return `Adresse ${number ?? ''}: ${[street, house_number].filter(Boolean).join(' ')}`;
}

const isCasePart = (record: string): boolean => (caseParts as readonly string[]).includes(record);
const isRecordPart = (record: string): boolean =>
  (recordParts as readonly string[]).includes(record) && !isCasePart(record);

/** What each version changed, by what tells it on the pages; a page at once, so that names are looked up once. */
async function toldOf(db: DataSource, id: number, page: readonly ExportedVersion[]): Promise<Told[][]> {
  const told = page.map((version): Told[] => (version.part === 'geometry' ? [drawn(version)] : []));
  const ways: [(record: string) => boolean, HistoryParts['tell']][] = [
    [isCasePart, caseHistory(id).parts!.tell],
    [isRecordPart, recordHistory(id).parts!.tell],
    [(record) => record === 'funding_case', fieldsTold(caseFields)],
    [(record) => record === 'project', fieldsTold(projectFields)],
    [(record) => record === 'address', fieldsTold(addressFields)],
  ];
  for (const [isOwn, tell] of ways) {
    const own = page.flatMap((version, at) => (version.part === 'row' && isOwn(version.record) ? [at] : []));
    const changes = await tell(
      db,
      own.map((at) => rowOf(page[at]!)),
      true,
    );
    for (const [index, at] of own.entries()) told[at] = changes[index]!;
  }
  return told;
}

const rowOf = ({ record, key, before, after }: ExportedVersion): PartRow => ({
  place: 1,
  record,
  key,
  before,
  after,
  area_changed: false,
});

const fieldsTold =
  (fields: readonly HistoryField[]): HistoryParts['tell'] =>
  async (db, rows) => {
    const told = rows.map(({ before, after }) => changesBetween(fields, before, after));
    await nameKeys(db, fields, told.flat());
    return told;
  };

const drawn = ({ record, operation }: ExportedVersion): Told => ({
  name: record === 'address' ? 'Lage' : 'Fläche',
  from: operation === 'insert' ? null : 'wie zuvor',
  to: operation === 'delete' ? 'entfernt' : 'neu gezeichnet, siehe gebiet.geojson',
  unit: null,
});

/** Each stored state of the area of the project and of its lots, with the time it held. */
export async function* areaGeoJson(db: DataSource, range: VersionRange): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":[';
  let separator = '\n';
  for (const { id, record, key, from, until } of await areaStates(db, range)) {
    const properties = {
      version: id,
      of: record === 'project' ? 'Projektgebiet' : `Los ${key.split('/')[1]}`,
      from: from.toISOString(),
      until: until?.toISOString() ?? null,
      isCurrent: until === null,
    };
    const geometry = (await areaAt(db, id)) ?? 'null';
    yield `${separator}{"type":"Feature","properties":${JSON.stringify(properties)},"geometry":${geometry}}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}
