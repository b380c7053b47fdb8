import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedButton, DeedFault } from '../account/deed.js';
import type { AreaName } from '../api/accounts.js';
import type { ReadSession } from '../api/advice.js';
import { type FieldSpec, RecordFields } from '../project/record/record-fields.js';
import { AreasField } from './areas-field.js';
import { type ChosenProject, ProjectField } from './project-field.js';
import { SessionConflict } from './session-conflict.js';
import { topicsIn, topicsText } from './session-draft.js';
import { SessionRows } from './session-rows.js';
import { TopicsField } from './topics-field.js';
import { type SessionEdit, useSessionEdit } from './use-session-edit.js';

interface SessionFormProps {
  read: ReadSession;
  onSaved: () => void;
  onClose: () => void;
}

/** The whole session in one form: day, who was there, what was said, who does what, when one speaks again. */
export function SessionForm({ read, onSaved, onClose }: SessionFormProps) {
  const { t } = useTranslation('advice');
  const edit = useSessionEdit(read, onSaved);
  const { deed, changed, base, draft, met, startFrom } = edit;
  const { form, check, run } = deed;
  if (met) return <SessionConflict edit={edit} met={met} />;
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (changed.length > 0 && check(event.currentTarget)) run({ from: base, mine: draft });
  };
  return (
    <form
      ref={form}
      className="deed-form record-form"
      noValidate
      aria-label={t('protocol.edit')}
      onSubmit={send}
    >
      <DeedFault deed={deed} />
      <WhenPart edit={edit} />
      <SessionRows edit={edit} kind="p" />
      <SpokenPart edit={edit} />
      <SessionRows edit={edit} kind="t" />
      <NextPart edit={edit} />
      <div className="deed-buttons advice-save">
        {changed.length === 0 ? (
          <KernButton variant="primary" text={t('edit.nothing')} disabled />
        ) : (
          <DeedButton deed={deed} text={t('edit.save', { count: changed.length })} />
        )}
        <KernButton
          variant="secondary"
          text={t('cancel')}
          onClick={() => {
            startFrom(base);
            onClose();
          }}
        />
      </div>
    </form>
  );
}

type PartProps = { edit: SessionEdit };

function Fields({ edit, specs }: PartProps & { specs: FieldSpec[] }) {
  return (
    <RecordFields specs={specs} draft={edit.draft} faults={edit.deed.faults.fields} onEdit={edit.edit} />
  );
}

function WhenPart({ edit }: PartProps) {
  const { t } = useTranslation('advice');
  const { record } = edit.base;
  const { fields } = edit.deed.faults;
  const [areas, setAreas] = useState<AreaName[]>(() =>
    record.areas.map(({ ags, name }) => ({ key: ags, name })),
  );
  const [project, setProject] = useState<ChosenProject | null>(record.project);
  const options = (['video', 'on_site', 'phone'] as const).map((form) => [form, t(`form.${form}`)] as const);
  return (
    <fieldset className="record-group">
      <legend>{t('protocol.about')}</legend>
      <div className="record-grid">
        <Fields
          edit={edit}
          specs={[
            { key: 'heldOn', label: t('session.heldOn'), kind: 'date', required: true },
            { key: 'startsAt', label: t('session.startsAt'), hint: t('session.startsHint'), maxLength: 5 },
            { key: 'form', label: t('session.form'), kind: 'select', options },
            { key: 'place', label: t('session.place') },
          ]}
        />
      </div>
      <Fields
        edit={edit}
        specs={[{ key: 'subject', label: t('session.subject'), required: true, maxLength: 120 }]}
      />
      <TopicsField
        chosen={topicsIn(edit.draft)}
        error={fields.topics}
        onChange={(topics) => edit.edit({ topics: topicsText(topics) })}
      />
      <AreasField
        areas={areas}
        error={fields.areas}
        onChange={(chosen) => {
          setAreas(chosen);
          edit.edit({ areas: chosen.map(({ key }) => key).join(',') });
        }}
      />
      <ProjectField
        chosen={project}
        error={fields.projectId}
        onChange={(chosen) => {
          setProject(chosen);
          edit.edit({ projectId: chosen ? String(chosen.id) : '' });
        }}
      />
    </fieldset>
  );
}

function SpokenPart({ edit }: PartProps) {
  const { t } = useTranslation('advice');
  return (
    <fieldset className="record-group advice-spoken">
      <legend>{t('protocol.heading')}</legend>
      <Fields
        edit={edit}
        specs={[
          {
            key: 'protocol',
            label: t('protocol.spoken'),
            hint: t('protocol.spokenHint'),
            kind: 'long',
            maxLength: 30_000,
          },
          {
            key: 'result',
            label: t('protocol.result'),
            hint: t('protocol.resultHint'),
            kind: 'long',
            maxLength: 4_000,
          },
        ]}
      />
    </fieldset>
  );
}

function NextPart({ edit }: PartProps) {
  const { t } = useTranslation('advice');
  return (
    <fieldset className="record-group">
      <legend>{t('protocol.next')}</legend>
      <div className="record-grid">
        <Fields
          edit={edit}
          specs={[
            { key: 'nextContactOn', label: t('protocol.nextOn'), kind: 'date' },
            { key: 'nextContactNote', label: t('protocol.nextNote'), maxLength: 300 },
          ]}
        />
      </div>
    </fieldset>
  );
}
