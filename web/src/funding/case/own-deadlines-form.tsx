import { useTranslation } from 'react-i18next';
import {
  type FundingCaseDto,
  type OwnDeadlinesBody,
  type ReadCase,
  saveOwnDeadlines,
} from '../../api/funding.js';
import { NumberedPartsForm } from './numbered-parts-form.js';
import type { FieldLook } from './part-fields.js';

/** Own deadlines stand among the computed ones: own/2 is number 2. */
const ownDeadlines = ({ deadlines }: FundingCaseDto) =>
  deadlines.flatMap(({ key, name, title, dueOn, doneOn }) => {
    const number = Number(/^own\/(\d+)$/.exec(key)?.[1]);
    return number ? [{ number, title: title ?? name, dueOn, doneOn }] : [];
  });

/** Deadlines that people set themselves. */
export function OwnDeadlinesForm({ read, onDone }: { read: ReadCase; onDone: () => void }) {
  const { t } = useTranslation('case');
  const looks: FieldLook[] = [
    { name: 'title', kind: 'text', label: t('deadline.title'), required: true, maxLength: 120, empty: '' },
    { name: 'dueOn', kind: 'date', label: t('deadline.dueOn'), required: true, empty: '' },
    { name: 'doneOn', kind: 'date', label: t('deadline.doneOn') },
  ];
  return (
    <NumberedPartsForm
      read={read}
      label={t('deadline.editOwn')}
      looks={looks}
      partsOf={ownDeadlines}
      save={(id, etag, deadlines) =>
        saveOwnDeadlines(id, etag, { deadlines: deadlines as OwnDeadlinesBody['deadlines'] })
      }
      nameOf={(number) => t('deadline.own', { number })}
      addLabel={t('deadline.add')}
      onDone={onDone}
    />
  );
}
