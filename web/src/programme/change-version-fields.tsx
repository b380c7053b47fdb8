import { useTranslation } from 'react-i18next';
import type { ProgrammeChangeBody } from '../api/programme-changes.js';
import { SelectField } from '../ui/field.js';
import { ChangeCommon, ChangeFields, type Typed } from './change-common.js';

export type VersionBody = Extract<ProgrammeChangeBody, { kind: 'version' }>;
const states = ['open', 'closed', 'unknown'] as const;

interface FieldsProps {
  typed: Typed;
  faults: Record<string, string>;
  onType: (change: Typed) => void;
}

/** What a version says of itself, whether it is new or corrected. */
export function VersionFields(parts: FieldsProps) {
  const { t } = useTranslation(['programmeChange', 'programme']);
  return (
    <>
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
        value={parts.typed.state}
        onChange={(event) => parts.onType({ state: event.currentTarget.value })}
      >
        {states.map((state) => (
          <option key={state} value={state}>
            {t(`programme:state.${state}`)}
          </option>
        ))}
      </SelectField>
      <ChangeCommon {...parts} />
    </>
  );
}

export const versionBody = (
  typed: Typed,
  of: Pick<VersionBody, 'guidelineVersionId' | 'copyOf'>,
): VersionBody => ({
  kind: 'version',
  ...of,
  name: typed.name ?? '',
  legalText: typed.legalText ?? '',
  dated: typed.dated || null,
  validFrom: typed.validFrom || null,
  validTo: typed.validTo || null,
  state: typed.state as VersionBody['state'],
  source: typed.source ?? '',
  trust: (typed.trust ?? 'primary') as VersionBody['trust'],
  reason: typed.reason ?? '',
});
