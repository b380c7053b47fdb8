import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedButton, DeedFault } from '../../account/deed.js';
import { useLeaveWarning } from '../../account/leave-warning.js';
import {
  type ReadReview,
  reviewSection,
  type SectionDto,
  type SectionReviewBody,
} from '../../api/funding.js';
import { Field } from '../../ui/field.js';
import { Key } from '../../ui/keys-switch.js';
import { CaseDeedForm, MetNotice } from './case-deed-form.js';
import { useCaseWords } from './case-words.js';
import { type CaseDeed, useReviewDeed } from './use-case-deed.js';

interface SectionDeedsProps {
  id: number;
  read: ReadReview;
  row: SectionDto;
  onDone: (sentence: string) => void;
  /** The keys are printed at the buttons. */
  withKeys?: boolean;
  /** A text that fits, offered to begin with: of a finding. */
  block?: string | null;
}

/** Accept, ask for a change with the reason, or take either back. A and N press these buttons (`section-keys.ts`). */
export function SectionDeeds({ id, read, row, onDone, withKeys = false, block }: SectionDeedsProps) {
  const { t } = useTranslation('review');
  const words = useCaseWords();
  const [asks, setAsks] = useState(false);
  const name = words.section[row.section];
  const deed = useReviewDeed<SectionReviewBody>(id, {
    read,
    run: (of, etag, body) => reviewSection(of, etag, row.section, body),
    fields: ['reason'],
    onDone: (_, { state }) => {
      setAsks(false);
      onDone(t(`done.${state}`, { section: name }));
    },
  });
  if (asks) return <AskForm {...{ deed, name, block }} before={row.reason} onCancel={() => setAsks(false)} />;
  const isNew = row.state === 'new';
  return (
    <div className="section-deeds">
      <MetNotice deed={deed} />
      <DeedFault deed={deed} />
      {isNew && (
        <span data-key="a">
          <DeedButton
            deed={deed}
            variant="secondary"
            text={t('accept')}
            label={t('acceptOf', { section: name })}
            onClick={() => deed.run({ state: 'accepted' })}
          />
          {withKeys && <Key>A</Key>}
        </span>
      )}
      {row.state !== 'change_requested' && (
        <span data-key="n">
          <KernButton
            variant={isNew ? 'secondary' : 'tertiary'}
            className="kern-btn--small"
            text={t('ask')}
            alt={t('askOf', { section: name })}
            onClick={() => setAsks(true)}
          />
          {withKeys && <Key>N</Key>}
        </span>
      )}
      {!isNew && (
        <DeedButton
          deed={deed}
          variant="tertiary"
          text={t('takeBack')}
          label={t('takeBackOf', { section: name })}
          onClick={() => deed.run({ state: 'new' })}
        />
      )}
    </div>
  );
}

interface AskFormProps {
  deed: CaseDeed<SectionReviewBody>;
  name: string;
  before: string | null;
  block: string | null | undefined;
  onCancel: () => void;
}

function AskForm({ deed, name, before, block, onCancel }: AskFormProps) {
  const { t } = useTranslation('review');
  const [reason, setReason] = useState(before ?? '');
  const [lack, setLack] = useState<string>();
  useLeaveWarning(reason !== (before ?? ''));
  return (
    <CaseDeedForm
      deed={deed}
      title={t('askTitle', { section: name })}
      submit={t('askButton')}
      valuesOf={(): SectionReviewBody | undefined => {
        const typed = reason.trim();
        setLack(typed === '' ? t('askLack') : undefined);
        return typed === '' ? undefined : { state: 'change_requested', reason: typed };
      }}
      onCancel={onCancel}
    >
      <Field label={t('reason')} hint={t('reasonHint')} error={lack ?? deed.faults.fields.reason}>
        {(ties) => (
          <textarea
            className="kern-form-input__input"
            rows={3}
            maxLength={1_000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            {...ties}
          />
        )}
      </Field>
      {block && reason !== block && (
        <button type="button" className="link-button" onClick={() => setReason(block)}>
          {t('block', { text: block })}
        </button>
      )}
    </CaseDeedForm>
  );
}
