import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedForm, typed, useDeed } from '../../account/deed.js';
import { useFocusInside } from '../../account/use-focus-inside.js';
import { saveSearch } from '../../api/funding.js';
import { CheckField, TextField } from '../../ui/field.js';
import { sidebarKey } from './desk-queries.js';

interface SaveSearchProps {
  q: string;
  /** The search as a sentence. */
  words: readonly string[];
  /** Officers keep theirs for themselves: another one's scope is not theirs. */
  mayShare: boolean;
  onClose: () => void;
  onDone: (sentence: string) => void;
}

/** Keeps the search under a name. */
export function SaveSearch({ q, words, mayShare, onClose, onDone }: SaveSearchProps) {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const box = useFocusInside<HTMLElement>('input', true);
  const [shared, setShared] = useState(false);
  const deed = useDeed({
    run: (name: string) => saveSearch({ body: { name, q, shared } }),
    fields: ['name', 'q'],
    onDone: (newer, name) => {
      queries.setQueryData(sidebarKey, newer);
      onClose();
      onDone(t('save.done', { name }));
    },
  });
  return (
    <section className="action-form" ref={box} aria-label={t('save.heading')}>
      <h2>{t('save.heading')}</h2>
      <p className="muted">{words.length > 0 ? words.join(', ') : t('all')}</p>
      <DeedForm
        deed={deed}
        valuesOf={(data) => typed(data, 'name').trim()}
        submit={t('save.button')}
        aside={<KernButton variant="secondary" text={t('cancel')} onClick={onClose} />}
      >
        <TextField
          label={t('save.name')}
          name="name"
          required
          maxLength={80}
          autoComplete="off"
          error={deed.faults.fields.name ?? deed.faults.fields.q}
        />
        {mayShare && (
          <CheckField
            label={t('save.shared')}
            hint={t('save.sharedHint')}
            checked={shared}
            onChange={(event) => setShared(event.currentTarget.checked)}
          />
        )}
      </DeedForm>
    </section>
  );
}
