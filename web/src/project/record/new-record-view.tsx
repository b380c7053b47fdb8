import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedButton, DeedFault, useDeed } from '../../account/deed.js';
import { useLeaveWarning } from '../../account/leave-warning.js';
import type { OwnAccount } from '../../api/account.js';
import { createRecord } from '../../api/records.js';
import { goTo } from '../../ui/language.js';
import { type Draft, emptyWords, NO_COUNT, unreadable, wordsBody } from './record-draft.js';
import { atFields, placeKey } from './record-paths.js';
import { RecordPlaces } from './record-places.js';
import { useSpecs } from './record-specs.js';
import { WordsFields } from './record-words-section.js';

/** The own scope is what a new project mostly lies in. */
export function wordsOfScope({ areas, role }: Pick<OwnAccount, 'areas' | 'role'>): Draft {
  if (role !== 'municipal_officer' && role !== 'district_officer') return emptyWords;
  const [first] = areas;
  const own = areas.length === 1 && first ? { recipientArea: first.key, recipientName: first.name } : {};
  const places = areas.flatMap(({ key }) => (key.length === 8 ? [[`place.${key}`, NO_COUNT]] : []));
  const recipientType = role === 'municipal_officer' ? 'municipality' : 'district';
  return { ...emptyWords, recipientType, ...own, ...Object.fromEntries(places) };
}

/** A new project: the same words and figures as of one that is there; it begins as a draft that only staff see. */
export function NewRecordView({ me }: { me: OwnAccount }) {
  const { t } = useTranslation('record');
  const [start] = useState(() => wordsOfScope(me));
  const [draft, setDraft] = useState(start);
  const [unread, setUnread] = useState<Record<string, string>>({});
  const specs = useSpecs(draft);
  const deed = useDeed({
    run: (typed: Draft) =>
      createRecord(wordsBody(typed)).catch((error: unknown) => {
        throw atFields(error, (path) => placeKey(path, typed));
      }),
    fields: [...specs.fields, ...Object.keys(draft)],
    leaves: true,
    onDone: ({ record }) => goTo(`/vorhaben/${record.id}`),
  });
  const { form, check, run, faults: refused } = deed;
  useLeaveWarning(draft !== start && !deed.done);
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = event.currentTarget;
    const { amounts, counts } = unreadable(draft);
    setUnread({
      ...Object.fromEntries(amounts.map((key) => [key, t('form.noAmount', { value: draft[key] })])),
      ...Object.fromEntries(counts.map((key) => [key, t('form.noCount', { value: draft[key] })])),
    });
    const [first] = [...amounts, ...counts];
    if (first) return typed.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    if (check(typed)) run(draft);
  };
  const faults = { ...refused.fields, ...unread };
  return (
    <>
      <div>
        <h1>{t('new.title')}</h1>
        <p className="answer-line">{t('new.intro')}</p>
      </div>
      <section className="card">
        <form
          ref={form}
          className="deed-form record-form card-body"
          noValidate
          aria-label={t('new.title')}
          onSubmit={send}
        >
          <DeedFault deed={deed} />
          <WordsFields draft={draft} faults={faults} onEdit={(change) => setDraft({ ...draft, ...change })} />
          <RecordPlaces
            draft={draft}
            known={me.areas.map(({ key, name }) => ({ ags: key, name }))}
            faults={faults}
            onChange={setDraft}
          />
          <div className="deed-buttons">
            <DeedButton deed={deed} text={t('new.save')} />
            <a href="/vorhaben">{t('new.cancel')}</a>
          </div>
        </form>
      </section>
    </>
  );
}
