import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedButton, DeedFault, useDeed } from '../../account/deed.js';
import { DoneNote } from '../../account/done-note.js';
import type { OwnAccount } from '../../api/account.js';
import { caseExportAsOf, caseExportPath } from '../../api/exchange.js';
import type { FundingCaseDto } from '../../api/funding.js';
import { TextField } from '../../ui/field.js';
import { useFormat } from '../../ui/format.js';

/** As the table of rights has it (server/src/account/permissions.ts); the service decides. */
const MAY_EXPORT: readonly OwnAccount['role'][] = ['auditor', 'dias_lead', 'dias_advisor'];

interface CaseExportProps {
  me: OwnAccount;
  record: Pick<FundingCaseDto, 'id' | 'reference'>;
}

/** The whole file of the case, for those who check it from outside: of today, or as it was known at the end of a day. */
export function CaseExport({ me, record: { id, reference } }: CaseExportProps) {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  const [asOf, setAsOf] = useState('');
  const deed = useDeed({
    run: (day: string) => caseExportAsOf(id, day),
    fields: ['asOf'],
    onDone: (file, day) => save(file, `Foerderakte_${reference.replaceAll('/', '-')}_Stand_${day}.zip`),
  });
  const { form, run, faults, forget } = deed;
  if (!MAY_EXPORT.includes(me.role)) return null;
  return (
    <section className="case-export" aria-label={t('export.label')}>
      <form
        ref={form}
        noValidate
        // A day that was not typed to its end is no day, but not none either: the link would fetch today's file.
        onClickCapture={(event) => {
          const isLink = (event.target as Element).closest('a') !== null;
          if (isLink && !event.currentTarget.reportValidity()) event.preventDefault();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          if (!event.currentTarget.reportValidity()) return;
          if (asOf) run(asOf);
          else location.assign(caseExportPath(id));
        }}
      >
        <DeedFault deed={deed} />
        <TextField
          type="date"
          name="asOf"
          label={t('export.asOf')}
          hint={t('export.asOfHint')}
          value={asOf}
          error={faults.fields.asOf}
          onChange={(event) => {
            forget();
            setAsOf(event.currentTarget.value);
          }}
        />
        {asOf ? (
          <DeedButton deed={deed} variant="secondary" text={t('export.button')} />
        ) : (
          <KernButton variant="secondary" href={caseExportPath(id)} text={t('export.button')} />
        )}
        <DoneNote deed={deed}>{asOf && t('export.done', { day: format.shortDay(asOf) })}</DoneNote>
      </form>
      <p className="small muted">{t('export.hint')}</p>
    </section>
  );
}

/** What was asked for by script, so that a refusal is said here, is put where downloads go. */
function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
