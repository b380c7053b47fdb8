import type { Catalogue } from '../platform/wording/wording.js';

export const said: Catalogue = {
  'BASEMAP_URL muss mit http:// oder https:// beginnen und {z}, {x} und {y} enthalten (bei WMTS {TileMatrix}, {TileCol} und {TileRow}).':
    'BASEMAP_URL must begin with http:// or https:// and contain {z}, {x} and {y} (for WMTS {TileMatrix}, {TileCol} and {TileRow}).',
  'Hier ist kein Kartenhintergrund eingestellt.': 'No map background is set here.',
  'z, x und y müssen ganze Zahlen einer Kachel sein.': 'z, x and y must be whole numbers of a tile.',
  'Der Kartenhintergrund ist gerade nicht erreichbar. Die Karte geht auch ohne ihn.':
    'The map background cannot be reached at the moment. The map works without it as well.',
  Kreise: 'Districts',
  'Versorgung in Zellen': 'Coverage in cells',
  Projekte: 'Projects',
  'Adressen in Projekten': 'Addresses in projects',
  'Projekte: {0}': 'Projects: {0}',
  'Der Stand „edition“ ist kein Datum: bitte als JJJJ-MM-TT angeben, etwa 2021-06-30.':
    'The “edition” is not a date: please give it as YYYY-MM-DD, for example 2021-06-30.',
  'Diese Adresse gibt es nicht. Eine Kachel heißt /tiles/EBENE/Z/X/Y.pbf, ihre Beschreibung /tiles/EBENE.json.':
    'This address does not exist. A tile is called /tiles/LAYER/Z/X/Y.pbf, its description /tiles/LAYER.json.',
  'Diese Kartenebene gibt es nicht. Es gibt: {0}.': 'This map layer does not exist. There are: {0}.',
  'Diese Kachel gibt es nicht: z muss eine ganze Zahl von 0 bis {0} sein, x und y ganze Zahlen von 0 bis unter 2 hoch z.':
    'This tile does not exist: z must be a whole number from 0 to {0}, x and y whole numbers from 0 to below 2 to the power of z.',
  'Zum Stand {0} gibt es in dieser Kartenebene nichts.': 'As at {0} there is nothing in this map layer.',
};
