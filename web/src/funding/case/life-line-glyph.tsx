import type { ReactNode } from 'react';
import type { StopState } from './life-line.js';

/** Shapes on a grid of 24: they differ in outline and fill. */
const shapes: Record<StopState, ReactNode> = {
  done: (
    <>
      <circle cx="12" cy="12" r="10" />
      <path d="M7.4 12.4l3.2 3.2L16.8 9" className="life-cut" />
    </>
  ),
  now: (
    <>
      <circle cx="12" cy="12" r="9" className="life-ground" />
      <path d="M12 3a9 9 0 0 1 0 18z" />
    </>
  ),
  due: (
    <>
      <path d="M12 1.6L22.4 12 12 22.4 1.6 12z" className="life-ground" />
      <path d="M12 7.4V12l3 1.8" className="life-bare" />
    </>
  ),
  open: <circle cx="12" cy="12" r="8.6" className="life-ground" strokeDasharray="3.4 3" />,
  ended: (
    <>
      <circle cx="12" cy="12" r="9.4" className="life-ground" />
      <path d="M8.4 8.4l7.2 7.2M15.6 8.4l-7.2 7.2" className="life-bare" />
    </>
  ),
};

export function StopGlyph({ state }: { state: StopState }) {
  return (
    <svg
      className={`life-glyph life-glyph-${state}`}
      viewBox="0 0 24 24"
      width="24"
      height="24"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[state]}
    </svg>
  );
}
