import { useTranslation } from 'react-i18next';
import type { FundingCaseDto } from '../../api/funding.js';
import { useFormat } from '../../ui/format.js';
import { useCaseWords } from './case-words.js';
import { type LifeLine, lifeLineOf, phases, type Stop } from './life-line.js';
import { StopGlyph } from './life-line-glyph.js';
import { rateText } from '../money.js';

/** The line of a case: drawn for the eye, as one ordered list a lane for everyone else and on the phone. */
export function LifeLineView({ record }: { record: FundingCaseDto }) {
  const { t } = useTranslation('case');
  const line = lifeLineOf(record);
  if (line.lanes.length === 0) return null;
  return (
    <section className="card life" aria-label={t('life.label')}>
      <Drawing line={line} />
      <Lists line={line} />
    </section>
  );
}

/** "12.12.2025", and below it "Bescheid 60 %". */
function useStopWords(): (stop: Stop) => [string, string] {
  const { t } = useTranslation('case');
  const format = useFormat();
  return ({ state, day, what, rate }) => {
    if (what === null) {
      const first = day ? format.shortDay(day) : t(state === 'now' ? 'life.now' : 'life.open');
      return [first, day ? t('life.since') : ''];
    }
    const words = rate === null ? t(`life.what.${what}`) : t('life.noticeRate', { rate: rateText(rate) });
    const first = day ? format.shortDay(day) : words;
    return [state === 'due' ? t('life.due', { day: first }) : first, day ? words : ''];
  };
}

const lineTo = ({ state }: Stop) => (state === 'done' || state === 'now' ? 'done' : 'open');

function Drawing({ line }: { line: LifeLine }) {
  const { t } = useTranslation('case');
  const words = useCaseWords();
  const nowOf = (phase: string) => (phase === line.now ? ' life-now' : '');
  return (
    <div className={`life-drawing life-lanes-${line.lanes.length}`} aria-hidden="true">
      <span className="life-corner" />
      {phases.map((phase) => (
        <span key={phase} className={`life-phase${nowOf(phase)}`}>
          <b>{t(`life.phase.${phase}`)}</b>
          {phase === line.now && <span>{t('life.here')}</span>}
        </span>
      ))}
      {line.lanes.flatMap(({ funder, agency, stops }, lane) => [
        <span key={funder} className="life-lane">
          <b>{words.funder[funder]}</b>
          <span>{agency}</span>
        </span>,
        ...stops.flatMap((stop, index) => {
          const isShared = stop.phase === 'tender' && line.sharedTender;
          if (isShared && lane === 1) return [];
          const next = stops[index + 1];
          const lines = `life-from-${lineTo(stop)} life-to-${next ? lineTo(next) : 'end'}`;
          const className = `life-stop life-${stop.state} ${lines}${nowOf(stop.phase)}`;
          return [
            isShared ? (
              <SharedStop
                key="tender"
                {...{ className, stop }}
                lots={line.lots}
                lower={`life-lower life-from-${lineTo(stop)} life-to-${lineTo(line.lanes[1]!.stops[index + 1]!)}`}
              />
            ) : (
              <span key={`${funder}-${stop.phase}`} className={className}>
                <StopGlyph state={stop.state} />
                <StopText stop={stop} />
              </span>
            ),
          ];
        }),
      ])}
    </div>
  );
}

function StopText({ stop }: { stop: Stop }) {
  const [first, second] = useStopWords()(stop);
  return (
    <span className="life-text">
      <b>{first}</b>
      <span>{second}</span>
    </span>
  );
}

interface SharedStopProps {
  className: string;
  stop: Stop;
  lots: number;
  /** Lines of the lower lane. */
  lower: string;
}

/** One capsule over both lanes. */
function SharedStop({ className, stop, lots, lower }: SharedStopProps) {
  const { t } = useTranslation('case');
  const [first, second] = useStopWords()(stop);
  return (
    <span className={`${className} life-shared`}>
      <span className="life-capsule" />
      <span className={lower} />
      <StopGlyph state={stop.state} />
      <span className="life-text">
        <b>{first}</b>
        <span>{[second, t('life.both', { count: lots })].filter(Boolean).join(', ')}</span>
      </span>
      <StopGlyph state={stop.state} />
    </span>
  );
}

function Lists({ line }: { line: LifeLine }) {
  const { t } = useTranslation('case');
  const words = useCaseWords();
  const stopWords = useStopWords();
  return (
    <div className="life-lists">
      {line.lanes.map(({ funder, agency, stops }) => (
        <section key={funder} aria-label={words.funder[funder]}>
          <h2>{agency ? `${words.funder[funder]}: ${agency}` : words.funder[funder]}</h2>
          <ol>
            {stops.map((stop) => (
              <li key={stop.phase} aria-current={stop.phase === line.now ? 'step' : undefined}>
                <StopGlyph state={stop.state} />
                <span>
                  <b>{t(`life.phase.${stop.phase}`)}</b>
                  {`: ${stopWords(stop).filter(Boolean).join(', ')}`}
                  {stop.phase === line.now && ` (${t('life.here')})`}
                </span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
