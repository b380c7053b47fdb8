import type { ProjectDetailDto } from '../../api/projects.js';

/** Addresses of a project in one Gemeinde; of its only one, all of them. Null: not known. */
export function countIn(
  { municipalities, counts }: Pick<ProjectDetailDto, 'municipalities' | 'counts'>,
  ags: string,
): number | null {
  const own = municipalities.find((place) => place.ags === ags)?.addressCount ?? null;
  return own ?? (municipalities.length === 1 ? counts.funded : null);
}
