import { queryOptions, useQuery } from '@tanstack/react-query';
import type { AreaName } from '../api/accounts.js';
import { listMunicipalities } from '../api/client.js';
import { districtsQuery, MIN_SEARCH } from '../municipality/queries.js';
import { useSettled } from '../ui/settled.js';
import { covers } from './administration.js';

/** A Kreis or a Gemeinde that was found. */
export interface AreaHit extends AreaName {
  /** What tells it from others of its name. */
  detail: string;
  exact: boolean;
}

/** What is searched in. */
export interface AreaRange {
  /** Kreise are found too, not only Gemeinden. */
  districts: boolean;
  /** Only these and what lies in them; null: all. */
  within: AreaName[] | null;
}

const PAUSE = 150;
const MOST = 8;

const gemeindenQuery = (text: string, district: string | undefined) =>
  queryOptions({
    queryKey: ['area-search', text, district ?? null],
    queryFn: () => listMunicipalities({ query: { search: text, limit: 50, district } }),
  });

/** What fits a typed text, Kreise first; undefined while unknown. */
export function useAreaHits(text: string, open: boolean, { districts, within }: AreaRange) {
  const settled = useSettled(text, PAUSE);
  const enabled = open && settled.length >= MIN_SEARCH;
  const only = within?.length === 1 && within[0]!.key.length === 5 ? within[0]!.key : undefined;
  const gemeinden = useQuery({ ...gemeindenQuery(settled, only), enabled });
  const kreise = useQuery({ ...districtsQuery(), enabled: enabled && districts });
  const failed = gemeinden.isError || (districts && kreise.isError);
  const isKnown = enabled && settled === text && gemeinden.data && (!districts || kreise.data);
  if (!isKnown) return { hits: undefined, failed };
  const found: AreaHit[] = [
    ...districtHits(districts ? kreise.data!.items : [], text),
    ...gemeinden.data.items.map((hit) => ({
      key: hit.ags,
      name: hit.name,
      detail: hit.districtName,
      exact: hit.exact,
    })),
  ];
  const hits = found.filter((hit) => hit.exact && (!within || covers(within, hit.key)));
  return { hits: hits.slice(0, MOST), failed };
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export const districtHits = (items: { ags: string; name: string; kind: string }[], text: string): AreaHit[] =>
  items
    .filter(({ ags, name }) => ags.startsWith(text) || plain(name).includes(plain(text)))
    .map(({ ags, name, kind }) => ({ key: ags, name, detail: kind, exact: true }));
