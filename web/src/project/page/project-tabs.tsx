import { addressOf } from '../../ui/address.js';
import { type ProjectFilter, projectParams } from '../list/project-filter.js';
import { useProjectSpeech } from '../list/project-speech.js';

export type ProjectView = 'list' | 'time' | 'map';

/** The same projects as list, by time, on the map: one filter, three addresses. */
export function ProjectTabs({ filter, current }: { filter: ProjectFilter; current: ProjectView }) {
  const { t } = useProjectSpeech();
  return (
    <nav className="project-tabs no-print" aria-label={t('tabs.label')}>
      {(['list', 'time', 'map'] as const).map((view) => (
        <a key={view} href={addressOfView(filter, view)} aria-current={view === current ? 'page' : undefined}>
          {t(`tabs.${view}`)}
        </a>
      ))}
    </nav>
  );
}

export function addressOfView(filter: ProjectFilter, view: ProjectView): string {
  // The map's own search is for places.
  const params = projectParams(view === 'map' ? { ...filter, search: null } : filter);
  if (view === 'time') params.set('ansicht', 'zeit');
  if (view === 'map') params.set('projects', 'on');
  return addressOf(view === 'map' ? '/karte' : '/projekte', params);
}
