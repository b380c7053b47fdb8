import { publisherName } from '../../platform/publisher.js';
import { inGerman } from '../../project/calendar.js';
import type { RecordDto } from '../../project/record/record.dto.js';
import type { FundingCaseDto } from '../case/funding-case.dto.js';
import { type Paper, remarksOf } from './export-documents.js';
import type { VersionRange } from './export-versions.queries.js';
import { momentText } from './export-words.js';

interface About {
  funding: FundingCaseDto;
  record: RecordDto;
  changedAt: Date;
  /** null: all that is known. */
  asOf: Date | null;
  day: string;
  dataVersion: string;
  range: VersionRange;
  seals: readonly { id: number; hash: string; sealedAt: Date }[];
  papers: readonly Paper[];
}

/** What this is, of which state, and how it is checked. */
export function readMe(about: About): string {
  const { funding, record } = about;
  return `AKTE EINES FÖRDERFALLS

Vorhaben      ${funding.projectName}
Kennung       ${funding.reference} (Nummer ${funding.id})
Empfänger     ${funding.recipientName ?? 'nicht angegeben'}
Gemeinden     ${record.municipalities.map(({ name }) => name).join(', ')}
Stand         ${momentText(about.changedAt)} (letzte Änderung an Fall und Vorhaben)
${pastText(about)}Fristen und Prüfhinweise gerechnet am ${inGerman(about.day)}
Datenstand    ${about.dataVersion}
Letzte Fassung ${about.range.upTo}, ${sealText(about)}
${funding.isDemo ? '\nDIES SIND DEMODATEN.\n' : ''}
${publisherName()} entscheidet über keine Förderung: Bescheide sind hier mit Tag, Aktenzeichen, Betrag und
erlassender Stelle erfasst, nicht erlassen.

WAS IN DIESEM ORDNER STEHT

fall.json, vorhaben.json  der Fall und sein Vorhaben, wie der Dienst sie ${about.asOf ? 'damals kannte' : 'heute zeigt'} (Beträge in Cent)
verlauf.json              jede Fassung, wie sie gespeichert ist: wann, wer, warum, vorher und nachher, Siegel
verlauf.csv               dasselbe in Worten
entscheidungen.csv        Bescheide, Statuswechsel, Prüfungen, Übersteuerungen, Veröffentlichungen, Korrekturen
bescheide.csv             Bescheide mit Beträgen und Bewilligungszeiträumen
auszahlungen.csv          Mittelanforderungen und Auszahlungen
fristen.csv               Fristen mit der Regel, nach der sie gerechnet sind
pruefhinweise.csv         was die Regeln an diesem Tag beanstanden
nachrichten.txt           Gespräch zwischen Kommune und Beratung
vermerke-intern.txt       Vermerke der Beratung, die die Kommune nicht liest
gebiet.geojson            jeder gespeicherte Stand des Gebiets (EPSG:4326)
unterlagen/               alle Dokumente, auch ersetzte; unterlagen.csv sagt, was zu jedem zu wissen ist
manifest.json             Dateien mit Größe und Prüfsumme, Siegel
SHA256SUMS                Prüfsummen aller Dateien

SO PRÜFEN SIE DIE PRÜFSUMMEN

In diesem Ordner:  sha256sum -c SHA256SUMS
Unter Windows:     Get-FileHash -Algorithm SHA256 <Datei>

Ob die Fassungen im Dienst seither unverändert sind, sagt dort „lotse audit verify --known <Siegel>“ mit dem
letzten Siegel aus manifest.json.

DOKUMENTE

${papersText(about.papers)}
`;
}

/** What was known at a moment is not all that there is. */
function pastText({ asOf }: About): string {
  if (!asOf) return '';
  return `Kenntnisstand ${momentText(asOf)}: Was später erfasst oder berichtigt wurde, ist nicht enthalten. Namen von Personen
stehen wie heute; Überschneidungen mit anderen Vorhaben sind in den Prüfhinweisen nicht gerechnet.
`;
}

function sealText({ seals }: About): string {
  const last = seals.at(-1);
  return last ? `letztes Siegel ${last.id}: ${last.hash}` : 'noch nicht versiegelt';
}

function papersText(papers: readonly Paper[]): string {
  const marked = papers.filter((paper) => remarksOf(paper).length > 0);
  const inside = papers.filter(({ path }) => path !== null).length;
  const first = `${inside} von ${papers.length} Dokumenten liegen bei.`;
  return [
    first,
    ...marked.map((paper) => `- ${paper.path ?? paper.name ?? paper.id}: ${remarksOf(paper).join('; ')}`),
  ].join('\n');
}
