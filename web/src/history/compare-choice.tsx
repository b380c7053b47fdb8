import { useTranslation } from 'react-i18next';
import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useFormat } from '../ui/format.js';
import type { Comparison } from './queries.js';

type Name = 'von' | 'bis';
interface Chosen {
  id: number;
  recordedAt: string;
}

/** Beside each version: from this one, to that one. A choice of two that also works as a plain form. */
export function CompareChoice({ version, pair }: { version: Chosen; pair: Record<Name, number> }) {
  return (
    <div className="compare-choice no-print">
      <Choice name="von" version={version} checked={pair.von === version.id} />
      <Choice name="bis" version={version} checked={pair.bis === version.id} />
    </div>
  );
}

function Choice({ name, version, checked }: { name: Name; version: Chosen; checked: boolean }) {
  const { t } = useTranslation('history');
  const moment = useFormat().exactMoment(version.recordedAt);
  return (
    <label>
      <input className="choice-radio" type="radio" name={name} value={version.id} defaultChecked={checked} />
      {t(`compare.${name}`)}
      <span className="sr-only">{` ${t('compare.version', { moment })}`}</span>
    </label>
  );
}

interface CompareBarProps {
  /** What is compared now. */
  comparison: Comparison | undefined;
  /** Numbers of the versions that this page of the list shows. */
  shown: number[];
}

/** What the radios are for, and the button. A version chosen on another page of the list stays chosen here. */
export function CompareBar({ comparison, shown }: CompareBarProps) {
  const { t } = useTranslation('history');
  const format = useFormat();
  const elsewhere = comparison
    ? ([['von', comparison.from] as const, ['bis', comparison.to] as const] as const).filter(
        ([, { id }]) => !shown.includes(id),
      )
    : [];
  return (
    <div className="compare-bar no-print">
      <p>{t('compare.how')}</p>
      {elsewhere.map(([name, version]) => (
        <label key={name} className="compare-elsewhere">
          <input className="choice-radio" type="radio" name={name} value={version.id} defaultChecked />
          {t(`compare.${name}Elsewhere`, { moment: format.exactMoment(version.recordedAt) })}
        </label>
      ))}
      <KernButton variant="secondary" type="submit" text={t('compare.submit')} />
    </div>
  );
}
