import type { Feature, FeatureCollection, MultiPolygon, Position } from 'geojson';
import { feature, mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify } from 'topojson-simplify';
import type {
  GeometryCollection,
  MultiPolygon as SharedMultiPolygon,
  Topology,
} from 'topojson-specification';
import type { Point } from './arc-crossings.js';
import { simplifyBorders } from './border-simplifier.js';

export interface MunicipalityShape {
  ags: string;
  districtAgs: string;
  /** metres of Web Mercator (EPSG:3857) */
  geometry: MultiPolygon;
}

export interface BoundaryShape {
  level: 'municipality' | 'district' | 'state';
  /** 8, 5 or 2 digits */
  area: string;
  zoom: number;
  geometry: MultiPolygon;
}

type SharedBorders = Topology<{ municipalities: GeometryCollection }>;

interface SharedShape {
  level: BoundaryShape['level'];
  area: string;
  geometry: SharedMultiPolygon;
}

const FIRST_ZOOM = 5;
/** is used for all higher zooms, too, and therefore drawn as finely as zoom 14 */
const LAST_ZOOM = 12;
const FINEST_DETAIL = 14;
const EARTH_CIRCUMFERENCE = 40_075_016.686;
const TILE_PIXELS = 512;
/** Vertices of neighbours meet on a grid of 0.1 m; whole numbers keep the tests of geometry exact. */
const STEPS_PER_METRE = 10;

/**
 * Borders for each zoom, simplified as one topology: neighbours share exactly the same vertices, no gap opens and no
 * shape vanishes. Kreise and Land are made of the same lines.
 */
export function generalise(municipalities: MunicipalityShape[]): BoundaryShape[] {
  const origin = southWest(municipalities);
  const shared = shareBorders(municipalities, origin);
  const shapes = levels(shared, municipalities);
  const borders = presimplify(shared).arcs.map((arc) => ({
    points: arc.map(([x, y]): Point => [x!, y!]),
    bends: arc.map((point) => point[2]!),
  }));
  const polygons = shapes
    .filter(({ level }) => level === 'municipality')
    .flatMap(({ geometry }) => geometry.arcs);
  return zooms().flatMap(({ zoom, tolerance }) => {
    const arcs = simplifyBorders(borders, polygons, (tolerance * STEPS_PER_METRE) ** 2);
    const drawn = { ...shared, arcs: arcs.map((arc) => arc.map((point) => toMetres(point, origin))) };
    return shapes.map(({ level, area, geometry }) => {
      const { coordinates } = feature(drawn, geometry).geometry;
      return { level, area, zoom, geometry: { type: 'MultiPolygon' as const, coordinates } };
    });
  });
}

function zooms(): { zoom: number; tolerance: number }[] {
  return Array.from({ length: LAST_ZOOM - FIRST_ZOOM + 1 }, (_, index) => {
    const zoom = FIRST_ZOOM + index;
    const detail = zoom === LAST_ZOOM ? FINEST_DETAIL : zoom;
    return { zoom, tolerance: EARTH_CIRCUMFERENCE / (TILE_PIXELS * 2 ** detail) / 2 };
  });
}

function southWest(municipalities: MunicipalityShape[]): Point {
  const least = (axis: 0 | 1) =>
    municipalities.reduce(
      (west, { geometry }) =>
        geometry.coordinates.flat(2).reduce((value, point) => Math.min(value, point[axis]!), west),
      Infinity,
    );
  return [Math.floor(least(0)), Math.floor(least(1))];
}

const toSteps = ([x, y]: Position, origin: Point): Point => [
  Math.round((x! - origin[0]) * STEPS_PER_METRE),
  Math.round((y! - origin[1]) * STEPS_PER_METRE),
];

const toMetres = ([x, y]: Point, origin: Point): Point => [
  origin[0] + x / STEPS_PER_METRE,
  origin[1] + y / STEPS_PER_METRE,
];

function shareBorders(municipalities: MunicipalityShape[], origin: Point): SharedBorders {
  const features = municipalities.map(({ geometry }): Feature<MultiPolygon> => {
    const coordinates = geometry.coordinates
      .map((rings) => rings.map((ring, index) => onGrid(ring, origin, index === 0)))
      .map((rings) => rings.filter((ring) => ring.length > 3))
      .filter((rings) => rings.length > 0);
    return { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates } };
  });
  const collection: FeatureCollection<MultiPolygon> = { type: 'FeatureCollection', features };
  return topology({ municipalities: collection }) as SharedBorders;
}

/** shell counter-clockwise, holes clockwise: then every inner border is walked once in each direction */
function onGrid(ring: Position[], origin: Point, isShell: boolean): Point[] {
  const points = ring.map((point) => toSteps(point, origin));
  const distinct = points.filter(
    ([x, y], i) => i === 0 || x !== points[i - 1]![0] || y !== points[i - 1]![1],
  );
  const doubledArea = distinct.reduce((sum, [x, y], i) => {
    const [px, py] = distinct.at(i - 1)!;
    return sum + px * y - x * py;
  }, 0);
  return doubledArea > 0 === isShell ? distinct : distinct.reverse();
}

function levels(shared: SharedBorders, municipalities: MunicipalityShape[]): SharedShape[] {
  const geometries = shared.objects.municipalities.geometries as SharedMultiPolygon[];
  const merged = (level: 'district' | 'state', areaOf: (municipality: MunicipalityShape) => string) => {
    const areas = municipalities.map(areaOf);
    return [...new Set(areas)].map((area): SharedShape => {
      const parts = geometries.filter((_, index) => areas[index] === area);
      return { level, area, geometry: mergeArcs(shared, parts) };
    });
  };
  return [
    ...geometries.map((geometry, index): SharedShape => {
      return { level: 'municipality', area: municipalities[index]!.ags, geometry };
    }),
    ...merged('district', ({ districtAgs }) => districtAgs),
    ...merged('state', ({ ags }) => ags.slice(0, 2)),
  ];
}
