import { useTranslation } from 'react-i18next';
import type { CaseChangesDto } from '../../api/funding.js';
import { useWriting } from '../../history/old-new.js';
import { areaText } from '../../history/version.js';
import { sceneOf } from './area-scene.js';
import { AreaScenePicture } from './area-scene-picture.js';
import { useArea } from '../case/case-map.js';

/** Area in and out on the map, with what it adds up to. */
export function ChangedArea({ id, name, changes }: { id: number; name: string; changes: CaseChangesDto }) {
  const { t } = useTranslation('review');
  const { t: ofCase } = useTranslation('case');
  const writing = useWriting();
  const { data } = useArea(id);
  const { area } = changes;
  const text = area ? areaText(writing, area) : '';
  const scene =
    data && sceneOf({ ...data, added: area?.added, removed: area?.removed, instead: changes.areaThen });
  return (
    <section className="card" aria-labelledby="changed-area">
      <div className="card-head">
        <h2 id="changed-area">{text ? t('changes.area', { change: text }) : t('changes.areaNone')}</h2>
        <a href={`/vorhaben/${id}/gebiet`}>{ofCase('map.open')}</a>
      </div>
      {scene && (
        <div className="card-body">
          <AreaScenePicture
            scene={scene}
            label={text ? t('changes.areaLabel', { change: text }) : ofCase('map.label', { name })}
          />
        </div>
      )}
    </section>
  );
}
