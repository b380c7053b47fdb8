import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useTranslation } from 'react-i18next';
import { useFocusKept } from '../account/use-focus-inside.js';
import { type FieldSpec, RecordFields } from '../project/record/record-fields.js';
import { optionsOf, useAdviceWords } from './advice-words.js';
import { nextRow, type RowKind, rowsIn, withoutRow } from './session-draft.js';
import type { SessionEdit } from './use-session-edit.js';

/** Participants or tasks, one group of fields each. */
export function SessionRows({ edit, kind }: { edit: SessionEdit; kind: RowKind }) {
  const { t } = useTranslation('advice');
  const { draft, setDraft } = edit;
  const rows = rowsIn(draft, kind);
  const isTask = kind === 't';
  const box = useFocusKept<HTMLFieldSetElement>(
    'fieldset:last-of-type input, button:last-of-type',
    rows.join(),
  );
  const specsOf = useSpecs(kind);
  return (
    <fieldset className="record-group" ref={box}>
      <legend>{t(isTask ? 'protocol.tasks' : 'protocol.participants')}</legend>
      {rows.length === 0 && (
        <p className="muted">{t(isTask ? 'protocol.noTasks' : 'protocol.noParticipants')}</p>
      )}
      {rows.map((number, at) => (
        <fieldset key={number} className="advice-row">
          <legend>{t(isTask ? 'edit.task' : 'edit.participant', { number: at + 1 })}</legend>
          <div
            className={isTask ? 'record-grid advice-task-fields' : 'record-grid advice-participant-fields'}
          >
            <RecordFields
              specs={specsOf(number)}
              draft={draft}
              faults={edit.deed.faults.fields}
              onEdit={edit.edit}
            />
          </div>
          <KernButton
            variant="tertiary"
            className="kern-btn--small"
            text={t(isTask ? 'edit.removeTask' : 'edit.removeParticipant', { number: at + 1 })}
            onClick={() => setDraft(withoutRow(draft, kind, number))}
          />
        </fieldset>
      ))}
      <div>
        <KernButton
          variant="secondary"
          className="kern-btn--small"
          text={t(isTask ? 'edit.addTask' : 'edit.addParticipant')}
          onClick={() => {
            const row = `${kind}${nextRow(draft, kind)}`;
            edit.edit(
              isTask
                ? { [`${row}.is`]: 'yes', [`${row}.owner`]: 'recipient' }
                : { [`${row}.is`]: 'yes', [`${row}.kind`]: 'municipality' },
            );
          }}
        />
      </div>
    </fieldset>
  );
}

function useSpecs(kind: RowKind): (number: number) => FieldSpec[] {
  const { t } = useTranslation('advice');
  const words = useAdviceWords();
  if (kind === 't')
    return (number) => [
      { key: `t${number}.title`, label: t('edit.title'), required: true, maxLength: 300 },
      {
        key: `t${number}.owner`,
        label: t('edit.owner'),
        kind: 'select',
        options: optionsOf(words.owner),
      },
      { key: `t${number}.dueOn`, label: t('edit.dueOn'), kind: 'date' },
    ];
  return (number) => [
    {
      key: `p${number}.kind`,
      label: t('edit.kind'),
      kind: 'select',
      options: optionsOf(words.participant),
    },
    { key: `p${number}.office`, label: t('edit.office') },
    { key: `p${number}.name`, label: t('edit.name') },
  ];
}
