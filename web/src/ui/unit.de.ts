/** Units that are words, as the service names them; those that are signs ("km²", "EUR", "%") are the same everywhere. */
export const unitDe = {
  Einwohner: 'Einwohner',
  'Einwohner/km²': 'Einwohner/km²',
  Zeilen: 'Zeilen',
  Punkte: 'Punkte',
  Prozentpunkte: 'Prozentpunkte',
  Monate: 'Monate',
  Jahre: 'Jahre',
  Tage: 'Tage',
  Gemeinden: 'Gemeinden',
  Anträge: 'Anträge',
  /** Between two figures. */
  bis: 'bis',
};
