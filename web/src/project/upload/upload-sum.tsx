import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { UploadDto } from '../../api/uploads.js';
import { useFormat } from '../../ui/format.js';
import { OutcomeSign } from './upload-outcome.js';
import { type Outcome, shownOutcomes } from './upload-lines.js';

/** read = unchanged + changed + new + refused + without a match: as figures, and as a bar. */
export function UploadSum({ upload }: { upload: UploadDto }) {
  const { t } = useTranslation('upload');
  const format = useFormat();
  const { rows, changedFields } = upload;
  const shown = shownOutcomes(upload);
  const hint = (outcome: Outcome) =>
    outcome === 'changed'
      ? t('sum.changedHint', { count: changedFields, formatted: format.count(changedFields) })
      : t(`sum.${outcome}Hint`);
  return (
    <section className="card upload-sum" aria-label={t('sum.label')}>
      <div className="sum-side">
        <div className="sum-terms">
          <p className="sum-term sum-read">
            <b>{format.count(rows.read)}</b>
            <span className="sum-word">{t('sum.read')}</span>
            <span className="second-line">{t('sum.readHint')}</span>
          </p>
          {shown.map((outcome, index) => (
            <Fragment key={outcome}>
              <p className="sum-sign">
                <span aria-hidden="true">{index === 0 ? '=' : '+'}</span>
                <span className="sr-only">{t(index === 0 ? 'sum.equals' : 'sum.plus')}</span>
              </p>
              <p className="sum-term">
                <b>{format.count(rows[outcome])}</b>
                <span className="sum-word">
                  <OutcomeSign outcome={outcome} />
                  {t(`sum.${outcome}`)}
                </span>
                <span className="second-line">{hint(outcome)}</span>
              </p>
            </Fragment>
          ))}
        </div>
        <SumBar rows={rows} outcomes={shown} />
      </div>
      <NotInFile upload={upload} />
    </section>
  );
}

/** Lengths are attributes: the CSP allows no style. Percentages keep the hatching as it is. */
function SumBar({ rows, outcomes }: { rows: UploadDto['rows']; outcomes: Outcome[] }) {
  const share = (count: number) => (100 * count) / Math.max(1, rows.read);
  return (
    <svg className="sum-bar" height="10" width="100%" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="sum-hatch" width="6" height="6" patternUnits="userSpaceOnUse">
          <path d="M0 6L6 0M-1 1L1 -1M5 7L7 5" className="sum-hatch" />
        </pattern>
      </defs>
      {outcomes.map((outcome, index) => {
        const before = outcomes.slice(0, index).reduce((sum, each) => sum + rows[each], 0);
        const place = { x: `${share(before)}%`, width: `${share(rows[outcome])}%`, height: 10 };
        return (
          <g key={outcome}>
            <rect className={`sum-part sum-${outcome}`} {...place} />
            {outcome === 'added' && <rect fill="url(#sum-hatch)" {...place} />}
          </g>
        );
      })}
    </svg>
  );
}

/** Of the stock: what the file does not speak of stays as it is. */
function NotInFile({ upload: { kind, notInFile } }: { upload: UploadDto }) {
  const { t } = useTranslation('upload');
  const format = useFormat();
  const { count, items } = notInFile;
  if (kind !== 'addresses' || count === 0) return null;
  const formatted = format.count(count);
  return (
    <div className="not-in-file">
      <p>
        <b>{t('notInFile.title', { count, formatted })}</b>
      </p>
      <p className="muted">{t('notInFile.text')}</p>
      <details>
        <summary>{t('notInFile.show', { count, formatted })}</summary>
        <ul aria-label={t('notInFile.list')}>
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
          {count > items.length && (
            <li>{t('notInFile.more', { formatted: format.count(count - items.length) })}</li>
          )}
        </ul>
      </details>
    </div>
  );
}
