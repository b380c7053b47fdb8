import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useTranslation } from 'react-i18next';
import type { OwnAccount } from '../../api/account.js';
import { caseExportPath } from '../../api/exchange.js';

/** As the table of rights has it (server/src/account/permissions.ts); the service decides. */
const MAY_EXPORT: readonly OwnAccount['role'][] = ['auditor', 'dias_lead', 'dias_advisor'];

/** The whole file of the case, for those who check it from outside. */
export function CaseExportLink({ me, id }: { me: OwnAccount; id: number }) {
  const { t } = useTranslation('exchange');
  if (!MAY_EXPORT.includes(me.role)) return null;
  return (
    <section className="case-export" aria-label={t('export.label')}>
      <KernButton variant="secondary" href={caseExportPath(id)} text={t('export.button')} />
      <p className="small muted">{t('export.hint')}</p>
    </section>
  );
}
