import { useId } from 'react';

interface GrowingBarProps {
  share: number;
  /** How long it was before; what is new is hatched. */
  before: number;
}

const clamped = (share: number) => Math.min(Math.max(share, 0), 100);

/** A bar as long as its number. Widths are SVG attributes: the CSP allows no style attribute. */
export function GrowingBar({ share, before }: GrowingBarProps) {
  const id = useId();
  const [now, was] = [clamped(share), clamped(before)];
  const kept = Math.min(now, was);
  return (
    <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className="bar-track" width="100" height="10" />
      <rect className="bar-value" width={kept} height="10" />
      {now > kept && (
        <>
          <defs>
            <pattern id={id} width="1.4" height="10" patternUnits="userSpaceOnUse">
              <rect className="bar-value" width=".7" height="10" />
            </pattern>
          </defs>
          <rect x={kept} width={now - kept} height="10" fill={`url(#${id})`} />
        </>
      )}
    </svg>
  );
}
