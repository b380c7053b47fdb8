import type { ProjectDto } from '../project/public/project.dto.js';
import type { PublicRow } from '../project/public/project.queries.js';
import { costBases, kinds, models, publicStates, recipientTypes, technologies } from '../project/words.js';
import type { CsvValue } from '../platform/csv.js';
import type { AboutDownload } from './project-download.service.js';

export type ColumnType = 'text' | 'number' | 'money' | 'date' | 'yes_no';

export interface Column {
  name: string;
  type: ColumnType;
  /** For the sheet that explains them. */
  means: string;
  value: (project: ProjectDto, row: PublicRow, about: AboutDownload) => CsvValue;
}

const column = (name: string, type: ColumnType, means: string, value: Column['value']): Column => ({
  name,
  type,
  means,
  value,
});

const euros = (cents: number | null): number | null => (cents === null ? null : cents / 100);
const listed = (texts: string[]): string => texts.join('; ');

/** What every format says of a project. */
export const PROJECT_COLUMNS: Column[] = [
  column('id', 'number', 'Nummer des Projekts', (project) => project.id),
  column('kennzeichen', 'text', 'Kennzeichen des Zuwendungsempfängers', (_, row) => row.reference),
  column('name', 'text', 'Name', (project) => project.name),
  column('art', 'text', 'gefördert, eigenwirtschaftlich oder beides', (project) => kinds[project.kind]),
  column('stand', 'text', 'Stand des Projekts', (project) => publicStates[project.publicState]),
  column('programm', 'text', 'Förderprogramm', (project) => project.programme?.shortName ?? null),
  column('richtlinie', 'text', 'Fassung der Förderrichtlinie', (_, row) => row.guideline_name),
  column('auftraggeber', 'text', 'Auftraggeber oder Zuwendungsempfänger', (project) => project.recipientName),
  column(
    'auftraggeber_art',
    'text',
    'Gemeinde, Landkreis, Zweckverband oder öffentliches Unternehmen',
    (_, row) => (row.recipient_type === null ? null : recipientTypes[row.recipient_type]),
  ),
  column('kreise_ags', 'text', 'Schlüssel der Kreise', ({ districts }) =>
    listed(districts.map(({ ags }) => ags)),
  ),
  column('kreise', 'text', 'Namen der Kreise', ({ districts }) => listed(districts.map(({ name }) => name))),
  column(
    'gemeinden_anzahl',
    'number',
    'Zahl der Gemeinden im Projekt',
    (project) => project.municipalityCount,
  ),
  column('netzbetreiber', 'text', 'Netzbetreiber der Lose', ({ operators }) =>
    listed(operators.map(({ name }) => name)),
  ),
  column('technik', 'text', 'Technik des Ausbaus', (project) => technologies[project.technology]),
  column('modell', 'text', 'Fördermodell', (_, row) => (row.model === null ? null : models[row.model])),
];

/** Counted each for itself and never added up. */
export const COUNT_COLUMNS: Column[] = [
  column(
    'adressen_foerderfaehig',
    'number',
    'förderfähige Adressen nach der Markterkundung',
    (p) => p.counts.eligible,
  ),
  column('adressen_ausbau', 'number', 'Adressen, die angeschlossen werden', (p) => p.counts.funded),
  column(
    'adressen_vortrieb',
    'number',
    'Vortrieb auf Basis von Reservekapazitäten: Leitung bis zur Grundstücksgrenze',
    (p) => p.counts.reserveExtension,
  ),
  column(
    'anschluss_moeglich',
    'number',
    'Adressen, an denen ein Anschluss möglich ist',
    (p) => p.counts.passed,
  ),
  column(
    'anschluss_hergestellt',
    'number',
    'Adressen mit hergestelltem Anschluss; unter 5 ohne Angabe',
    (p) => p.counts.connected,
  ),
  column(
    'anschluss_in_nutzung',
    'number',
    'Adressen mit Anschluss in Nutzung; unter 5 ohne Angabe',
    (p) => p.counts.activated,
  ),
  column('zahlen_vom', 'date', 'Tag, an dem die Zahlen galten', (p) => p.counts.countsOn),
];

export const COST_COLUMNS: Column[] = [
  column('kosten_eur', 'money', 'Gesamtkosten', (_, row) => euros(row.total_cost)),
  column('bund_eur', 'money', 'davon Bund', (_, row) => euros(row.federal_share)),
  column('land_eur', 'money', 'davon Land', (_, row) => euros(row.state_share)),
  column('eigenanteil_eur', 'money', 'davon Eigenanteil', (_, row) => euros(row.own_share)),
  column('dritte_eur', 'money', 'davon Dritte', (_, row) => euros(row.third_share)),
  column('kosten_stand', 'text', 'geplant, vorläufig oder abschließend bewilligt', (_, row) =>
    row.cost_basis === null ? null : costBases[row.cost_basis],
  ),
];

export const DATE_COLUMNS: Column[] = [
  column(
    'fertigstellung_zuerst',
    'text',
    'zuerst zugesagte Fertigstellung (Tag, Quartal oder Halbjahr)',
    (p) => promisedText(p, 0),
  ),
  column('fertigstellung_zugesagt', 'text', 'Zusage, die gilt', (p) => promisedText(p, -1)),
  column('fertigstellung_erreicht', 'date', 'Tag der Fertigstellung', (p) => p.completion?.reachedOn ?? null),
  column(
    'verschoben_tage',
    'number',
    'Tage, um die sich die Fertigstellung gegenüber der ersten Zusage verschoben hat',
    (p) => p.completion?.slipDays ?? null,
  ),
  column('ueberfaellig', 'yes_no', 'zugesagter Termin ist vorbei und nicht erreicht', (p) =>
    p.completion ? p.completion.overdue : null,
  ),
  column('geaendert_am', 'date', 'Tag der letzten Änderung', (p) => dayInBerlin(p.changedAt)),
  column('demodaten', 'yes_no', 'ja: Das Projekt ist erfunden', (p) => p.isDemo),
];

/** Where it comes from stands in every row: a comment above the header would break most readers of CSV. */
export const SOURCE_COLUMNS: Column[] = [
  column('quelle', 'text', 'Wer die Daten herausgibt', (p, _, about) =>
    p.isDemo ? 'Demodaten' : about.credit,
  ),
  column('lizenz', 'text', 'Lizenz', (p, _, about) => (p.isDemo ? 'Keine: erfundene Daten' : about.licence)),
  column('kenntnisstand', 'text', 'Zeitpunkt, dessen Wissen die Datei zeigt', (_, __, about) => about.asOf),
  column(
    'daten_vom',
    'date',
    'Tag der letzten Änderung unter allen Projekten der Datei',
    (_, __, about) => about.dataDay,
  ),
  column('datenstand', 'text', 'Fassung des Datenbestands', (_, __, about) => about.dataVersion),
];

export const COLUMNS: Column[] = [...PROJECT_COLUMNS, ...COUNT_COLUMNS, ...COST_COLUMNS, ...DATE_COLUMNS];

const promisedText = (project: ProjectDto, at: number): string | null =>
  project.completion?.promises.at(at)?.promised ?? null;

export const dayInBerlin = (moment: string | Date): string =>
  new Date(moment).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });
