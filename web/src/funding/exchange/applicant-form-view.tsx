import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type ApplicantFormDto, applicantFormPath } from '../../api/exchange.js';
import { FileDrop } from '../../project/upload/file-drop.js';
import { Notice } from '../../ui/notice.js';
import type { CaseParts } from '../case/case-view.js';
import { FormChanges, RefusedCells } from './applicant-tables.js';
import { useApplicantForm } from './use-applicant-form.js';

const FORM_FILES = '.xlsx,.ods';

/** The form of an applicant: downloaded, filled in outside, checked, taken over whole or not at all. */
export function ApplicantFormView({ read: { record }, onDone }: CaseParts) {
  const { t } = useTranslation('exchange');
  const done = (count: number) => onDone(t('foot.done', { count }));
  const form = useApplicantForm(record.id, done);
  const { checked } = form;
  if (!record.mayEdit) return <p>{t('form.readOnly')}</p>;
  return (
    <div className="record-column applicant-form">
      <section className="card" aria-labelledby="applicant-heading">
        <div className="card-head">
          <h2 id="applicant-heading">{t('form.heading')}</h2>
        </div>
        <div className="card-body">
          <p>{t('form.lead')}</p>
          <div>
            <KernButton variant="secondary" href={applicantFormPath(record.id)} text={t('form.download')} />
            <p className="small muted">{t('form.downloadHint')}</p>
          </div>
          <FileDrop
            accept={FORM_FILES}
            hint={t('form.fileHint')}
            name={form.name}
            busy={form.checking}
            refusal={form.refusal}
            onBegin={form.forget}
            onFile={form.check}
          />
        </div>
      </section>
      {checked && <Found key={checked.form.basis} form={checked.form} isNew={checked.isNew} />}
      {checked && checked.form.changes.length > 0 && checked.form.refused.length === 0 && (
        <section className="card upload-foot" aria-label={t('foot.label')}>
          {form.takeRefusal && <Notice variant="danger" title={form.takeRefusal} urgent />}
          <div className="deed-buttons">
            <KernButton
              variant="primary"
              className={form.taking ? 'is-busy' : undefined}
              aria-disabled={form.taking || undefined}
              text={t('foot.take', { count: checked.form.changes.length })}
              onClick={() => {
                if (!form.taking) form.take();
              }}
            />
            <p className="foot-effect">{t('foot.why')}</p>
          </div>
        </section>
      )}
    </div>
  );
}

/** What was found in the file, said first and then shown. */
function Found({ form, isNew }: { form: ApplicantFormDto; isNew: boolean }) {
  const { t } = useTranslation('exchange');
  const { changes, refused, warnings } = form;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="card" aria-labelledby="applicant-found">
      <div className="card-head">
        <h2 id="applicant-found" ref={heading} tabIndex={-1}>
          {t('found.heading', { name: form.fileName })}
        </h2>
        <p className="small muted">{t('found.changes', { count: changes.length })}</p>
      </div>
      <div className="card-body">
        {isNew && (
          <Notice variant="warning" title={t('foot.staleTitle')} urgent>
            <p>{t('foot.stale')}</p>
          </Notice>
        )}
        {refused.length > 0 && (
          <>
            <Notice variant="danger" title={t('found.refused', { count: refused.length })}>
              <p>{t('found.refusedHint')}</p>
            </Notice>
            <RefusedCells cells={refused} />
          </>
        )}
        {warnings.length > 0 && (
          <Notice variant="warning" title={t('found.warnings')}>
            <ul>
              {warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          </Notice>
        )}
        {changes.length > 0 && <FormChanges changes={changes} />}
        {changes.length === 0 && refused.length === 0 && <p>{t('found.same')}</p>}
      </div>
    </section>
  );
}
