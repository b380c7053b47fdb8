/** The mark of the house. */
export function Lighthouse() {
  return (
    <svg
      className="lighthouse"
      viewBox="0 0 32 32"
      width="36"
      height="36"
      aria-hidden="true"
      focusable="false"
    >
      <path className="lighthouse-tower" d="M16 3v3M15 12l-5 14h12l-5-14M3.5 29h25M10 25h12" />
      <path className="lighthouse-light" d="M2 5.5l7 2.2M30 5.5l-7 2.2" />
      <circle className="lighthouse-lamp" cx="16" cy="8.5" r="3.2" />
    </svg>
  );
}
