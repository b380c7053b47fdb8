import type { ExpressionSpecification } from 'maplibre-gl';
import { bands, profileClasses } from '../coverage/bands.js';
import type { Palette } from './palette.js';
import { patternName } from './pattern-image.js';
import { CELL_ZOOM, type MapView, type Thing, tileSource } from './thing.js';

const SOURCE = 'coverage';

/** Fields of a cell: one code a technology, in it one octal digit a class, the lowest class foremost (0o666540). */
const fields: Record<string, string> = { all: 'a', ftthb: 'f', hfc: 'c', dsl: 'd' };

/** Whether the 100 m cells say what is shown: without them the Gemeinden keep their colour at every zoom. */
export function hasCells({ technology, edition }: Pick<MapView, 'technology' | 'edition'>): boolean {
  return edition !== null && technology in fields;
}

/** The 100 m cells, on the same scale as the Gemeinden. */
export function coverage(palette: Palette, view: MapView): Thing {
  const band = bandExpression(view);
  const byBand = (values: string[]) =>
    [
      'match',
      band,
      ...bands.slice(0, -1).flatMap((each) => [each, values[each]!]),
      values.at(-1)!,
    ] as unknown as ExpressionSpecification;
  return {
    source: { id: SOURCE, data: tileSource(SOURCE, view.edition ? `?edition=${view.edition}` : '') },
    layers: [
      {
        id: 'coverage-cell',
        type: 'fill',
        source: SOURCE,
        'source-layer': SOURCE,
        minzoom: CELL_ZOOM - 1,
        layout: { visibility: hasCells(view) && !view.projects ? 'visible' : 'none' },
        paint: {
          ...(view.patterns
            ? { 'fill-pattern': byBand(bands.map(patternName)) }
            : { 'fill-color': byBand(palette.bands), 'fill-antialias': false }),
          'fill-opacity': ['interpolate', ['linear'], ['zoom'], CELL_ZOOM - 0.4, 0, CELL_ZOOM, 1],
        },
      },
    ],
    legend: bands,
  };
}

/** The octal digit of the class, out of the code of the technology. */
export function bandExpression({ technology, minMbit }: MapView): ExpressionSpecification {
  const index = (profileClasses as readonly number[]).indexOf(minMbit);
  const code: ExpressionSpecification = ['get', fields[technology] ?? 'a'];
  return ['%', ['floor', ['/', code, 8 ** (profileClasses.length - 1 - Math.max(index, 0))]], 8];
}
