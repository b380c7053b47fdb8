import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnAccount } from '../../api/account.js';
import type { WorkListDto } from '../../api/records.js';
import { useFormat } from '../../ui/format.js';
import { RecordsTable } from '../record/records-table.js';
import { countIn, inTab, type Tab, tabs } from './work-list.js';
import { statusCountsQuery } from './work-list-queries.js';

/** So many rows at first. */
const SHOWN = 8;

/** My projects, what needs care first. */
export function WorkListProjects({ list, me }: { list: WorkListDto; me: OwnAccount }) {
  const { t } = useTranslation('workList');
  const [tab, setTab] = useState<Tab>('care');
  const [all, setAll] = useState(false);
  const isMine = me.areas.length > 0;
  const projects = list.projects.filter((project) => inTab(tab, project));
  const shown = all ? projects : projects.slice(0, SHOWN);
  return (
    <section className="card work-projects" aria-labelledby="work-projects">
      <div className="card-head">
        <h2 id="work-projects">{t(isMine ? 'projects.heading' : 'projects.headingAll')}</h2>
        <p className="plain-links">
          <a href="/vorhaben">{t('projects.list')}</a>
          {me.role !== 'admin' && me.role !== 'auditor' && <a href="/hochladen">{t('projects.upload')}</a>}
        </p>
      </div>
      <Tabs list={list} tab={tab} onChoose={setTab} />
      <div id="work-projects-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {projects.length === 0 ? (
          <p className="card-body">{t(`projects.empty.${tab}`)}</p>
        ) : (
          <RecordsTable
            projects={shown}
            today={list.today}
            caption={t(`projects.tab.${tab}`)}
            firstFilled={tab === 'care'}
          />
        )}
      </div>
      <Foot {...{ list, projects: projects.length, shown: shown.length, tab }} onAll={() => setAll(true)} />
    </section>
  );
}

interface TabsProps {
  list: WorkListDto;
  tab: Tab;
  onChoose: (tab: Tab) => void;
}

/** One tab stop; the arrow keys lead through them. */
function Tabs({ list, tab, onChoose }: TabsProps) {
  const { t } = useTranslation('workList');
  const format = useFormat();
  const row = useRef<HTMLDivElement>(null);
  const isMore = list.projectCount > list.projects.length;
  const { data } = useQuery({ ...statusCountsQuery(), enabled: isMore });
  const hear = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = (tabs.indexOf(tab) + step + tabs.length) % tabs.length;
    onChoose(tabs[next]!);
    row.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div ref={row} className="tabs" role="tablist" aria-labelledby="work-projects" onKeyDown={hear}>
      {tabs.map((each) => {
        const count = countIn(each, list, data?.statusCounts);
        return (
          <button
            key={each}
            id={`tab-${each}`}
            type="button"
            role="tab"
            aria-selected={each === tab}
            aria-controls="work-projects-panel"
            tabIndex={each === tab ? 0 : -1}
            onClick={() => onChoose(each)}
          >
            {count === null
              ? t(`projects.tab.${each}`)
              : t('projects.counted', { tab: t(`projects.tab.${each}`), count: format.count(count) })}
          </button>
        );
      })}
    </div>
  );
}

interface FootProps {
  list: WorkListDto;
  /** Of the tab, as far as the page holds them. */
  projects: number;
  shown: number;
  tab: Tab;
  onAll: () => void;
}

/** Nothing is cut silently. */
function Foot({ list, projects, shown, onAll }: FootProps) {
  const { t } = useTranslation('workList');
  const format = useFormat();
  const isMore = list.projectCount > list.projects.length;
  if (shown < projects)
    return (
      <p className="card-foot">
        <button type="button" className="link-button" onClick={onAll}>
          {t('projects.more', { count: projects - shown })}
        </button>
      </p>
    );
  if (!isMore) return null;
  return (
    <p className="card-foot">
      <a href="/vorhaben?sort=care">
        {t('projects.all', { count: list.projectCount, formatted: format.count(list.projectCount) })}
      </a>
    </p>
  );
}
