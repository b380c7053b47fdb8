/** A bar as long as its number, for table cells. The width is an SVG attribute: the CSP allows no style attribute. */
export function Bar({ share, className = 'bar' }: { share: number; className?: string }) {
  const width = Math.min(Math.max(share, 0), 100);
  return (
    <svg
      className={className}
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="bar-track" width="100" height="10" />
      <rect className="bar-value" width={width} height="10" />
    </svg>
  );
}
