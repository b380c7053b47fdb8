import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedForm, typed, useDeed } from '../account/deed.js';
import { Section } from '../account/section.js';
import { useFocusInside } from '../account/use-focus-inside.js';
import type { AreaName } from '../api/accounts.js';
import { createAdviceSession, type NewSessionBody, type Topic } from '../api/advice.js';
import { TextField } from '../ui/field.js';
import { goTo } from '../ui/language.js';
import { AreasField } from './areas-field.js';
import { type ChosenProject, ProjectField } from './project-field.js';
import { WhenFields, whenIn } from './schedule-form.js';
import { TopicsField } from './topics-field.js';

interface NewSessionProps {
  today: string;
  /** What is known already, where it is planned from a project. */
  start?: { areas: AreaName[]; project: ChosenProject };
  onClose: () => void;
}

/** A session that nobody asked for in writing: by phone, on the way, or from the side of the advisors. */
export function NewSessionForm({ today, start, onClose }: NewSessionProps) {
  const { t } = useTranslation('advice');
  const box = useFocusInside<HTMLDivElement>('input', true);
  const [areas, setAreas] = useState<AreaName[]>(start?.areas ?? []);
  const [topics, setTopics] = useState<Topic[]>([]);
  const [project, setProject] = useState<ChosenProject | null>(start?.project ?? null);
  const deed = useDeed({
    run: (body: NewSessionBody) => createAdviceSession(body),
    fields: ['areas', 'projectId', 'subject', 'topics', 'heldOn', 'startsAt', 'form', 'place'],
    leaves: true,
    onDone: ({ record }) => goTo(`/beratung/${record.id}`),
  });
  const { fields } = deed.faults;
  return (
    <div ref={box}>
      <Section heading={t('session.createHeading')} step="form">
        <DeedForm
          deed={deed}
          label={t('session.createHeading')}
          valuesOf={(data) => ({
            ...whenIn(data),
            areas: areas.map(({ key }) => key),
            projectId: project?.id ?? null,
            subject: typed(data, 'subject').trim(),
            topics,
          })}
          submit={t('session.createSend')}
          aside={<KernButton variant="secondary" text={t('cancel')} onClick={onClose} />}
        >
          <AreasField areas={areas} error={fields.areas} onChange={setAreas} />
          <TextField
            label={t('session.subject')}
            name="subject"
            maxLength={120}
            autoComplete="off"
            required
            error={fields.subject}
          />
          <TopicsField chosen={topics} error={fields.topics} onChange={setTopics} />
          <ProjectField chosen={project} error={fields.projectId} onChange={setProject} />
          <WhenFields faults={fields} start={{ heldOn: today, form: 'video' }} />
        </DeedForm>
      </Section>
    </div>
  );
}
