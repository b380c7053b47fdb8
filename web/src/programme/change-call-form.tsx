import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeChangeBody, ProgrammeChangeDto } from '../api/programme-changes.js';
import type { CallDto, ProgrammeDetailDto } from '../api/projects.js';
import { SelectField } from '../ui/field.js';
import { ChangeCommon, ChangeFields, type Typed } from './change-common.js';
import { ChangeForm, usePropose } from './change-form.js';

interface FormProps {
  programme: ProgrammeDetailDto;
  params: URLSearchParams;
  onChoose: (change: Record<string, string | null>) => void;
  onDone: (change: ProgrammeChangeDto) => void;
}

/** A call that is new, moves or ends early. */
export function ChangeCallForm({ programme, params, onChoose, onDone }: FormProps) {
  const { t } = useTranslation('programmeChange');
  const version = programme.versions.find(({ id }) => id === params.get('fassung')) ?? programme.versions[0]!;
  const call = version.calls.find(({ id }) => id === params.get('aufruf')) ?? null;
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
      <SelectField
        label={t('field.call')}
        value={call?.id ?? ''}
        onChange={(event) => onChoose({ aufruf: event.currentTarget.value || null })}
      >
        <option value="">{t('field.newCall')}</option>
        {version.calls.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <OfCall
        key={call?.id ?? version.id}
        programme={programme.id}
        version={version.id}
        {...{ call, onDone }}
      />
    </>
  );
}

interface OfCallProps {
  programme: string;
  version: string;
  call: CallDto | null;
  onDone: (change: ProgrammeChangeDto) => void;
}

type CallTrust = Extract<ProgrammeChangeBody, { kind: 'call' }>['trust'];

function OfCall({ programme, version, call, onDone }: OfCallProps) {
  const { t } = useTranslation('programmeChange');
  const deed = usePropose(programme, onDone);
  const [typed, setTyped] = useState<Typed>(
    call
      ? {
          name: call.name,
          year: String(call.year),
          opens: call.opens ?? '',
          closes: call.closes ?? '',
          endedEarlyOn: call.endedEarlyOn ?? '',
          source: call.source,
          trust: call.trust,
        }
      : {},
  );
  const parts = {
    typed,
    onType: (change: Typed) => setTyped({ ...typed, ...change }),
    faults: deed.faults.fields,
  };
  const bodyOf = () => ({
    kind: 'call' as const,
    guidelineVersionId: version,
    callId: call?.id ?? null,
    name: typed.name ?? '',
    year: Number(typed.year),
    opens: typed.opens || null,
    closes: typed.closes || null,
    endedEarlyOn: typed.endedEarlyOn || null,
    source: typed.source ?? '',
    trust: (typed.trust ?? 'primary') as CallTrust,
    reason: typed.reason ?? '',
  });
  return (
    <ChangeForm deed={deed} bodyOf={bodyOf}>
      <ChangeFields names={['name']} label={() => t('field.title')} required {...parts} />
      <ChangeFields names={['year']} label={() => t('field.year')} required {...parts} />
      <ChangeFields
        names={['opens', 'closes', 'endedEarlyOn']}
        label={(name) => t(`field.${name as 'opens'}`)}
        type="date"
        {...parts}
      />
      <ChangeCommon {...parts} />
    </ChangeForm>
  );
}
