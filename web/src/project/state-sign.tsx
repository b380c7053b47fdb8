import { useId } from 'react';
import { groupInk, type StateGroup } from '../map/project-groups.js';

/** The sign of a group of states in the legend, drawn as on the map. */
export function StateSign({ group }: { group: StateGroup }) {
  const id = useId();
  const { size, lines, dot, width } = groupInk[group];
  return (
    <svg className={`sign sign-${group}`} width="30" height="18" aria-hidden="true" focusable="false">
      <defs>
        <pattern id={id} width={size} height={size} patternUnits="userSpaceOnUse">
          {dot ? (
            <circle className="sign-dot" cx={size / 2} cy={size / 2} r={dot} />
          ) : (
            <path className="sign-ink" d={lines} strokeWidth={width} />
          )}
        </pattern>
      </defs>
      <rect className="sign-ground" width="30" height="18" />
      <rect width="30" height="18" fill={`url(#${id})`} />
      <rect className="sign-edge" width="30" height="18" />
    </svg>
  );
}
