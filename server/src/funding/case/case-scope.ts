/**
 * Of a project `p`: whether its case lies in the areas of the parameter; null there: every case does. Other than the
 * project itself, a case is not read by the other Gemeinden in it: whose money it is leads it.
 */
export const caseInScope = (areas: string) => `(${areas}::text[] IS NULL OR p.managed_by && ${areas}
  OR EXISTS (SELECT FROM unnest(p.managed_by) kept WHERE left(kept, 5) = ANY (${areas})))`;
