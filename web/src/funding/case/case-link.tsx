import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DeedButton, DeedFault, useDeed } from '../../account/deed.js';
import { listCases, openCase } from '../../api/funding.js';
import type { RecordDto } from '../../api/records.js';
import { goTo } from '../../ui/language.js';
import { deskKey } from './case-queries.js';

/** From the project to its funding case; or, where there is none yet, the deed that opens it. */
export function CaseLink({ record }: { record: RecordDto }) {
  const { id, kind, reference, mayEdit } = record;
  const { t } = useTranslation('case');
  const queries = useQueryClient();
  // A list is asked instead of the case: that there is none is no fault.
  const { data } = useQuery({
    queryKey: [...deskKey, 'of', id],
    queryFn: () => listCases({ query: { q: `"${reference}"`, limit: 20 } }),
    enabled: kind !== 'commercial',
  });
  const deed = useDeed({
    run: () => openCase(id),
    leaves: true,
    onDone: () => {
      void queries.invalidateQueries({ queryKey: deskKey });
      goTo(`/fall/${id}`);
    },
  });
  if (!data) return null;
  if (data.items.some((item) => item.id === id))
    return <KernButton variant="secondary" href={`/fall/${id}`} text={t('start.see')} />;
  if (!mayEdit) return null;
  return (
    <>
      <DeedButton
        deed={deed}
        variant="secondary"
        text={t('start.open')}
        onClick={() => deed.run(undefined)}
      />
      <DeedFault deed={deed} />
    </>
  );
}
