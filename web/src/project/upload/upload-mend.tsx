import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { type SubmitEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefusedRow } from '../../api/uploads.js';
import { useFormat } from '../../ui/format.js';
import type { Mending } from './upload-refused.js';
import { useColumnName } from './upload-refused-cells.js';

/** The mend of one fault: what was probably meant, with one press; else a field for the right value. */
export function UploadMend({ row, mending }: { row: RefusedRow; mending: Mending }) {
  const { t } = useTranslation('upload');
  const { offers, column } = row;
  if (offers.length > 0)
    return (
      <div className="mend-offers">
        {offers.map(({ label, corrections }) => (
          <KernButton
            key={label}
            variant="secondary"
            className="kern-btn--small"
            text={label}
            aria-disabled={mending.busy || undefined}
            onClick={() => {
              if (!mending.busy) mending.run(row, corrections);
            }}
          />
        ))}
      </div>
    );
  return column === '' ? (
    <span className="muted">{t('refused.inFile')}</span>
  ) : (
    <Typed {...{ row, mending }} />
  );
}

function Typed({ row, mending }: { row: RefusedRow; mending: Mending }) {
  const { t } = useTranslation('upload');
  const format = useFormat();
  const id = useId();
  const columnName = useColumnName();
  const { line, column, value, alsoLines } = row;
  const [text, setText] = useState(value);
  const [all, setAll] = useState(false);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const lines = all ? [line, ...alsoLines] : [line];
    if (!mending.busy)
      mending.run(
        row,
        lines.map((each) => ({ line: each, column, value: text.trim() })),
      );
  };
  return (
    <form className="mend" onSubmit={send}>
      <input
        className="kern-form-input__input"
        type="text"
        autoComplete="off"
        maxLength={500}
        aria-label={t('refused.newValue', { line: format.count(line), column: columnName(row) })}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <KernButton
        variant="tertiary"
        type="submit"
        className="kern-btn--small"
        text={t('refused.check')}
        alt={t('refused.checkOf', { line: format.count(line) })}
        aria-disabled={mending.busy || undefined}
      />
      {alsoLines.length > 0 && (
        <span className="mend-all">
          <input
            id={id}
            type="checkbox"
            className="kern-form-check__checkbox"
            checked={all}
            onChange={({ target }) => setAll(target.checked)}
          />
          <label htmlFor={id}>{t('refused.forAll', { count: alsoLines.length })}</label>
        </span>
      )}
    </form>
  );
}
