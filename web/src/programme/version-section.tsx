import { useTranslation } from 'react-i18next';
import type { CallDto, GuidelineVersionDto } from '../api/projects.js';
import { useFormat } from '../ui/format.js';
import { inGerman, useGerman } from '../ui/german.js';
import { RichText } from '../ui/rich-text.js';
import { ParameterTable } from './parameter-table.js';
import { TrustMark } from './trust.js';
import { spanOfCall, validityOf } from './values.js';

interface VersionSectionProps {
  version: GuidelineVersionDto;
  open: boolean;
  /** For leads: where the programme is changed. */
  changes?: string | undefined;
}

/** One version of a guideline: the newest stands open, older ones are opened by whoever needs them. */
export function VersionSection({ version, open, changes }: VersionSectionProps) {
  const { t } = useTranslation('programme');
  const german = useGerman();
  const [law, source] = [inGerman(`${version.legalText}.`), inGerman(version.source)];
  return (
    <details className="guideline" id={version.id} open={open}>
      <summary>
        <h2 {...german}>{version.name}</h2>
        <span className="muted">
          <Validity version={version} />
          {` · ${t(`state.${version.state}`)}`}
        </span>
      </summary>
      <p className="source">
        <RichText>{`${t('legalText')}: ${law} ${t('column.source')}: ${source} `}</RichText>
        <TrustMark trust={version.trust} />
        {changes && (
          <>
            {' '}
            <a href={`${changes}?art=head&fassung=${version.id}`}>{t('correctHead')}</a>
          </>
        )}
      </p>
      {version.calls.length > 0 && (
        <>
          <h3>{t('calls')}</h3>
          {version.calls.map((call) => (
            <Call
              key={call.id}
              call={call}
              changePath={
                changes
                  ? (name) => `${changes}?fassung=${version.id}&aufruf=${call.id}&regel=${name}`
                  : undefined
              }
            />
          ))}
        </>
      )}
      <ParameterTable
        parameters={version.parameters}
        caption={t('parametersOf', { version: version.name })}
        changePath={changes ? (name) => `${changes}?fassung=${version.id}&regel=${name}` : undefined}
      />
    </details>
  );
}

export function Validity({ version }: { version: Pick<GuidelineVersionDto, 'validFrom' | 'validTo'> }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const { kind, from, to } = validityOf(version);
  return t(`valid.${kind}`, { from: from && format.shortDay(from), to: to && format.shortDay(to) });
}

function Call({ call, changePath }: { call: CallDto; changePath?: ((name: string) => string) | undefined }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const { kind, from, to } = spanOfCall(call);
  const opens = from && format.shortDay(from);
  const span =
    kind === 'both'
      ? t('call.both', { opens, closes: format.shortDay(to) })
      : kind === 'from'
        ? t('call.open', { opens })
        : t('call.unknown');
  const early = call.endedEarlyOn && t('call.early', { day: format.shortDay(call.endedEarlyOn) });
  return (
    <div className="call">
      <p>
        <b {...useGerman()}>{call.name}</b>
        {`, ${span}${early ? `, ${early}` : ''}`}
      </p>
      {call.parameters.length > 0 && (
        <ParameterTable
          parameters={call.parameters}
          caption={t('parametersOfCall', { call: call.name })}
          changePath={changePath}
        />
      )}
    </div>
  );
}
