import { Refusal } from '../platform/refusal.js';
import { parseWkt, type WktNode } from './wkt.js';

/** What a file says about its coordinate system. */
export interface DeclaredCrs {
  /** EPSG code, null if the declaration names none that we recognise. */
  code: number | null;
  name: string;
}

export type AcceptedSrid = 25832 | 25833 | 4326;

/** ETRS89 and WGS 84 are the same at the accuracy of a map, so 4258 is read as 4326. */
const ACCEPTED: Record<number, AcceptedSrid> = { 25832: 25832, 25833: 25833, 4326: 4326, 4258: 4326 };

const GAUSS_KRUEGER: Record<number, string> = { 31466: '2', 31467: '3', 31468: '4', 31469: '5' };

const CHOICES = '„--crs EPSG:25832“, „--crs EPSG:25833“ oder „--crs EPSG:4326“';

/** The coordinate system to read a file in: declared in it, or by `--crs` where it declares none. */
export function acceptedSrid(declared: DeclaredCrs | null, option?: string): AcceptedSrid {
  const stated = option === undefined ? null : optionCrs(option);
  if (!declared && !stated) {
    throw new Refusal(
      `Die Datei nennt kein Koordinatensystem: bitte mit ${CHOICES} angeben, in welchem sie liegt.`,
    );
  }
  if (stated && declared?.code && ACCEPTED[declared.code] !== ACCEPTED[stated.code!]) {
    throw new Refusal(
      `Die Datei nennt selbst ${title(declared)}, „--crs“ dagegen ${title(stated)}: bitte „--crs“ weglassen.`,
    );
  }
  const crs = declared?.code ? declared : (stated ?? declared!);
  return ACCEPTED[crs.code ?? 0] ?? refuse(crs, 'EPSG:25832, 25833 und 4326');
}

function optionCrs(option: string): DeclaredCrs {
  const code = Number(/^(?:EPSG:)?(\d+)$/i.exec(option.trim())?.[1]);
  if (!code) throw new Refusal(`„--crs ${option}“ ist nicht lesbar: bitte ${CHOICES} angeben.`);
  return { code, name: `EPSG:${code}` };
}

/** A coordinate system that is not taken, by its name, with the way out. */
export function refuse(crs: DeclaredCrs, accepted: string): never {
  const zone = GAUSS_KRUEGER[crs.code ?? 0];
  const what = zone ? `in Gauß-Krüger Zone ${zone} (EPSG:${crs.code})` : `im Koordinatensystem ${title(crs)}`;
  const source = crs.code ? ` -s_srs EPSG:${crs.code}` : '';
  throw new Refusal(
    `Die Datei liegt ${what}, angenommen werden ${accepted}: bitte vorher umrechnen, etwa mit ` +
      `„ogr2ogr${source} -t_srs EPSG:25833 neu.gpkg DATEI“ oder in QGIS mit „Exportieren → Objekte speichern als“.`,
  );
}

export function title(crs: DeclaredCrs): string {
  const code = crs.code ? `EPSG:${crs.code}` : '';
  return !code || crs.name.includes(code) ? crs.name : `${crs.name} (${code})`;
}

/** `EPSG:25833`, `urn:ogc:def:crs:EPSG::25833`, `http://www.opengis.net/def/crs/EPSG/0/25833`, CRS84. */
export function crsFromName(name: string): DeclaredCrs {
  if (/\bCRS84h?$/i.test(name)) return { code: 4326, name };
  const code = /epsg.*?(\d{4,6})$/i.exec(name.trim())?.[1];
  return { code: code ? Number(code) : null, name };
}

/** A `.prj` in the spelling of ESRI (no codes) or OGC (AUTHORITY, ID). An empty one declares nothing. */
export function crsFromWkt(text: string): DeclaredCrs | null {
  if (text.trim() === '') return null;
  const root = parseWkt(text);
  if (!root) return { code: null, name: 'unbekannter Schreibweise' };
  return { code: ownCode(root) ?? codeByParameters(root), name: root.text(0) ?? root.keyword };
}

function ownCode(root: WktNode): number | null {
  const id = root.child('AUTHORITY') ?? root.child('ID');
  return id && /epsg/i.test(id.text(0) ?? '') ? Number(id.text(1)) || null : null;
}

function codeByParameters(root: WktNode): number | null {
  const datum = datumOf(root);
  if (/^(GEOGCS|GEOGCRS|GEODCRS|GEOGRAPHICCRS)$/.test(root.keyword)) {
    return datum === 'wgs84' ? 4326 : datum === 'etrs89' ? 4258 : null;
  }
  if (datum === 'wgs84' && /mercator_auxiliary_sphere|pseudo[- ]mercator/i.test(projectionOf(root)))
    return 3857;
  if (!/transverse[ _]mercator|gauss[ _]kr/i.test(projectionOf(root))) return null;
  const meridian = root.parameter(/central[ _]meridian|longitude of natural origin/i);
  const easting = root.parameter(/false[ _]easting/i);
  const scale = root.parameter(/scale[ _]factor/i);
  if (datum === 'etrs89' && scale === 0.9996 && easting === 500_000) {
    return meridian === 9 ? 25832 : meridian === 15 ? 25833 : null;
  }
  const zone = meridian === null ? 0 : meridian / 3;
  return datum === 'dhdn' && scale === 1 && easting === zone * 1_000_000 + 500_000 ? 31464 + zone : null;
}

function projectionOf(root: WktNode): string {
  return (root.child('PROJECTION') ?? root.child('CONVERSION')?.child('METHOD'))?.text(0) ?? '';
}

function datumOf(root: WktNode): 'etrs89' | 'wgs84' | 'dhdn' | null {
  const datum = root.find(/^(DATUM|ENSEMBLE|GEODETICDATUM|TRF)$/)?.text(0) ?? '';
  if (/etrs|european[ _]terrestrial/i.test(datum)) return 'etrs89';
  if (/wgs[ _]?(19)?84|world[ _]geodetic/i.test(datum)) return 'wgs84';
  return /dhdn|hauptdreiecksnetz/i.test(datum) ? 'dhdn' : null;
}
