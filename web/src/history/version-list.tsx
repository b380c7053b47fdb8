import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Author, VersionDto } from '../api/history.js';
import { useFormat } from '../ui/format.js';
import { German, Said } from '../ui/german.js';
import { FieldName } from './field-name.js';
import { OldNew, useWriting } from './old-new.js';
import { areaText, byDay, type WordOf } from './version.js';

export interface VersionListProps {
  /** The newest first, as the service sends them. */
  versions: VersionDto[];
  /** German for values that are ids, such as a role. */
  wordOf?: WordOf;
  /** How the beginning, a change and the end are called here ("Konto angelegt"); left out: the usual words. */
  words?: Partial<Record<VersionDto['operation'], string>>;
  /** How one version is called, where it has a name of its own. */
  titleOf?: (version: VersionDto) => string | null;
  /** A word beside an entry that sets it apart. */
  noteOf?: (version: VersionDto) => string | null;
  /** What stands below an entry: links, a drawing, a choice. */
  belowOf?: (version: VersionDto) => ReactNode;
  /** What stands at the right of an entry, on the phone below it. */
  besideOf?: (version: VersionDto) => ReactNode;
  /** Level of the headings that name the days; one below the heading of the section. */
  level?: 'h2' | 'h3' | 'h4';
}

/** "Wer hat wann was geändert", the newest first, by day. */
export function VersionList({ versions, level: Level = 'h3', ...rest }: VersionListProps) {
  const format = useFormat();
  return (
    <div className="version-list">
      {byDay(versions).map(({ day, versions: ofDay }) => (
        <section key={day} aria-labelledby={`tag-${day}`}>
          <Level id={`tag-${day}`} className="version-day">
            {format.weekday(day)}
          </Level>
          <ol>
            {ofDay.map((version) => (
              <Entry key={version.id} version={version} {...rest} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

type EntryProps = Pick<
  VersionListProps,
  'wordOf' | 'words' | 'titleOf' | 'noteOf' | 'belowOf' | 'besideOf'
> & {
  version: VersionDto;
};

function Entry({ version, wordOf, words, titleOf, noteOf, belowOf, besideOf }: EntryProps) {
  const { t } = useTranslation('history');
  const format = useFormat();
  const { operation, by, reason, recordedAt } = version;
  const note = noteOf?.(version);
  return (
    <li className="version" id={`fassung-${version.id}`}>
      <time className="version-time" dateTime={recordedAt}>
        {format.exactTime(recordedAt)}
      </time>
      <div className="version-body">
        <p className="version-title">
          <b>{titleOf?.(version) ?? words?.[operation] ?? t(`operation.${operation}`)}</b>
          <AuthorText by={by} />
          {note && <span className="version-note">{note}</span>}
        </p>
        {reason && (
          <p className="version-reason">
            {`${t('reason')} `}
            <bdi>
              <German>{reason}</German>
            </bdi>
          </p>
        )}
        <Changes version={version} wordOf={wordOf} />
        {belowOf?.(version)}
      </div>
      {besideOf?.(version)}
    </li>
  );
}

/** The office; the person's name only where the service told it. */
export function AuthorText({ by }: { by: Author }) {
  const { t } = useTranslation('history');
  return (
    <span className="version-author">
      {by.name && <bdi>{by.name}</bdi>}
      {by.name ? t('ofOffice', { office: by.office }) : <Said>{by.office}</Said>}
    </span>
  );
}

/** Field by field, and what the area gained and lost. */
function Changes({ version, wordOf }: { version: VersionDto; wordOf?: WordOf }) {
  const { t } = useTranslation('history');
  const writing = useWriting(wordOf);
  const { changes, area, operation } = version;
  if (changes.length === 0 && !area)
    return operation === 'update' ? <p className="version-none muted">{t('noChange')}</p> : null;
  return (
    <dl className="version-changes">
      {changes.map((change) => (
        <div key={change.field}>
          <dt>
            <FieldName of={change} />
          </dt>
          <dd>
            <OldNew change={change} wordOf={wordOf} />
          </dd>
        </div>
      ))}
      {area && operation === 'update' && (
        <div>
          <dt>{t('area.name')}</dt>
          <dd>{areaText(writing, area)}</dd>
        </div>
      )}
    </dl>
  );
}
