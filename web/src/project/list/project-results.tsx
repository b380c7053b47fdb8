import type { ProjectDto } from '../../api/projects.js';
import { useFocusKept } from '../../account/use-focus-inside.js';
import { RichText } from '../../ui/rich-text.js';
import { isFiltered, type ProjectFilter } from './project-filter.js';
import { ProjectDownloads } from './project-downloads.js';
import { ProjectTable } from './project-list.js';
import { ProjectTimeline } from '../page/project-timeline.js';
import { useProjectSpeech } from './project-speech.js';
import { PAGE_SIZE, type ProjectSort } from '../public-queries.js';

interface ResultsProps {
  sentence: string;
  items: ProjectDto[];
  /** Row of the first project that came last: it takes the focus if the button has gone. */
  firstNew: number;
  filter: ProjectFilter;
  sort: ProjectSort;
  byTime: boolean;
  /** The list starts in the middle, where the address says so. */
  continued: boolean;
  /** The rows are still those of the choice before. */
  busy: boolean;
  more: { href: string; left: number; onMore: () => void } | null;
  hrefWith: (change: Record<string, string | null>) => string;
  onSort: (sort: ProjectSort) => void;
}

/** The sentence that counts, the projects, and the same to take along. */
export function ProjectResults(props: ResultsProps) {
  const { t, format } = useProjectSpeech();
  const { sentence, items, firstNew, filter, byTime, continued, busy, more, hrefWith } = props;
  const box = useFocusKept<HTMLElement>(`tbody tr:nth-child(${firstNew}) a`, String(firstNew));
  return (
    <section
      ref={box}
      className="project-results"
      aria-labelledby="projects-count"
      aria-busy={busy || undefined}
    >
      <p id="projects-count" className="project-count" role="status">
        <RichText>{sentence}</RichText>
      </p>
      {isFiltered(filter) && (
        <p className="no-print">
          <a href={hrefWith(nothingChosen)}>{t('filter.reset')}</a>
        </p>
      )}
      {continued && !byTime && (
        <p className="no-print">
          <a href={hrefWith({ after: null })}>{t('list.fromStart')}</a>
        </p>
      )}
      {items.length > 0 && <Items {...props} />}
      {more && (
        <p className="project-more no-print">
          <a
            className="kern-btn kern-btn--secondary"
            href={more.href}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return;
              event.preventDefault();
              more.onMore();
            }}
          >
            <span className="kern-label">
              {t('list.more', { count: Math.min(PAGE_SIZE, more.left), left: format.count(more.left) })}
            </span>
          </a>
        </p>
      )}
      {items.length > 0 && (
        <div className="take-along">
          <h2 className="no-print">{t('page.data')}</h2>
          <p className="source no-print">{t('downloads.explain')}</p>
          <ProjectDownloads filter={filter} />
        </div>
      )}
    </section>
  );
}

const nothingChosen = {
  search: null,
  state: null,
  kind: null,
  programme: null,
  operator: null,
  district: null,
  municipality: null,
  year: null,
  moved: null,
  after: null,
};

function Items({ items, byTime, sort, onSort }: ResultsProps) {
  const { t } = useProjectSpeech();
  if (byTime) return <ProjectTimeline projects={items} />;
  return <ProjectTable items={items} caption={t('list.caption')} sort={sort} onSort={onSort} />;
}
