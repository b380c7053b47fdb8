import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseChangesDto, FindingDto, ReadReview } from '../../api/funding.js';
import { useWriting } from '../../history/old-new.js';
import { useFormat } from '../../ui/format.js';
import { Icon } from '../../ui/icon.js';
import { SectionMark } from '../case/case-states.js';
import { useCaseWords } from '../case/case-words.js';
import { changeTexts } from './change-texts.js';
import { mendPath } from '../case/mend-path.js';
import { SectionDeeds } from '../case/section-deeds.js';

type ChangedSection = CaseChangesDto['sections'][number];
type Change = ChangedSection['changes'][number];

interface ChangedFieldsProps {
  id: number;
  changes: CaseChangesDto;
  review: ReadReview | undefined;
  findings: readonly FindingDto[];
  onDone: (sentence: string) => void;
}

/** So many fields of a section are shown at once; the others are one press away. */
const SHOWN = 15;

/** Fields old → new, grouped by section: the diff is where one accepts or asks. */
export function ChangedFields({ id, changes, review, findings, onDone }: ChangedFieldsProps) {
  const { t } = useTranslation('review');
  const count = changes.sections.reduce((sum, section) => sum + section.changes.length, 0);
  return (
    <section className="card" aria-labelledby="changed-fields">
      <div className="card-head">
        <h2 id="changed-fields">{t('changes.fields', { count })}</h2>
        <span className="muted">{changes.sinceLabel}</span>
      </div>
      {count === 0 ? (
        <p className="card-body empty-line">
          <Icon name={changes.since === null ? 'info' : 'check'} />
          <span>{changes.since === null ? t('changes.noBaseline') : t('changes.none')}</span>
        </p>
      ) : (
        <table className="staff-table changes-table">
          <caption className="sr-only">{t('changes.fields', { count })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('changes.field')}</th>
              <th scope="col" className="number">
                {t('changes.before')}
              </th>
              <th scope="col" className="number">
                {t(changes.until ? 'changes.atEnd' : 'changes.now')}
              </th>
              <th scope="col" className="number">
                {t('changes.difference')}
              </th>
            </tr>
          </thead>
          {changes.sections.map((section) => (
            <SectionChanges
              key={section.section}
              {...{ id, section, review, findings, onDone }}
              until={changes.until}
            />
          ))}
        </table>
      )}
    </section>
  );
}

function SectionChanges({
  id,
  section,
  review,
  findings,
  onDone,
  until,
}: Omit<ChangedFieldsProps, 'changes'> & { section: ChangedSection; until: string | null }) {
  const { t } = useTranslation('review');
  const words = useCaseWords();
  const [all, setAll] = useState(false);
  const more = section.changes.length - SHOWN;
  const name = words.section[section.section];
  const row = review?.review.sections.find((each) => each.section === section.section);
  const finding = findings.find(
    (each) => each.section === section.section && each.severity !== 'hint' && !each.overridden,
  );
  return (
    <tbody data-section={section.section}>
      <tr className="task-group section-group" data-row="">
        <th scope="rowgroup" colSpan={4}>
          <div className="section-head">
            <a href={mendPath(id, section.section)} data-row-link="">
              {name}
            </a>
            {row && <SectionMark state={row.state} />}
            {review && row && review.review.mayReview && (
              <SectionDeeds {...{ id, onDone, row }} read={review} withKeys block={finding?.sentence} />
            )}
          </div>
          {row?.reason && row.state === 'change_requested' && (
            <span className="second-line">
              <bdi>{row.reason}</bdi>
            </span>
          )}
        </th>
      </tr>
      {section.changes.slice(0, all ? undefined : SHOWN).map((change) => (
        <FieldRow key={change.field} change={change} now={t(until ? 'changes.atEnd' : 'changes.now')} />
      ))}
      {!all && more > 0 && (
        <tr>
          <td colSpan={4}>
            <button type="button" className="link-button" onClick={() => setAll(true)}>
              {t('changes.more', { count: more })}
            </button>
          </td>
        </tr>
      )}
    </tbody>
  );
}

function FieldRow({ change, now }: { change: Change; now: string }) {
  const { t } = useTranslation('review');
  const { t: ofHistory } = useTranslation('history');
  const format = useFormat();
  const { from, to, difference } = changeTexts(useWriting(), change);
  const { name, by, at } = change;
  return (
    <tr>
      <th scope="row">
        <b>{name}</b>
        {by && at && <span className="second-line">{`${by.name ?? by.office}, ${format.moment(at)}`}</span>}
      </th>
      <td className="number was" data-label={t('changes.before')}>
        <span>
          {from === null ? <span className="old-none">{ofHistory('none')}</span> : <bdi>{from}</bdi>}
        </span>
        <Icon name="arrow" />
      </td>
      <td className="number becomes" data-label={now}>
        {to === null ? ofHistory('none') : <bdi>{to}</bdi>}
      </td>
      <td className="number" data-label={t('changes.difference')}>
        {difference}
      </td>
    </tr>
  );
}
