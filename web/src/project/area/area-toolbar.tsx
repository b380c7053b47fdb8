import type { Dispatch, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format.js';
import type { Deed, Editing } from './area-editing.js';

interface AreaToolbarProps {
  editing: Editing;
  dispatch: Dispatch<Deed>;
  /** Square metres of what is shown. */
  size: number;
  onCoordinates: () => void;
}

/** What is done on the map; each with the key that does it too. */
export function AreaToolbar({ editing, dispatch, size, onCoordinates }: AreaToolbarProps) {
  const { t } = useTranslation('area');
  const format = useFormat();
  const { mode, snaps, undo, draft } = editing;
  return (
    <div className="area-toolbar" role="toolbar" aria-label={t('toolbar')}>
      {(['draw', 'points', 'hole'] as const).map((each) => (
        <Tool
          key={each}
          name={t(`mode.${each}`)}
          shortcut={t(`key.${each}`)}
          pressed={mode === each}
          onClick={() => dispatch({ do: 'mode', mode: each })}
        />
      ))}
      <Tool
        name={snaps ? t('snapOn') : t('snapOff')}
        shortcut={t('key.snap')}
        pressed={snaps}
        quiet
        onClick={() => dispatch({ do: 'snap' })}
      />
      <span className="area-size">{t('size', { size: format.measure(size / 1e6, size < 1e6 ? 2 : 1) })}</span>
      <Tool
        name={t('undo')}
        shortcut=""
        title={t('undoTitle')}
        off={undo.past.length === 0 && draft.length === 0}
        onClick={() => dispatch({ do: 'undo' })}
      />
      <Tool
        name={<RedoGlyph />}
        label={t('redo')}
        title={t('redoTitle')}
        shortcut=""
        off={undo.future.length === 0}
        onClick={() => dispatch({ do: 'redo' })}
      />
      <Tool name={t('coordinates')} shortcut={t('key.coordinates')} onClick={onCoordinates} />
    </div>
  );
}

/** The way back, forth again. */
function RedoGlyph() {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" focusable="false">
      <path d="M20 5v6h-6M19.5 11A8 8 0 1 0 18 17.5" />
    </svg>
  );
}

interface ToolProps {
  name: ReactNode;
  /** Where the name is a sign. */
  label?: string;
  title?: string;
  shortcut: string;
  pressed?: boolean;
  /** Drawn like a pressed one, and no mode. */
  filled?: boolean;
  /** Pressed, but no mode: drawn without the filled ground. */
  quiet?: boolean;
  off?: boolean;
  onClick: () => void;
}

/** One that cannot be used now says so and keeps the focus. */
export function Tool({ name, label, title, shortcut, pressed, filled, quiet, off, onClick }: ToolProps) {
  const kind = [(pressed && !quiet) || filled ? 'is-pressed' : '', off ? 'is-off' : ''].filter(Boolean);
  return (
    <button
      type="button"
      className={['tool', ...kind].join(' ')}
      aria-label={label}
      title={title}
      aria-pressed={pressed}
      aria-disabled={off || undefined}
      onClick={() => !off && onClick()}
    >
      {name}
      {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
    </button>
  );
}
