import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordDto } from '../../api/records.js';
import { useFormat } from '../../ui/format.js';
import { listed } from '../names.js';
import { useProjectSpeech } from '../list/project-speech.js';
import { promisedShort } from '../schedule/promised.js';
import { type Change, type Draft, milestoneOf } from './report-draft.js';

interface EffectProps {
  record: RecordDto;
  draft: Draft;
  changes: Change[];
}

/** What saving sets off: what changes at once, who is told, what stays, what stays internal. */
export function ReportEffects({ record, draft, changes }: EffectProps) {
  const { t } = useTranslation('workList');
  const id = useId();
  const rows = [
    ['changes', useChanged({ record, draft, changes })],
    ['told', useTold({ record, draft, changes })],
    ['stays', useStays({ record, draft, changes })],
    [
      'internal',
      t(
        record.publication.addressDisplay === 'counts'
          ? 'report.effect.internalAll'
          : 'report.effect.internalSome',
      ),
    ],
  ] as const;
  return (
    <section className="card report-effects" aria-labelledby={id}>
      <div className="card-head">
        <h2 id={id}>{t('report.effect.heading')}</h2>
      </div>
      <dl className="label-values">
        {rows.map(([row, words]) => (
          <div key={row}>
            <dt>{t(`report.effect.${row}`)}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** So many names fit into a line. */
const NAMES = 6;

function useChanged({ record, draft, changes }: EffectProps): string {
  const { t } = useTranslation('workList');
  const format = useFormat();
  const after = record.transitions.find(({ to }) => to === draft.to);
  if (!(after ? after.publicStateAfter : record.publicState)) return t('report.effect.onlyRecord');
  const { municipalities } = record;
  const names =
    municipalities.length <= NAMES ? ` (${municipalities.map(({ name }) => name).join(', ')})` : '';
  const pages = t('report.effect.pages', {
    count: municipalities.length,
    formatted: format.count(municipalities.length),
    names,
  });
  return changes.includes('date') ? `${pages}, ${t('report.effect.statistics')}` : pages;
}

function useTold({ draft, changes }: EffectProps): string {
  const { t } = useTranslation('workList');
  const words = [
    ...(draft.to ? [t('report.effect.toldState')] : []),
    ...(changes.includes('date') && draft.how !== 'reached' ? [t('report.effect.toldDate')] : []),
  ];
  return words.join(' ') || t('report.effect.toldNobody');
}

function useStays({ record, draft, changes }: EffectProps): string {
  const { t } = useTranslation('workList');
  const speech = useProjectSpeech();
  const promises = milestoneOf(record, draft)?.promises ?? [];
  if (!changes.includes('date') || promises.length === 0) return t('report.effect.staysHistory');
  const names = promises.map(({ promised }) => promisedShort(speech, promised));
  return t('report.effect.staysDates', { dates: listed(speech, names), count: names.length });
}
