import type { ReactNode } from 'react';

/** Shapes on a grid of 14: they differ in outline or fill, so that no state is told by colour alone. */
const shapes = {
  ring: <circle cx="7" cy="7" r="5.2" className="chip-line" />,
  dashed: <circle cx="7" cy="7" r="5.2" className="chip-line" strokeDasharray="2.2 1.9" />,
  disc: <circle cx="7" cy="7" r="6" />,
  done: (
    <>
      <circle cx="7" cy="7" r="6" />
      <path d="M4 7.2l2.2 2.2L10 5.4" className="chip-cut" />
    </>
  ),
  quarter: (
    <>
      <circle cx="7" cy="7" r="5.2" className="chip-line" />
      <path d="M7 7V2a5 5 0 0 1 5 5z" />
    </>
  ),
  half: (
    <>
      <circle cx="7" cy="7" r="5.2" className="chip-line" />
      <path d="M7 2a5 5 0 0 1 0 10z" />
    </>
  ),
  most: (
    <>
      <circle cx="7" cy="7" r="5.2" className="chip-line" />
      <path d="M7 7V2a5 5 0 1 1-5 5z" />
    </>
  ),
  back: <path d="M5.4 2.2L2.2 5.4l3.2 3.2M2.6 5.4h5.2a3.4 3.4 0 0 1 3.4 3.4v2.6" className="chip-line" />,
  sheet: <path d="M3 1.4h5.2L11 4.2v8.4H3zM5 6.4h4M5 9h4" className="chip-line" />,
  square: <path d="M2 2h10v10H2z" className="chip-line" />,
  rings: (
    <>
      <circle cx="4.6" cy="7" r="3.4" className="chip-line" />
      <circle cx="9.4" cy="7" r="3.4" className="chip-line" />
    </>
  ),
  octagon: (
    <>
      <path d="M4.4 1h5.2L13 4.4v5.2L9.6 13H4.4L1 9.6V4.4z" />
      <path d="M4 7h6" className="chip-cut" />
    </>
  ),
  warning: <path d="M7 1.8L13 12.4H1zM7 5.6v3.2M7 10.2v.9" className="chip-line" />,
  hint: <path d="M7 1.6a5.4 5.4 0 1 0 0 10.8a5.4 5.4 0 0 0 0-10.8zM7 6.4v3.6M7 4v.9" className="chip-line" />,
  passed: <path d="M7 1l6 6-6 6-6-6zM4.6 7h4.6M7.4 5.2L9.2 7 7.4 8.8" className="chip-line" />,
  verify: (
    <>
      <path d="M7 1l6 6-6 6-6-6z" className="chip-line" strokeDasharray="2 1.4" />
      <path d="M5.7 5.6a1.4 1.4 0 1 1 1.4 1.6v.7M7.1 9v.7" className="chip-line" />
    </>
  ),
  bars: <path d="M3.2 2.5h2.8v9H3.2zM8 2.5h2.8v9H8z" />,
  cross: <path d="M3 3l8 8M11 3l-8 8" className="chip-line chip-thick" />,
  triangle: <path d="M7 1.5l6 11H1z" />,
  diamond: <path d="M7 1l6 6-6 6-6-6z" />,
} as const;
export type Shape = keyof typeof shapes;
export type Tone = 'blue' | 'orange' | 'turquoise' | 'red' | 'violet' | 'neutral';

/** A state: its word, a shape of its own, and colour last. Only states are chips. */
export function Chip({ shape, tone, children }: { shape: Shape; tone: Tone; children: ReactNode }) {
  return (
    <span className={`chip chip-${tone}`}>
      <ShapeGlyph shape={shape} />
      {children}
    </span>
  );
}

/** A shape beside its word, where a box would be too much. */
export function ShapeGlyph({ shape }: { shape: Shape }) {
  return (
    <svg className="shape" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" focusable="false">
      {shapes[shape]}
    </svg>
  );
}
