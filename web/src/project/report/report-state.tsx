import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactDto, RecordDto, TransitionDto } from '../../api/records.js';
import { CheckField, TextField } from '../../ui/field.js';
import { Choice, Choices } from './report-choice.js';
import { askedFacts, canBeChosen, type Draft } from './report-draft.js';
import { useProjectWords } from '../page/project-words.js';

interface StateProps {
  record: RecordDto;
  draft: Draft;
  /** What the service still lacks for the chosen step. */
  unmet: string[];
  faults: Record<string, string>;
  onEdit: (change: Partial<Draft>) => void;
}

/** A correction and an end are decided on the record. */
const isReported = ({ direction }: TransitionDto) => ['forward', 'hold', 'resume'].includes(direction);

/** Only what the life cycle allows is offered; what is next is shown with what it lacks. */
export function ReportState({ record, draft, unmet, faults, onEdit }: StateProps) {
  const { t } = useTranslation('workList');
  const words = useProjectWords();
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (unmet.length > 0) group.current?.focus();
  }, [unmet]);
  const steps = record.transitions.filter(isReported);
  const chosen = steps.find(({ to }) => to === draft.to);
  const blocked = steps.filter((step) => !canBeChosen(step, record, draft));
  const elsewhere = record.transitions.some(({ direction }) => direction === 'end');
  return (
    <section className="report-block">
      <h2>{t('report.state.heading')}</h2>
      <Choices
        id="report-state"
        legend={t('report.state.legend')}
        hidden
        group={group}
        error={unmet.length > 0 ? unmet.join(' ') : faults.to}
      >
        <Choice name="state" checked={draft.to === null} onChoose={() => onEdit({ to: null })}>
          {t('report.state.same', { state: words.status[record.status] })}
        </Choice>
        {steps.map((step) => (
          <Choice
            key={step.to}
            name="state"
            checked={draft.to === step.to}
            disabled={blocked.includes(step)}
            onChoose={() => onEdit({ to: step.to })}
          >
            {words.status[step.to]}
          </Choice>
        ))}
      </Choices>
      {blocked.map((step) => (
        <Lacking key={step.to} step={step} />
      ))}
      {chosen?.needsReason && (
        <TextField
          id="report-why"
          label={t('report.state.why')}
          hint={t(chosen.direction === 'hold' ? 'report.state.whyPublic' : 'report.state.whyInternal')}
          error={faults.reason}
          maxLength={500}
          autoComplete="off"
          value={draft.why}
          onChange={(event) => onEdit({ why: event.currentTarget.value })}
        />
      )}
      {chosen && <Facts asked={askedFacts(chosen, record.facts)} {...{ draft, faults, onEdit }} />}
      {chosen && chosen.unmet.some(({ effect }) => effect === 'warn') && (
        <ul className="report-warnings">
          {chosen.unmet
            .filter(({ effect }) => effect === 'warn')
            .map(({ requirement, sentence }) => (
              <li key={requirement}>{sentence}</li>
            ))}
        </ul>
      )}
      {steps.length === 0 && <p className="report-note">{t('report.state.none')}</p>}
      {elsewhere && (
        <p className="report-note">
          <a href={`/vorhaben/${record.id}`}>{t('report.state.elsewhere')}</a>
        </p>
      )}
    </section>
  );
}

/** Why a step is grey: what it lacks, with the mend. */
function Lacking({ step: { to, unmet } }: { step: TransitionDto }) {
  const { t } = useTranslation('workList');
  const words = useProjectWords();
  const blocks = unmet.filter(({ effect }) => effect === 'block');
  const [only] = blocks;
  if (!only) return null;
  if (blocks.length === 1)
    return (
      <p className="report-note">
        {t('report.state.lacksOne', { state: words.status[to], sentence: only.sentence })}
      </p>
    );
  return (
    <details className="report-note">
      <summary>{t('report.state.lacks', { state: words.status[to], count: blocks.length })}</summary>
      <ul>
        {blocks.map(({ requirement, sentence }) => (
          <li key={requirement}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}

interface FactsProps extends Pick<StateProps, 'draft' | 'faults' | 'onEdit'> {
  asked: FactDto[];
}

/** What the step rests on, asked for where it is taken. */
function Facts({ asked, draft, faults, onEdit }: FactsProps) {
  const type = (name: string, value: string | boolean) =>
    onEdit({ facts: { ...draft.facts, [name]: value } });
  return asked.map(({ name, label, kind, legalBasis }) => {
    const typed = draft.facts[name];
    if (kind === 'boolean')
      return (
        <CheckField
          key={name}
          label={label}
          hint={legalBasis}
          checked={typed === true}
          onChange={(event) => type(name, event.currentTarget.checked)}
        />
      );
    return (
      <TextField
        key={name}
        label={label}
        hint={legalBasis}
        error={faults[`facts.${name}`]}
        type={kind === 'date' ? 'date' : 'text'}
        inputMode={kind === 'number' || kind === 'money' ? 'numeric' : undefined}
        maxLength={500}
        value={typeof typed === 'string' ? typed : ''}
        onChange={(event) => type(name, event.currentTarget.value)}
      />
    );
  });
}
