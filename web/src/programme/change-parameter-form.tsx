import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeChangeDto } from '../api/programme-changes.js';
import type { ParameterDto, ProgrammeDetailDto } from '../api/projects.js';
import { SelectField } from '../ui/field.js';
import { useFormat } from '../ui/format.js';
import { useGerman } from '../ui/german.js';
import { useUnit } from '../ui/use-unit.js';
import { ChangeCommon, ChangeFields, type Typed } from './change-common.js';
import { criteriaOf, draftOf, rulesOf, valueOf } from './change-draft.js';
import { ChangeForm, usePropose } from './change-form.js';
import { ChangeValue } from './change-value.js';
import { valueText } from './values.js';

interface FormProps {
  programme: ProgrammeDetailDto;
  params: URLSearchParams;
  onChoose: (change: Record<string, string | null>) => void;
  onDone: (change: ProgrammeChangeDto) => void;
}

/** A figure that is wrong, or that becomes known: of which version or call, which one, what it is and who says so. */
export function ChangeParameterForm({ programme, params, onChoose, onDone }: FormProps) {
  const { t } = useTranslation('programmeChange');
  const version = programme.versions.find(({ id }) => id === params.get('fassung')) ?? programme.versions[0]!;
  const call = version.calls.find(({ id }) => id === params.get('aufruf')) ?? null;
  const rules = rulesOf(programme);
  const own = (call ?? version).parameters;
  const rule =
    rules.find(({ name }) => name === params.get('regel')) ??
    rules.find(({ name }) => name === own[0]?.name) ??
    rules[0]!;
  const now = own.find(({ name }) => name === rule.name);
  const german = useGerman();
  return (
    <>
      <SelectField
        label={t('field.version')}
        value={version.id}
        onChange={(event) => onChoose({ fassung: event.currentTarget.value, aufruf: null })}
      >
        {programme.versions.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      {version.calls.length > 0 && (
        <SelectField
          label={t('field.call')}
          value={call?.id ?? ''}
          onChange={(event) => onChoose({ aufruf: event.currentTarget.value || null })}
        >
          <option value="">{t('field.wholeVersion')}</option>
          {version.calls.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      <SelectField
        label={t('field.name')}
        value={rule.name}
        onChange={(event) => onChoose({ regel: event.currentTarget.value })}
      >
        {rules.map(({ name, label }) => (
          <option key={name} value={name} {...german}>
            {label}
          </option>
        ))}
      </SelectField>
      <OfRule
        key={`${version.id}/${call?.id}/${rule.name}`}
        {...{ programme, rule, now, onDone }}
        of={{ guidelineVersionId: version.id, callId: call?.id ?? null }}
        criteria={criteriaOf(version.parameters)}
      />
    </>
  );
}

interface OfRuleProps {
  programme: ProgrammeDetailDto;
  of: { guidelineVersionId: string; callId: string | null };
  rule: ReturnType<typeof rulesOf>[number];
  now: ParameterDto | undefined;
  criteria: ReturnType<typeof criteriaOf>;
  onDone: (change: ProgrammeChangeDto) => void;
}

function OfRule({ programme, of, rule, now, criteria, onDone }: OfRuleProps) {
  const { t } = useTranslation(['programmeChange', 'programme', 'unit']);
  const format = useFormat();
  const deed = usePropose(programme.id, onDone);
  const [value, setValue] = useState(draftOf(rule.name, now?.value ?? null, rule.values));
  const [lack, setLack] = useState<string | undefined>();
  const [typed, setTyped] = useState<Typed>({ note: now?.note ?? '', trust: 'primary' });
  const onType = (change: Typed) => setTyped({ ...typed, ...change });
  const words = {
    yes: t('programme:yes'),
    no: t('programme:no'),
    unknown: t('programme:unknownValue'),
    until: t('unit:bis'),
  };
  const unitOf = useUnit();
  const shown = now ? valueText({ ...now, unit: unitOf(now.unit, now.value) }, format, words) : t('nothing');
  const bodyOf = () => {
    const sent = valueOf(value);
    setLack(sent === undefined ? t('field.noNumber') : undefined);
    if (sent === undefined) return null;
    return {
      kind: 'parameter' as const,
      ...of,
      name: rule.name,
      value: sent,
      source: typed.source ?? '',
      trust: (sent === null ? 'unknown' : (typed.trust ?? 'primary')) as ParameterDto['trust'],
      note: typed.note || null,
      reason: typed.reason ?? '',
    };
  };
  return (
    <ChangeForm deed={deed} bodyOf={bodyOf}>
      <ChangeValue
        draft={value}
        label={rule.unit ? t('field.valueIn', { unit: unitOf(rule.unit) ?? rule.unit }) : t('field.value')}
        hint={t('field.now', { value: shown })}
        error={lack ?? deed.faults.fields.value}
        criteria={criteria}
        onChange={setValue}
      />
      <ChangeCommon {...{ typed, onType }} faults={deed.faults.fields} trustIsGiven={value.unknown} />
      <ChangeFields
        names={['note']}
        label={() => t('field.note')}
        {...{ typed, onType }}
        faults={deed.faults.fields}
      />
    </ChangeForm>
  );
}
