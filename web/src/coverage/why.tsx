import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { CoverageProfile, EditionDto } from '../api/client.js';
import { German, inGerman } from '../ui/german.js';
import { RichText } from '../ui/rich-text.js';
import { computedSentence } from './sentences.js';
import { useSpeech } from './speech.js';

export interface WhyFacts {
  source: string;
  referenceDate: string;
  territorialStatus: string | null;
  licence?: string;
  isDemo: boolean;
  /** The figure in question, to say whether it was published or computed. */
  figure: { computed: boolean; method: string | null };
  /** The cells that are shown as well. */
  cells?: Pick<EditionDto, 'source' | 'referenceDate' | 'isDemo'> | null;
}

interface WhyProps extends WhyFacts {
  level?: 'h2' | 'h3';
  /** Links to the history of what is shown here. */
  children?: ReactNode;
}

/** What a profile tells of where its figures come from. */
export const sourceOf = ({
  source,
  referenceDate,
  territorialStatus,
  isDemo,
  licence,
}: CoverageProfile): Omit<WhyFacts, 'figure' | 'cells'> => ({
  source,
  referenceDate,
  territorialStatus,
  isDemo,
  licence,
});

/** "Warum ist das so?": source, date, method, office. Same words and order wherever a figure stands. */
export function Why({ level: Level = 'h2', children, ...facts }: WhyProps) {
  const { t } = useSpeech();
  return (
    <section className="why" id="warum" aria-labelledby="warum-heading">
      <Level id="warum-heading">{t('why.heading')}</Level>
      <WhyRows {...facts} />
      {children && <div className="why-links no-print">{children}</div>}
    </section>
  );
}

/** The same beside a map, where there is little room: folded until asked for, and again by Esc. */
export function WhyFolded({ children }: { children: ReactNode }) {
  const { t } = useSpeech();
  const fold = useRef<HTMLDetailsElement>(null);
  const summary = useRef<HTMLElement>(null);
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !fold.current?.open) return;
    fold.current.open = false;
    summary.current?.focus();
  };
  // Where there is little room, what was asked for may lie below the edge.
  const show = () => fold.current?.open && fold.current.scrollIntoView({ block: 'nearest' });
  return (
    // Esc counts wherever in it the focus is: on the summary, or on a link of what it shows.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <details ref={fold} className="why-folded no-print" onKeyDown={close} onToggle={show}>
      <summary ref={summary}>{t('why.heading')}</summary>
      {children}
    </details>
  );
}

export function WhyRows(facts: WhyFacts) {
  const { source, referenceDate, territorialStatus, licence, isDemo, figure, cells } = facts;
  const speech = useSpeech();
  const { t, format } = speech;
  const day = format.day(referenceDate);
  const year = territorialStatus?.slice(0, 4);
  const origin = isDemo ? t('why.demo') : (computedSentence(speech, figure) ?? t('why.published'));
  return (
    <dl>
      <Row name={t('why.source')}>
        <German>{source}</German>
      </Row>
      <Row name={t('why.stand')}>{year ? t('why.standText', { day, year }) : day}</Row>
      <Row name={t('why.method')}>
        <RichText>{`${t('why.methodText')} ${origin}`}</RichText>
      </Row>
      {cells && (
        <Row name={t('why.cells')}>
          <RichText>
            {t(cells.isDemo ? 'why.cellsDemo' : 'why.cellsText', {
              source: inGerman(cells.source),
              day: format.day(cells.referenceDate),
            })}
          </RichText>
        </Row>
      )}
      <Row name={t('why.responsible')}>{t(isDemo ? 'why.responsibleDemo' : 'why.responsibleText')}</Row>
      {licence && (
        <Row name={t('why.licence')}>
          <German>{licence}</German>
        </Row>
      )}
    </dl>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
