import type { Spot } from './area/area-cells.js';

/** The kinds of spots as they stand on the map: told apart by shape and filling, not by colour. */
export function SpotGlyph({ spot }: { spot: Spot }) {
  return (
    <svg
      className={`spot-glyph spot-${spot}`}
      viewBox="0 0 14 14"
      width="14"
      height="14"
      aria-hidden="true"
      focusable="false"
    >
      {spot === 'white' && <rect className="spot-line" x="2" y="2" width="10" height="10" />}
      {spot === 'lightGrey' && (
        <>
          <rect className="spot-line" x="2" y="2" width="10" height="10" />
          <path d="M2 12L12 2V12Z" />
        </>
      )}
      {spot === 'darkGrey' && <rect x="2" y="2" width="10" height="10" />}
      {spot === 'unclear' && <path className="spot-line" d="M7 1.5L12.5 7L7 12.5L1.5 7Z" />}
      {spot === 'black' && <circle cx="7" cy="7" r="3.6" />}
      {spot === 'unknown' && <path className="spot-line" d="M2.5 7H11.5" />}
    </svg>
  );
}
