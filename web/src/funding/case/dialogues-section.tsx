import { useTranslation } from 'react-i18next';
import { type DialoguesBody, type ReadCase, saveDialogues } from '../../api/funding.js';
import { EditableSection } from '../../project/record/record-section.js';
import { useFormat } from '../../ui/format.js';
import { useDocumentOptions, useOperatorNames } from './case-options.js';
import { NumberedPartsForm } from './numbered-parts-form.js';
import type { FieldLook } from './part-fields.js';
import { PartCard } from './part-card.js';

/** Talks with operators before the market survey. */
export function DialoguesSection({ read }: { read: ReadCase }) {
  const { t } = useTranslation('case');
  const { dialogues, mayEdit } = read.record;
  return (
    <EditableSection
      heading={t('dialogue.heading')}
      may={mayEdit}
      label={t('dialogue.edit')}
      shown={
        dialogues.length === 0 ? <p className="muted">{t('dialogue.none')}</p> : <Dialogues read={read} />
      }
      form={(onDone) => <DialoguesForm {...{ read, onDone }} />}
    />
  );
}

function Dialogues({ read: { record } }: { read: ReadCase }) {
  const { t } = useTranslation('case');
  const format = useFormat();
  const operators = useOperatorNames();
  const day = (value: string | null | undefined) => (value ? format.shortDay(value) : null);
  const names = (ids: number[] | undefined) =>
    (ids ?? []).map((id) => operators[id] ?? id).join(', ') || null;
  return record.dialogues.map((dialogue) => (
    <PartCard
      key={dialogue.number}
      id={record.id}
      title={record.dialogues.length > 1 ? t('dialogue.named', { number: dialogue.number }) : null}
      rows={[
        [t('dialogue.announcedOn'), day(dialogue.announcedOn)],
        [t('dialogue.startedOn'), day(dialogue.startedOn)],
        [t('dialogue.endedOn'), day(dialogue.endedOn)],
        [t('dialogue.invited'), names(dialogue.invited)],
        [t('dialogue.takenPart'), names(dialogue.takenPart)],
        [t('dialogue.result'), dialogue.result ?? null],
      ]}
      documents={[
        [t('dialogue.document'), dialogue.documentId],
        [t('dialogue.scoreDocument'), dialogue.scoreDocumentId],
      ]}
    />
  ));
}

function DialoguesForm({ read, onDone }: { read: ReadCase; onDone: () => void }) {
  const { t } = useTranslation('case');
  const documents = useDocumentOptions(read.record.id);
  const operators = useOperatorNames();
  const looks: FieldLook[] = [
    { name: 'announcedOn', kind: 'date', label: t('dialogue.announcedOn') },
    { name: 'startedOn', kind: 'date', label: t('dialogue.startedOn') },
    { name: 'endedOn', kind: 'date', label: t('dialogue.endedOn') },
    { name: 'invited', kind: 'operators', label: t('dialogue.invited') },
    { name: 'takenPart', kind: 'operators', label: t('dialogue.takenPart') },
    { name: 'documentId', kind: 'document', label: t('dialogue.document'), options: documents },
    { name: 'scoreDocumentId', kind: 'document', label: t('dialogue.scoreDocument'), options: documents },
    { name: 'result', kind: 'long', label: t('dialogue.result'), maxLength: 2_000 },
  ];
  return (
    <NumberedPartsForm
      {...{ read, looks, operators, onDone }}
      label={t('dialogue.edit')}
      partsOf={({ dialogues }) => dialogues}
      asksReason
      save={(id, etag, dialogues, reason) =>
        saveDialogues(id, etag, { dialogues: dialogues as DialoguesBody['dialogues'], reason })
      }
      nameOf={(number) => t('dialogue.named', { number })}
      addLabel={t('dialogue.add')}
    />
  );
}
