import { useState } from 'react';
import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useTranslation } from 'react-i18next';
import { DeedButton, DeedFault } from '../../account/deed.js';
import { useLeaveWarning } from '../../account/leave-warning.js';
import {
  endReview,
  type FundingCaseDto,
  type ReadReview,
  type ReviewEndBody,
  submitCase,
} from '../../api/funding.js';
import { Field } from '../../ui/field.js';
import { CaseDeedForm, MetNotice } from './case-deed-form.js';
import { type CaseDeed, useReviewDeed } from './use-case-deed.js';

interface FootProps {
  record: FundingCaseDto;
  read: ReadReview;
  onDone: (sentence: string) => void;
}

/** What ends the round: returning or closing the review, or submitting; and why that is not possible yet. */
export function CaseFoot({ record, read, onDone }: FootProps) {
  const { t } = useTranslation('review');
  const { mayReview, maySubmit } = read.review;
  if (!mayReview && !(maySubmit && record.mayEdit) && !record.mayCheck) return null;
  return (
    <section className="case-foot" aria-label={t('foot.label')}>
      {mayReview && <ReviewEnd {...{ record, read, onDone }} />}
      {maySubmit && record.mayEdit && <Submit {...{ record, read, onDone }} />}
      {record.mayCheck && (
        <KernButton
          variant="secondary"
          href={`/fall/${record.id}/foerderung#bescheide`}
          text={t('foot.notice')}
        />
      )}
    </section>
  );
}

function ReviewEnd({ record, read, onDone }: FootProps) {
  const { t } = useTranslation('review');
  const [returns, setReturns] = useState(false);
  const { sections, obstacles } = read.review;
  const asked = sections.filter(({ state }) => state === 'change_requested').length;
  const deed = useReviewDeed<ReviewEndBody>(record.id, {
    read,
    run: endReview,
    fields: ['note'],
    onDone: (_, { outcome }) => {
      setReturns(false);
      onDone(t(`foot.done.${outcome}`));
    },
  });
  if (returns)
    return (
      <NoteForm
        deed={deed}
        title={t('foot.returnTitle')}
        submit={t('foot.return', { count: asked })}
        hint={t('foot.returnHint')}
        onCancel={() => setReturns(false)}
        valuesOf={(note): ReviewEndBody => ({ outcome: 'returned', note })}
      />
    );
  const why = asked === 0 ? t('foot.noneAsked') : null;
  return (
    <>
      <MetNotice deed={deed} />
      <DeedFault deed={deed} />
      <KernButton
        variant={asked > 0 ? 'primary' : 'secondary'}
        disabled={asked === 0}
        text={t('foot.return', { count: asked })}
        aria-describedby="foot-why"
        onClick={() => setReturns(true)}
      />
      {obstacles.length > 0 ? (
        <KernButton variant="primary" disabled text={t('foot.close')} aria-describedby="foot-why" />
      ) : (
        <DeedButton
          deed={deed}
          variant={asked > 0 ? 'secondary' : 'primary'}
          text={t('foot.close')}
          onClick={() => deed.run({ outcome: 'accepted' })}
        />
      )}
      <p id="foot-why" className="foot-why">
        {[...obstacles, ...(obstacles.length === 0 && why ? [why] : [])].join(' ')}
      </p>
    </>
  );
}

/** The Kommune submits, or submits again what was asked for. */
function Submit({ record, read, onDone }: FootProps) {
  const { t } = useTranslation('review');
  const [open, setOpen] = useState(false);
  const isAnswer = read.review.status === 'returned';
  const words = t(isAnswer ? 'foot.submitAgain' : 'foot.submit');
  const deed = useReviewDeed<{ note: string | undefined }>(record.id, {
    read,
    run: (id, etag, { note }) => submitCase(id, etag, note),
    fields: ['note'],
    onDone: () => {
      setOpen(false);
      onDone(t('foot.done.submitted'));
    },
  });
  if (open)
    return (
      <NoteForm
        deed={deed}
        title={words}
        submit={words}
        hint={t('foot.submitHint')}
        onCancel={() => setOpen(false)}
        valuesOf={(note) => ({ note })}
      />
    );
  const missing = read.review.sections.reduce((sum, section) => sum + section.missing.length, 0);
  return (
    <>
      <KernButton variant="primary" text={words} onClick={() => setOpen(true)} />
      <p className="foot-why">{t('foot.missing', { count: missing })}</p>
    </>
  );
}

interface NoteFormProps<Values> {
  deed: CaseDeed<Values>;
  title: string;
  submit: string;
  hint: string;
  valuesOf: (note: string | undefined) => Values;
  onCancel: () => void;
}

/** A round ends with a word to the other side, if one likes. */
function NoteForm<Values>({ deed, title, submit, hint, valuesOf, onCancel }: NoteFormProps<Values>) {
  const { t } = useTranslation('review');
  const [note, setNote] = useState('');
  useLeaveWarning(note !== '');
  return (
    <CaseDeedForm {...{ deed, title, submit, onCancel }} valuesOf={() => valuesOf(note.trim() || undefined)}>
      <Field label={t('foot.note')} hint={hint} error={deed.faults.fields.note}>
        {(ties) => (
          <textarea
            className="kern-form-input__input"
            rows={3}
            maxLength={1_000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            {...ties}
          />
        )}
      </Field>
    </CaseDeedForm>
  );
}
