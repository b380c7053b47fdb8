import type { Theme } from '../../ui/theme.js';
import { ICON_RATIO, spotIcons } from './area-cells.js';
import { type AreaPalette, areaPalette } from './area-map-layers.js';

type Image = [name: string, image: ImageData];

/** The handles of points and edges, the mark of a fault, the hatch of an overlap, and the shapes of the cells. */
export function areaIcons(theme: Theme): Image[] {
  const palette = areaPalette(theme);
  return [
    ...spotIcons(theme, palette.text, palette.ground),
    drawn('point', 13, (brush) => square(brush, palette, 9)),
    drawn('hole', 13, (brush) => disc(brush, palette, 4.6)),
    drawn('middle', 9, (brush) => {
      brush.globalAlpha = 0.75;
      disc(brush, palette, 2.8);
    }),
    drawn('chosen', 25, (brush) => chosen(brush, palette)),
    drawn('fault', 27, (brush) => cross(brush, palette)),
    drawn('hatch', 8, (brush) => hatch(brush, palette)),
  ];
}

function drawn(name: string, size: number, draw: (brush: CanvasRenderingContext2D) => void): Image {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * ICON_RATIO;
  const brush = canvas.getContext('2d', { willReadFrequently: true })!;
  brush.scale(ICON_RATIO, ICON_RATIO);
  if (name !== 'hatch') brush.translate(size / 2, size / 2);
  draw(brush);
  return [name, brush.getImageData(0, 0, canvas.width, canvas.height)];
}

function square(brush: CanvasRenderingContext2D, { ground, area }: AreaPalette, size: number): void {
  brush.fillStyle = ground;
  brush.strokeStyle = area;
  brush.lineWidth = 2;
  brush.fillRect(-size / 2, -size / 2, size, size);
  brush.strokeRect(-size / 2, -size / 2, size, size);
}

function disc(brush: CanvasRenderingContext2D, { ground, area }: AreaPalette, radius: number): void {
  brush.beginPath();
  brush.arc(0, 0, radius, 0, 2 * Math.PI);
  brush.fillStyle = ground;
  brush.strokeStyle = area;
  brush.lineWidth = 2;
  brush.fill();
  brush.stroke();
}

function chosen(brush: CanvasRenderingContext2D, { ground, area, text }: AreaPalette): void {
  brush.beginPath();
  brush.arc(0, 0, 9.5, 0, 2 * Math.PI);
  brush.strokeStyle = ground;
  brush.lineWidth = 6;
  brush.stroke();
  brush.strokeStyle = text;
  brush.lineWidth = 3;
  brush.stroke();
  brush.fillStyle = area;
  brush.fillRect(-5, -5, 10, 10);
}

/** A fault: a cross in a ring, so that it needs no colour. */
function cross(brush: CanvasRenderingContext2D, { ground, fault }: AreaPalette): void {
  brush.beginPath();
  brush.arc(0, 0, 10.5, 0, 2 * Math.PI);
  brush.fillStyle = ground;
  brush.strokeStyle = fault;
  brush.lineWidth = 2.5;
  brush.fill();
  brush.stroke();
  brush.stroke(new Path2D('M-4.5 -4.5L4.5 4.5M-4.5 4.5L4.5 -4.5'));
}

function hatch(brush: CanvasRenderingContext2D, { other }: AreaPalette): void {
  brush.strokeStyle = other;
  brush.globalAlpha = 0.55;
  brush.lineWidth = 0.9;
  brush.stroke(new Path2D('M-2 2L2 -2M0 8L8 0M6 10L10 6'));
}
