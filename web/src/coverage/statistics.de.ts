/** The statistics page. */
export const statisticsDe = {
  title: 'Statistik der Versorgung',
  description:
    'Welches Internet in Sachsen ankommt: Land, Landkreise und Gemeinden, nach Geschwindigkeit und Technik, mit Entwicklung, als Tabelle und zum Mitnehmen.',
  heading: 'Statistik der Versorgung',
  filter: 'Was gezeigt wird',
  size: 'Einwohnerzahl',
  districts: {
    heading: 'Landkreise und Kreisfreie Städte',
    explain:
      'Anteil der Haushalte mit {{service}}, {{technology}}, Stand {{day}}. Der höchste Anteil steht zuerst.',
    name: 'Kreis',
    share: 'Anteil in %',
    population: 'Einwohner',
    chosen: 'ausgewählt',
    state: 'Zum Land Sachsen',
  },
  sizes: {
    heading: 'Gemeinden nach Einwohnerzahl',
    explain:
      'Anteil der Haushalte mit {{service}}, {{technology}}, Stand {{day}}. Mittlerer Wert: Die Hälfte der Gemeinden liegt darunter, die Hälfte darüber.',
    care: 'Ländliche und städtische Gemeinden lassen sich schlecht vergleichen. Eine amtliche Einteilung in ländlich und städtisch steht nicht in unseren Daten. Deshalb stehen hier nur Gemeinden mit ähnlicher Einwohnerzahl nebeneinander, die Kreisfreien Städte für sich.',
    name: 'Einwohnerzahl',
    count: 'Gemeinden',
    median: 'Mittlerer Wert in %',
    span: 'von – bis',
    spanText: '{{least}} – {{most}}',
    unknown_one:
      'Bei {{formatted}} Gemeinde ist die Einwohnerzahl nicht bekannt. Sie steht in keiner Klasse.',
    unknown_other:
      'Bei {{formatted}} Gemeinden ist die Einwohnerzahl nicht bekannt. Sie stehen in keiner Klasse.',
    all: 'Alle Gemeinden in einer Liste, mit Karte',
  },
  /** As a choice, and in the middle of a heading. */
  sizeName: {
    city: 'Kreisfreie Städte',
    '20000': 'ab 20.000',
    '10000': '10.000 bis unter 20.000',
    '5000': '5.000 bis unter 10.000',
    '2000': '2.000 bis unter 5.000',
    '0': 'unter 2.000',
  },
  ranking: {
    city: 'Kreisfreie Städte',
    heading: 'Gemeinden mit {{size}} Einwohnerinnen und Einwohnern',
    inDistrict: 'Gezeigt werden die Gemeinden in {{district}}. Der Rang gilt in ganz Sachsen.',
    explain:
      'Gemeinden mit demselben Anteil teilen sich einen Rang. Der Rang sagt nichts darüber, wie schwer der Ausbau dort ist.',
    none: 'In dieser Auswahl gibt es keine Gemeinde.',
    rank: 'Rang',
    name: 'Gemeinde',
    share: 'Anteil in %',
    population: 'Einwohner',
  },
  slips: {
    heading: 'Zugesagte Termine',
    text: 'Wie oft und um wie lange zugesagte Fertigstellungen verschoben wurden: nach Kreis, Netzbetreiber und Programm.',
    link: 'Verschobene Termine ansehen',
  },
  data: {
    heading: 'Daten mitnehmen',
    text: 'Genau diese Auswahl, mit Stand, Quelle und Lizenz in der Datei.',
    municipalities: 'Gemeinden',
    districts: 'Kreise',
  },
};
