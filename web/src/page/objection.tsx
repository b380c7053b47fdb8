import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { publicContactsQuery } from '../advice/queries.js';
import { useAsOf, useHref } from '../ui/as-of.js';
import { AnswerRow } from './answer-row.js';

const ATLAS = 'https://gigabitgrundbuch.bund.de/';

interface ObjectionProps {
  ags: string;
  /** As its reader calls it. */
  place: string;
}

/** What to do where a figure does not match: whom the figure is of, who knows the place, who keeps this service. */
export function Objection({ ags, place }: ObjectionProps) {
  const { t } = useTranslation('page');
  const href = useHref();
  const isPast = useAsOf() !== null;
  const { data: contacts } = useQuery({ ...publicContactsQuery(ags), enabled: !isPast });
  const hasContact = !isPast && (contacts?.items.length ?? 0) > 0;
  return (
    <AnswerRow name={t('objection.heading')} className="no-print">
      <p>{t('objection.coverage')}</p>
      <p>
        <a href={ATLAS} rel="noopener">
          {t('objection.atlas')}
        </a>
      </p>
      <p className="objection-next">
        {`${t('objection.townHall', { place })} `}
        {hasContact && <a href="#place-contacts-heading">{t('objection.contact')}</a>}
      </p>
      <p className="objection-next">
        <a href={href('/kontakt?thema=angabe')}>{t('objection.us')}</a>
      </p>
    </AnswerRow>
  );
}
