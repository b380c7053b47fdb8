import { type SubmitEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { addressOf, changed, useAddress } from '../ui/address.js';
import { dayOf } from '../ui/format.js';
import { asOfOf, DAY } from '../ui/time.js';
import type { Visit } from './page.js';

/** Parameters that a page of another day does not have: a place in a list, or a search that was answered. */
const passing = ['asOf', 'after', 'search'];

/** Opens a field for a day; the same page is then shown as of that day. A form, so it works without JavaScript. */
export function AsOfChoice({ visit, label }: { visit: Visit; label: string }) {
  const { t } = useTranslation('history');
  const [params] = useAddress(visit.url);
  const id = useId();
  const asOf = asOfOf(params);
  const day = asOf && (DAY.test(asOf) ? asOf : dayOf(asOf));
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = String(new FormData(event.currentTarget).get('asOf'));
    const rest = Object.fromEntries(passing.map((name) => [name, null]));
    location.assign(addressOf(visit.url.pathname, changed(params, { ...rest, asOf: chosen })));
  };
  return (
    <details className="as-of-choice no-print">
      <summary>{label}</summary>
      <form method="get" action={visit.url.pathname} onSubmit={send}>
        {/* With JavaScript the address tells the rest, and no field stands in the page twice. */}
        <noscript>
          {[...params]
            .filter(([name]) => !passing.includes(name) && name !== 'lang')
            .map(([name, value]) => (
              <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
            ))}
        </noscript>
        <label htmlFor={id}>{t('asOf.day')}</label>
        <input
          id={id}
          className="kern-form-input__input"
          type="date"
          name="asOf"
          defaultValue={day ?? undefined}
          required
        />
        <KernButton variant="secondary" type="submit" text={t('asOf.show')} />
      </form>
    </details>
  );
}
