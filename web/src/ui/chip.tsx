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
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" focusable="false">
        {shapes[shape]}
      </svg>
      {children}
    </span>
  );
}
