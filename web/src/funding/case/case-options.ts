import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { filterOperatorsQuery } from '../../project/record/records-queries.js';
import { readRecordQuery } from '../../project/work-list/work-list-queries.js';

/* What forms of a case offer from the project: its documents, lots, operators. */

type Option = readonly [value: string, label: string];

/** The project of the case: documents, lots and the area belong to it. */
export const useProject = (id: number) =>
  useQuery({ ...readRecordQuery(id), refetchOnWindowFocus: false }).data;

/** Documents that lie with the project; the first option is none. */
export function useDocumentOptions(id: number): Option[] {
  const { t } = useTranslation('case');
  const documents = useProject(id)?.record.documents ?? [];
  return [['', t('form.noDocument')], ...documents.map((each): Option => [each.id, each.title])];
}

export function useLotOptions(id: number): Option[] {
  const { t } = useTranslation('case');
  const lots = useProject(id)?.record.lots ?? [];
  return lots.map(({ number, name }): Option => {
    const lot = t('tender.lot', { number });
    return [String(number), name ? `${lot}: ${name}` : lot];
  });
}

/** Operators of the register by number. */
export function useOperatorNames(): Readonly<Record<string, string>> {
  const { data } = useQuery(filterOperatorsQuery());
  return Object.fromEntries((data?.items ?? []).map(({ id, name }) => [id, name]));
}
