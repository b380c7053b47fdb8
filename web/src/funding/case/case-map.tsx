import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Section } from '../../account/section.js';
import { getRecordArea, getSurroundings } from '../../api/areas.js';
import type { FundingCaseDto } from '../../api/funding.js';
import { sceneOf } from '../review/area-scene.js';
import { AreaScenePicture } from '../review/area-scene-picture.js';

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

/** Where it is built, small; drawing and checking are a page of the project. */
export function CaseMap({ record }: { record: FundingCaseDto }) {
  const { t } = useTranslation('case');
  const { data } = useArea(record.id);
  const scene = data && sceneOf(data);
  const others = scene?.projects.length ?? 0;
  return (
    <Section heading={t('map.heading')}>
      {scene && <AreaScenePicture scene={scene} label={t('map.label', { name: record.projectName })} />}
      {data && !scene && <p className="muted">{t('map.none')}</p>}
      {others > 0 && <p className="muted">{t('map.near', { count: others })}</p>}
      <p className="plain-links">
        <a href={`/vorhaben/${record.id}/gebiet`}>{t('map.open')}</a>
        <a href={`/vorhaben/${record.id}/adressen`}>{t('map.addresses')}</a>
      </p>
    </Section>
  );
}
