import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedButton, DeedFault, useDeed } from '../account/deed.js';
import { ApiError } from '../api/client.js';
import {
  decideProgrammeChange,
  type ProgrammeChangeDto,
  type ProgrammeDecision,
} from '../api/programme-changes.js';
import { TextField } from '../ui/field.js';
import { useFormat } from '../ui/format.js';

interface CardProps {
  change: ProgrammeChangeDto;
  onDone: (sentence: string) => void;
}

/** One proposal: what, for whom it holds, old and new, who and why; and what the reader may do with it. */
export function ChangeCard({ change, onDone }: CardProps) {
  const { t } = useTranslation('programmeChange');
  const { what, effect, reason, waits, mayDecide, mayWithdraw } = change;
  return (
    <article className="card change-card" aria-label={what}>
      <div className="card-head">
        <h3>{what}</h3>
      </div>
      <div className="card-body">
        <p>{effect}</p>
        <ChangeTable change={change} />
        <p className="small muted">{[t('reason', { reason }), ...useWho(change)].join(' · ')}</p>
        {waits && <p className="forecast-indication">{waits}</p>}
        {(mayDecide || mayWithdraw) && <Decision change={change} onDone={onDone} />}
      </div>
    </article>
  );
}

function useWho({
  proposedBy,
  proposedAt,
  decision,
  decidedBy,
  decidedAt,
  decisionReason,
}: ProgrammeChangeDto): string[] {
  const { t } = useTranslation('programmeChange');
  const format = useFormat();
  const words: string[] = [
    t('proposed', { name: proposedBy.name ?? t('nobody'), moment: format.moment(proposedAt) }),
  ];
  if (decision && decidedAt)
    words.push(t(decision, { name: decidedBy?.name ?? t('nobody'), moment: format.moment(decidedAt) }));
  if (decisionReason) words.push(decisionReason);
  return words;
}

/** Old → new, the same everywhere: words are shown as they are stored. */
function ChangeTable({ change: { changes, what } }: { change: ProgrammeChangeDto }) {
  const { t } = useTranslation('programmeChange');
  return (
    <table className="change-table">
      <caption className="sr-only">{t('table', { what })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column.field')}</th>
          <th scope="col">{t('column.from')}</th>
          <th scope="col">{t('column.to')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, name, from, to }) => (
          <tr key={field}>
            <th scope="row">{name}</th>
            <td className="was">{from === null ? t('nothing') : String(from)}</td>
            <td className="becomes">{to === null ? t('nothing') : String(to)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Decision({ change, onDone }: CardProps) {
  const { t } = useTranslation('programmeChange');
  const [refuses, setRefuses] = useState(false);
  const deed = useDeed({
    run: ({ decision, reason }: { decision: ProgrammeDecision; reason?: string }) =>
      decideProgrammeChange(change, { decision, reason }).catch((error: unknown) => {
        if (!(error instanceof ApiError) || error.status !== 412) throw error;
        throw new ApiError(409, t('decision.stale'));
      }),
    fields: ['reason'],
    onDone: ({ decision }) => onDone(t('decision.done', { state: t(`state.${decision!}`) })),
  });
  const { form, check, run, faults } = deed;
  const { what } = change;
  const label = (deedWord: string) => t('decision.of', { deed: deedWord, what });
  if (refuses)
    return (
      <form
        ref={form}
        className="deed-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const reason = String(new FormData(event.currentTarget).get('reason') ?? '');
          if (check(event.currentTarget)) run({ decision: 'refused', reason });
        }}
      >
        <DeedFault deed={deed} />
        <TextField
          label={t('decision.reason')}
          name="reason"
          required
          maxLength={500}
          autoComplete="off"
          error={faults.fields.reason}
        />
        <div className="deed-buttons">
          <DeedButton deed={deed} text={t('decision.refuse')} label={label(t('decision.refuse'))} />
        </div>
      </form>
    );
  return (
    <>
      <DeedFault deed={deed} />
      <div className="deed-buttons">
        {change.mayDecide && (
          <>
            <DeedButton
              deed={deed}
              text={t('decision.approve')}
              label={label(t('decision.approve'))}
              onClick={() => run({ decision: 'approved' })}
            />
            <KernButton
              variant="secondary"
              text={t('decision.refuse')}
              alt={label(t('decision.refuse'))}
              onClick={() => setRefuses(true)}
            />
          </>
        )}
        {change.mayWithdraw && (
          <DeedButton
            deed={deed}
            variant="secondary"
            text={t('decision.withdraw')}
            label={label(t('decision.withdraw'))}
            onClick={() => run({ decision: 'withdrawn' })}
          />
        )}
      </div>
    </>
  );
}
