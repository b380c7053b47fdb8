import { bands } from '../coverage/bands.js';
import { patternInk } from '../coverage/swatch.js';
import type { Palette } from './palette.js';
import { groupInk, type StateGroup, stateGroups } from './project-groups.js';

/** Drawn at three times the size, so that the lines stay sharp on every screen. */
export const PATTERN_RATIO = 3;
const PLAIN_SIZE = 4;

export const patternName = (band: number) => `band-${band}`;
export const groupPatternName = (group: StateGroup) => `project-${group}`;

/** A tile of each band's pattern, colour and ink together, from the same drawing as the legend's. */
export function patternImages(palette: Palette): [name: string, image: ImageData][] {
  const ofBands = bands.map((band): [string, ImageData] => [
    patternName(band),
    drawPattern(patternInk[band], palette.bands[band]!, palette.inks[band]!),
  ]);
  const ofProjects = stateGroups.map((group): [string, ImageData] => {
    const { fill, ink } = palette.projects[group];
    return [groupPatternName(group), drawPattern(groupInk[group], fill, ink)];
  });
  return [...ofBands, ...ofProjects];
}

type Ink = (typeof groupInk)[StateGroup];

function drawPattern(ink: Ink | undefined, ground: string, colour: string): ImageData {
  const size = (ink?.size ?? PLAIN_SIZE) * PATTERN_RATIO;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  const brush = canvas.getContext('2d', { willReadFrequently: true })!;
  brush.fillStyle = ground;
  brush.fillRect(0, 0, size, size);
  if (ink) {
    brush.scale(PATTERN_RATIO, PATTERN_RATIO);
    brush.strokeStyle = brush.fillStyle = colour;
    brush.lineWidth = ink.width;
    if (ink.dot) fillDot(brush, ink.size / 2, ink.dot);
    else if (ink.lines) brush.stroke(new Path2D(ink.lines));
  }
  return brush.getImageData(0, 0, size, size);
}

function fillDot(brush: CanvasRenderingContext2D, centre: number, radius: number): void {
  brush.beginPath();
  brush.arc(centre, centre, radius, 0, 2 * Math.PI);
  brush.fill();
}
