import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldValue } from '../api/history.js';
import { Icon } from '../ui/icon.js';
import { type ConflictField, type Side, verdictOf } from './conflict.js';
import { useWriting } from './old-new.js';
import { valueText, type WordOf } from './version.js';

interface ConflictRowProps {
  field: ConflictField;
  /** Who saved meanwhile. */
  who: string;
  /** Names of the columns, repeated at each value on the phone: start, theirs, mine, result. */
  labels: [string, string, string, string];
  chosen: Side | undefined;
  wordOf?: WordOf;
  onChoose: (side: Side) => void;
}

/** One field in four columns. Where both changed it, the two values are a choice and none is preselected. */
export function ConflictRow({ field, who, labels, chosen, wordOf, onChoose }: ConflictRowProps) {
  const { t } = useTranslation('history');
  const writing = useWriting(wordOf);
  const name = useId();
  const verdict = verdictOf(field);
  const text = (value: FieldValue) => (
    <bdi>{valueText(writing, { field: field.field, unit: field.unit ?? null }, value) ?? t('none')}</bdi>
  );
  const option = (side: Side) => (
    <label className="conflict-choice">
      <input type="radio" name={name} checked={chosen === side} onChange={() => onChoose(side)} />
      <span className="sr-only">{side === 'mine' ? t('conflict.mine') : who}</span>
      <span>{text(field[side])}</span>
    </label>
  );
  const shown = (side: Side) =>
    JSON.stringify(field[side]) === JSON.stringify(field.start) ? (
      <span className="muted">{t('conflict.unchanged')}</span>
    ) : (
      <b>{text(field[side])}</b>
    );
  return (
    <tr>
      <th scope="row">{field.name}</th>
      <td className="conflict-start" data-label={labels[0]}>
        {text(field.start)}
      </td>
      <td data-label={labels[1]}>{verdict === 'open' ? option('theirs') : shown('theirs')}</td>
      <td data-label={labels[2]}>{verdict === 'open' ? option('mine') : shown('mine')}</td>
      <td data-label={labels[3]}>
        <Result verdict={verdict} chosen={chosen} who={who} />
      </td>
    </tr>
  );
}

function Result({
  verdict,
  chosen,
  who,
}: {
  verdict: ReturnType<typeof verdictOf>;
  chosen: Side | undefined;
  who: string;
}) {
  const { t } = useTranslation('history');
  const side = verdict === 'open' ? chosen : verdict;
  if (!side)
    return (
      <span className="conflict-result conflict-open">
        <Icon name="warning" />
        {t('conflict.choose')}
      </span>
    );
  const words =
    side === 'mine' || side === 'theirs' ? t(`conflict.chosen.${side}`, { who }) : t('conflict.same');
  return (
    <span className="conflict-result">
      <Icon name="check" />
      {words}
    </span>
  );
}
