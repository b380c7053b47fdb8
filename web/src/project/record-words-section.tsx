import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReadRecord, RecordDto } from '../api/records.js';
import { saveRecord } from '../api/records.js';
import { useFormat } from '../ui/format.js';
import { programmesQuery } from '../programme/queries.js';
import { useProjectWords } from './project-words.js';
import { sumOfShares, wordsBody, wordsDraft } from './record-draft.js';
import { RecordEditForm } from './record-edit-form.js';
import { RecordFields } from './record-fields.js';
import { centsText } from './record-money.js';
import { RecordPlaces } from './record-places.js';
import { EditableSection, Row } from './record-section.js';
import { useSpecs } from './record-specs.js';
import { useRecordEdit } from './use-record-edit.js';

/** What the project is called, who gets the money, what is built, what it costs, where. */
export function WordsSection({ read }: { read: ReadRecord }) {
  const { t } = useTranslation('record');
  return (
    <EditableSection
      heading={t('words.heading')}
      may={read.record.mayEdit}
      label={t('words.edit')}
      shown={<Words record={read.record} />}
      form={(onDone) => <WordsForm read={read} onDone={onDone} />}
    />
  );
}

function WordsForm({ read, onDone }: { read: ReadRecord; onDone: () => void }) {
  const { t } = useTranslation('record');
  const specs = useSpecs();
  const edit = useRecordEdit({
    read,
    draftOf: wordsDraft,
    save: (id, etag, draft) => saveRecord(id, etag, wordsBody(draft)),
    fields: ['municipalities'],
    onSaved: onDone,
  });
  const isFunded = edit.draft.kind !== 'commercial';
  return (
    <RecordEditForm
      edit={edit}
      label={t('words.edit')}
      draftOf={wordsDraft}
      nameOf={(key) => specs.nameOf(key, read.record)}
      onCancel={onDone}
    >
      {(faults) => (
        <>
          <div className="record-grid">
            <RecordFields specs={specs.words} draft={edit.draft} faults={faults} onEdit={edit.edit} />
          </div>
          {isFunded && (
            <div className="record-grid">
              <RecordFields specs={specs.funding(edit.draft)} draft={edit.draft} faults={faults} onEdit={edit.edit} />
            </div>
          )}
          <div className="record-grid record-grid-small">
            <RecordFields specs={specs.counts} draft={edit.draft} faults={faults} onEdit={edit.edit} />
          </div>
          {isFunded && (
            <>
              <div className="record-grid record-grid-small">
                <RecordFields specs={specs.costs} draft={edit.draft} faults={faults} onEdit={edit.edit} />
              </div>
              <Sum draft={edit.draft} />
            </>
          )}
          <RecordPlaces
            draft={edit.draft}
            known={read.record.municipalities}
            faults={faults}
            onChange={edit.setDraft}
          />
        </>
      )}
    </RecordEditForm>
  );
}

/** Figures that belong together are written as an equation. */
export function Sum({ draft }: { draft: Parameters<typeof sumOfShares>[0] }) {
  const { t } = useTranslation('record');
  const sum = sumOfShares(draft);
  if (!sum) return null;
  const values = { sum: centsText(sum.sum), total: centsText(sum.total) };
  return (
    <p className={sum.fits ? 'muted' : 'attention'} role="status">
      {t(sum.fits ? 'words.sumFits' : 'words.sumDiffers', values)}
    </p>
  );
}

function Words({ record }: { record: RecordDto }) {
  const { t } = useTranslation('record');
  const words = useProjectWords();
  const format = useFormat();
  const { data: programmes } = useQuery(programmesQuery(null));
  const guideline = programmes?.items
    .flatMap(({ versions }) => versions)
    .find(({ id }) => id === record.guidelineVersionId);
  const money = (cents: number | null) => (cents === null ? undefined : `${centsText(cents)}\u00a0€`);
  const { costs, counts } = record;
  return (
    <dl className="label-values">
      <Row name={t('words.reference')}>{record.reference}</Row>
      <Row name={t('words.kind')}>{words.kind[record.kind]}</Row>
      {record.description && <Row name={t('words.description')}>{record.description}</Row>}
      {record.kind !== 'commercial' && (
        <>
          <Row name={t('words.recipient')}>{record.recipientName ?? undefined}</Row>
          <Row name={t('words.guideline')}>{guideline?.name ?? record.guidelineVersionId ?? undefined}</Row>
          <Row name={t('words.model')}>{record.model ? words.model[record.model] : undefined}</Row>
        </>
      )}
      <Row name={t('words.technology')}>{words.technology[record.technology]}</Row>
      <Row name={t('words.addresses')}>
        {counts.funded === null
          ? undefined
          : t('words.addressesText', {
              funded: format.count(counts.funded),
              eligible: counts.eligible === null ? t('open') : format.count(counts.eligible),
              extension: counts.reserveExtension === null ? t('open') : format.count(counts.reserveExtension),
            })}
      </Row>
      {record.kind !== 'commercial' && (
        <>
          <Row name={t('words.total')}>{money(costs.total)}</Row>
          <Row name={t('words.shares')}>
            {costs.total === null
              ? undefined
              : t('words.sharesText', {
                  federal: centsText(costs.federal ?? 0),
                  state: centsText(costs.state ?? 0),
                  own: centsText((costs.own ?? 0) + (costs.third ?? 0)),
                })}
          </Row>
        </>
      )}
      <Row name={t('words.places', { count: record.municipalities.length })}>
        {record.municipalities
          .map(({ name, addressCount }) => (addressCount === null ? name : `${name} ${format.count(addressCount)}`))
          .join(', ')}
      </Row>
    </dl>
  );
}
