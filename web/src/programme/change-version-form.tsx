import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeChangeDto } from '../api/programme-changes.js';
import type { GuidelineVersionDto, ProgrammeDetailDto } from '../api/projects.js';
import { SelectField } from '../ui/field.js';
import type { Typed } from './change-common.js';
import { ChangeForm, usePropose } from './change-form.js';
import { VersionFields, versionBody } from './change-version-fields.js';

interface FormProps {
  programme: ProgrammeDetailDto;
  onDone: (change: ProgrammeChangeDto) => void;
}

/** The law changes: a version with a validity of its own, that begins with the figures of the one before. */
export function ChangeVersionForm({ programme, onDone }: FormProps) {
  const { t } = useTranslation('programmeChange');
  const deed = usePropose(programme.id, onDone);
  const [typed, setTyped] = useState<Typed>({ copyOf: programme.versions[0]!.id, state: 'open' });
  const onType = (change: Typed) => setTyped({ ...typed, ...change });
  const faults = deed.faults.fields;
  const of = { guidelineVersionId: null, copyOf: typed.copyOf! };
  return (
    <ChangeForm deed={deed} bodyOf={() => versionBody(typed, of)}>
      <SelectField
        label={t('field.copyOf')}
        value={typed.copyOf}
        error={faults.copyOf}
        onChange={(event) => onType({ copyOf: event.currentTarget.value })}
      >
        <Versions programme={programme} />
      </SelectField>
      <VersionFields {...{ typed, faults, onType }} />
    </ChangeForm>
  );
}

const Versions = ({ programme }: Pick<FormProps, 'programme'>) =>
  programme.versions.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));

interface HeadFormProps extends FormProps {
  params: URLSearchParams;
  onChoose: (change: Record<string, string | null>) => void;
}

/** What we know of a version itself was wrong: its title, days, source or how sure that is. Its figures stay. */
export function ChangeHeadForm({ programme, params, onChoose, onDone }: HeadFormProps) {
  const { t } = useTranslation('programmeChange');
  const version = programme.versions.find(({ id }) => id === params.get('fassung')) ?? programme.versions[0]!;
  return (
    <>
      <SelectField
        label={t('field.version')}
        value={version.id}
        onChange={(event) => onChoose({ fassung: event.currentTarget.value })}
      >
        <Versions programme={programme} />
      </SelectField>
      <OfVersion key={version.id} programme={programme.id} version={version} onDone={onDone} />
    </>
  );
}

interface OfVersionProps {
  programme: string;
  version: GuidelineVersionDto;
  onDone: (change: ProgrammeChangeDto) => void;
}

function OfVersion({ programme, version, onDone }: OfVersionProps) {
  const deed = usePropose(programme, onDone);
  const [typed, setTyped] = useState<Typed>({
    name: version.name,
    legalText: version.legalText,
    dated: version.dated ?? '',
    validFrom: version.validFrom ?? '',
    validTo: version.validTo ?? '',
    state: version.state,
    source: version.source,
    trust: version.trust,
  });
  const onType = (change: Typed) => setTyped({ ...typed, ...change });
  return (
    <ChangeForm
      deed={deed}
      bodyOf={() => versionBody(typed, { guidelineVersionId: version.id, copyOf: null })}
    >
      <VersionFields {...{ typed, onType }} faults={deed.faults.fields} />
    </ChangeForm>
  );
}
