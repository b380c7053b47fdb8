import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../account/session.js';
import type { MunicipalityDetailDto } from '../api/client.js';
import { useAsOf } from '../ui/as-of.js';
import { Icon } from '../ui/icon.js';
import { takeFocus } from '../ui/take-focus.js';
import { mayEdit } from './edit-values.js';

/** Officers need it, visitors do not load it. */
const EditPanel = lazy(() => import('./edit-panel.js').then(({ EditPanel: panel }) => ({ default: panel })));

/** Whether the form is offered, whether it is open, and what was saved. Nothing of a past state can be edited. */
export function useEditing(municipality: MunicipalityDetailDto | undefined) {
  const { account } = useSession();
  const isPast = useAsOf() !== null;
  const [state, setState] = useState<'closed' | 'open' | { saved: number }>('closed');
  const isOffered = municipality !== undefined && !isPast && mayEdit(account, municipality.ags);
  return { isOffered, state, setState };
}
export type Editing = ReturnType<typeof useEditing>;

export function EditButton({ editing: { isOffered, state, setState } }: { editing: Editing }) {
  const { t } = useTranslation('municipality');
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // Whoever closes the form goes on where it was opened.
    if (wasOpen.current && state === 'closed') button.current?.focus();
    wasOpen.current = state === 'open';
  }, [state]);
  if (!isOffered) return null;
  return (
    <button
      ref={button}
      type="button"
      className="action"
      disabled={state === 'open'}
      onClick={() => setState('open')}
    >
      <Icon name="edit" />
      {t('edit.open')}
    </button>
  );
}

interface EditPlaceProps {
  editing: Editing;
  municipality: MunicipalityDetailDto;
  historyHref: string;
}

/** Below the head of the page: the form, or what was saved. */
export function EditPlace({ editing: { state, setState }, municipality, historyHref }: EditPlaceProps) {
  const { t } = useTranslation('municipality');
  if (state === 'open')
    return (
      <Suspense fallback={null}>
        <EditPanel
          municipality={municipality}
          onSaved={(_saved, count) => setState({ saved: count })}
          onClose={() => setState('closed')}
        />
      </Suspense>
    );
  if (state === 'closed') return null;
  return (
    <div className="notice notice-info no-print" role="status" tabIndex={-1} ref={takeFocus}>
      <Icon name="check" />
      <div className="notice-text">
        <p className="notice-title">{t('edit.saved', { count: state.saved, place: municipality.name })}</p>
        <p>
          <a href={historyHref}>{t('edit.toHistory')}</a>
        </p>
      </div>
    </div>
  );
}
