import type { CommandSession } from '../platform/command.js';
import { inGerman } from '../platform/german-day.js';
import type { UserGroup } from './coverage.dto.js';
import type { ImportRefusal, ImportReport } from './import-report.js';
import type { Issue, RowCounts } from './share-validation.js';

/** The report of an import for people. */
type Voice = Pick<CommandSession, 'say' | 'warn'>;

/** More lines would hide the sentence at the end; `--json` has them all. */
const SHOWN_ISSUES = 20;
const SHOWN_KEYS = 20;

const GROUPS: Record<UserGroup, string> = {
  households: 'private Haushalte',
  business: 'Unternehmen',
  business_parks: 'Gewerbegebiete',
};

const count = (value: number): string => value.toLocaleString('de-DE');

export function printReport(report: ImportReport, voice: Voice): void {
  const { edition, rows, issues, unplaced, diff, ignored, notes } = report;
  voice.say(`${edition.source}, ${GROUPS[edition.userGroup]}, Stichtag ${inGerman(edition.referenceDate)}`);
  voice.say(equation(rows));
  printIssues(issues, voice);
  for (const note of notes) voice.warn(note);
  if (unplaced.length > 0)
    voice.warn(`Schlüssel ohne heutige oder frühere Gemeinde: ${shortened(unplaced, SHOWN_KEYS)}.`);
  if (ignored.length > 0) voice.say(`Nicht gespeichert wird: ${shortened(ignored, 5)}.`);
  if (diff) {
    voice.say(
      `Gegenüber der geltenden Ausgabe: ${count(diff.added)} Werte neu, ${count(diff.changed)} geändert, ` +
        `${count(diff.removed)} entfallen.`,
    );
  }
  voice.say(lastSentence(report));
}

export function printRefusal({ rows, issues }: ImportRefusal, voice: Voice): void {
  voice.say(equation(rows));
  printIssues(issues, voice);
}

function equation({ read, accepted, outOfArea, refused, warned }: RowCounts): string {
  return (
    `${count(read)} Zeilen gelesen = ${count(accepted)} übernommen + ${count(outOfArea)} außerhalb + ` +
    `${count(refused)} abgewiesen${warned > 0 ? `; ${count(warned)} der übernommenen mit Hinweis` : ''}`
  );
}

function printIssues(issues: Issue[], voice: Voice): void {
  // What was refused is lost and comes first; what was only odd comes after.
  const ordered = [...issues.filter((issue) => issue.refused), ...issues.filter((issue) => !issue.refused)];
  for (const { line, column, value, reason, refused } of ordered.slice(0, SHOWN_ISSUES)) {
    voice.warn(`Zeile ${line}, ${column} „${value}“: ${reason}${refused ? ' (abgewiesen)' : ''}`);
  }
  const hidden = ordered.length - SHOWN_ISSUES;
  if (hidden > 0) voice.warn(`… und ${count(hidden)} weitere Hinweise; alle mit „--json“.`);
}

function shortened(words: string[], most: number): string {
  const more = words.length - most;
  return words.slice(0, most).join(', ') + (more > 0 ? ` und ${more} weitere` : '');
}

function lastSentence({ unchanged, dryRun, edition }: ImportReport): string {
  if (unchanged) return `Unverändert: diese Datei gilt bereits (Ausgabe ${edition.id}).`;
  if (dryRun) return 'Nur geprüft: es wurde nichts geändert.';
  return `Eingespielt: gilt ab sofort (Ausgabe ${edition.id}).`;
}
