import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnmetDto } from '../../api/records.js';
import { Chip } from '../../ui/chip.js';
import { useFormat } from '../../ui/format.js';
import { Icon } from '../../ui/icon.js';
import { mayBeAsked } from './record-step.js';

export type Unmet = Omit<UnmetDto, 'facts'>;

interface StepUnmetProps {
  id: string;
  unmet: readonly Unmet[];
  /** The form that asks to let a requirement pass; none: the one who reads may not ask. */
  ask?: (of: { unmet: Unmet; onClose: () => void }) => ReactNode;
}

/** What a step still lacks, with its legal basis; what two persons let pass, and where one may ask for that. */
export function StepUnmet({ id, unmet, ask }: StepUnmetProps) {
  return (
    <ul className="step-unmet" id={id}>
      {unmet.map((one) => (
        <OneUnmet key={one.requirement} unmet={one} ask={ask} />
      ))}
    </ul>
  );
}

function OneUnmet({ unmet, ask }: Omit<StepUnmetProps, 'id' | 'unmet'> & { unmet: Unmet }) {
  const { t } = useTranslation('record');
  const [asks, setAsks] = useState(false);
  const { sentence, effect, legalBasis, override } = unmet;
  return (
    <li className={`unmet unmet-${effect}`}>
      <Icon name={effect === 'block' ? 'danger' : 'warning'} />
      <div className="unmet-fact">
        <span className="unmet-word">{t(`steps.${effect}`)}</span>
        {` ${sentence}`}
        {legalBasis && <span className="second-line">{legalBasis}</span>}
        {override && <LetPass override={override} />}
        {ask && mayBeAsked(unmet) && !asks && (
          <p>
            <KernButton
              variant="tertiary"
              className="kern-btn--small"
              text={t('override.ask')}
              alt={t('override.askOf', { sentence })}
              onClick={() => setAsks(true)}
            />
          </p>
        )}
        {ask && asks && ask({ unmet, onClose: () => setAsks(false) })}
      </div>
    </li>
  );
}

function LetPass({ override }: { override: NonNullable<Unmet['override']> }) {
  const { t } = useTranslation('record');
  const format = useFormat();
  const { approved, askedBy, decidedBy, onlyOn, reason } = override;
  const nameOf = (who: typeof askedBy | null) => who?.name ?? who?.office ?? t('override.someone');
  return (
    <span className="unmet-passed">
      <Chip shape={approved ? 'done' : 'ring'} tone="violet">
        {t(approved ? 'override.passed' : 'override.waits')}
      </Chip>
      <span className="second-line">
        {approved
          ? t('override.passedBy', { asked: nameOf(askedBy), decided: nameOf(decidedBy) })
          : t('override.waitsFor', { asked: nameOf(askedBy) })}
        {onlyOn && ` ${t('override.onlyOn', { day: format.shortDay(onlyOn) })}`}
      </span>
      <span className="second-line">{t('override.because', { reason })}</span>
    </span>
  );
}
