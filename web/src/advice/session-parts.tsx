import { useTranslation } from 'react-i18next';
import { Section } from '../account/section.js';
import type { SessionDto } from '../api/advice.js';
import { Row } from '../project/record/record-section.js';
import { Deadline } from '../ui/deadline.js';
import { useFormat } from '../ui/format.js';
import { Icon } from '../ui/icon.js';
import { Documents } from './request-card.js';
import { namesOf } from './states.js';
import { TickButton } from './tasks-section.js';

type PartProps = { record: SessionDto };

export function About({ record }: PartProps) {
  const { t } = useTranslation('advice');
  const format = useFormat();
  const { areas, topics, form, place, project, ledBy, documents, requestId, caseProtocolOn, heldOn } = record;
  return (
    <Section heading={t('protocol.about')}>
      <dl className="label-values">
        <Row name={t('session.areas')}>{namesOf(areas)}</Row>
        <Row name={t('session.topics')}>{topics.map((topic) => t(`topic.${topic}`)).join(', ')}</Row>
        <Row name={t('session.form')}>
          {place ? `${t(`form.${form}`)}, ` : t(`form.${form}`)}
          {place && <Place place={place} />}
        </Row>
        <Row name={t('session.ledBy')}>{ledBy?.name ?? ledBy?.office}</Row>
        {project && (
          <Row name={t('session.project')}>
            <a href={`/vorhaben/${project.id}`}>{project.name}</a>
          </Row>
        )}
        {documents.length > 0 && (
          <Row name={t('protocol.documents')}>
            <Documents documents={documents} />
          </Row>
        )}
      </dl>
      {project && caseProtocolOn && (
        <p>
          {`${t(caseProtocolOn === heldOn ? 'protocol.inCase' : 'protocol.inCaseBefore', {
            day: format.shortDay(caseProtocolOn),
          })} `}
          <a href={`/fall/${project.id}`}>{t('protocol.toCase')}</a>
        </p>
      )}
      {requestId !== null && (
        <p className="plain-links no-print">
          <a href={`/beratung/anfragen?alle=ja#anfrage-${requestId}`}>{t('protocol.toRequest')}</a>
        </p>
      )}
    </Section>
  );
}

/** The link of a video call can be followed; a street is only read. */
function Place({ place }: { place: string }) {
  if (!/^https:\/\/[^\s"<>]+$/.test(place)) return place;
  return (
    <a href={place} rel="noreferrer">
      {place}
    </a>
  );
}

export function Participants({ record: { participants } }: PartProps) {
  const { t } = useTranslation('advice');
  return (
    <Section heading={t('protocol.participants')}>
      {participants.length === 0 && <p className="muted">{t('protocol.noParticipants')}</p>}
      {participants.length > 0 && (
        <ul className="record-rows">
          {participants.map(({ number, kind, office, name, cleared }) => (
            <li key={number}>
              <p>
                <b>{cleared ? t('protocol.cleared') : (name ?? office)}</b>
                <span className="second-line">
                  {[(name || cleared) && office, t(`participant.${kind}`)].filter(Boolean).join(', ')}
                </span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

export function Spoken({ record: { protocol, result } }: PartProps) {
  const { t } = useTranslation('advice');
  return (
    <Section heading={t('protocol.heading')}>
      {protocol ? <p className="advice-text">{protocol}</p> : <p className="muted">{t('protocol.none')}</p>}
      {result && (
        <>
          <h3>{t('protocol.result')}</h3>
          <p className="advice-text">{result}</p>
        </>
      )}
    </Section>
  );
}

export function Tasks({ record, onDone }: PartProps & { onDone: (sentence: string) => void }) {
  const { t } = useTranslation('advice');
  const format = useFormat();
  const { id, tasks, mayTick, today } = record;
  return (
    <Section heading={t('protocol.tasks')}>
      {tasks.length === 0 && <p className="muted">{t('protocol.noTasks')}</p>}
      {tasks.length > 0 && (
        <ul className="record-rows advice-tasks">
          {tasks.map((task) => (
            <li key={task.number}>
              <span className="due">
                {task.doneOn ? (
                  <span className="step-ready">
                    <Icon name="check" />
                    {t('task.done', { day: format.shortDay(task.doneOn) })}
                  </span>
                ) : (
                  task.dueOn && <Deadline today={today} day={task.dueOn} />
                )}
                <span className="second-line">
                  {task.dueOn ? format.shortDay(task.dueOn) : t('task.noDue')}
                </span>
              </span>
              <p>
                <b>{task.title}</b>
                <span className="second-line">{t(`owner.${task.owner}`)}</span>
              </p>
              {mayTick && <TickButton session={id} task={task} today={today} onDone={onDone} />}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

export function NextContact({ record: { nextContactOn, nextContactNote } }: PartProps) {
  const { t } = useTranslation('advice');
  const format = useFormat();
  const words = [nextContactOn && format.weekday(nextContactOn), nextContactNote].filter(Boolean).join(': ');
  return (
    <Section heading={t('protocol.next')}>
      <p className={words ? undefined : 'muted'}>{words || t('protocol.noNext')}</p>
    </Section>
  );
}

export function Addenda({ record: { addenda } }: PartProps) {
  const { t } = useTranslation('advice');
  const format = useFormat();
  if (addenda.length === 0) return null;
  return (
    <Section heading={t('protocol.addenda')}>
      {addenda.map(({ number, text, writtenAt, writtenBy }) => (
        <div key={number}>
          <h3>
            {t('protocol.addendum', {
              number,
              moment: format.moment(writtenAt),
              who: writtenBy.name ?? writtenBy.office,
            })}
          </h3>
          <p className="advice-text">{text}</p>
        </div>
      ))}
    </Section>
  );
}
