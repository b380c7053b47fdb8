import { useTranslation } from 'react-i18next';
import {
  type FundingCaseDto,
  type PlanBody,
  type ReadCase,
  savePlan,
  type TrackDto,
} from '../../api/funding.js';
import { EditableSection } from '../../project/record/record-section.js';
import { today } from '../../project/report/use-report.js';
import { useCaseWords } from './case-words.js';
import { euros, eurosMore } from '../money.js';
import { NumberedPartsForm } from './numbered-parts-form.js';
import type { FieldLook } from './part-fields.js';

/** How much is to be drawn in which year, and whether that is the whole grant. */
export function PlanSection({ read, track }: { read: ReadCase; track: TrackDto }) {
  const { t } = useTranslation('case');
  const words = useCaseWords();
  return (
    <EditableSection
      heading={t('track.headed', { funder: words.funder[track.funder], heading: t('plan.heading') })}
      may={read.record.mayEdit}
      label={t('plan.edit', { funder: words.funder[track.funder] })}
      shown={<Plan track={track} />}
      form={(onDone) => <PlanForm {...{ read, track, onDone }} />}
    />
  );
}

function Plan({ track }: { track: TrackDto }) {
  const { t } = useTranslation('case');
  const { plan, finalAmount, provisionalAmount } = track;
  if (plan.length === 0) return <p className="muted">{t('plan.none')}</p>;
  const sum = plan.reduce((all, { amount }) => all + amount, 0);
  const grant = finalAmount ?? provisionalAmount;
  const missing = grant === null ? 0 : grant - sum;
  return (
    <>
      <table className="record-table">
        <caption className="sr-only">{t('plan.heading')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('plan.year')}</th>
            <th scope="col" className="number">
              {t('plan.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {plan.map(({ year, amount }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td className="number">{euros(amount)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('plan.sum')}</th>
            <td className="number">{euros(sum)}</td>
          </tr>
        </tfoot>
      </table>
      {grant !== null && missing !== 0 && (
        <p className="attention">
          {t('plan.differs', { grant: euros(grant), difference: eurosMore(-missing) })}
        </p>
      )}
    </>
  );
}

/** A year has its own number in the form; it is sent by its year. */
const planned =
  (funder: TrackDto['funder']) =>
  ({ tracks }: FundingCaseDto) =>
    (tracks.find((track) => track.funder === funder)?.plan ?? []).map(({ year, amount }) => ({
      number: year,
      year: String(year),
      amount,
    }));

function PlanForm({ read, track, onDone }: { read: ReadCase; track: TrackDto; onDone: () => void }) {
  const { t } = useTranslation('case');
  const words = useCaseWords();
  const looks: FieldLook[] = [
    { name: 'year', kind: 'year', label: t('plan.year'), required: true, maxLength: 4 },
    { name: 'amount', kind: 'money', label: t('plan.amount'), hint: t('form.moneyHint'), required: true },
  ];
  return (
    <NumberedPartsForm
      {...{ read, looks, onDone }}
      label={t('plan.edit', { funder: words.funder[track.funder] })}
      partsOf={planned(track.funder)}
      save={(id, etag, years) => savePlan(id, etag, track.funder, planBody(years))}
      nameOf={(number) => t('plan.row', { year: number })}
      addLabel={t('plan.add')}
      first={Number(today().slice(0, 4))}
      begin={(number) => ({ year: String(number) })}
    />
  );
}

const planBody = (years: Record<string, unknown>[]): PlanBody => ({
  years: years.map(({ year, amount }) => ({ year: Number(year), amount: amount as number })),
});
