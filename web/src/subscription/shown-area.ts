const TILE = 512;

/**
 * The frame of the map as a drawn area: the address says where it stands (zoom/latitude/longitude), the page how large it
 * is. null: the map has not been moved, then it shows the whole Land. Pure.
 */
export function shownArea(address: string, width: number, height: number): string | null {
  const at = new URL(address).searchParams.get('at') ?? '';
  const found = /^(\d{1,2}(?:\.\d+)?)\/(-?\d{1,2}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)$/.exec(at);
  if (!found) return null;
  const [zoom, latitude, longitude] = found.slice(1).map(Number) as [number, number, number];
  const degrees = 360 / (TILE * 2 ** zoom);
  const [x, y] = [(width * degrees) / 2, (height * degrees * Math.cos((latitude * Math.PI) / 180)) / 2];
  const corners = [
    [-x, -y],
    [x, -y],
    [x, y],
    [-x, y],
  ] as const;
  return corners.map(([dx, dy]) => `${(longitude + dx).toFixed(5)},${(latitude + dy).toFixed(5)}`).join(';');
}
