import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countBands } from '../coverage/bands.js';
import { creditsOf } from '../coverage/credits.js';
import { EditionLink } from '../coverage/edition-link.js';
import { cellEditionOf } from '../coverage/editions.js';
import { LegendStrip } from '../coverage/legend.js';
import { useSpeech } from '../coverage/speech.js';
import { hasCells } from '../map/coverage-thing.js';
import { MapFoot } from '../map/map-foot.js';
import { MapPane } from '../map/map-pane.js';
import { FADE_FROM } from '../map/thing.js';
import { ProjectLegend } from '../project/list/project-legend.js';
import { AreaNewsLink } from '../subscription/area-news-link.js';
import { MapWhy } from './map-why.js';
import type { Visit } from './page.js';
import { keepPosition, type MapPageState } from './use-map-page.js';

/** The map, its legend, and whose data of which date they show. */
export function MapColumn({ state, visit }: { state: MapPageState; visit: Visit }) {
  const { all, rows, filter, editions, shares, selected, patterns, params, help, choose } = state;
  const projects = state.projects ?? undefined;
  const { t } = useTranslation('project');
  const speech = useSpeech();
  const [isNear, setIsNear] = useState(false);
  const cells = cellEditionOf(editions, shares.data?.referenceDate);
  const cellEdition = cells?.referenceDate ?? null;
  const showsCells = isNear && hasCells({ technology: filter.technology, edition: cellEdition });
  const credits = projects ? [t('onMap.credit')] : creditsOf(speech, shares.data, showsCells ? cells : null);
  return (
    <div className="map-column">
      <MapPane
        rows={all}
        filter={filter}
        cellEdition={cellEdition}
        selected={selected?.area ?? null}
        patterns={patterns}
        position={params.get('at')}
        onSelect={(ags) => choose({ area: ags })}
        onMove={(at) => {
          keepPosition(at);
          setIsNear(parseFloat(at) >= FADE_FROM);
        }}
        help={help}
        hasBasemap={visit.settings.basemap !== null}
        projects={projects && { ...projects, onSelect: (id) => choose({ project: String(id) }) }}
      />
      {projects ? (
        <>
          <p className="map-note no-js">{t('onMap.still')}</p>
          <ProjectLegend projects={projects.items} />
        </>
      ) : (
        <LegendStrip
          minMbit={filter.minMbit}
          technology={filter.technology}
          counts={shares.data ? countBands(rows.map((row) => row.share)) : null}
          showsCells={showsCells}
        />
      )}
      <MapFoot credits={[...credits, visit.settings.basemap]} help={help}>
        {!projects && shares.data && <EditionLink {...shares.data} />}
        <AreaNewsLink />
        <MapWhy state={state} cells={showsCells ? cells : null} />
      </MapFoot>
    </div>
  );
}
