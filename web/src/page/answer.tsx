import { useTranslation } from 'react-i18next';
import type { CoverageProfile, MunicipalityDetailDto } from '../api/client.js';
import { figureOf, hasFigures } from '../coverage/profile.js';
import { computedSentence, gigabitSentence, reachSentences, serviceOf } from '../coverage/sentences.js';
import { useSpeech } from '../coverage/speech.js';
import { useHref } from '../ui/as-of.js';
import { RichText } from '../ui/rich-text.js';
import { AnswerProjects } from './answer-projects.js';
import { AnswerRow } from './answer-row.js';
import { Objection } from './objection.js';

interface AnswerProps {
  municipality: MunicipalityDetailDto;
  profile: CoverageProfile;
}

/** The fixed rows below the lead. What is not known yet says so; nothing is left out in silence. */
export function Answer({ municipality, profile }: AnswerProps) {
  const { t } = useTranslation('page');
  const href = useHref();
  const { ags, name } = municipality;
  return (
    <dl className="answer">
      <AnswerRow name={t('municipality.today')}>
        <Today municipality={municipality} profile={profile} />
      </AnswerRow>
      <AnswerProjects municipality={municipality} />
      <AnswerRow name={t('municipality.actions')} className="no-print">
        <ul className="plain-list">
          <li>
            <a href={href(`/projekte?municipality=${ags}`)}>
              {t('municipality.actionProjects', { place: name })}
            </a>
          </li>
          <li>
            <a href={href(`/karte?area=${ags}`)}>{t('municipality.actionMap', { place: name })}</a>
          </li>
          <li>
            <a href="#take-along-heading">{t('municipality.actionData')}</a>
          </li>
        </ul>
      </AnswerRow>
      <Objection ags={ags} place={name} />
    </dl>
  );
}

/** What can be ordered today, class by class, with source and date right below. */
function Today({ municipality, profile }: AnswerProps) {
  const { t } = useTranslation('page');
  const speech = useSpeech();
  const area = profile.areas[0]!;
  const share = (technology: string, minMbit: number) => figureOf(area, technology, minMbit).share;
  const past = profile.olderThanTwoYears;
  const sentences = reachSentences(speech, { place: municipality.name, date: profile.referenceDate, past }, [
    { share: share('all', 50), service: serviceOf(speech, 50) },
    { share: share('all', 100), service: serviceOf(speech, 100) },
    { share: share('all', 1000), service: speech.t('service.long') },
  ]);
  const gigabit = { all: share('all', 1000), ftthb: share('ftthb', 1000), hfc: share('hfc', 1000) };
  const technology = gigabitSentence(speech, gigabit, past);
  const computed = computedSentence(speech, figureOf(area, 'all', 1000));
  const stand = speech.t('stand', { source: profile.source, day: speech.format.day(profile.referenceDate) });
  return (
    <>
      <p>
        <RichText>{[...sentences, ...(technology ? [technology] : [])].join(' ')}</RichText>
      </p>
      <p className="source">
        {`${stand} `}
        {past && hasFigures(area) && <b className="old">{speech.t('older')}</b>}
        <RichText>{computed ? ` ${computed} ` : ' '}</RichText>
        <a href="#warum">{t('municipality.why')}</a>
      </p>
    </>
  );
}
