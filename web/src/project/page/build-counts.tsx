import { useId } from 'react';
import type { ProjectDetailDto } from '../../api/projects.js';
import { plainText } from '../../ui/rich-text.js';
import { articled } from '../names.js';
import { GrowingBar } from './growing-bar.js';
import { addresses } from './project-sentences.js';
import { useProjectSpeech } from '../list/project-speech.js';

type Counts = ProjectDetailDto['counts'];

interface BuildCountsProps {
  counts: Counts;
  recipientName: string | null;
  /** What was public before, where the counts are those of a report that is not saved yet. */
  before?: Counts;
  level?: 'h2' | 'h3';
}

const steps = ['passed', 'connected', 'activated'] as const;

/** "Wie weit ist der Bau?": three figures, each labelled, never added up. */
export function BuildCounts({ counts, recipientName, before, level: Level = 'h2' }: BuildCountsProps) {
  const speech = useProjectSpeech();
  const { t, format } = speech;
  const id = useId();
  const stand = counts.countsOn
    ? t('counts.stand', { day: format.day(counts.countsOn) })
    : t('counts.noStand');
  const reporter = recipientName ? ` ${t('counts.reporter', { who: articled(speech, recipientName) })}` : '';
  const grows = before && steps.some((step) => (counts[step] ?? 0) > (before[step] ?? 0));
  return (
    <section className="build-counts" aria-labelledby={id}>
      <Level id={id}>{t('counts.heading')}</Level>
      <p className="source">{`${stand}${reporter} ${t('counts.apart')}`}</p>
      <table>
        <caption className="sr-only">
          {counts.funded === null
            ? t('counts.captionOpen')
            : t('counts.caption', { total: format.count(counts.funded) })}
        </caption>
        <tbody>
          {steps.map((step) => (
            <CountRow key={step} step={step} counts={counts} before={before} />
          ))}
        </tbody>
      </table>
      {grows && <p className="source">{t('counts.new')}</p>}
      <Apart counts={counts} />
    </section>
  );
}

interface CountRowProps {
  step: (typeof steps)[number];
  counts: Counts;
  before: Counts | undefined;
}

function CountRow({ step, counts, before }: CountRowProps) {
  const { t, format } = useProjectSpeech();
  const { funded } = counts;
  const value = counts[step];
  const was = before?.[step];
  const hasBar = value !== null && funded !== null && funded > 0;
  return (
    <tr>
      <th scope="row">
        {t(`counts.${step}`)}
        <span className="count-term">{t(`counts.term.${step}`)}</span>
      </th>
      {hasBar && (
        <td className="count-bar">
          <GrowingBar share={(value / funded) * 100} before={((was ?? value) / funded) * 100} />
        </td>
      )}
      <td className="number" colSpan={hasBar ? 1 : 2}>
        {value === null ? <span className="muted">{t('open')}</span> : <b>{format.count(value)}</b>}
        {value !== null && funded !== null && (
          <span className="muted">{t('counts.of', { total: format.count(funded) })}</span>
        )}
        {was !== undefined && was !== value && (
          <span className="count-was">
            {t('counts.was', { count: was === null ? t('open') : format.count(was) })}
          </span>
        )}
      </td>
    </tr>
  );
}

/** What is counted apart: fundable addresses, and branches beside a funded trench. */
function Apart({ counts: { eligible, reserveExtension } }: { counts: Counts }) {
  const speech = useProjectSpeech();
  const { t } = speech;
  const said = (count: number) => ({ count, addresses: plainText(addresses(speech, count)) });
  return (
    <>
      {eligible !== null && <p className="source">{t('counts.eligible', said(eligible))}</p>}
      {reserveExtension !== null && reserveExtension > 0 && (
        <p className="source">{t('counts.reserve', said(reserveExtension))}</p>
      )}
    </>
  );
}
