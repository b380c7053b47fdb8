import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddressDto, RecordDto } from '../../api/records.js';
import { useNarrow } from '../../ui/narrow.js';
import { ScrollRegion } from '../../ui/scroll-region.js';
import { AddressForm } from './addresses-form.js';
import { AddressState } from './addresses-state.js';
import { addressName, quarterName } from './addresses-words.js';

interface TableProps {
  record: RecordDto;
  addresses: AddressDto[];
  busy: boolean;
}

interface RowsProps extends TableProps {
  /** The one that is edited. */
  open: number | null;
  onOpen: (number: number) => void;
  onClose: (said: string) => void;
}

/** Each address in a row, edited in the same place; where the columns do not fit, as a list that says the same. */
export function AddressesTable(props: TableProps) {
  const narrow = useNarrow();
  const [open, setOpen] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const closed = useRef<number | null>(null);
  useEffect(() => {
    if (open !== null || closed.current === null || document.activeElement !== document.body) return;
    box.current?.querySelector<HTMLElement>(`[data-edit="${closed.current}"] button`)?.focus();
  }, [open]);
  const rows: RowsProps = {
    ...props,
    open,
    onOpen: (number) => {
      closed.current = number;
      setSaid('');
      setOpen(number);
    },
    onClose: (words) => {
      setSaid(words);
      setOpen(null);
    },
  };
  return (
    <div ref={box}>
      {narrow ? <Items {...rows} /> : <Wide {...rows} />}
      <p className="sr-only" role="status">
        {said}
      </p>
    </div>
  );
}

const columns = ['address', 'municipality', 'lot', 'state', 'quarter', 'reason'] as const;

function Wide(props: RowsProps) {
  const { record, addresses, busy, open } = props;
  const { t } = useTranslation('upload');
  const label = t('addresses.table');
  return (
    <ScrollRegion label={label}>
      <table className="staff-table addresses-table" aria-busy={busy}>
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`addresses.column.${column}`)}
              </th>
            ))}
            {record.mayEdit && (
              <th scope="col">
                <span className="sr-only">{t('addresses.edit')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {addresses.map((address) =>
            address.number === open ? (
              <tr key={address.number} className="address-edited">
                <td colSpan={columns.length + 1}>
                  <AddressForm record={record} address={address} onDone={props.onClose} />
                </td>
              </tr>
            ) : (
              <Row key={address.number} {...props} address={address} />
            ),
          )}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Row({ record, address, onOpen }: RowsProps & { address: AddressDto }) {
  const { t } = useTranslation('upload');
  const { municipalityName, subArea, lotNumber, state, quarter, reason } = address;
  return (
    <tr>
      <th scope="row">{addressName(t, address)}</th>
      <td>{[municipalityName, subArea].filter(Boolean).join(', ')}</td>
      <td>{lotNumber ?? <span className="muted">{t('addresses.noLot')}</span>}</td>
      <td>
        <AddressState state={state} />
      </td>
      <td>{quarter ? quarterName(t, quarter) : <span className="muted">{t('addresses.noQuarter')}</span>}</td>
      <td className="address-reason">{reason}</td>
      {record.mayEdit && (
        <td className="row-deed" data-edit={address.number}>
          <EditButton address={address} onOpen={onOpen} />
        </td>
      )}
    </tr>
  );
}

function Items({ record, addresses, busy, open, onOpen, onClose }: RowsProps) {
  const { t } = useTranslation('upload');
  return (
    <ul className="address-items" aria-busy={busy} aria-label={t('addresses.title', { name: record.name })}>
      {addresses.map((address) =>
        address.number === open ? (
          <li key={address.number} className="address-edited">
            <AddressForm record={record} address={address} onDone={onClose} />
          </li>
        ) : (
          <li key={address.number}>
            <div>
              <b>{addressName(t, address)}</b>
              <span className="second-line">
                {[
                  address.municipalityName,
                  address.subArea,
                  address.lotNumber !== null && t('addresses.filter.lotName', { number: address.lotNumber }),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </div>
            <AddressState state={address.state} />
            <span className="muted">{address.quarter && quarterName(t, address.quarter)}</span>
            {record.mayEdit && (
              <span data-edit={address.number}>
                <EditButton address={address} onOpen={onOpen} />
              </span>
            )}
            {address.reason && (
              <span className="second-line">{`${t('addresses.column.reason')}: ${address.reason}`}</span>
            )}
          </li>
        ),
      )}
    </ul>
  );
}

function EditButton({ address, onOpen }: { address: AddressDto; onOpen: RowsProps['onOpen'] }) {
  const { t } = useTranslation('upload');
  return (
    <KernButton
      variant="secondary"
      className="kern-btn--small"
      text={t('addresses.edit')}
      alt={t('addresses.editOf', { address: addressName(t, address) })}
      onClick={() => onOpen(address.number)}
    />
  );
}
