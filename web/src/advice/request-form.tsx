import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedButton, DeedFault, useDeed } from '../account/deed.js';
import { useLeaveWarning } from '../account/leave-warning.js';
import { Section } from '../account/section.js';
import { useFocusInside } from '../account/use-focus-inside.js';
import type { OwnAccount } from '../api/account.js';
import { addAdviceDocument, type AdviceRequestBody, askForAdvice, type Topic } from '../api/advice.js';
import { ApiError } from '../api/client.js';
import { MOST_BYTES } from '../project/record/record-file-size.js';
import { Field, SelectField, TextField } from '../ui/field.js';
import { optionsOf, useAdviceWords } from './advice-words.js';
import { DaysField } from './days-field.js';
import { type ChosenProject, ProjectField } from './project-field.js';
import { useTakeAdvice } from './queries.js';
import { TopicsField } from './topics-field.js';

interface RequestFormProps {
  me: OwnAccount;
  today: string;
  onSent: (sentence: string) => void;
  onClose: () => void;
}

/** A Kommune asks: topic, question, days, files. The files go one after the other once the request is there. */
export function RequestForm({ me, today, onSent, onClose }: RequestFormProps) {
  const { t } = useTranslation('advice');
  const forms = optionsOf(useAdviceWords().form);
  const { refresh } = useTakeAdvice();
  const box = useFocusInside<HTMLDivElement>('input, select', true);
  const [area, setArea] = useState(me.areas[0]?.key ?? '');
  const [topics, setTopics] = useState<Topic[]>([]);
  const [words, setWords] = useState({ subject: '', question: '', timeNote: '' });
  const [form, setForm] = useState<NonNullable<AdviceRequestBody['form']>>('any');
  const [days, setDays] = useState<string[]>(['']);
  const [project, setProject] = useState<ChosenProject | null>(null);
  const [files, setFiles] = useState<File[]>([]);
  const tooLarge = files.find(({ size }) => size > MOST_BYTES);
  const deed = useDeed({
    run: (body: AdviceRequestBody) => sendWithFiles(body, files),
    fields: [
      'area',
      'subject',
      'topics',
      'question',
      'projectId',
      'timeNote',
      ...days.map((_, at) => `proposedDays.${at}`),
    ],
    onDone: ({ refused }) => {
      refresh();
      onSent([t('ask.sent'), ...refused.map((fault) => t('ask.fileFailed', fault))].join(' '));
    },
  });
  const { form: formBox, check, run, busy, faults } = deed;
  const { fields } = faults;
  useLeaveWarning(words.subject !== '' || words.question !== '' || files.length > 0);
  const type = (name: keyof typeof words) => (event: { currentTarget: { value: string } }) =>
    setWords({ ...words, [name]: event.currentTarget.value });
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (tooLarge) return event.currentTarget.querySelector<HTMLElement>('input[type=file]')?.focus();
    if (!check(event.currentTarget)) return;
    const { subject, question, timeNote } = words;
    const body = { area, subject, question, topics, form, proposedDays: days.filter((day) => day !== '') };
    run({ ...body, timeNote: timeNote || null, projectId: project?.id ?? null });
  };
  return (
    <div ref={box}>
      <Section heading={t('ask.heading')} step="form">
        <p>{t('ask.intro')}</p>
        <form ref={formBox} className="deed-form" noValidate aria-label={t('ask.heading')} onSubmit={send}>
          <DeedFault deed={deed} />
          {me.areas.length > 1 && (
            <SelectField
              label={t('ask.area')}
              name="area"
              value={area}
              error={fields.area}
              onChange={(event) => setArea(event.currentTarget.value)}
            >
              {me.areas.map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </SelectField>
          )}
          <TextField
            label={t('ask.subject')}
            name="subject"
            maxLength={120}
            autoComplete="off"
            required
            value={words.subject}
            error={fields.subject}
            onChange={type('subject')}
          />
          <TopicsField chosen={topics} error={fields.topics} onChange={setTopics} />
          <Field label={t('ask.question')} hint={t('ask.questionHint')} error={fields.question}>
            {(ties) => (
              <textarea
                className="kern-form-input__input"
                rows={5}
                maxLength={4_000}
                value={words.question}
                onChange={type('question')}
                {...ties}
              />
            )}
          </Field>
          <ProjectField chosen={project} error={fields.projectId} onChange={setProject} />
          <DaysField days={days} today={today} faults={fields} onChange={setDays} />
          <div className="record-grid">
            <SelectField
              label={t('ask.form')}
              name="form"
              value={form}
              onChange={(event) => setForm(event.currentTarget.value as typeof form)}
            >
              {forms.map(([each, word]) => (
                <option key={each} value={each}>
                  {word}
                </option>
              ))}
            </SelectField>
            <TextField
              label={t('ask.timeNote')}
              hint={t('ask.timeHint')}
              name="timeNote"
              maxLength={200}
              autoComplete="off"
              value={words.timeNote}
              error={fields.timeNote}
              onChange={type('timeNote')}
            />
          </div>
          <Field
            label={t('ask.files')}
            hint={t('ask.filesHint')}
            error={tooLarge && t('ask.tooLarge', { name: tooLarge.name })}
          >
            {(ties) => (
              <input
                type="file"
                multiple
                className="file-input"
                onChange={(event) => setFiles([...(event.currentTarget.files ?? [])])}
                {...ties}
              />
            )}
          </Field>
          <div className="deed-buttons">
            <DeedButton deed={deed} text={t('ask.send')} />
            <KernButton variant="secondary" text={t('cancel')} disabled={busy} onClick={onClose} />
          </div>
        </form>
      </Section>
    </div>
  );
}

/** What the service did not take of the files is said; the request itself is there. */
async function sendWithFiles(body: AdviceRequestBody, files: readonly File[]) {
  const { id } = await askForAdvice(body);
  const refused: { name: string; why: string }[] = [];
  for (const file of files)
    await addAdviceDocument(id, file).catch((error: unknown) =>
      refused.push({ name: file.name, why: error instanceof ApiError ? error.detail : '' }),
    );
  return { refused };
}
