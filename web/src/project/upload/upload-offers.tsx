import { KernButton } from '@kern-ux-annex/kern-react-kit';
import type { MendOffer } from '../../api/uploads.js';
import type { UploadDeeds } from './use-upload.js';

/** Mends that may be taken but need not: beside a hint, or a row without a match. */
export function UploadOffers({ offers, deeds }: { offers: MendOffer[]; deeds: UploadDeeds }) {
  if (offers.length === 0) return null;
  return (
    <span className="mend-offers">
      {offers.map(({ label, corrections }) => (
        <KernButton
          key={label}
          variant="secondary"
          className="kern-btn--small"
          text={label}
          aria-disabled={deeds.mending || undefined}
          onClick={() => {
            if (!deeds.mending) void deeds.mend(corrections).catch(() => undefined);
          }}
        />
      ))}
    </span>
  );
}
