import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ReadRecord, type RecordDto, saveLots } from '../../api/records.js';
import { useProjectWords } from '../page/project-words.js';
import { lotsBody, lotsDraft, nextNumber, numbersIn, without } from './record-draft.js';
import { RecordEditForm } from './record-edit-form.js';
import { type FieldSpec, RecordFields } from './record-fields.js';
import { OperatorField } from './record-operator-field.js';
import { rowKey } from './record-paths.js';
import { useRecordEdit } from './use-record-edit.js';

type Names = Readonly<Record<string, string>>;

const namesOf = ({ lots }: RecordDto): Names =>
  Object.fromEntries(lots.flatMap(({ operator }) => (operator ? [[operator.id, operator.name]] : [])));

const LOT_FIELDS = [
  'name',
  'operatorId',
  'technology',
  'funded',
  'reserveExtension',
  'passed',
  'connected',
  'activated',
];

/** All lots of a project in one form. */
export function LotsForm({ read, onDone }: { read: ReadRecord; onDone: () => void }) {
  const { t } = useTranslation('record');
  const [names, setNames] = useState<Names>(() => namesOf(read.record));
  const edit = useRecordEdit({
    read,
    draftOf: lotsDraft,
    save: (id, etag, draft) => saveLots(id, etag, lotsBody(draft)),
    fields: Array.from({ length: 200 }, (_, at) => LOT_FIELDS.map((name) => `${at + 1}.${name}`)).flat(),
    keyOf: rowKey,
    onSaved: onDone,
  });
  const { draft, setDraft } = edit;
  const words = useProjectWords();
  return (
    <RecordEditForm
      edit={edit}
      label={t('lots.edit')}
      draftOf={lotsDraft}
      nameOf={(key) => {
        const [number, name] = key.split('.');
        return t('lots.field', { number, field: t(`lots.${name as 'funded'}`) });
      }}
      wordOf={(key, value) => lotWord(key, value, { yes: t('yes'), names, technologies: words.technology })}
      onCancel={onDone}
    >
      {(faults) => (
        <>
          {numbersIn(draft).map((number) => (
            <LotFields
              key={number}
              {...{ number, draft, faults, names }}
              mixed={read.record.kind === 'both'}
              onEdit={edit.edit}
              onNamed={(id, name) => setNames({ ...names, [id]: name })}
              onRemove={() => setDraft(without(draft, number))}
            />
          ))}
          <KernButton
            variant="secondary"
            text={t('lots.add')}
            onClick={() =>
              edit.edit({
                [`${nextNumber(draft)}.is`]: 'yes',
                ...(read.record.kind === 'commercial' && { [`${nextNumber(draft)}.commercial`]: 'yes' }),
              })
            }
          />
        </>
      )}
    </RecordEditForm>
  );
}

function lotWord(key: string, value: string, words: { yes: string; names: Names; technologies: Names }) {
  if (key.endsWith('.operatorId')) return words.names[value];
  return key.endsWith('.technology') ? words.technologies[value] : value === 'yes' ? words.yes : undefined;
}

interface LotFieldsProps {
  number: number;
  draft: Readonly<Record<string, string>>;
  faults: Record<string, string>;
  names: Names;
  /** Funded and commercial: each lot says which it is. */
  mixed: boolean;
  onEdit: (change: Record<string, string>) => void;
  onNamed: (id: number, name: string) => void;
  onRemove: () => void;
}

function LotFields({ number, draft, faults, names, mixed, onEdit, onNamed, onRemove }: LotFieldsProps) {
  const { t } = useTranslation('record');
  const words = useProjectWords();
  const at = (name: string) => `${number}.${name}`;
  const count = (name: 'funded' | 'reserveExtension' | 'passed' | 'connected' | 'activated'): FieldSpec => ({
    key: at(name),
    label: t(`lots.${name}`),
    kind: 'number',
    maxLength: 12,
  });
  const specs: FieldSpec[] = [
    { key: at('name'), label: t('lots.name') },
    {
      key: at('technology'),
      label: t('lots.technology'),
      kind: 'select',
      options: [['', t('lots.asProject')], ...Object.entries(words.technology)],
    },
    ...(mixed ? [{ key: at('commercial'), label: t('lots.commercial'), kind: 'check' } as const] : []),
  ];
  const operatorId = draft[at('operatorId')];
  return (
    <fieldset className="record-group">
      <legend>{t('lots.lot', { number })}</legend>
      <div className="record-grid">
        <OperatorField
          label={t('lots.operator')}
          chosen={operatorId ? { id: Number(operatorId), name: names[operatorId] ?? operatorId } : null}
          error={faults[at('operatorId')]}
          onChoose={(operator) => {
            if (operator) onNamed(operator.id, operator.name);
            onEdit({ [at('operatorId')]: operator ? String(operator.id) : '' });
          }}
        />
        <RecordFields specs={specs} draft={draft} faults={faults} onEdit={onEdit} />
      </div>
      <div className="record-grid record-grid-small">
        <RecordFields
          specs={[
            count('funded'),
            count('reserveExtension'),
            count('passed'),
            count('connected'),
            count('activated'),
          ]}
          draft={draft}
          faults={faults}
          onEdit={onEdit}
        />
      </div>
      <KernButton
        variant="tertiary"
        className="kern-btn--small"
        text={t('lots.remove', { number })}
        onClick={onRemove}
      />
    </fieldset>
  );
}
