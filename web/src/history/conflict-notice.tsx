import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KernButton } from '@kern-ux-annex/kern-react-kit';
import type { Author, FieldValue } from '../api/history.js';
import { useFormat } from '../ui/format.js';
import { Icon } from '../ui/icon.js';
import { type Choices, type ConflictField, merged, openFields } from './conflict.js';
import { ConflictRow } from './conflict-row.js';
import type { WordOf } from './version.js';

export interface ConflictNoticeProps {
  /** What was edited, with its article, as in "hat {{what}} geändert": "die Angaben zu Burkau". */
  what: string;
  /** Who saved meanwhile, and when; null: the service does not say. */
  theirs: { by: Author; at: string } | null;
  /** When the form was opened. */
  startedAt?: string;
  /** Every field of the form; those that nobody changed are left out of the table. */
  fields: ConflictField[];
  wordOf?: WordOf;
  busy?: boolean;
  /** The merged values of all fields, to be saved over the version that is current now. */
  onMerge: (values: Record<string, FieldValue>) => void;
  /** The form goes back to what is stored now. */
  onDiscard: () => void;
}

/** A stale write (412): nothing is lost, nothing is saved, nothing is chosen for the person. Takes the focus when it appears. */
export function ConflictNotice(props: ConflictNoticeProps) {
  const { t } = useTranslation('history');
  const [choices, setChoices] = useState<Choices>({});
  const box = useRef<HTMLElement>(null);
  const id = useId();
  useEffect(() => box.current?.focus(), []);
  const choose = (field: string, side: Choices[string]) => setChoices({ ...choices, [field]: side });
  return (
    <section className="conflict" ref={box} tabIndex={-1} aria-labelledby={id}>
      <div className="conflict-title">
        <Icon name="warning" />
        <p>
          <b id={id}>{useTitle(props)}</b>
          {` ${t('conflict.kept')}`}
        </p>
      </div>
      <Comparison {...props} choices={choices} onChoose={choose} />
      <Decision {...props} choices={choices} />
    </section>
  );
}

function useTitle({ what, theirs }: ConflictNoticeProps): string {
  const { t } = useTranslation('history');
  const format = useFormat();
  if (!theirs) return t('conflict.titleUnknown', { what });
  return t('conflict.title', { who: whoOf(theirs.by), what, time: format.time(theirs.at) });
}

const whoOf = (by: Author) => by.name ?? by.office;

type PartProps = ConflictNoticeProps & { choices: Choices };

function Comparison(props: PartProps & { onChoose: (field: string, side: Choices[string]) => void }) {
  const { theirs, startedAt, fields, choices, wordOf, onChoose } = props;
  const { t } = useTranslation('history');
  const format = useFormat();
  const withTime = (name: string, at?: string) => (at ? `${name} (${format.time(at)})` : name);
  const who = theirs ? whoOf(theirs.by) : t('conflict.stored');
  const labels: [string, string, string, string] = [
    withTime(t('conflict.start'), startedAt),
    withTime(who, theirs?.at),
    t('conflict.mine'),
    t('conflict.result'),
  ];
  const touched = fields.filter(({ start, theirs: other, mine }) =>
    [other, mine].some((value) => JSON.stringify(value) !== JSON.stringify(start)),
  );
  return (
    <table className="conflict-table">
      <caption className="sr-only">{t('conflict.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('conflict.field')}</th>
          {labels.map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {touched.map((field) => (
          <ConflictRow
            key={field.field}
            field={field}
            who={who}
            labels={labels}
            chosen={choices[field.field]}
            wordOf={wordOf}
            onChoose={(side) => onChoose(field.field, side)}
          />
        ))}
      </tbody>
    </table>
  );
}

function Decision({ fields, choices, busy = false, onMerge, onDiscard }: PartProps) {
  const { t } = useTranslation('history');
  const open = openFields(fields, choices);
  const values = merged(fields, choices);
  return (
    <div className="conflict-foot">
      <KernButton
        variant="primary"
        text={busy ? t('conflict.saving') : t('conflict.save')}
        disabled={busy || values === null}
        onClick={() => values && onMerge(values)}
      />
      <KernButton variant="secondary" text={t('conflict.discard')} disabled={busy} onClick={onDiscard} />
      <p role="status">
        {open > 0 && <span>{`${t('conflict.open', { count: open })} `}</span>}
        <span>{t('conflict.both')}</span>
      </p>
    </div>
  );
}
