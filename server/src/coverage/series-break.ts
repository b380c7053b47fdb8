/** Days on which the atlas changed so that figures before and after cannot be compared. */
interface SeriesBreak {
  /** First day of the new series. */
  since: string;
  text: string;
  /** Where this is said; for maintainers. */
  source: string;
}

const breaks: SeriesBreak[] = [
  {
    since: '2015-01-01',
    text: 'Seit 2015 wird anders erhoben. Werte davor und danach lassen sich nicht vergleichen.',
    source:
      'Auskunft der BNetzA: keine Zeitreihe im eigentlichen Sinne, Methodenwechsel 2015 (Paket_1 bis Paket_3)',
  },
  {
    since: '2019-01-01',
    text: 'Bis Ende 2018 wurden nur ganze Prozent veröffentlicht. Werte davor und danach lassen sich nicht vergleichen.',
    source: 'Tabellen Mitte und Ende 2018 haben keine Nachkommastellen ungleich 0, die ab 2019 haben sie',
  },
  {
    since: '2022-01-01',
    text:
      'Seit 2022 erhebt die Bundesnetzagentur die Werte adressgenau bei allen Netzbetreibern. ' +
      'Werte davor und danach lassen sich nicht vergleichen.',
    source: 'TKG seit 01.12.2021 (Lieferpflicht), Betrieb durch die BNetzA; Methodenwechsel 2022',
  },
];

/** Why figures of `date` cannot be compared with those of the edition before; null if they can. */
export function seriesBreakBetween(before: string | null, date: string): string | null {
  if (before === null) return null;
  const texts = breaks.filter(({ since }) => before < since && since <= date).map(({ text }) => text);
  return texts.length > 0 ? texts.join(' ') : null;
}
