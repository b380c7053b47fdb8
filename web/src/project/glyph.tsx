import type { ReactNode } from 'react';

/** Sixths of a disc that are filled, or a sign of its own. */
export type Glyph = 0 | 1 | 2 | 3 | 4 | 5 | 'done' | 'diamond' | 'bars' | 'cross' | 'back';

const RADIUS = 5.3;

const signs: Record<Exclude<Glyph, number>, ReactNode> = {
  done: <path d="M2.4 7.6l3.2 3.2L11.8 4" className="glyph-line glyph-thick" />,
  diamond: <path d="M7 1.4l5.6 5.6L7 12.6 1.4 7z" className="glyph-line" />,
  bars: <path d="M3 2.2h2.9v9.6H3zM8.1 2.2H11v9.6H8.1z" />,
  cross: <path d="M3 3l8 8M11 3l-8 8" className="glyph-line glyph-thick" />,
  back: <path d="M5.4 2.2L2.2 5.4l3.2 3.2M2.6 5.4h5.2a3.4 3.4 0 0 1 3.4 3.4v2.6" className="glyph-line" />,
};

/** The drawn sign of a state on a grid of 14: the disc fills with each step, so that the order is read without colour. */
export function StateGlyph({ glyph }: { glyph: Glyph }) {
  return (
    <svg className="glyph" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" focusable="false">
      {typeof glyph === 'number' ? <Disc sixths={glyph} /> : signs[glyph]}
    </svg>
  );
}

/** An empty one is dashed: nothing is decided yet. */
function Disc({ sixths }: { sixths: number }) {
  return (
    <>
      <circle
        cx="7"
        cy="7"
        r={RADIUS}
        className="glyph-line"
        strokeDasharray={sixths === 0 ? '2.4 1.76' : undefined}
      />
      {sixths > 0 && <path d={slice(sixths)} />}
    </>
  );
}

/** From noon, clockwise. */
function slice(sixths: number): string {
  const angle = (sixths / 6) * 2 * Math.PI;
  const x = (7 + RADIUS * Math.sin(angle)).toFixed(2);
  const y = (7 - RADIUS * Math.cos(angle)).toFixed(2);
  return `M7 7V${7 - RADIUS}A${RADIUS} ${RADIUS} 0 ${sixths > 3 ? 1 : 0} 1 ${x} ${y}z`;
}
