import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDeed } from '../account/deed.js';
import { MoreButton } from '../account/more-button.js';
import { Loading, NotLoaded } from '../account/not-loaded.js';
import { Section } from '../account/section.js';
import { answerContactRequest, type ContactRequestDto } from '../api/advice.js';
import { dayOf, useFormat } from '../ui/format.js';
import { lettersQuery, useTakeAdvice } from './queries.js';

/** What companies and citizens wrote in the public form; it is cleared after its time. */
export function LettersSection({ isAll }: { isAll: boolean }) {
  const { t } = useTranslation('advice');
  const list = useInfiniteQuery(lettersQuery(isAll ? null : 'open'));
  const { data, error, refetch } = list;
  const letters = data?.pages.flatMap(({ items }) => items);
  return (
    <Section heading={t('letter.heading')} step={letters ? String(letters.length) : undefined}>
      <p className="internal-note">{`${t('letter.plain')} ${t('letter.note')}`}</p>
      {error && !letters && <NotLoaded error={error} onAgain={() => void refetch()} />}
      {!error && !letters && <Loading words={t('loading')} />}
      {letters?.length === 0 && <p className="muted">{t(isAll ? 'letter.noneAtAll' : 'letter.none')}</p>}
      {letters && letters.length > 0 && (
        <ul className="record-rows">
          {letters.map((letter) => (
            <Letter key={letter.id} letter={letter} />
          ))}
        </ul>
      )}
      <MoreButton list={list} text={t('more')} />
    </Section>
  );
}

function Letter({ letter }: { letter: ContactRequestDto }) {
  const { t } = useTranslation(['advice', 'contact']);
  const format = useFormat();
  const { id, kind, topic, organisation, name, email, phone, message, receivedAt } = letter;
  const received = format.shortDay(dayOf(receivedAt));
  return (
    <li id={`kontakt-${id}`} tabIndex={-1}>
      <p>
        <b>{[name ?? t(`letter.kind.${kind}`), organisation].filter(Boolean).join(', ')}</b>
        <span className="second-line">{`${received} · ${t(`contact:topic.${topic}`)}`}</span>
      </p>
      {message && <p className="advice-text">{message}</p>}
      <p className="contact-ways">
        {email && <a href={`mailto:${email}`}>{email}</a>}
        {phone && <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>}
      </p>
      <p className="second-line">
        {letter.answeredAt &&
          `${t('letter.answered', {
            day: format.shortDay(dayOf(letter.answeredAt)),
            who: letter.answeredBy?.name ?? letter.answeredBy?.office ?? '',
          })}. `}
        {t(message ? 'letter.clears' : 'letter.cleared', { day: format.shortDay(letter.clearedOn) })}
      </p>
      {!letter.answeredAt && message && <Answered letter={letter} />}
    </li>
  );
}

function Answered({ letter: { id, name } }: { letter: ContactRequestDto }) {
  const { t } = useTranslation('advice');
  const { refresh } = useTakeAdvice();
  const deed = useDeed({ run: () => answerContactRequest(id), onDone: refresh });
  return (
    <div className="deed-buttons">
      <KernButton
        variant="secondary"
        className="kern-btn--small"
        text={t('letter.answer')}
        alt={t('letter.answerNamed', { name })}
        onClick={() => deed.run(undefined)}
      />
      {deed.faults.top && (
        <p role="alert" className="field-error">
          {deed.faults.top}
        </p>
      )}
    </div>
  );
}
