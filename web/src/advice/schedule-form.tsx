import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useTranslation } from 'react-i18next';
import { DeedForm, typed, useDeed } from '../account/deed.js';
import { useFocusInside } from '../account/use-focus-inside.js';
import type { OwnAccount } from '../api/account.js';
import { type AdviceRequestDto, scheduleAdvice, type ScheduleBody } from '../api/advice.js';
import { SelectField, TextField } from '../ui/field.js';
import { goTo } from '../ui/language.js';
import { useTakeAdvice } from './queries.js';

const forms = ['video', 'on_site', 'phone'] as const;

interface ScheduleFormProps {
  me: OwnAccount;
  request: AdviceRequestDto;
  today: string;
  onClose: () => void;
}

/** A request becomes a session: the first day that was proposed and is still to come is filled in. */
export function ScheduleForm({ me, request, today, onClose }: ScheduleFormProps) {
  const { t } = useTranslation('advice');
  const { take } = useTakeAdvice();
  const box = useFocusInside<HTMLElement>('input', true);
  const deed = useDeed({
    run: (body: ScheduleBody) => scheduleAdvice(request, body),
    fields: ['heldOn', 'startsAt', 'form', 'place'],
    leaves: true,
    onDone: (made) => {
      take(made);
      goTo(`/beratung/${made.record.id}`);
    },
  });
  const wished = forms.find((form) => form === request.form) ?? 'video';
  return (
    <section className="action-form" ref={box} aria-label={t('request.scheduleHeading', request)}>
      <h4>{t('request.scheduleHeading', request)}</h4>
      <DeedForm
        deed={deed}
        valuesOf={(data) => ({ ...whenIn(data), ledBy: me.id })}
        submit={t('request.scheduleSend')}
        aside={<KernButton variant="secondary" text={t('cancel')} onClick={onClose} />}
      >
        <WhenFields
          faults={deed.faults.fields}
          start={{ heldOn: request.proposedDays.find((day) => day >= today) ?? '', form: wished }}
        />
      </DeedForm>
    </section>
  );
}

export function whenIn(data: FormData): Omit<ScheduleBody, 'ledBy'> {
  return {
    heldOn: typed(data, 'heldOn'),
    startsAt: typed(data, 'startsAt').trim() || null,
    form: typed(data, 'form') as ScheduleBody['form'],
    place: typed(data, 'place').trim() || null,
  };
}

interface WhenFieldsProps {
  faults: Record<string, string>;
  start: { heldOn: string; form: ScheduleBody['form'] };
}

/** Day, time, way and place, read from the form when it is sent. */
export function WhenFields({ faults, start }: WhenFieldsProps) {
  const { t } = useTranslation('advice');
  return (
    <div className="record-grid">
      <TextField
        label={t('session.heldOn')}
        type="date"
        name="heldOn"
        required
        defaultValue={start.heldOn}
        error={faults.heldOn}
      />
      <TextField label={t('session.startsAt')} type="time" name="startsAt" error={faults.startsAt} />
      <SelectField label={t('session.form')} name="form" defaultValue={start.form} error={faults.form}>
        {forms.map((form) => (
          <option key={form} value={form}>
            {t(`form.${form}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('session.place')}
        name="place"
        maxLength={200}
        autoComplete="off"
        error={faults.place}
      />
    </div>
  );
}
