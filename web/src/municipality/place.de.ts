/** What the service names in German on every page: kinds of places, Kreise, the Land. Keys are those of the service. */
export const placeDe = {
  kind: {
    Gemeinde: 'Gemeinde',
    Stadt: 'Stadt',
    Landkreis: 'Landkreis',
    'Kreisfreie Stadt': 'Kreisfreie Stadt',
  },
  /** Areas with a name of their own in another language, by key. */
  area: {
    DE: 'Deutschland',
    '14': 'Sachsen',
    '14625': 'Landkreis Bautzen',
    '14626': 'Landkreis Görlitz',
  },
  district: 'Landkreis {{name}}',
  city: '{{name}}, Stadt',
};
