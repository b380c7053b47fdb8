import qrcode from 'qrcode';

/** A QR code as one SVG path of unit squares, drawn row by row in runs. The page adds the quiet zone of four around it. */
export function qrPath(text: string): { size: number; path: string } {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' });
  const isDark = (x: number, y: number) => x < modules.size && modules.get(y, x) === 1;
  let path = '';
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) {
      if (!isDark(x, y)) continue;
      const start = x;
      while (isDark(x + 1, y)) x++;
      path += `M${start} ${y}h${x + 1 - start}v1H${start}z`;
    }
  }
  return { size: modules.size, path };
}
