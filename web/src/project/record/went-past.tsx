import { useTranslation } from 'react-i18next';
import type { EventDto } from '../../api/record-parts.js';

/** What a step went past although it blocked: who asked for that and who let it pass. */
export function WentPast({ overridden, wentPast }: Pick<EventDto, 'overridden' | 'wentPast'>) {
  const { t } = useTranslation('record');
  const nameOf = ({ name, office }: EventDto['by']) => name ?? office;
  const before = overridden.length - wentPast.length;
  return (
    <>
      {wentPast.map(({ sentence, reason, askedBy, decidedBy }) => (
        <span key={sentence} className="second-line attention">
          {t('override.wentPast', { sentence, asked: nameOf(askedBy), decided: nameOf(decidedBy), reason })}
        </span>
      ))}
      {before > 0 && (
        <span className="second-line attention">{t('events.overridden', { count: before })}</span>
      )}
    </>
  );
}
