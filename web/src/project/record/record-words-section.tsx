import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadRecord, RecordDto } from '../../api/records.js';
import { saveRecord } from '../../api/records.js';
import { useFormat } from '../../ui/format.js';
import { programmesQuery } from '../../programme/queries.js';
import { useProjectWords } from '../page/project-words.js';
import { type Draft, sumOfShares, wordsBody, wordsDraft } from './record-draft.js';
import { RecordEditForm } from './record-edit-form.js';
import { type FieldSpec, RecordFields } from './record-fields.js';
import { centsText } from './record-money.js';
import { placeKey } from './record-paths.js';
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
      shown={
        <>
          <Words record={read.record} />
          <CostsOfCase record={read.record} />
        </>
      }
      form={(onDone) => <WordsForm read={read} onDone={onDone} />}
    />
  );
}

/** Names and keys of the fields do not depend on what is typed. */
const noDraft: Draft = {};

function WordsForm({ read, onDone }: { read: ReadRecord; onDone: () => void }) {
  const { t } = useTranslation('record');
  const specs = useSpecs(noDraft);
  const edit = useRecordEdit({
    read,
    draftOf: wordsDraft,
    save: (id, etag, draft) => saveRecord(id, etag, wordsBody(draft)),
    fields: specs.fields,
    keyOf: placeKey,
    onSaved: onDone,
  });
  return (
    <RecordEditForm
      edit={edit}
      label={t('words.edit')}
      draftOf={wordsDraft}
      nameOf={(key) => specs.nameOf(key, read.record)}
      wordOf={specs.wordOf}
      onCancel={onDone}
    >
      {(faults) => (
        <WordsFields
          draft={edit.draft}
          faults={faults}
          onEdit={edit.edit}
          led={<CostsOfCase record={read.record} />}
          isLed={(key) => isLed(read.record, key)}
        />
      )}
    </RecordEditForm>
  );
}

interface WordsFieldsProps {
  draft: Draft;
  faults: Record<string, string>;
  onEdit: (change: Record<string, string>) => void;
  /** What is said in place of the costs that are entered elsewhere, and which these are. */
  led?: ReactNode;
  isLed?: (key: string) => boolean;
}

const isLed = ({ costsOfCase }: RecordDto, key: string): boolean =>
  costsOfCase.some((cost) => key === `costs.${cost}`);

/** Where what Bund and Land give is entered. */
function CostsOfCase({ record }: { record: RecordDto }) {
  const { t } = useTranslation('record');
  const { id, costs, costsOfCase } = record;
  if (costsOfCase.length === 0) return null;
  const amount = (cents: number | null) => (cents === null ? t('open') : `${centsText(cents)}\u00a0€`);
  return (
    <p className="muted">
      {`${t('words.ofCase', { federal: amount(costs.federal), state: amount(costs.state) })} `}
      <a href={`/fall/${id}/foerderung`}>{t('words.toCase')}</a>
    </p>
  );
}

/** The fields of words and figures; those of the funding only where there is any. */
export function WordsFields({ led, isLed = () => false, ...props }: WordsFieldsProps) {
  const { t } = useTranslation('record');
  const { draft } = props;
  const specs = useSpecs(draft);
  const isFunded = draft.kind !== 'commercial';
  const group = (legend: string, fields: readonly FieldSpec[], small = false) => (
    <fieldset className="record-group">
      <legend>{legend}</legend>
      <div className={small ? 'record-grid record-grid-small' : 'record-grid'}>
        <RecordFields specs={fields} {...props} />
      </div>
    </fieldset>
  );
  return (
    <>
      {group(t('words.groupWhat'), specs.words)}
      {isFunded && group(t('words.groupFunding'), specs.funding)}
      {group(t('words.groupCounts'), specs.counts, true)}
      {isFunded && (
        <>
          {group(
            t('words.groupCosts'),
            specs.costs.filter(({ key }) => !isLed(key)),
            true,
          )}
          {led}
          <Sum draft={draft} />
        </>
      )}
    </>
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
    </dl>
  );
}
