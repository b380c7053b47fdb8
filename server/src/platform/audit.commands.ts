import { type AuditFault, type AuditReport, type FaultKind, verifyHistory } from './audit.js';
import { type AddCommands, commandGroup, type CommandSession } from './command.js';
import { Refusal } from './refusal.js';
import { sealVersions } from './seal.js';

export const auditCommands: AddCommands = (program, session) => {
  const audit = commandGroup(program, 'audit', 'Verlauf prüfen und versiegeln');
  audit
    .command('verify')
    .description('rechnet den ganzen Verlauf nach und nennt, was daran verändert wurde')
    .option(
      '--known <hash>',
      'Siegel, das Sie sich früher notiert haben: sagt, ob es noch in der Kette steht',
    )
    .option('--json', 'Bericht als JSON')
    .action(async (options: { known?: string; json?: boolean }) => {
      const report = await verifyHistory(session.db, knownOf(options.known), (done, total) =>
        session.progress('Siegel nachrechnen', done, total),
      );
      if (options.json) session.say(JSON.stringify(report));
      else printReport(report, session);
      if (!report.isSound) session.exitCode = 1;
    });

  audit
    .command('seal')
    .description('versiegelt jetzt, was noch offen ist; ein laufender Dienst tut das jede Minute')
    .action(async () => {
      const sealed = await sealVersions(session.db);
      session.say(sealed === 0 ? 'Es war nichts zu versiegeln.' : `Versiegelt: ${fassungen(sealed)}.`);
    });
};

function knownOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  const hash = text.trim().toLowerCase();
  if (/^[0-9a-f]{64}$/.test(hash)) return hash;
  throw new Refusal(`„${text}“ ist kein Siegel: erwartet werden 64 Zeichen aus 0–9 und a–f.`);
}

/** More lines would hide the sentence at the end; `--json` has them all. */
const SHOWN = 50;

function printReport(report: AuditReport, session: CommandSession): void {
  for (const fault of report.faults.slice(0, SHOWN)) session.warn(wordsOf(fault));
  const hidden = report.faults.length - SHOWN;
  if (hidden > 0) session.warn(`… und ${hidden} weitere; alle mit „--json“.`);
  if (report.faults.some(({ kind }) => kind === 'late'))
    session.warn('Offene Fassungen versiegelt „npm run lotse -- audit seal“.');
  session.say(`${fassungen(report.versions)}, ${report.seals} Siegel.`);
  if (report.known) session.say(knownWords(report.known));
  if (report.last) {
    session.say(`Letztes Siegel (${moment(report.last.sealedAt)}): ${report.last.hash}`);
    session.say(
      'Bitte außerhalb dieses Dienstes aufbewahren: mit „--known“ zeigt es später, ob die Kette bis hierher dieselbe ist.',
    );
  }
  session.say(
    report.isSound
      ? 'Der Verlauf ist unverändert.'
      : 'Der Verlauf ist nicht so, wie ihn der Dienst geschrieben hat: bitte die genannten Stellen klären.',
  );
}

function knownWords({ isInChain, sealedAt }: NonNullable<AuditReport['known']>): string {
  return isInChain
    ? `Das notierte Siegel steht in der Kette (${moment(sealedAt!)}).`
    : 'Das notierte Siegel steht nicht in der Kette: sie wurde seither neu geschrieben oder gekürzt.';
}

const fassungen = (count: number) => (count === 1 ? '1 Fassung' : `${count} Fassungen`);

const moment = (iso: string) =>
  new Date(iso).toLocaleString('de-DE', {
    timeZone: 'Europe/Berlin',
    dateStyle: 'medium',
    timeStyle: 'medium',
  });

const WORDS: Record<FaultKind, string> = {
  removed: 'Entfernt',
  changed: 'Verändert',
  inserted: 'Eingeschoben',
  link: 'Kette gebrochen',
  differs: 'Am Verlauf vorbei geändert',
  late: 'Seit über zehn Minuten nicht versiegelt',
};

function wordsOf({ kind, version, record, key, recordedAt, seal }: AuditFault): string {
  const parts = [
    record && `${record} ${key}`,
    version && `Fassung ${version}`,
    seal && `Siegel ${seal}`,
    recordedAt && `vom ${moment(recordedAt)}`,
  ];
  return `${WORDS[kind]}: ${parts.filter(Boolean).join(', ')}`;
}
