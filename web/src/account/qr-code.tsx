/** A QR code drawn as one path of unit squares. Always dark on light with its quiet zone: cameras need it so. */
export function QrCode({ size, path, label }: { size: number; path: string; label: string }) {
  const quiet = 4;
  const whole = size + 2 * quiet;
  return (
    <svg
      className="qr-code"
      viewBox={`${-quiet} ${-quiet} ${whole} ${whole}`}
      width="240"
      height="240"
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect x={-quiet} y={-quiet} width={whole} height={whole} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
