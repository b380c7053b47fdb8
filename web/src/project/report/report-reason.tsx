import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MilestoneDto } from '../../api/projects.js';
import type { RecordDto } from '../../api/records.js';
import { TextField } from '../../ui/field.js';
import { takeFocus } from '../../ui/take-focus.js';
import { useProjectWords } from '../page/project-words.js';
import { valid } from '../schedule/promised.js';
import { Choice, Choices } from './report-choice.js';
import { type Draft, isEarlier, offeredReasons, promisedBy } from './report-draft.js';

interface ReasonProps {
  record: RecordDto;
  milestone: MilestoneDto;
  draft: Draft;
  faults: Record<string, string>;
  reasons: Ref<HTMLFieldSetElement>;
  onEdit: (change: Partial<Draft>) => void;
}

/** Why a promise moves: asked only where one is replaced. It is public, and so is the explanation. */
export function ReportReason({ record, milestone, draft, faults, reasons, onEdit }: ReasonProps) {
  const { t } = useTranslation('workList');
  const words = useProjectWords();
  const holds = valid(milestone);
  const promised = promisedBy(draft, holds);
  if (!holds || !promised) return null;
  if (isEarlier(promised, holds))
    return (
      <>
        <p className="report-note">{t('report.reason.earlier')}</p>
        <Explanation {...{ draft, faults, onEdit }} />
      </>
    );
  return (
    <>
      <Choices
        id="report-reason"
        legend={
          <>
            {`${t('report.reason.legend')} `}
            <span className="muted">{t('report.reason.public')}</span>
          </>
        }
        group={reasons}
        error={faults['promise.reason']}
      >
        {offeredReasons(record.status).map((reason, index) => (
          <Choice
            key={reason}
            name="reason"
            checked={draft.reason === reason}
            hotkey={String(index + 1)}
            onChoose={() => onEdit({ reason })}
          >
            {words.reason[reason]}
          </Choice>
        ))}
      </Choices>
      <Explanation {...{ draft, faults, onEdit }} />
    </>
  );
}

function Explanation({ draft, faults, onEdit }: Pick<ReasonProps, 'draft' | 'faults' | 'onEdit'>) {
  const { t } = useTranslation('workList');
  const [open, setOpen] = useState(false);
  if (!open && !draft.explanation)
    return (
      <p>
        <button type="button" className="link-button" onClick={() => setOpen(true)}>
          {t('report.reason.explain')}
        </button>
      </p>
    );
  return (
    <div className="report-explanation">
      <TextField
        ref={open ? takeFocus : undefined}
        label={t('report.reason.explanation')}
        hint={t('report.reason.explanationHint', { count: 200 - draft.explanation.length })}
        error={faults['promise.explanation']}
        maxLength={200}
        autoComplete="off"
        value={draft.explanation}
        onChange={(event) => onEdit({ explanation: event.currentTarget.value })}
      />
    </div>
  );
}
