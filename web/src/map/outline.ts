import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { getMapOutline, type MapOutline } from '../api/client.js';
import { nameIn } from '../municipality/place-name.js';

export const outlineKey = ['outline'] as const;

/** The paths of Saxony never change within a visit. */
const unchanging = { queryFn: () => getMapOutline(), staleTime: Infinity, gcTime: Infinity };

export const outlineQuery = () => queryOptions({ ...unchanging, queryKey: outlineKey });

/** All of it, for where the page itself carries a part only, which is what `outlineQuery` then has. */
export const wholeOutlineQuery = () =>
  queryOptions({ ...unchanging, queryKey: [...outlineKey, 'whole'] as const });

/** The outline with the names that readers of Sorbian know, which come with the figures. */
export function useNamedOutline<Outline extends MapOutline | undefined>(
  outline: Outline,
  places: { area: string; name: string; sorbianName: string | null }[],
): Outline {
  const { language } = useTranslation().i18n;
  return useMemo(() => {
    if (!outline || language !== 'hsb') return outline;
    const names = new Map(places.map((place) => [place.area, nameIn(language, place)]));
    const named = outline.municipalities.map((shape) => ({
      ...shape,
      name: names.get(shape.ags) ?? shape.name,
    }));
    return { ...outline, municipalities: named };
  }, [outline, places, language]);
}

/**
 * The server's SVG map holds all paths already. The browser reads them back from there, so that a page carries
 * its hundred kilobytes of paths once and React still finds the tree it expects.
 */
export function adoptOutline(root: HTMLElement, queries: QueryClient): void {
  const svg = root.querySelector<SVGSVGElement>('svg[data-outline]');
  if (!svg) return;
  const shapes = (selector: string) =>
    [...svg.querySelectorAll<SVGPathElement>(selector)].map((path) => ({
      ags: path.dataset['ags'] ?? '',
      name: path.dataset['name'] ?? '',
      d: path.getAttribute('d') ?? '',
      ...labelOf(path),
    }));
  const outline: MapOutline = {
    viewBox: numbers(svg.dataset['outline'] ?? '') as MapOutline['viewBox'],
    bounds: numbers(svg.dataset['bounds'] ?? '0 0 0 0') as MapOutline['bounds'],
    municipalities: shapes('path[data-kind=municipality]'),
    districts: shapes('path[data-kind=district]'),
    state: { d: svg.querySelector('path[data-kind=state]')?.getAttribute('d') ?? '' },
    dataVersion: svg.dataset['version'] ?? '',
  };
  queries.setQueryData(outlineKey, outline);
}

const numbers = (text: string) => text.split(' ').map(Number);

function labelOf(path: SVGPathElement): { label: [number, number] } {
  return { label: numbers(path.dataset['label'] ?? '0 0') as [number, number] };
}
