import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../account/section.js';
import type { OwnAccount } from '../../api/account.js';
import type { ReadRecord, TransitionDto } from '../../api/records.js';
import { Icon } from '../../ui/icon.js';
import { useProjectWords } from '../page/project-words.js';
import { AskStepOverride, DecidedRecordOverrides, OpenRecordOverrides } from './record-overrides.js';
import { StepForm } from './record-step-form.js';
import { blockers, canAct } from './record-step.js';
import { StepUnmet } from './step-unmet.js';

interface StepsProps {
  read: ReadRecord;
  me: OwnAccount;
  onDone: (sentence: string) => void;
}

/** What can be done next, with what is still missing: forward first, everything else behind a disclosure. */
export function StepsSection({ read, me, onDone }: StepsProps) {
  const { t } = useTranslation('record');
  const { transitions, mayEdit } = read.record;
  const [open, setOpen] = useState<string | null>(null);
  const isOn = ({ direction }: TransitionDto) => direction === 'forward' || direction === 'resume';
  const isBack = ({ direction }: TransitionDto) => direction === 'correction';
  const on = transitions.filter(isOn);
  const other = transitions.filter((step) => !isOn(step) && !isBack(step));
  const back = transitions.filter(isBack);
  const steps = (of: TransitionDto[]) => (
    <ol className="record-steps">
      {of.map((step) => (
        <Step
          key={step.to}
          {...{ step, read, onDone }}
          isOpen={open === step.to}
          onOpen={(opens) => setOpen(opens ? step.to : null)}
        />
      ))}
    </ol>
  );
  return (
    <Section heading={t('steps.heading')} step={open ?? 'shown'}>
      <OpenRecordOverrides {...{ me, read, onDone }} />
      {on.length > 0 ? steps(on) : <p>{t(mayEdit ? 'steps.none' : 'steps.readOnly')}</p>}
      {([other, back] as const).map(
        (of, at) =>
          of.length > 0 && (
            <details key={at} className="more-steps" open={of.some(({ to }) => to === open) || undefined}>
              <summary>{t(at === 0 ? 'steps.other' : 'steps.back', { count: of.length })}</summary>
              {steps(of)}
            </details>
          ),
      )}
      <DecidedRecordOverrides {...{ read, onDone }} />
    </Section>
  );
}

interface StepProps extends Omit<StepsProps, 'me'> {
  step: TransitionDto;
  isOpen: boolean;
  onOpen: (opens: boolean) => void;
}

function Step({ step, read, isOpen, onOpen, onDone }: StepProps) {
  const { t } = useTranslation('record');
  const words = useProjectWords();
  const { to, label, legalBasis, direction, publicStateAfter, needsSecondPerson, unmet } = step;
  const isBack = direction === 'correction';
  const missing = blockers(step);
  const able = canAct(step, read.record);
  return (
    <li className="step">
      <div className="step-head">
        <p>
          <b>{label}</b>
          <span className="second-line">
            {[
              !isBack && t('steps.status', { status: words.status[to] }),
              publicStateAfter && t('steps.public', { state: words.state[publicStateAfter] }),
              legalBasis,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </p>
        {!isOpen && (
          <KernButton
            variant="secondary"
            disabled={!able}
            text={missing.length > 0 && able ? t('steps.fill') : t('steps.begin')}
            alt={`${label}: ${missing.length > 0 && able ? t('steps.fill') : t('steps.begin')}`}
            aria-describedby={missing.length > 0 ? `step-${to}` : undefined}
            onClick={() => onOpen(true)}
          />
        )}
      </div>
      {unmet.length === 0 && isBack ? null : unmet.length === 0 ? (
        <p className="step-ready">
          <Icon name="check" />
          {t('steps.ready')}
        </p>
      ) : (
        <StepUnmet
          id={`step-${to}`}
          unmet={unmet}
          ask={
            read.record.mayAskOverride
              ? ({ unmet: { requirement }, onClose }) => (
                  <AskStepOverride {...{ read, step, requirement, onDone, onClose }} />
                )
              : undefined
          }
        />
      )}
      {needsSecondPerson && <p className="second-line">{t('steps.second')}</p>}
      {isOpen && <StepForm {...{ step, read, onDone }} onCancel={() => onOpen(false)} />}
    </li>
  );
}
