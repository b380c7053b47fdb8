import { useTranslation } from 'react-i18next';
import { useHref } from '../ui/as-of.js';

const links = {
  data: '/daten',
  subscribe: '/abo',
  embed: '/einbetten',
  contact: '/kontakt?thema=angabe',
} as const;

/** Last on the start page: data, news, objection. */
export function StartAlong() {
  const { t } = useTranslation('openData');
  const href = useHref();
  return (
    <section className="start-along no-print" aria-labelledby="start-along-heading">
      <h2 id="start-along-heading">{t('start.heading')}</h2>
      <ul className="plain-list">
        {(Object.keys(links) as (keyof typeof links)[]).map((word) => (
          <li key={word}>
            <a href={href(links[word])}>{t(`start.${word}`)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
