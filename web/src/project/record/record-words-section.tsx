import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnAccount } from '../../api/account.js';
import type { ReadRecord, RecordDto } from '../../api/records.js';
import { saveRecord } from '../../api/records.js';
import { TextField } from '../../ui/field.js';
import { amountText, euros, useFormat } from '../../ui/format.js';
import { programmesQuery } from '../../programme/queries.js';
import { useProjectWords } from '../page/project-words.js';
import { type Draft, wordsBody, wordsDraft } from './record-draft.js';
import { CostsApplied, CostsOfCase, isAdvisor, isApplied, isLed, Sum } from './record-costs.js';
import { RecordEditForm } from './record-edit-form.js';
import { type FieldSpec, RecordFields } from './record-fields.js';
import { placeKey } from './record-paths.js';
import { EditableSection, Row } from './record-section.js';
import { useSpecs } from './record-specs.js';
import { useRecordEdit } from './use-record-edit.js';

/** What the project is called, who gets the money, what is built, what it costs, where. */
export function WordsSection({ me, read }: { me: OwnAccount; read: ReadRecord }) {
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
      form={(onDone) => <WordsForm {...{ me, read, onDone }} />}
    />
  );
}

/** Names and keys of the fields do not depend on what is typed. */
const noDraft: Draft = {};

interface WordsFormProps {
  me: OwnAccount;
  read: ReadRecord;
  onDone: () => void;
}

function WordsForm({ me, read, onDone }: WordsFormProps) {
  const { t } = useTranslation('record');
  const specs = useSpecs(noDraft);
  const { record } = read;
  const maySetRight = record.costsApplied && isAdvisor(me);
  const isFixed = (key: string) => isLed(record, key) || (!maySetRight && isApplied(record, key));
  const [reason, setReason] = useState('');
  const edit = useRecordEdit({
    read,
    draftOf: wordsDraft,
    save: (id, etag, draft) =>
      saveRecord(id, etag, { ...wordsBody(draft), reason: reason.trim() || undefined }),
    fields: [...specs.fields, 'reason'],
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
          led={
            <>
              <CostsOfCase record={record} />
              <CostsApplied record={record} maySetRight={maySetRight} />
              {maySetRight && (
                <TextField
                  label={t('words.reason')}
                  hint={t('words.reasonHint')}
                  name="reason"
                  maxLength={500}
                  autoComplete="off"
                  required={edit.changed.some((key) => isApplied(record, key))}
                  value={reason}
                  error={faults.reason}
                  onChange={(event) => setReason(event.currentTarget.value)}
                />
              )}
            </>
          }
          isLed={isFixed}
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

/** The fields of words and figures; those of the funding only where there is any. */
export function WordsFields({ led, isLed = () => false, ...props }: WordsFieldsProps) {
  const { t } = useTranslation('record');
  const { draft } = props;
  const specs = useSpecs(draft);
  const isFunded = draft.kind !== 'commercial';
  const group = (legend: string, fields: readonly FieldSpec[], small = false, after?: ReactNode) => (
    <fieldset className="record-group">
      <legend>{legend}</legend>
      {fields.length > 0 && (
        <div className={small ? 'record-grid record-grid-small' : 'record-grid'}>
          <RecordFields specs={fields} {...props} />
        </div>
      )}
      {after}
    </fieldset>
  );
  return (
    <>
      {group(t('words.groupWhat'), specs.words)}
      {isFunded && group(t('words.groupFunding'), specs.funding)}
      {group(t('words.groupCounts'), specs.counts, true)}
      {isFunded &&
        group(
          t('words.groupCosts'),
          specs.costs.filter(({ key }) => !isLed(key)),
          true,
          <>
            {led}
            <Sum draft={draft} />
          </>,
        )}
    </>
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
  const money = (cents: number | null) => (cents === null ? undefined : euros(cents));
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
                  federal: amountText(costs.federal ?? 0),
                  state: amountText(costs.state ?? 0),
                  own: amountText((costs.own ?? 0) + (costs.third ?? 0)),
                })}
          </Row>
        </>
      )}
    </dl>
  );
}
