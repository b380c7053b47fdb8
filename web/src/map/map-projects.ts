import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectDto } from '../api/projects.js';
import { useProjectWords } from '../project/page/project-words.js';
import type { MapView } from './thing.js';

/** What the map shows of projects. */
export interface MapProjects {
  items: ProjectDto[];
  /** Nothing is filtered: what the tiles hold is what is shown. */
  all: boolean;
  selected: number | null;
  onSelect(id: number): void;
}

interface ProjectsView {
  view: MapView['projects'];
  nameOf(id: string): string;
  /** Under the pointer: "Cluster 12: im Bau". */
  titleOf(id: string): string;
  /** Name of the list of what is in view. */
  inView: string;
  /** What is announced when the map has come to rest. */
  sentenceOf(count: number): string;
}

/** Names and sentences of a map that is about projects; null: it is about coverage. */
export function useProjectsView(projects: MapProjects | undefined): ProjectsView | null {
  const { t } = useTranslation('project');
  const words = useProjectWords();
  const items = projects?.items;
  const all = projects?.all ?? true;
  const selected = projects?.selected ?? null;
  const byId = useMemo(() => new Map(items?.map((project) => [String(project.id), project])), [items]);
  const isOn = projects !== undefined;
  const view = useMemo(
    () => (isOn ? { ids: all ? null : (items ?? []).map(({ id }) => id), selected } : null),
    [isOn, all, items, selected],
  );
  if (!projects) return null;
  const titleOf = (id: string) => {
    const project = byId.get(id);
    return project ? t('onMap.title', { name: project.name, state: words.state[project.publicState] }) : '';
  };
  return {
    view,
    titleOf,
    nameOf: (id) => byId.get(id)?.name ?? '',
    inView: t('onMap.inView'),
    sentenceOf: (count) => {
      const chosen = selected === null ? '' : titleOf(String(selected));
      return [chosen && `${chosen}.`, t('onMap.count', { count })].filter(Boolean).join(' ');
    },
  };
}
