import type { ReactNode } from 'react';
import type { Outcome } from './upload-lines.js';

const shapes: Record<Outcome, ReactNode> = {
  unchanged: <circle cx="7" cy="7" r="5.2" className="sign-line" />,
  changed: <path d="M7 1l6 6-6 6-6-6z" />,
  added: <path d="M7 1.5v11M1.5 7h11" className="sign-line" />,
  refused: (
    <>
      <path d="M4.3 .5h5.4l3.8 3.8v5.4l-3.8 3.8H4.3L.5 9.7V4.3z" />
      <path d="M3.6 7h6.8" className="sign-cut" />
    </>
  ),
  unmatched: <path d="M4.6 5.2a2.4 2.4 0 1 1 3.6 2.1c-.8.5-1.2 1-1.2 1.9M7 11.4v1" className="sign-line" />,
};

/** What becomes of a row, drawn: they differ in outline or fill. */
export function OutcomeSign({ outcome }: { outcome: Outcome }) {
  return (
    <svg
      className={`outcome outcome-${outcome}`}
      viewBox="0 0 14 14"
      width="14"
      height="14"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[outcome]}
    </svg>
  );
}
