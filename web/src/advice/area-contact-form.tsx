import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useTranslation } from 'react-i18next';
import { DeedForm, typed, useDeed } from '../account/deed.js';
import { useFocusInside } from '../account/use-focus-inside.js';
import { addAreaContact, type AreaContactBody, type AreaContactDto, saveAreaContact } from '../api/advice.js';
import { CheckField, SelectField, TextField } from '../ui/field.js';

type Role = AreaContactDto['role'];
const roles: Role[] = ['mayor', 'coordinator', 'officer', 'consultant', 'operator', 'other'];

interface FormProps {
  /** null: a new one. */
  contact: AreaContactDto | null;
  areas: { key: string; name: string }[];
  mayPublish: boolean;
  onDone: () => void;
  onClose: () => void;
}

/** Role, office, name and ways of one contact; whether it is public only the Kommune decides. */
export function AreaContactForm({ contact, areas, mayPublish, onDone, onClose }: FormProps) {
  const { t } = useTranslation('contact');
  const box = useFocusInside<HTMLElement>('select, input', true);
  const deed = useDeed({
    run: ({ area, ...body }: AreaContactBody) =>
      contact ? saveAreaContact(contact, body) : addAreaContact({ area, ...body }),
    fields: ['area', 'role', 'office', 'name', 'email', 'phone'],
    onDone,
  });
  const { fields } = deed.faults;
  const label = contact ? t('edit.changeNamed', { name: contact.name ?? t('edit.gone') }) : t('edit.add');
  return (
    <section className="action-form" ref={box} aria-label={label}>
      <DeedForm
        deed={deed}
        label={label}
        valuesOf={(data) => bodyIn(data, areas[0]!.key)}
        submit={t('edit.save')}
        aside={<KernButton variant="secondary" text={t('edit.cancel')} onClick={onClose} />}
      >
        {!contact && areas.length > 1 && (
          <SelectField label={t('edit.area')} name="area" error={fields.area}>
            {areas.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
        <SelectField
          label={t('edit.role')}
          name="role"
          defaultValue={contact?.role ?? 'mayor'}
          error={fields.role}
        >
          {roles.map((role) => (
            <option key={role} value={role}>
              {t(`role.${role}`)}
            </option>
          ))}
        </SelectField>
        {(['name', 'office', 'email', 'phone'] as const).map((name) => (
          <TextField
            key={name}
            label={name === 'name' || name === 'office' ? t(`edit.${name}`) : t(`form.${name}`)}
            name={name}
            type={{ name: 'text', office: 'text', email: 'email', phone: 'tel' }[name]}
            maxLength={{ name: 200, office: 200, email: 254, phone: 50 }[name]}
            autoComplete="off"
            required={name === 'name'}
            defaultValue={contact?.[name] ?? ''}
            error={fields[name]}
          />
        ))}
        <CheckField
          label={t('edit.isPublic')}
          hint={t(mayPublish ? 'edit.publicHint' : 'edit.onlyKommune')}
          name="isPublic"
          defaultChecked={contact?.isPublic ?? false}
          disabled={!mayPublish && !contact?.isPublic}
        />
      </DeedForm>
    </section>
  );
}

function bodyIn(data: FormData, area: string): AreaContactBody {
  const text = (name: string) => typed(data, name).trim() || null;
  return {
    area: text('area') ?? area,
    role: typed(data, 'role') as Role,
    office: text('office'),
    name: text('name') ?? '',
    email: text('email'),
    phone: text('phone'),
    isPublic: data.has('isPublic'),
  };
}
