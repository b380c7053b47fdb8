import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useQueryClient } from '@tanstack/react-query';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedFault, useDeed } from '../../account/deed.js';
import { type DeskDto, dropSearch } from '../../api/funding.js';
import { useFormat } from '../../ui/format.js';
import { sidebarKey } from './desk-queries.js';

interface SidebarProps {
  desk: DeskDto;
  /** The search that is shown. */
  q: string;
  onSearch: (q: string) => void;
}

export const deskPath = (q: string) =>
  q
    ? `/arbeitsplatz?q=${encodeURIComponent(q).replaceAll('%20', '+').replaceAll('%3A', ':')}`
    : '/arbeitsplatz?q=';

/** My work, my searches, those of the team: each with how many cases it finds now. */
export function DeskSidebar({ desk, q, onSearch }: SidebarProps) {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const drop = useDeed({
    run: dropSearch,
    onDone: (newer) => queries.setQueryData(sidebarKey, newer),
  });
  const mine = desk.searches.filter(({ mine: isMine }) => isMine);
  const shared = desk.searches.filter(({ mine: isMine }) => !isMine);
  return (
    <nav className="card desk-sidebar" aria-label={t('side.label')}>
      <h2>{t('side.own')}</h2>
      <ul>
        {desk.own.map((search) => (
          <SearchLink key={search.q} {...{ q, onSearch }} search={search} />
        ))}
      </ul>
      {mine.length > 0 && <h2>{t('side.saved')}</h2>}
      <DeedFault deed={drop} />
      {mine.length > 0 && (
        <ul>
          {mine.map((search) => (
            <SearchLink
              key={search.id}
              {...{ q, onSearch, search }}
              note={search.shared ? t('side.shared') : null}
              onDrop={() => drop.run(search.id)}
            />
          ))}
        </ul>
      )}
      {shared.length > 0 && (
        <>
          <h2>{t('side.team')}</h2>
          <ul>
            {shared.map((search) => (
              <SearchLink
                key={search.id}
                {...{ q, onSearch, search }}
                note={t('side.by', { who: search.by.name ?? search.by.office })}
              />
            ))}
          </ul>
        </>
      )}
    </nav>
  );
}

interface SearchLinkProps extends Omit<SidebarProps, 'desk'> {
  search: { name: string; q: string; count: number };
  note?: string | null;
  onDrop?: () => void;
}

function SearchLink({ search, q, note, onSearch, onDrop }: SearchLinkProps) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const isHere = search.q === q;
  const go = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onSearch(search.q);
  };
  return (
    <li>
      <a href={deskPath(search.q)} aria-current={isHere ? 'true' : undefined} onClick={go}>
        <span>
          {search.name}
          {note && <span className="second-line">{note}</span>}
        </span>
        <span className="desk-count">
          {format.count(search.count)}
          <span className="sr-only">{` ${t('side.cases', { count: search.count })}`}</span>
        </span>
      </a>
      {onDrop && isHere && (
        <KernButton
          variant="tertiary"
          className="kern-btn--small"
          text={t('side.drop')}
          alt={t('side.dropOf', { name: search.name })}
          onClick={onDrop}
        />
      )}
    </li>
  );
}
