import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format.js';
import { sidebarQuery } from './desk-queries.js';
import { deskPath } from './desk-sidebar.js';

/** On the start page: the lists of funding cases with how many are in each; nothing where there is no case. */
export function WorkListCases() {
  const { t } = useTranslation('case');
  const format = useFormat();
  const { data } = useQuery(sidebarQuery());
  const lists = data?.own.filter(({ count }) => count > 0) ?? [];
  if (lists.length === 0) return null;
  return (
    <section className="card" aria-labelledby="work-cases">
      <div className="card-head">
        <h2 id="work-cases">{t('start.heading')}</h2>
      </div>
      <ul className="card-body work-cases">
        {lists.map(({ name, q, count }) => (
          <li key={q}>
            <a href={deskPath(q)}>{name}</a>
            <span>{format.count(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
