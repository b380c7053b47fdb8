import { bands } from '../coverage/bands.js';
import { patternInk } from '../coverage/swatch.js';
import type { Palette } from './palette.js';

/** Drawn at three times the size, so that the lines stay sharp on every screen. */
export const PATTERN_RATIO = 3;
const PLAIN_SIZE = 4;

export const patternName = (band: number) => `band-${band}`;

/** A tile of each band's pattern, colour and ink together, from the same drawing as the legend's. */
export function patternImages(palette: Palette): [name: string, image: ImageData][] {
  return bands.map((band) => [patternName(band), drawPattern(palette, band)]);
}

function drawPattern(palette: Palette, band: number): ImageData {
  const ink = patternInk[band];
  const size = (ink?.size ?? PLAIN_SIZE) * PATTERN_RATIO;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  const brush = canvas.getContext('2d', { willReadFrequently: true })!;
  brush.fillStyle = palette.bands[band]!;
  brush.fillRect(0, 0, size, size);
  if (ink) {
    brush.scale(PATTERN_RATIO, PATTERN_RATIO);
    brush.strokeStyle = brush.fillStyle = palette.inks[band]!;
    brush.lineWidth = ink.width;
    if (ink.dot) fillDot(brush, ink.size / 2, ink.dot);
    else brush.stroke(new Path2D(ink.lines));
  }
  return brush.getImageData(0, 0, size, size);
}

function fillDot(brush: CanvasRenderingContext2D, centre: number, radius: number): void {
  brush.beginPath();
  brush.arc(centre, centre, radius, 0, 2 * Math.PI);
  brush.fill();
}
