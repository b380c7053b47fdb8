import { ListPane } from '../coverage/list-pane.js';
import { MunicipalityPanel } from '../coverage/municipality-panel.js';
import { isDefault } from '../coverage/filter.js';
import { NoneYet, NoValues } from '../coverage/no-values.js';
import { ProjectMapList } from '../project/list/project-map-list.js';
import { ProjectPanel } from '../project/list/project-panel.js';
import { LoadFailed } from './load-failed.js';
import type { MapPageState } from './use-map-page.js';

/** Beside the map: what went wrong, the chosen Gemeinde, the list. */
export function MapSide({ state }: { state: MapPageState }) {
  const { shares, refusal, all, projects } = state;
  if (projects) return <ProjectSide state={state} projects={projects} />;
  const hasNone = refusal !== null || (all.length > 0 && all.every((row) => row.share === null));
  return (
    <div className="side-column">
      {shares.isError && !refusal && (
        <LoadFailed error={shares.error} onAgain={() => void shares.refetch()} />
      )}
      {hasNone && <Nothing state={state} />}
      <Chosen state={state} />
      <List state={state} />
    </div>
  );
}

/** About projects: the chosen one, and the list that is the map's equal. */
function ProjectSide({ state, projects }: { state: MapPageState; projects: MapPageProjects }) {
  const { hrefWith, choose } = state;
  const { list, items, chosen, filter, selected } = projects;
  return (
    <div className="side-column">
      {list.isError && <LoadFailed error={list.error} onAgain={() => void list.refetch()} />}
      {chosen && (
        <ProjectPanel
          project={chosen}
          closeHref={hrefWith({ project: null, projects: 'on' })}
          onClose={() => choose({ project: null, projects: 'on' })}
        />
      )}
      {list.data && (
        <ProjectMapList
          projects={items}
          filter={filter}
          selected={selected}
          hrefOf={(id) => hrefWith({ project: String(id), projects: 'on' })}
          onSelect={(id) => choose({ project: String(id), projects: 'on' })}
        />
      )}
    </div>
  );
}
type MapPageProjects = NonNullable<MapPageState['projects']>;

function Nothing({ state }: { state: MapPageState }) {
  const { filter, refusal, shares, choices, hrefWith, selected, rows } = state;
  const example = selected ?? rows[0];
  // Everything at its default and not one figure: then it is not the choice that has none.
  if (!refusal && example && isDefault(filter)) return <NoneYet example={example} />;
  const isKnown = !filter.asOf && choices.some(({ referenceDate }) => referenceDate === filter.edition);
  return (
    <NoValues
      filter={filter}
      detail={isKnown ? undefined : refusal?.detail}
      todayHref={hrefWith({ asOf: null })}
      referenceDate={shares.data?.referenceDate ?? filter.edition}
      newestHref={hrefWith({ edition: null })}
      allHref={hrefWith({ technology: null, minMbit: null })}
    />
  );
}

function Chosen({ state }: { state: MapPageState }) {
  const { selected, shares, filter, hrefWith, choose } = state;
  if (!selected || !shares.data) return null;
  return (
    <MunicipalityPanel
      row={selected}
      filter={filter}
      referenceDate={shares.data.referenceDate}
      asOf={shares.data.asOf}
      closeHref={hrefWith({ area: null })}
      onClose={() => choose({ area: null })}
    />
  );
}

function List({ state }: { state: MapPageState }) {
  const { shares, rows, filter, order, selected, narrow, hrefOf, arrange, choose } = state;
  if (!shares.data) return null;
  return (
    <ListPane
      rows={rows}
      filter={filter}
      order={order}
      selected={selected?.area ?? null}
      referenceDate={shares.data.referenceDate}
      narrow={narrow}
      hrefOf={hrefOf}
      onSort={(next) => arrange({ sort: next })}
      onSelect={(ags) => choose({ area: ags })}
    />
  );
}
