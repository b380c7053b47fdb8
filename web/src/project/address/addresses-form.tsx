import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { type SubmitEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedButton, DeedFault } from '../../account/deed.js';
import type { AddressDto, RecordDto } from '../../api/records.js';
import { SelectField, TextField } from '../../ui/field.js';
import { AddressConflict } from './addresses-conflict.js';
import { addressName, quarterName, quartersFrom } from './addresses-words.js';
import { type AddressState, useProjectWords } from '../page/project-words.js';
import { useAddressEdit } from './use-address-edit.js';

interface AddressFormProps {
  record: RecordDto;
  address: AddressDto;
  /** With what is said of it. */
  onDone: (said: string) => void;
}

/** State, quarter, reason and lot of one address, in the place of its row. */
export function AddressForm({ record, address, onDone }: AddressFormProps) {
  const { t } = useTranslation('upload');
  const name = addressName(t, address);
  const edit = useAddressEdit(record.id, address, t('addresses.form.gone'), () =>
    onDone(t('addresses.saved', { address: name })),
  );
  const { deed, changed, base, draft, met } = edit;
  const { form } = deed;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('select')?.focus(), []);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (changed.length > 0) deed.run({ from: base, mine: draft });
  };
  return (
    <div ref={box} className="address-form">
      <p>
        <b>{t('addresses.form.label', { address: name })}</b>
      </p>
      <DeedFault deed={deed} />
      {met ? (
        <AddressConflict edit={edit} met={met} name={name} />
      ) : (
        <form ref={form} aria-label={t('addresses.form.label', { address: name })} noValidate onSubmit={send}>
          <Fields record={record} edit={edit} />
          <div className="deed-buttons">
            {changed.length === 0 ? (
              <KernButton variant="primary" text={t('addresses.form.nothing')} disabled />
            ) : (
              <DeedButton deed={deed} text={t('addresses.form.save', { count: changed.length })} />
            )}
            <KernButton variant="secondary" text={t('addresses.form.cancel')} onClick={() => onDone('')} />
          </div>
        </form>
      )}
    </div>
  );
}

function Fields({ record, edit }: { record: RecordDto; edit: ReturnType<typeof useAddressEdit> }) {
  const { t } = useTranslation('upload');
  const words = useProjectWords().addressState;
  const { draft, base, deed, openedAt } = edit;
  const faults = deed.faults.fields;
  return (
    <div className="record-grid address-fields">
      <SelectField
        label={t('addresses.form.state')}
        name="state"
        error={faults.state}
        value={draft.state}
        onChange={({ target }) => edit.edit({ state: target.value as AddressState })}
      >
        {(Object.keys(words) as AddressState[]).map((state) => (
          <option key={state} value={state}>
            {words[state]}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('addresses.form.quarter')}
        name="quarter"
        error={faults.quarter}
        value={draft.quarter}
        onChange={({ target }) => edit.edit({ quarter: target.value })}
      >
        <option value="">{t('addresses.noQuarter')}</option>
        {quartersFrom(Number(openedAt.slice(0, 4)), base.quarter).map((quarter) => (
          <option key={quarter} value={quarter}>
            {quarterName(t, quarter)}
          </option>
        ))}
      </SelectField>
      {record.lots.length > 0 && (
        <SelectField
          label={t('addresses.form.lot')}
          name="lot"
          error={faults.lotNumber}
          value={draft.lot}
          onChange={({ target }) => edit.edit({ lot: target.value })}
        >
          <option value="">{t('addresses.noLot')}</option>
          {record.lots.map(({ number }) => (
            <option key={number} value={number}>
              {t('addresses.filter.lotName', { number })}
            </option>
          ))}
        </SelectField>
      )}
      <TextField
        label={t('addresses.form.reason')}
        hint={t('addresses.form.reasonHint')}
        name="reason"
        error={faults.reason}
        autoComplete="off"
        maxLength={200}
        value={draft.reason}
        onChange={({ target }) => edit.edit({ reason: target.value })}
      />
    </div>
  );
}
