import { foldGerman } from '../../municipality/fold.js';
import { englishWord } from './english-word.js';

/** One column that a list may have. */
export interface BulkField {
  name: string;
  /** German; the header of a template. */
  label: string;
  /** Folded spellings without spaces, beside that of the label. */
  headers: readonly string[];
  /** Width of its column in a template, in characters. */
  width?: number;
}

/** „Gemeinde (AGS)“ → gemeindeags, „Straße:“ → strasse. */
export const foldHeader = (header: string): string => foldGerman(header).replaceAll(' ', '');

/** Spellings of one column, written as they are read. */
export const field = (name: string, label: string, headers = '', width = 14): BulkField => ({
  name,
  label,
  headers: [label, name, englishWord(label), ...headers.split(',')].map(foldHeader).filter(Boolean),
  width,
});

export const fieldOf = (fields: readonly BulkField[], header: string): BulkField | null => {
  const folded = foldHeader(header);
  return folded === '' ? null : (fields.find(({ headers }) => headers.includes(folded)) ?? null);
};

/** How many columns of a line are known: what a header is found by. */
export const knownHeaders = (fields: readonly BulkField[], cells: readonly string[]): number =>
  new Set(cells.map((cell) => fieldOf(fields, cell)?.name).filter(Boolean)).size;

export const addressFields: readonly BulkField[] = [
  field(
    'externalId',
    'Kennung',
    'ID, Adress-ID, AdressID, Adressnummer, Netzbetreiber-ID, NetzbetreiberID, Objekt-ID, ObjektID, externe ID, OI, Kls-ID, KLSID, Address ID, Building ID, external_id',
  ),
  field('lot', 'Los', 'Los-Nr., Losnummer, Los Nr, Lot, Lot number', 6),
  field(
    'municipality',
    'Gemeinde (AGS)',
    'AGS, AGS8, Gemeindeschlüssel, Amtlicher Gemeindeschlüssel, Gemeindekennziffer, Gemeinde AGS, GKZ, Gem-Schlüssel, Gemeindenr, Regionalschlüssel, ARS, AGS Gemeinde, Municipality key',
  ),
  field('place', 'Ort', 'Gemeinde, Gemeindename, Stadt, Kommune, Ortsname, Wohnort, City, Town, Place', 20),
  field(
    'subArea',
    'Ortsteil',
    'OT, Ortsteilname, Gemeindeteil, Ortschaft, Stadtteil, District, sub_area, Suburb',
    20,
  ),
  field('postcode', 'PLZ', 'Postleitzahl, Post code, Postal code, ZIP, ZIP code', 8),
  field('street', 'Straße', 'Str., Straßenname, Strassenname, Street, Street name', 28),
  field(
    'fullStreet',
    'Straße und Hausnummer',
    'Adresse, Anschrift, Straße Hausnummer, Straße Nr., Straße/Hausnummer, Straße + Hausnummer, Address, Street address',
    30,
  ),
  field(
    'houseNumber',
    'Hausnummer',
    'Haus-Nr., HausNr, Hnr, HsNr, Hs-Nr, Nr., Nummer, House number, house_no, Housenumber',
    11,
  ),
  field(
    'houseNumberAddition',
    'Hausnummernzusatz',
    'Zusatz, Hausnummerzusatz, HNR-Zusatz, HsNr-Zusatz, Hnr Zusatz, Addition, Hausnr-Zusatz',
    10,
  ),
  field('parcel', 'Flurstück', 'Flst, Flurstücksnummer, Flurstücks-Nr., Flurstück-Nr., Parcel', 12),
  field('countedAs', 'Zählung', 'Zählt als, Förderung, Art, Kategorie, Counted as, counted_as', 14),
  field('state', 'Stand', 'Status, Ausbaustand, Ausbaustatus, Zustand, Bauzustand, State', 18),
  field(
    'quarter',
    'Quartal',
    'Termin, Fertigstellung, Fertig bis, Bereit ab, Geplant, Ausbauquartal, Quarter, Date',
    10,
  ),
  field('reason', 'Grund', 'Begründung, Bemerkung zum Stand, Ablehnungsgrund, Reason', 30),
  field(
    'east',
    'Ostwert',
    'Ost, Rechtswert, RW, East, Easting, E, X, UTM Ost, UTM33 Ost, UTM E, UTM X, X-Koordinate, Koordinate X, Länge, Längengrad, Geogr. Länge, Lon, Long, Lng, Longitude, ETRS89 Ost, OSTWERT_25833, Ostwert 25833, Ostwert 25832, Ostwert_25832, UTM32 Ost',
    12,
  ),
  field(
    'north',
    'Nordwert',
    'Nord, Hochwert, HW, North, Northing, N, Y, UTM Nord, UTM33 Nord, UTM N, UTM Y, Y-Koordinate, Koordinate Y, Breite, Breitengrad, Geogr. Breite, Lat, Latitude, ETRS89 Nord, NORDWERT_25833, Nordwert 25833, Nordwert 25832, Nordwert_25832, UTM32 Nord',
    12,
  ),
];
