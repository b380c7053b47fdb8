import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading, NotLoaded } from '../../account/not-loaded.js';
import { getRecordArea, getSurroundings } from '../../api/areas.js';
import { ApiError } from '../../api/client.js';
import { getRecord } from '../../api/records.js';
import { useHref } from '../../ui/as-of.js';
import { AreaEditor } from './area-editor.js';
import { storedArea } from './use-area-save.js';

interface AreaViewProps {
  id: number;
  lot: number | null;
  hasBasemap: boolean;
  /** What stands above, once the name is known. */
  above: (name: string | null) => ReactNode;
}

/** Read anew at every visit: what is edited must be what is stored now. */
const areaQuery = (id: number) => ({
  queryKey: ['record-area', id],
  queryFn: async () => {
    const [read, stored, around] = await Promise.all([getRecord(id), getRecordArea(id), getSurroundings(id)]);
    return { read, stored, around };
  },
  staleTime: Infinity,
  gcTime: 0,
});

/** The area of one project or lot, once what is needed has come. */
export function AreaView({ id, lot, hasBasemap, above }: AreaViewProps) {
  const { t } = useTranslation('area');
  const { data, error, refetch } = useQuery(areaQuery(id));
  const body = () => {
    if (data) {
      const start = { read: data.read, area: storedArea(data.stored, lot) };
      return <AreaEditor {...{ id, lot, start, hasBasemap }} around={data.around} />;
    }
    if (error instanceof ApiError && error.status === 404) return <Missing id={id} />;
    if (error) return <NotLoaded error={error} onAgain={() => void refetch()} />;
    return <Loading words={t('loading')} />;
  };
  return (
    <>
      {above(data?.read.record.name ?? null)}
      {body()}
    </>
  );
}

function Missing({ id }: { id: number }) {
  const { t } = useTranslation('area');
  const to = useHref();
  return (
    <>
      <h1>{t('missing', { id })}</h1>
      <p>
        <a href={to('/vorhaben')}>{t('toList')}</a>
      </p>
    </>
  );
}
