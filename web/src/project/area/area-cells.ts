import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Theme } from '../../ui/theme.js';

/*
 * The 100 m cells round an area by kind of spot, as shapes: which class at least half of the households of a cell have. The
 * figures beside the map count every household; the shapes only show where they are.
 */
export const spots = ['white', 'lightGrey', 'darkGrey', 'unclear', 'black', 'unknown'] as const;
export type Spot = (typeof spots)[number];

export const CELL_SOURCE = 'coverage';
const CLASSES = [30, 50, 100, 200, 400, 1000];
/** From this band of shares on it is half of the households; 7 means that nothing is published. */
const [HALF, UNKNOWN] = [3, 7];

type Between = { from: number; to: number | null } | null;

/** The band of a class in the code of the cell. */
const digitOf = (minMbit: number): ExpressionSpecification => [
  '%',
  ['floor', ['/', ['get', 'a'], 8 ** (CLASSES.length - 1 - CLASSES.indexOf(minMbit))]],
  8,
];

/** Half of the households of the cell have at least so much; a class that the atlas lacks is nobody's. */
const has = (minMbit: number): ExpressionSpecification => [
  'all',
  ['>=', digitOf(minMbit), HALF],
  ['<', digitOf(minMbit), UNKNOWN],
];

/** What is not published is not white: somebody may well be reached. */
const isUntold: ExpressionSpecification = [
  'any',
  ['==', digitOf(30), UNKNOWN],
  ['==', digitOf(100), UNKNOWN],
];

/** `unclear`: the classes in which the threshold lies, as the service says; undefined: not yet known. */
export function spotExpression(unclear: Between | undefined): ExpressionSpecification {
  const { from, to } = unclear ?? { from: 100, to: 100 };
  const isUnclear = (to === null ? has(from) : ['all', has(from), ['!', has(to)]]) as ExpressionSpecification;
  const isBlack = (to === null ? false : has(to)) as ExpressionSpecification;
  return [
    'case',
    isUntold,
    'spot-unknown',
    ['!', has(30)],
    'spot-white',
    ['!', has(100)],
    'spot-lightGrey',
    isBlack,
    'spot-black',
    isUnclear,
    'spot-unclear',
    'spot-darkGrey',
  ] as ExpressionSpecification;
}

export const cellLayer = (unclear: Between | undefined): LayerSpecification => ({
  id: 'cells',
  type: 'symbol',
  source: CELL_SOURCE,
  'source-layer': CELL_SOURCE,
  minzoom: 9,
  layout: {
    'icon-image': spotExpression(unclear),
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
    'icon-size': ['interpolate', ['linear'], ['zoom'], 9, 0.5, 11.5, 0.6, 13, 1, 16, 1.6],
  },
});

/** Colours as on the page: the shape tells them apart without. */
const inks: Record<Theme, Record<Spot, string>> = {
  light: {
    white: '#b3261e',
    lightGrey: '#b26a00',
    darkGrey: '#5b6185',
    unclear: '#7e01a8',
    black: '#1d2034',
    unknown: '#5b6185',
  },
  dark: {
    white: '#ff8a7c',
    lightGrey: '#f0a94b',
    darkGrey: '#9aa0bd',
    unclear: '#d79bf0',
    black: '#f3f4f7',
    unknown: '#9aa0bd',
  },
  forced: { white: '', lightGrey: '', darkGrey: '', unclear: '', black: '', unknown: '' },
};

export const ICON_RATIO = 3;
const SIZE = 9;

/** Weiß a hollow square, hellgrau half filled, dunkelgrau full, nicht eindeutig a hollow diamond, schwarz a dot, keine Angabe a stroke. */
const shapes: Record<Spot, (brush: CanvasRenderingContext2D) => void> = {
  white: (brush) => brush.strokeRect(1.5, 1.5, 6, 6),
  lightGrey: (brush) => {
    brush.strokeRect(1.5, 1.5, 6, 6);
    brush.fill(new Path2D('M1.5 7.5L7.5 1.5V7.5Z'));
  },
  darkGrey: (brush) => brush.fillRect(1, 1, 7, 7),
  unclear: (brush) => brush.stroke(new Path2D('M4.5 1L8 4.5L4.5 8L1 4.5Z')),
  black: (brush) => brush.fill(new Path2D('M4.5 2a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0 -5Z')),
  unknown: (brush) => brush.stroke(new Path2D('M2 4.5H7')),
};

export function spotIcons(theme: Theme, text: string, ground: string): [name: string, image: ImageData][] {
  return spots.map((spot) => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = SIZE * ICON_RATIO;
    const brush = canvas.getContext('2d', { willReadFrequently: true })!;
    brush.scale(ICON_RATIO, ICON_RATIO);
    brush.lineWidth = 1.4;
    brush.fillStyle = ground;
    if (spot !== 'unclear' && spot !== 'black' && spot !== 'unknown') brush.fillRect(1, 1, 7, 7);
    brush.strokeStyle = brush.fillStyle = inks[theme][spot] || text;
    shapes[spot](brush);
    return [`spot-${spot}`, brush.getImageData(0, 0, canvas.width, canvas.height)];
  });
}
