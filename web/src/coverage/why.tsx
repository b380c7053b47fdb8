import type { ReactNode } from 'react';
import { German } from '../ui/german.js';
import { RichText } from '../ui/rich-text.js';
import { computedSentence } from './sentences.js';
import { useSpeech } from './speech.js';

interface WhyProps {
  source: string;
  referenceDate: string;
  territorialStatus: string | null;
  licence?: string;
  isDemo: boolean;
  /** The figure in question, to say whether it was published or computed. */
  figure: { computed: boolean; method: string | null };
  level?: 'h2' | 'h3';
  /** Links to the history of what is shown here. */
  children?: ReactNode;
}

/** "Warum ist das so?": source, date, method, office. Same words and order wherever a figure stands. */
export function Why({
  source,
  referenceDate,
  territorialStatus,
  licence,
  isDemo,
  figure,
  level: Level = 'h2',
  children,
}: WhyProps) {
  const speech = useSpeech();
  const { t, format } = speech;
  const day = format.day(referenceDate);
  const year = territorialStatus?.slice(0, 4);
  const origin = isDemo ? t('why.demo') : (computedSentence(speech, figure) ?? t('why.published'));
  return (
    <section className="why" id="warum" aria-labelledby="warum-heading">
      <Level id="warum-heading">{t('why.heading')}</Level>
      <dl>
        <Row name={t('why.source')}>
          <German>{source}</German>
        </Row>
        <Row name={t('why.stand')}>{year ? t('why.standText', { day, year }) : day}</Row>
        <Row name={t('why.method')}>
          <RichText>{`${t('why.methodText')} ${origin}`}</RichText>
        </Row>
        <Row name={t('why.responsible')}>{t('why.responsibleText')}</Row>
        {licence && (
          <Row name={t('why.licence')}>
            <German>{licence}</German>
          </Row>
        )}
      </dl>
      {children && <div className="why-links no-print">{children}</div>}
    </section>
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
