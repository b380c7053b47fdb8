import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DeskDto } from '../../api/funding.js';
import { listDistricts } from '../../api/client.js';
import { filterProgrammesQuery } from '../../project/record/records-queries.js';
import { useProjectWords } from '../../project/page/project-words.js';
import { useCaseWords } from '../case/case-words.js';
import type { SearchKey } from './desk-suggestions.js';

/** The service reads German terms and identifiers: in another language the identifier is offered, with what it means. */
const inWords = (table: Record<string, string>, isGerman: boolean) => ({
  values: isGerman
    ? [...new Set(Object.values(table))].map((name) => [name, name] as const)
    : Object.entries(table),
  fixedValues: isGerman ? table : undefined,
});

/** The words of the desk's search, with the values that can be known. */
export function useSearchKeys(desk: DeskDto | undefined): SearchKey[] {
  const { t, i18n } = useTranslation('desk');
  const words = useCaseWords();
  const { data: districts } = useQuery({ queryKey: ['districts'], queryFn: () => listDistricts() });
  const { data: programmes } = useQuery(filterProgrammesQuery());
  const key = (
    name: KeyName,
    also: string[],
    values: SearchKey['values'],
    fixedValues?: SearchKey['fixedValues'],
  ): SearchKey => ({
    key: t(`search.key.${name}`),
    fixed: name === 'district' ? 'kreis' : name,
    also,
    values,
    fixedValues,
    about: t(`search.about.${name}`),
  });
  // A status is one of a track or one of the project; where both have it, it is called alike.
  const statuses = { ...useProjectWords().status, ...words.track };
  const termed = (name: KeyName, also: string[], table: Record<string, string>) => {
    const { values, fixedValues } = inWords(table, i18n.language === 'de');
    return key(name, also, values, fixedValues);
  };
  const yes = t('search.yes');
  const no = t('search.no');
  return [
    key(
      'assigned',
      ['assigned', 'bei'],
      [
        [t('search.me'), t('search.meIs')],
        [t('search.nobody'), t('search.nobodyIs')],
        [t('search.deputy'), t('search.deputyIs')],
        ...(desk?.advisors ?? []).map(({ accountId, name }) => [accountId, name] as const),
      ],
      { me: t('search.me'), nobody: t('search.nobody'), deputy: t('search.deputy') },
    ),
    key(
      'overdue',
      ['overdue'],
      [
        [yes, t('search.overdueYes')],
        [no, t('search.overdueNo')],
      ],
      { yes, no },
    ),
    key(
      'due',
      ['due', 'fällig'],
      [
        ['14', t('search.days', { count: 14 })],
        ['30', t('search.days', { count: 30 })],
        ['60', t('search.days', { count: 60 })],
      ],
    ),
    termed('review', ['review'], words.review),
    key(
      'finding',
      ['finding'],
      [
        [t('search.block'), t('search.blockIs')],
        [t('search.warn'), t('search.warnIs')],
        [t('search.hint'), t('search.hintIs')],
      ],
      { block: t('search.block'), warn: t('search.warn'), hint: t('search.hint') },
    ),
    termed('federal', ['federal'], words.track),
    termed('state', ['state'], words.track),
    termed('status', ['status'], statuses),
    key(
      'district',
      ['district', 'landkreis'],
      (districts?.items ?? []).map(({ ags, name }) => [ags, name] as const),
    ),
    key(
      'programme',
      ['programme', 'program'],
      (programmes?.items ?? []).map(({ id, shortName }) => [id, shortName] as const),
    ),
  ];
}
type KeyName =
  | 'assigned'
  | 'overdue'
  | 'due'
  | 'review'
  | 'finding'
  | 'federal'
  | 'state'
  | 'status'
  | 'district'
  | 'programme';
