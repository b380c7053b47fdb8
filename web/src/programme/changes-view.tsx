import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MoreButton } from '../account/more-button.js';
import { Loading, NotLoaded } from '../account/not-loaded.js';
import type { ProgrammeDetailDto } from '../api/projects.js';
import { useAddress } from '../ui/address.js';
import { ChangeCallForm } from './change-call-form.js';
import { ChangeCard } from './change-card.js';
import { ChangeParameterForm } from './change-parameter-form.js';
import { changesKey, decidedChangesQuery, openChangesQuery } from './change-queries.js';
import { ChangeHeadForm, ChangeVersionForm } from './change-version-form.js';
import { programmeQuery } from './queries.js';

/** Changes of one programme by four eyes: what is open, how to propose one, what became of all others. */
export function ChangesView({ id, url }: { id: string; url: URL }) {
  const { t } = useTranslation('programmeChange');
  const { data: programme, error, refetch } = useQuery(programmeQuery(id, null));
  if (error && !programme) return <NotLoaded error={error} onAgain={() => void refetch()} />;
  if (!programme) return <Loading words={t('loading')} />;
  return <OfProgramme programme={programme} url={url} />;
}

function OfProgramme({ programme, url }: { programme: ProgrammeDetailDto; url: URL }) {
  const { t } = useTranslation('programmeChange');
  const queries = useQueryClient();
  const [done, setDone] = useState('');
  const finish = (sentence: string) => {
    setDone(sentence);
    void queries.invalidateQueries({ queryKey: changesKey(programme.id) });
    void queries.invalidateQueries({ queryKey: ['programme', programme.id] });
  };
  return (
    <>
      <div>
        <h1>{t('title', { name: programme.shortName })}</h1>
        <p className="answer-line">{t('intro')}</p>
        <p className="plain-links">
          <a href={`/foerderprogramm/${programme.id}`}>{t('toProgramme')}</a>
        </p>
      </div>
      <p role="status" className="step-ready record-done">
        {done}
      </p>
      <div className="forecast-columns">
        <div className="changes">
          <Open id={programme.id} onDone={finish} />
          <History id={programme.id} />
        </div>
        <Propose programme={programme} url={url} onDone={finish} />
      </div>
    </>
  );
}

function Open({ id, onDone }: { id: string; onDone: (sentence: string) => void }) {
  const { t } = useTranslation('programmeChange');
  const { data, error, refetch } = useQuery(openChangesQuery(id));
  return (
    <section className="changes" aria-label={t('open')}>
      <h2>{t('open')}</h2>
      {error && !data && <NotLoaded error={error} onAgain={() => void refetch()} />}
      {!data && !error && <Loading words={t('loading')} />}
      {data?.items.length === 0 && <p className="muted">{t('openNone')}</p>}
      {data?.items.map((change) => (
        <ChangeCard key={change.id} change={change} onDone={onDone} />
      ))}
    </section>
  );
}

function History({ id }: { id: string }) {
  const { t } = useTranslation('programmeChange');
  const list = useInfiniteQuery(decidedChangesQuery(id));
  const items = list.data?.pages.flatMap((page) => page.items);
  return (
    <section className="changes" aria-label={t('history')}>
      <h2>{t('history')}</h2>
      {items?.length === 0 && <p className="muted">{t('historyNone')}</p>}
      {items?.map((change) => (
        <ChangeCard key={change.id} change={change} onDone={() => undefined} />
      ))}
      <MoreButton list={list} text={t('more')} />
    </section>
  );
}

const kinds = ['parameter', 'head', 'call', 'version'] as const;
type Kind = (typeof kinds)[number];

interface ProposeProps {
  programme: ProgrammeDetailDto;
  url: URL;
  onDone: (sentence: string) => void;
}

/** The address carries what is to be changed, so that a rule on the programme's page leads straight to it. */
function Propose({ programme, url, onDone }: ProposeProps) {
  const { t } = useTranslation('programmeChange');
  const [params, change] = useAddress(url);
  const kind = kinds.find((one) => one === params.get('art')) ?? 'parameter';
  const [round, setRound] = useState(0);
  const finish = ({ what }: { what: string }) => {
    setRound(round + 1);
    onDone(t('propose.done', { what }));
  };
  const choose = (next: Record<string, string | null>) => change(next, 'replace');
  return (
    <section className="card" aria-label={t('propose.heading')}>
      <div className="card-head">
        <h2>{t('propose.heading')}</h2>
      </div>
      <div className="card-body">
        <fieldset className="field change-kinds">
          <legend>{t('propose.kind')}</legend>
          {kinds.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="art"
                className="kern-form-check__radio"
                checked={kind === one}
                onChange={() => choose({ art: one })}
              />
              <span>{t(`propose.${one}`)}</span>
            </label>
          ))}
        </fieldset>
        <p className="small muted">{t(`propose.${kind}Hint`)}</p>
        <Form
          key={`${kind}${round}`}
          kind={kind}
          {...{ programme, params }}
          onChoose={choose}
          onDone={finish}
        />
      </div>
    </section>
  );
}

interface FormProps {
  kind: Kind;
  programme: ProgrammeDetailDto;
  params: URLSearchParams;
  onChoose: (change: Record<string, string | null>) => void;
  onDone: (change: { what: string }) => void;
}

function Form({ kind, ...rest }: FormProps) {
  if (kind === 'call') return <ChangeCallForm {...rest} />;
  if (kind === 'head') return <ChangeHeadForm {...rest} />;
  if (kind === 'version') return <ChangeVersionForm programme={rest.programme} onDone={rest.onDone} />;
  return <ChangeParameterForm {...rest} />;
}
