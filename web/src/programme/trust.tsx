import { useTranslation } from 'react-i18next';
import type { ParameterDto } from '../api/projects.js';

export type Trust = ParameterDto['trust'];
export const trusts: Trust[] = [
  'primary',
  'several_secondary',
  'secondary',
  'derived',
  'to_verify',
  'unknown',
];

/** How sure a figure is: the unsure ones carry the dashed diamond with "?". */
export function TrustMark({ trust }: { trust: Trust }) {
  const { t } = useTranslation('programme');
  const unsure = trust === 'to_verify' || trust === 'unknown';
  return (
    <span className={unsure ? 'trust trust-unsure' : 'trust'}>
      {unsure && <UnsureSign />}
      {t(`trust.${trust}`)}
    </span>
  );
}

/** The dashed diamond with "?". */
export function UnsureSign() {
  return (
    <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" focusable="false">
      <path d="M7 1l6 6-6 6-6-6z" fill="none" stroke="currentColor" strokeDasharray="2 1.6" />
      <text x="7" y="10" textAnchor="middle" fontSize="8" fontWeight="600" fill="currentColor">
        ?
      </text>
    </svg>
  );
}

/** What the words behind the sources mean. */
export function TrustLegend() {
  const { t } = useTranslation('programme');
  return (
    <section className="trust-legend" aria-labelledby="trust-heading">
      <h2 id="trust-heading">{t('trustHeading')}</h2>
      <dl>
        {trusts.map((trust) => (
          <div key={trust}>
            <dt>
              <TrustMark trust={trust} />
            </dt>
            <dd>{t(`trustText.${trust}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
