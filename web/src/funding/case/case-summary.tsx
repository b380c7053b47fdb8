import { useTranslation } from 'react-i18next';
import { type FundingCaseDto, type ReadCase, saveCase } from '../../api/funding.js';
import { EditableSection, Row } from '../../project/record/record-section.js';
import { useFormat } from '../../ui/format.js';
import { CaseEditForm } from './case-edit-form.js';
import { bodyOf, draftOf } from './part-draft.js';
import { type FieldLook, PartFields } from './part-fields.js';
import { useCaseEdit } from './use-case-edit.js';

/** What belongs to the case itself: what it is about in a few words, and when it was advised on. */
export function CaseSummary({ read }: { read: ReadCase }) {
  const { t } = useTranslation('case');
  const format = useFormat();
  const { record } = read;
  return (
    <EditableSection
      heading={t('summary.heading')}
      may={record.mayEdit}
      label={t('summary.edit')}
      shown={
        <>
          <dl className="label-values">
            <Row name={t('summary.opened')}>{format.shortDay(record.openedOn)}</Row>
            <Row name={t('summary.protocol')}>
              {record.adviceProtocolOn ? format.shortDay(record.adviceProtocolOn) : undefined}
            </Row>
            <Row name={t('summary.text')}>{record.summary ?? undefined}</Row>
          </dl>
          <p className="plain-links">
            <a href={`/vorhaben/${record.id}`}>{t('summary.project')}</a>
            <a href={`/fall/${record.id}/verlauf`}>{t('summary.history')}</a>
          </p>
        </>
      }
      form={(onDone) => <SummaryForm read={read} onDone={onDone} />}
    />
  );
}

function SummaryForm({ read, onDone }: { read: ReadCase; onDone: () => void }) {
  const { t } = useTranslation('case');
  const looks: FieldLook[] = [
    { name: 'summary', kind: 'long', label: t('summary.text'), maxLength: 2_000 },
    ...(read.record.mayCheck
      ? [
          {
            name: 'adviceProtocolOn',
            kind: 'date',
            label: t('summary.protocol'),
            hint: t('summary.protocolHint'),
          } as const,
        ]
      : []),
  ];
  const drafted = (record: FundingCaseDto) => draftOf(looks, record);
  const edit = useCaseEdit({
    read,
    draftOf: drafted,
    save: (id, etag, draft) => saveCase(id, etag, bodyOf(looks, draft)),
    fields: looks,
    onSaved: onDone,
  });
  return (
    <CaseEditForm
      edit={edit}
      label={t('summary.edit')}
      draftOf={drafted}
      nameOf={(key) => looks.find(({ name }) => name === key)?.label ?? key}
      onCancel={onDone}
    >
      {(faults) => <PartFields looks={looks} draft={edit.draft} faults={faults} onEdit={edit.edit} />}
    </CaseEditForm>
  );
}
