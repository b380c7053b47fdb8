import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Section } from '../../account/section.js';
import { getRecordArea, getSurroundings } from '../../api/areas.js';
import type { CaseOverlapDto, FundingCaseDto } from '../../api/funding.js';
import { useFormat } from '../../ui/format.js';
import { sceneOf } from '../review/area-scene.js';
import { AreaScenePicture } from '../review/area-scene-picture.js';
import { CaseMapCoverage } from './case-map-coverage.js';
import { CaseMapOverlaps } from './case-map-overlaps.js';
import { coverageQuery, overlapsQuery } from './case-queries.js';

/** The drawn area and what is around it. */
export function useArea(id: number) {
  return useQuery({
    queryKey: ['case-area', id],
    queryFn: async () => {
      const [area, surroundings] = await Promise.all([getRecordArea(id), getSurroundings(id)]);
      return { area, surroundings };
    },
  });
}

/** Where it is built, what other funded projects have of it too, and who has how much there; drawing is a page of the project. */
export function CaseMap({ record: { id, projectName } }: { record: FundingCaseDto }) {
  const { t } = useTranslation('case');
  const { data } = useArea(id);
  const { data: overlaps } = useQuery(overlapsQuery(id));
  const { data: coverage } = useQuery(coverageQuery(id));
  const named = useOverlapNames();
  const scene =
    data && sceneOf({ ...data, overlaps: overlaps?.items.flatMap(named), cells: coverage?.cells });
  return (
    <Section heading={t('map.heading')}>
      {data && !scene && <p className="muted">{t('map.none')}</p>}
      {scene && (
        <div className="case-map">
          <AreaScenePicture
            scene={scene}
            label={t('map.label', { name: projectName, count: scene.overlaps.length })}
          />
          <div className="case-map-words">
            {overlaps && <CaseMapOverlaps overlaps={overlaps} />}
            {coverage?.households && <CaseMapCoverage households={coverage.households} />}
          </div>
        </div>
      )}
      <p className="plain-links">
        <a href={`/vorhaben/${id}/gebiet`}>{t('map.open')}</a>
        <a href={`/vorhaben/${id}/adressen`}>{t('map.addresses')}</a>
      </p>
    </Section>
  );
}

/** What stands on the map at an overlap; a hidden one has no place there. */
function useOverlapNames() {
  const { t } = useTranslation('case');
  const format = useFormat();
  return ({ project, geometry, areaKm2 }: CaseOverlapDto) =>
    project && geometry
      ? [
          {
            key: String(project.id),
            name: t('map.overlapName', { reference: project.reference, km2: format.measure(areaKm2) }),
            geometry,
          },
        ]
      : [];
}
