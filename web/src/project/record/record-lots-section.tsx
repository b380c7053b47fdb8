import { useTranslation } from 'react-i18next';
import type { ReadRecord, RecordDto } from '../../api/records.js';
import { useFormat } from '../../ui/format.js';
import { ScrollRegion } from '../../ui/scroll-region.js';
import { useProjectWords } from '../page/project-words.js';
import { LotsForm } from './record-lots-form.js';
import { EditableSection } from './record-section.js';

const COUNTS = ['funded', 'passed', 'connected', 'activated'] as const;

/** The parts in which a project is built, each with its operator and counts. */
export function LotsSection({ read }: { read: ReadRecord }) {
  const { t } = useTranslation('record');
  const { record } = read;
  return (
    <EditableSection
      heading={t('lots.heading')}
      may={record.mayEdit}
      label={t('lots.edit')}
      shown={record.lots.length === 0 ? <p className="muted">{t('lots.none')}</p> : <Lots record={record} />}
      form={(onDone) => <LotsForm read={read} onDone={onDone} />}
    />
  );
}

function Lots({ record: { lots, kind } }: { record: RecordDto }) {
  const { t } = useTranslation('record');
  const words = useProjectWords();
  const format = useFormat();
  const cell = (count: number | null) =>
    count === null ? <span className="muted">{t('open')}</span> : format.count(count);
  const sumOf = (name: (typeof COUNTS)[number]) =>
    lots.reduce((sum, { counts }) => sum + (counts[name] ?? 0), 0);
  return (
    <ScrollRegion label={t('lots.table')}>
      <table className="record-table lots-table">
        <thead>
          <tr>
            <th scope="col">{t('lots.column')}</th>
            <th scope="col">{t('lots.operator')}</th>
            {COUNTS.map((name) => (
              <th key={name} scope="col" className="number">
                {t(`lots.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lots.map((lot) => (
            <tr key={lot.number}>
              <th scope="row">
                {t('lots.lot', { number: lot.number })}
                {lot.name && <span className="second-line">{lot.name}</span>}
                {lot.commercial && kind === 'both' && (
                  <span className="second-line">{words.kind.commercial}</span>
                )}
                {lot.technology && <span className="second-line">{words.technology[lot.technology]}</span>}
              </th>
              <td data-label={t('lots.operator')}>
                {lot.operator?.name ?? <span className="muted">{t('open')}</span>}
              </td>
              {COUNTS.map((name) => (
                <td key={name} className="number" data-label={t(`lots.${name}`)}>
                  {cell(lot.counts[name])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {lots.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {t('lots.sum')}
              </th>
              {COUNTS.map((name) => (
                <td key={name} className="number" data-label={t(`lots.${name}`)}>
                  {format.count(sumOf(name))}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </ScrollRegion>
  );
}
