import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedButton, DeedForm, typed, useDeed } from '../../account/deed.js';
import { useFocusInside } from '../../account/use-focus-inside.js';
import type { OwnAccount } from '../../api/account.js';
import { type DeskDto, saveAbsence } from '../../api/funding.js';
import { SelectField, TextField } from '../../ui/field.js';
import { useFormat } from '../../ui/format.js';
import { Icon } from '../../ui/icon.js';
import { sidebarKey } from './desk-queries.js';

interface AbsenceProps {
  me: OwnAccount;
  desk: DeskDto;
  onSearch: (q: string) => void;
  onDone: (sentence: string) => void;
}

/** Who is away and who stands in; one line that leads to the deputised cases, and one's own absence. */
export function DeskAbsence({ me, desk, onSearch, onDone }: AbsenceProps) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const mine = desk.absences.find((absence) => absence.mine);
  const stoodIn = desk.absences.filter(
    (absence) => !absence.mine && absence.deputy !== null && absence.deputy.name === me.name,
  );
  const deputised = desk.own.find(({ q }) => q === 'assigned:deputy')?.count ?? 0;
  return (
    <div className="desk-absence">
      {stoodIn.map(({ accountId, by, lastDay }) => (
        <p key={accountId} className="absence-line">
          <Icon name="info" />
          <span>
            {t('absence.deputised', {
              who: by.name ?? by.office,
              day: format.shortDay(lastDay),
              count: deputised,
            })}{' '}
            <button type="button" className="link-button" onClick={() => onSearch('assigned:deputy')}>
              {t('absence.see')}
            </button>
          </span>
        </p>
      ))}
      <p className="absence-line">
        {mine && (
          <span>
            {t(mine.deputy ? 'absence.mineDeputy' : 'absence.mine', {
              from: format.shortDay(mine.firstDay),
              until: format.shortDay(mine.lastDay),
              who: mine.deputy?.name ?? '',
            })}
          </span>
        )}
        {!open && (
          <button type="button" className="link-button" onClick={() => setOpen(true)}>
            {t(mine ? 'absence.change' : 'absence.enter')}
          </button>
        )}
      </p>
      {open && <AbsenceForm {...{ me, desk, onDone }} onClose={() => setOpen(false)} />}
    </div>
  );
}

function AbsenceForm({
  me,
  desk,
  onDone,
  onClose,
}: Omit<AbsenceProps, 'onSearch'> & { onClose: () => void }) {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const box = useFocusInside<HTMLElement>('input', true);
  const mine = desk.absences.find((absence) => absence.mine);
  const deed = useDeed({
    run: (body: Parameters<typeof saveAbsence>[0]['body']) => saveAbsence({ body }),
    fields: ['firstDay', 'lastDay', 'deputyId'],
    onDone: (newer, { firstDay }) => {
      queries.setQueryData(sidebarKey, newer);
      onClose();
      onDone(t(firstDay === null ? 'absence.ended' : 'absence.saved'));
    },
  });
  const { fields } = deed.faults;
  return (
    <section className="action-form" ref={box} aria-label={t('absence.heading')}>
      <h2>{t('absence.heading')}</h2>
      <DeedForm
        deed={deed}
        valuesOf={(data) => ({
          firstDay: typed(data, 'firstDay') || null,
          lastDay: typed(data, 'lastDay') || null,
          deputyId: typed(data, 'deputyId') || null,
        })}
        submit={t('absence.save')}
        aside={
          <>
            {mine && (
              <DeedButton
                deed={deed}
                variant="secondary"
                text={t('absence.end')}
                onClick={() => deed.run({ firstDay: null, lastDay: null })}
              />
            )}
            <KernButton variant="tertiary" text={t('cancel')} onClick={onClose} />
          </>
        }
      >
        <TextField
          label={t('absence.first')}
          type="date"
          name="firstDay"
          required
          defaultValue={mine?.firstDay}
          error={fields.firstDay}
        />
        <TextField
          label={t('absence.last')}
          type="date"
          name="lastDay"
          required
          defaultValue={mine?.lastDay}
          error={fields.lastDay}
        />
        <SelectField label={t('absence.deputy')} name="deputyId" error={fields.deputyId}>
          <option value="">{t('absence.nobody')}</option>
          {desk.advisors
            .filter(({ accountId }) => accountId !== me.id)
            .map(({ accountId, name }) => (
              <option key={accountId} value={accountId}>
                {name}
              </option>
            ))}
        </SelectField>
      </DeedForm>
    </section>
  );
}
