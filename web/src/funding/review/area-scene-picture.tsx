import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Hatch, Parts, Scale } from '../../history/area-picture.js';
import { type AreaScene, HEIGHT, WIDTH } from './area-scene.js';

/** The area with what is around it. What the picture says stands beside it in words. */
export function AreaScenePicture({ scene, label }: { scene: AreaScene; label: string }) {
  const { t } = useTranslation('case');
  // The id also stands in url(#…).
  const id = useId().replace(/[^\w-]/g, '');
  const { places, projects, overlaps, cells, area, added, removed, scale } = scene;
  // Its name stands where it overlaps.
  const isNamedBelow = ({ key }: { key: string }) => overlaps.some((overlap) => overlap.key === key);
  const names = [...places, ...projects.filter((project) => !isNamedBelow(project))];
  return (
    <figure className="scene">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} focusable="false">
        <defs>
          <Hatch id={`${id}-added`} className="area-added" d="M-2 6L6 -2M0 12L12 0M6 14L14 6" />
          <Hatch id={`${id}-removed`} className="area-removed" d="M0 3h12M0 9h12" />
          <Hatch id={`${id}-other`} className="area-other" d="M-2 6L6 14M0 0L12 12M6 -2L14 6" />
          <Hatch
            id={`${id}-overlap`}
            className="scene-overlap"
            d="M-2 6L6 14M0 0L12 12M6 -2L14 6M-2 6L6 -2M0 12L12 0M6 14L14 6"
          />
        </defs>
        <g className="scene-places">
          {places.map(({ key, d }) => (
            <path key={key} d={d} fillRule="evenodd" />
          ))}
        </g>
        <path className="scene-area" d={area} fillRule="evenodd" />
        {cells.map(({ kind, d }) => (
          <path key={kind} className={`scene-cells scene-cells-${kind}`} d={d} />
        ))}
        <g className="area-other">
          {projects.map(({ key, d }) => (
            <path key={key} className="area-edge" d={d} fill={`url(#${id}-other)`} fillRule="evenodd" />
          ))}
        </g>
        <g className="scene-overlap">
          {overlaps.map(({ key, d }) => (
            <path key={key + d} className="area-edge" d={d} fill={`url(#${id}-overlap)`} fillRule="evenodd" />
          ))}
        </g>
        <Parts parts={added} className="area-added" fill={`url(#${id}-added)`} sign="M-6 0h12M0 -6v12" />
        <Parts parts={removed} className="area-removed" fill={`url(#${id}-removed)`} sign="M-6 0h12" />
        <g className="scene-names">
          {names.map((name) => (
            <Name {...name} key={name.key} />
          ))}
        </g>
        <g className="scene-names scene-overlap-names">
          {overlaps.map((overlap) => (
            <Name {...overlap} key={overlap.key + overlap.d} />
          ))}
        </g>
        <Scale {...scale} y={HEIGHT - 12} />
      </svg>
      <figcaption className="area-keys">
        <span className="area-key scene-key">{t('map.area')}</span>
        {added.length > 0 && <span className="area-key area-added">{t('map.added')}</span>}
        {removed.length > 0 && <span className="area-key area-removed">{t('map.removed')}</span>}
        {overlaps.length > 0 && <span className="area-key scene-overlap">{t('map.overlap')}</span>}
        {projects.length > 0 && <span className="area-key area-other">{t('map.others')}</span>}
        {cells.map(({ kind }) => (
          <span key={kind} className={`cell-key cell-key-${kind}`}>
            {t(`map.cells.${kind as 'white'}`)}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function Name({ name, at }: Pick<AreaScene['places'][number], 'name' | 'at'>) {
  if (!at) return null;
  return (
    <text x={at[0]} y={at[1]}>
      {name}
    </text>
  );
}
