import type { Band } from './bands.js';

/** Where the ink goes in a tile of each pattern, in screen pixels; one drawing for SVG and canvas alike. */
export const patternInk: Record<number, { size: number; lines: string; width: number; dot?: number }> = {
  1: { size: 7, lines: '', width: 0, dot: 1.1 },
  2: { size: 6, lines: 'M0 3h6', width: 1 },
  3: { size: 5, lines: 'M-1 1l2-2M0 5l5-5M4 6l2-2', width: 1 },
  4: { size: 4, lines: 'M2 0v4', width: 1 },
  5: { size: 5, lines: 'M0 0l5 5M5 0l-5 5', width: 0.9 },
  7: { size: 8, lines: 'M2.5 2.5l3 3M5.5 2.5l-3 3', width: 0.9 },
};

export const patternId = (prefix: string, band: Band) => `${prefix}-${band}`;

/**
 * The patterns of the scale, to fill shapes with by attribute. `scale` is how many SVG units a screen pixel has,
 * so that the pattern looks alike on every map.
 */
export function PatternDefs({ prefix, scale = 1 }: { prefix: string; scale?: number }) {
  return (
    <defs>
      {Object.entries(patternInk).map(([key, ink]) => {
        const band = Number(key) as Band;
        const { size } = ink;
        return (
          <pattern
            key={band}
            id={patternId(prefix, band)}
            width={size}
            height={size}
            patternUnits="userSpaceOnUse"
            patternTransform={scale === 1 ? undefined : `scale(${scale})`}
          >
            <rect width={size} height={size} className={`band-${band}`} />
            {ink.dot ? (
              <circle cx={size / 2} cy={size / 2} r={ink.dot} className={`ink-${band} ink-dot`} />
            ) : (
              <path d={ink.lines} strokeWidth={ink.width} className={`ink-${band} ink-line`} />
            )}
          </pattern>
        );
      })}
    </defs>
  );
}

/** The fill of a band: its pattern, or the plain colour where the design has none. CSS can switch patterns off. */
export const fillOf = (prefix: string, band: Band) =>
  band === 0 || band === 6 ? undefined : `url(#${patternId(prefix, band)})`;

/** The sign of a band in legend, list and panel. Once on the page stands <SwatchDefs/>. */
export function Swatch({ band }: { band: Band }) {
  return (
    <svg className="swatch" width="100%" height="100%" aria-hidden="true" focusable="false">
      <rect className={`shape band-${band}`} width="100%" height="100%" fill={fillOf('swatch', band)} />
    </svg>
  );
}

export function SwatchDefs() {
  return (
    <svg className="defs" width="0" height="0" aria-hidden="true" focusable="false">
      <PatternDefs prefix="swatch" />
    </svg>
  );
}
