import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeChangeBody, ProgrammeChangeDto } from '../api/programme-changes.js';
import type { ProgrammeDetailDto } from '../api/projects.js';
import { SelectField } from '../ui/field.js';
import { ChangeCommon, ChangeFields, type Typed } from './change-common.js';
import { ChangeForm, usePropose } from './change-form.js';

type Version = Extract<ProgrammeChangeBody, { kind: 'version' }>;
const states = ['open', 'closed', 'unknown'] as const;

/** The law changes: a version with a validity of its own, that begins with the figures of the one before. */
export function ChangeVersionForm({
  programme,
  onDone,
}: {
  programme: ProgrammeDetailDto;
  onDone: (change: ProgrammeChangeDto) => void;
}) {
  const { t } = useTranslation(['programmeChange', 'programme']);
  const deed = usePropose(programme.id, onDone);
  const [typed, setTyped] = useState<Typed>({ copyOf: programme.versions[0]!.id, state: 'open' });
  const parts = {
    typed,
    onType: (change: Typed) => setTyped({ ...typed, ...change }),
    faults: deed.faults.fields,
  };
  const bodyOf = (): Version => ({
    kind: 'version',
    guidelineVersionId: null,
    copyOf: typed.copyOf!,
    name: typed.name ?? '',
    legalText: typed.legalText ?? '',
    dated: typed.dated || null,
    validFrom: typed.validFrom || null,
    validTo: typed.validTo || null,
    state: typed.state as Version['state'],
    source: typed.source ?? '',
    trust: (typed.trust ?? 'primary') as Version['trust'],
    reason: typed.reason ?? '',
  });
  return (
    <ChangeForm deed={deed} bodyOf={bodyOf}>
      <SelectField
        label={t('field.copyOf')}
        value={typed.copyOf}
        error={deed.faults.fields.copyOf}
        onChange={(event) => parts.onType({ copyOf: event.currentTarget.value })}
      >
        {programme.versions.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <ChangeFields names={['name']} label={() => t('field.title')} required {...parts} />
      <ChangeFields names={['legalText']} label={() => t('field.legalText')} required {...parts} />
      <ChangeFields
        names={['dated', 'validFrom', 'validTo']}
        label={(name) => t(`field.${name as 'dated'}`)}
        type="date"
        {...parts}
      />
      <SelectField
        label={t('field.state')}
        value={typed.state}
        onChange={(event) => parts.onType({ state: event.currentTarget.value })}
      >
        {states.map((state) => (
          <option key={state} value={state}>
            {t(`programme:state.${state}`)}
          </option>
        ))}
      </SelectField>
      <ChangeCommon {...parts} />
    </ChangeForm>
  );
}
