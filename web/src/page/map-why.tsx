import type { EditionDto } from '../api/client.js';
import { editionOf } from '../coverage/editions.js';
import { WhyFolded, WhyRows } from '../coverage/why.js';
import { AllProjectsWhyRows } from '../project/page/project-why.js';
import type { MapPageState } from './use-map-page.js';

/** Every coloured area of the map answers why it has its colour: of whom, of which day, how, and who is responsible. */
export function MapWhy({ state, cells }: { state: MapPageState; cells: EditionDto | null }) {
  const { editions, projects, shares, selected } = state;
  if (projects) {
    const { list } = projects;
    if (!list.data || projects.chosen) return null;
    return (
      <WhyFolded>
        <AllProjectsWhyRows asOf={list.data.asOf} isDemo={projects.items.some(({ isDemo }) => isDemo)} />
      </WhyFolded>
    );
  }
  // Of a chosen Gemeinde the panel answers; from near the cells have their own colours.
  if (!shares.data || (selected && !cells)) return null;
  const edition = editionOf(editions, shares.data);
  const rows = shares.data.items.filter((row) => row.computed);
  // How one of them was computed is only said where it holds for all.
  const isAlike = rows.length > 0 && rows.every(({ method }) => method === rows[0]!.method);
  const computed = { computed: rows.length > 0, method: isAlike ? rows[0]!.method : null };
  return (
    <WhyFolded>
      <WhyRows
        {...shares.data}
        territorialStatus={edition?.territorialStatus ?? null}
        licence={edition?.licence}
        figure={computed}
        cells={cells}
      />
    </WhyFolded>
  );
}
