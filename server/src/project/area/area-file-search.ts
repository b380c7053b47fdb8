import type { LayerSearch } from '../../municipality/boundary-layer.js';
import { type DeclaredCrs, refuse, title } from '../../municipality/crs.js';
import { Refusal } from '../../platform/refusal.js';
import { AREA_SRIDS, type AreaSrid } from './area-projection.js';

const MEGABYTE = 1024 ** 2;
const FORMATS = 'Angenommen werden GeoJSON, Shapefile (alle Teile in einem ZIP) und GeoPackage.';

/** The layer with the area of a project, in a file that somebody uploads. */
export const areaSearch = (wanted?: string): LayerSearch => ({
  wanted,
  choose: (names) =>
    wanted === undefined
      ? names.length === 1
        ? names[0]!
        : null
      : (names.find((name) => name.toLowerCase() === wanted.toLowerCase()) ?? null),
  question: (names) => {
    const missing = wanted === undefined ? '' : `Eine Ebene „${wanted}“ enthält die Datei nicht. `;
    const several = names.length === 1 ? 'Die Datei enthält die Ebene' : 'Die Datei enthält mehrere Ebenen';
    return `${missing}${several} (${shortList(names)}): bitte angeben, welche das Gebiet zeigt.`;
  },
  words: {
    file: 'Gebietsdatei',
    formats: FORMATS,
    dbf: '.dbf-Datei',
    json: 'erwartet wird GeoJSON mit Flächen',
  },
  strict: true,
  maxJsonBytes: 60 * MEGABYTE,
  zip: {
    entryBytes: 100 * MEGABYTE,
    totalBytes: 200 * MEGABYTE,
    mend: 'bitte nur die Ebene mit dem Gebiet speichern',
  },
});

const MOST_NAMED = 12;
const shortList = (names: string[]): string =>
  names.length > MOST_NAMED
    ? `${names.slice(0, MOST_NAMED).join(', ')} und ${names.length - MOST_NAMED} weitere`
    : names.join(', ');

/** The file does not say where its coordinates lie. */
export class CrsQuestion extends Refusal {}

const ACCEPTED = 'EPSG:25833, 25832, 4326, 4258 und 3857';
const isAccepted = (code: number | null | undefined): code is AreaSrid =>
  (AREA_SRIDS as readonly (number | null | undefined)[]).includes(code);

/** The coordinate system of a file: declared in it, or as its sender says where it declares none. */
export function areaSrid(declared: DeclaredCrs | null, stated?: number): AreaSrid {
  if (stated !== undefined && !isAccepted(stated)) refuse({ code: stated, name: `EPSG:${stated}` }, ACCEPTED);
  if (declared?.code && stated !== undefined && declared.code !== stated)
    throw new Refusal(
      `Die Datei nennt selbst ${title(declared)}, angegeben ist EPSG:${stated}: bitte die Angabe weglassen.`,
    );
  if (isAccepted(declared?.code)) return declared.code;
  if (declared?.code || (declared && stated === undefined)) refuse(declared, ACCEPTED);
  if (stated !== undefined) return stated as AreaSrid;
  throw new CrsQuestion(
    'Die Datei nennt kein Koordinatensystem. In welchem liegt sie? In Sachsen ist EPSG:25833 (UTM 33) üblich; ' +
      'einem Shapefile fehlt dann die .prj-Datei.',
  );
}
