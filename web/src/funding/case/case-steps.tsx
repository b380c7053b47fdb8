import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnAccount } from '../../api/account.js';
import type { CaseStepBody, CaseStepDto, ReadCase } from '../../api/funding.js';
import { StepUnmet } from '../../project/record/step-unmet.js';
import { Icon } from '../../ui/icon.js';
import { AskCaseStepOverride, type PartOfStep } from '../review/override-ask.js';
import { CaseStepForm } from './case-step-form.js';
import { blockersOf, canAct } from './case-step.js';

export interface StepsProps {
  me: OwnAccount;
  read: ReadCase;
  steps: readonly CaseStepDto[];
  run: (id: number, etag: string, body: CaseStepBody) => Promise<ReadCase>;
  part: PartOfStep;
  /** Whose step it is, for those who hear buttons only: "Mittelanforderung 2". */
  of: string;
  /** Amounts that a step asks for, in whole cents: what is offered. */
  offered?: Partial<Record<'approvedAmount' | 'paidAmount', number>>;
  /** Level of the names: none where they stand in a row. */
  inRow?: boolean;
  onDone: (sentence: string) => void;
}

const isOn = ({ direction }: CaseStepDto) => direction === 'forward' || direction === 'return';

/** What can be done next, with what is still missing: forward first, everything else behind a disclosure. */
export function CaseSteps(props: StepsProps) {
  const { steps, inRow = false } = props;
  const { t } = useTranslation('case');
  const [open, setOpen] = useState<string | null>(null);
  const on = steps.filter(isOn);
  const other = steps.filter((step) => !isOn(step));
  if (steps.length === 0) return inRow ? null : <p className="muted">{t('steps.none')}</p>;
  const list = (some: readonly CaseStepDto[]) => (
    <ol className="record-steps">
      {some.map((step) => (
        <Step
          key={step.to}
          {...props}
          step={step}
          isOpen={open === step.to}
          onOpen={(opens) => setOpen(opens ? step.to : null)}
        />
      ))}
    </ol>
  );
  return (
    <div className="case-steps">
      {on.length > 0 && list(on)}
      {other.length > 0 && (
        <details className="more-steps" open={other.some(({ to }) => to === open) || undefined}>
          <summary>{t('steps.other', { count: other.length })}</summary>
          {list(other)}
        </details>
      )}
    </div>
  );
}

interface StepProps extends StepsProps {
  step: CaseStepDto;
  isOpen: boolean;
  onOpen: (opens: boolean) => void;
}

/** A blocked step stays to be seen, with the missing condition beside it. */
function Step({ step, isOpen, onOpen, ...props }: StepProps) {
  const { t } = useTranslation('case');
  const { to, label, legalBasis, unmet } = step;
  const able = canAct(step);
  const id = `step-${props.of}-${to}`.replace(/[^\w-]+/g, '-');
  return (
    <li className="step">
      <div className="step-head">
        <p>
          <b>{label}</b>
          {legalBasis && <span className="second-line">{legalBasis}</span>}
        </p>
        {!isOpen && (
          <KernButton
            variant="secondary"
            className={props.inRow ? 'kern-btn--small' : undefined}
            disabled={!able}
            text={t('steps.begin')}
            alt={t('steps.beginOf', { label, of: props.of })}
            aria-describedby={unmet.length > 0 ? id : undefined}
            onClick={() => onOpen(true)}
          />
        )}
      </div>
      {unmet.length > 0 && (
        <StepUnmet
          id={id}
          unmet={unmet}
          ask={
            props.read.record.mayCheck
              ? ({ unmet: { requirement }, onClose }) => (
                  <AskCaseStepOverride {...props} {...{ step, requirement, onClose }} />
                )
              : undefined
          }
        />
      )}
      {blockersOf(step).length === 0 && unmet.length === 0 && !props.inRow && (
        <p className="step-ready">
          <Icon name="check" />
          {t('steps.ready')}
        </p>
      )}
      {isOpen && <CaseStepForm {...props} step={step} onClose={() => onOpen(false)} />}
    </li>
  );
}
