import { useTranslation } from 'react-i18next';
import { Row } from '../../project/record/record-section.js';
import { useProject } from './case-options.js';

interface PartCardProps {
  /** Of the case: its documents lie with the project. */
  id: number;
  title: string | null;
  /** Only what is entered is shown; what is missing is said in one line. */
  rows: [name: string, value: string | null][];
  documents?: [name: string, id: string | null | undefined][];
}

/** One part of a case as label and value. */
export function PartCard({ id, title, rows, documents = [] }: PartCardProps) {
  const { t } = useTranslation('case');
  const known = useProject(id)?.record.documents ?? [];
  const entered = rows.filter(([, value]) => value !== null);
  const missing = [
    ...rows.filter(([, value]) => value === null),
    ...documents.filter(([, document]) => !document),
  ].map(([name]) => name);
  return (
    <section className="part" aria-label={title ?? undefined}>
      {title && <h3>{title}</h3>}
      <dl className="label-values">
        {entered.map(([name, value]) => (
          <Row key={name} name={name}>
            {value}
          </Row>
        ))}
        {documents.map(([name, document]) =>
          document ? (
            <Row key={name} name={name}>
              <a href={`/api/documents/${document}`}>
                {known.find((each) => each.id === document)?.title ?? t('form.document')}
              </a>
            </Row>
          ) : null,
        )}
      </dl>
      {missing.length > 0 && <p className="second-line">{t('missingList', { list: missing.join(', ') })}</p>}
    </section>
  );
}
