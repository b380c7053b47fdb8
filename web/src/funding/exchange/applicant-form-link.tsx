import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useTranslation } from 'react-i18next';
import type { FundingCaseDto } from '../../api/funding.js';

/** From the papers to the form, for those who may fill it in. */
export function ApplicantFormLink({ record: { id, mayEdit } }: { record: FundingCaseDto }) {
  const { t } = useTranslation('exchange');
  if (!mayEdit) return null;
  return (
    <section className="card" aria-labelledby="applicant-form-heading">
      <div className="card-head">
        <h2 id="applicant-form-heading">{t('link.heading')}</h2>
      </div>
      <div className="card-body">
        <p>{t('link.text')}</p>
        <div>
          <KernButton variant="secondary" href={`/fall/${id}/antrag`} text={t('link.button')} />
        </div>
      </div>
    </section>
  );
}
