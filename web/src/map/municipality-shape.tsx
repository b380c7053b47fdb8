import { useHref } from '../ui/as-of.js';
import { bandOf } from '../coverage/bands.js';
import { fillOf } from '../coverage/swatch.js';

interface MunicipalityShapeProps {
  shape: { ags: string; name: string; d: string };
  /** Undefined: the figures are not there, and the shape has no colour. */
  share: number | null | undefined;
  title: string;
  dimmed?: boolean;
}

/** A Gemeinde of the still map: colour and pattern of its band, a link for the mouse, its name and share under the pointer. */
export function MunicipalityShape({ shape, share, title, dimmed = false }: MunicipalityShapeProps) {
  const { ags, name, d } = shape;
  const href = useHref();
  const band = share === undefined ? null : bandOf(share);
  return (
    // Its name is the title of the shape; to a screen reader the whole drawing is hidden, the list stands for it.
    // oxlint-disable-next-line jsx-a11y/control-has-associated-label
    <a href={href(`/gemeinde/${ags}`)} tabIndex={-1}>
      <path
        className={`shape ${band === null ? 'shape-blank' : `band-${band}`}${dimmed ? ' dimmed' : ''}`}
        fill={band === null ? undefined : fillOf('map', band)}
        d={d}
        data-kind="municipality"
        data-ags={ags}
        data-name={name}
      >
        <title>{title}</title>
      </path>
    </a>
  );
}
