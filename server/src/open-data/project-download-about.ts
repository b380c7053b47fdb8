import type { AboutDownload } from './project-download.service.js';

/** What a file with several tables says of itself, line by line. */
export function aboutLines(about: AboutDownload): [string, string][] {
  return [
    ...(about.hasDemo
      ? [['Demodaten', 'Ja. Als „demodaten“ gekennzeichnete Projekte, Termine und Firmen sind erfunden.']]
      : []),
    ...about.filter,
    ['Anzahl der Projekte', String(about.count)],
    ['Kenntnisstand', about.asOf],
    ['Daten vom', about.dataDay ?? 'keine'],
    ['Datenstand', about.dataVersion],
    ['Quelle', about.credit],
    ['Lizenz', about.licence],
  ] as [string, string][];
}
