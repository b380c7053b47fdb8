import { useTranslation } from 'react-i18next';
import type { CaseOverlapDto, CaseOverlaps } from '../../api/funding.js';
import { ProjectState, ProjectStatusChip } from '../../project/page/project-state.js';
import { useFormat } from '../../ui/format.js';
import { Icon } from '../../ui/icon.js';

/** The overlaps in words: how many, which, how much of each, and where to read on. */
export function CaseMapOverlaps({ overlaps: { items, areaKm2 } }: { overlaps: CaseOverlaps }) {
  const { t } = useTranslation('case');
  const format = useFormat();
  const whole = areaKm2 === null ? null : t('map.whole', { km2: format.measure(areaKm2, 2) });
  if (items.length === 0)
    return (
      <p className="empty-line">
        <Icon name="check" />
        <span>{[t('map.noOverlaps'), whole].filter(Boolean).join(' ')}</span>
      </p>
    );
  return (
    <>
      <h3>{t('map.overlaps', { count: items.length })}</h3>
      {whole && <p className="second-line">{whole}</p>}
      <ul className="record-rows">
        {items.map((item, at) => (
          <Overlap key={item.project?.id ?? `hidden${at}`} item={item} />
        ))}
      </ul>
      <p className="second-line">{t('map.double')}</p>
    </>
  );
}

const paths = {
  case: (id: number) => `/fall/${id}`,
  record: (id: number) => `/vorhaben/${id}`,
  public: (id: number) => `/projekt/${id}`,
};

function Overlap({ item: { name, project, areaKm2, households } }: { item: CaseOverlapDto }) {
  const { t } = useTranslation('case');
  const format = useFormat();
  const extent = [
    t('map.km2', { km2: format.measure(areaKm2) }),
    households !== null && t('map.households', { count: households, formatted: format.count(households) }),
  ];
  if (!project)
    return (
      <li>
        <p>
          {t('map.hidden')}
          <span className="second-line">{t('map.about', { km2: format.measure(areaKm2, 1) })}</span>
        </p>
      </li>
    );
  return (
    <li className="case-overlap">
      <p>
        <a className="row-name" href={paths[project.opens](project.id)}>
          {name}
        </a>
        <span className="second-line">{project.reference}</span>
      </p>
      <p className="case-overlap-extent">
        <b>{extent.filter(Boolean).join(', ')}</b>
      </p>
      {project.status ? (
        <ProjectStatusChip status={project.status} />
      ) : (
        project.publicState && <ProjectState state={project.publicState} />
      )}
    </li>
  );
}
