import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnAccount } from '../../api/account.js';
import type { FindingDto, ReadCase } from '../../api/funding.js';
import { Section } from '../../account/section.js';
import { Icon } from '../../ui/icon.js';
import { Mark, SeverityMark, Unverified } from './case-states.js';
import { useCaseWords } from './case-words.js';
import { mendPath } from './mend-path.js';
import { AskOverride } from '../review/override-ask.js';
import { Overrides } from '../review/overrides.js';

interface FindingsProps {
  me: OwnAccount;
  read: ReadCase;
  onDone: (sentence: string) => void;
}

/** What the plausibility rules found, the worst first: fact, mend, basis, deed. */
export function FindingsSection({ me, read, onDone }: FindingsProps) {
  const { t } = useTranslation('case');
  const { findings, overrides } = read.record;
  const open = findings.filter(({ overridden }) => overridden === null);
  const passed = findings.filter(({ overridden }) => overridden !== null);
  return (
    <Section heading={t('finding.heading', { count: open.length })} step={String(open.length)}>
      {open.length === 0 ? (
        <p className="empty-line">
          <Icon name="check" />
          <span>{t('finding.none')}</span>
        </p>
      ) : (
        <ul className="case-findings">
          {open.map((finding) => (
            <Finding key={keyOf(finding)} {...{ finding, read, onDone }} />
          ))}
        </ul>
      )}
      {overrides.some(({ decision }) => decision === null) && <Overrides {...{ me, read, onDone }} open />}
      {passed.length > 0 && (
        <details>
          <summary>{t('finding.passedCount', { count: passed.length })}</summary>
          <ul className="case-findings">
            {passed.map((finding) => (
              <Finding key={keyOf(finding)} {...{ finding, read, onDone }} />
            ))}
          </ul>
        </details>
      )}
      {overrides.some(({ decision }) => decision !== null) && <Overrides {...{ me, read, onDone }} />}
    </Section>
  );
}

/** A rule may find several things. */
const keyOf = ({ rule, sentence }: FindingDto) => `${rule} ${sentence}`;

function Finding({ finding, read, onDone }: Omit<FindingsProps, 'me'> & { finding: FindingDto }) {
  const { t } = useTranslation('case');
  const words = useCaseWords();
  const [asks, setAsks] = useState(false);
  const { rule, severity, sentence, mend, legalBasis, section, unverified, overridden } = finding;
  const { id, mayCheck, mayEdit, overrides } = read.record;
  const waits = overrides.some(
    (each) => each.rule === rule && each.decision === null && each.sentence === sentence,
  );
  return (
    <li className="case-finding">
      <p className="finding-severity">
        <SeverityMark severity={overridden ? 'passed' : severity} />
      </p>
      <div className="finding-fact">
        <p>
          <b>{sentence}</b>
        </p>
        {mend && <p className="second-line">{mend}</p>}
        {overridden && (
          <p className="second-line">
            {t('finding.passedBy', {
              who: overridden.by.name ?? overridden.by.office,
              reason: overridden.reason,
            })}
          </p>
        )}
      </div>
      <p className="finding-basis">
        <span>{legalBasis ?? t('finding.noBasis')}</span>
        {unverified && <Unverified />}
      </p>
      <div className="finding-deeds">
        {!overridden && mayEdit && (
          <a href={mendPath(id, section)} className="finding-mend">
            {t('finding.mend', { section: words.section[section] })}
          </a>
        )}
        {!overridden && mayCheck && severity !== 'hint' && !asks && !waits && (
          <KernButton
            variant="tertiary"
            className="kern-btn--small"
            text={t('finding.override')}
            alt={t('finding.overrideOf', { sentence })}
            onClick={() => setAsks(true)}
          />
        )}
        {waits && <Mark look={['rings', 'violet']}>{t('finding.waits')}</Mark>}
      </div>
      {asks && <AskOverride {...{ finding, read, onDone }} onClose={() => setAsks(false)} />}
    </li>
  );
}
