import { useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedButton, DeedFault, useDeed } from '../../account/deed.js';
import { useLeaveWarning } from '../../account/leave-warning.js';
import type { OwnAccount } from '../../api/account.js';
import { addMessage, type FundingCaseDto, type MessageBody, type MessageDto } from '../../api/funding.js';
import { Field, SelectField } from '../../ui/field.js';
import { Key } from '../../ui/keys-switch.js';
import { useDocumentOptions } from '../case/case-options.js';
import { messagesKey } from '../case/case-queries.js';
import { type Section, useCaseWords } from '../case/case-words.js';
import { useSendKeys } from '../send-keys.js';

interface MessageFormProps {
  me: OwnAccount;
  record: FundingCaseDto;
  /** The newest: what was used last is what one begins with. */
  last: MessageDto | null;
  onDone: (sentence: string) => void;
}

const empty = { body: '', section: '', documentId: '' };

/** A message to the other side, with mail, or a note that only advisors read. */
export function MessageForm({ me, record, last, onDone }: MessageFormProps) {
  const { t } = useTranslation('review');
  const words = useCaseWords();
  const queries = useQueryClient();
  const isOfficer = me.areas.length > 0;
  const [internal, setInternal] = useState(!isOfficer && last?.internal === true);
  const [typed, setTyped] = useState(empty);
  const documents = useDocumentOptions(record.id);
  useLeaveWarning(typed.body.trim() !== '');
  const deed = useDeed({
    run: (body: MessageBody) => addMessage(record.id, body),
    fields: ['body', 'section', 'documentId'],
    onDone: (_, body) => {
      setTyped(empty);
      void queries.invalidateQueries({ queryKey: messagesKey(record.id) });
      onDone(t(body.internal ? 'messages.noted' : 'messages.sent'));
    },
  });
  const { form, run, faults } = deed;
  useSendKeys(form);
  const [lack, setLack] = useState<string>();
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const isEmpty = typed.body.trim() === '';
    setLack(isEmpty ? t('messages.lack') : undefined);
    if (isEmpty) return event.currentTarget.querySelector('textarea')?.focus();
    run({
      body: typed.body.trim(),
      internal: internal && !isOfficer,
      section: (typed.section || undefined) as Section | undefined,
      documentId: typed.documentId || undefined,
    });
  };
  return (
    <form
      ref={form}
      className={internal ? 'message-form message-form-internal' : 'message-form'}
      noValidate
      aria-label={t('messages.write')}
      onSubmit={send}
    >
      <DeedFault deed={deed} />
      {!isOfficer && <To internal={internal} onChoose={setInternal} />}
      <Field label={t(internal ? 'messages.note' : 'messages.body')} error={lack ?? faults.fields.body}>
        {(ties) => (
          <textarea
            className="kern-form-input__input"
            rows={3}
            maxLength={4_000}
            value={typed.body}
            onChange={(event) => setTyped({ ...typed, body: event.currentTarget.value })}
            {...ties}
          />
        )}
      </Field>
      <div className="message-more">
        <SelectField
          label={t('messages.about')}
          value={typed.section}
          error={faults.fields.section}
          onChange={(event) => setTyped({ ...typed, section: event.currentTarget.value })}
        >
          <option value="">{t('messages.whole')}</option>
          {Object.entries(words.section).map(([section, name]) => (
            <option key={section} value={section}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('messages.document')}
          value={typed.documentId}
          error={faults.fields.documentId}
          onChange={(event) => setTyped({ ...typed, documentId: event.currentTarget.value })}
        >
          {documents.map(([id, title]) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </SelectField>
      </div>
      <div className="deed-buttons">
        <DeedButton
          deed={deed}
          text={t(internal ? 'messages.keep' : isOfficer ? 'messages.sendUp' : 'messages.send')}
        />
        <Key>{t('messages.keys')}</Key>
      </div>
    </form>
  );
}

/** To whom it goes is chosen before a word is written. */
function To({ internal, onChoose }: { internal: boolean; onChoose: (internal: boolean) => void }) {
  const { t } = useTranslation('review');
  const name = useId();
  return (
    <fieldset className="message-to">
      <legend className="sr-only">{t('messages.to')}</legend>
      {[false, true].map((value) => (
        <label key={String(value)} className="choice">
          <input type="radio" name={name} checked={internal === value} onChange={() => onChoose(value)} />
          {t(value ? 'messages.toInternal' : 'messages.toKommune')}
        </label>
      ))}
    </fieldset>
  );
}
