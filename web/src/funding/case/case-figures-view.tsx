import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseChangesDto, FundingCaseDto } from '../../api/funding.js';
import { useFormat } from '../../ui/format.js';
import { costAnAddress, costSum, rateOf } from './case-figures.js';
import { Mark } from './case-states.js';
import { euros, rateText } from '../money.js';

interface FiguresProps {
  record: FundingCaseDto;
  changes: CaseChangesDto | undefined;
}

/** Six key figures. What belongs together is written as an equation, and said where it does not add up. */
export function CaseFigures({ record, changes }: FiguresProps) {
  const { t } = useTranslation('case');
  const format = useFormat();
  const { costs, addresses } = record;
  const [federal, state] = [rateOf(record, 'federal'), rateOf(record, 'state')];
  const each = costAnAddress(record);
  const named = (funder: 'federal' | 'state', rate: typeof federal) =>
    rate ? t(`figures.${funder}Rate`, { rate: rateText(rate.rate) }) : t(`figures.${funder}`);
  const ofRate = (rate: typeof federal) => rate && t(rate.byNotice ? 'figures.byNotice' : 'figures.byShare');
  return (
    <section aria-label={t('figures.label')} className="card case-figures">
      <dl>
        <Figure name={t('figures.addresses')} second={<AddressChange changes={changes} />}>
          {addresses.funded !== null && format.count(addresses.funded)}
        </Figure>
        <Figure name={t('figures.total')} second={<TotalBefore changes={changes} />}>
          {costs.total !== null && euros(costs.total)}
        </Figure>
        <Figure name={named('federal', federal)} second={ofRate(federal)}>
          {costs.federal !== null && euros(costs.federal)}
        </Figure>
        <Figure name={named('state', state)} second={ofRate(state)}>
          {costs.state !== null && euros(costs.state)}
        </Figure>
        <Figure
          name={t('figures.own')}
          second={costs.third ? t('figures.third', { amount: euros(costs.third) }) : null}
        >
          {costs.own !== null && euros(costs.own)}
        </Figure>
        <Figure name={t('figures.each')} second={each !== null && t('figures.eachHow')}>
          {each !== null && euros(each)}
        </Figure>
      </dl>
      <Equation record={record} />
    </section>
  );
}

function Figure({ name, second, children }: { name: string; second: ReactNode; children: ReactNode }) {
  const { t } = useTranslation('case');
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children === false ? <span className="muted">{t('open')}</span> : <b>{children}</b>}
        {second && <span className="second-line">{second}</span>}
      </dd>
    </div>
  );
}

/** Bund + Land + own + third = total, or what is missing. */
function Equation({ record }: { record: FundingCaseDto }) {
  const { t } = useTranslation('case');
  const { costs } = record;
  const sum = costSum(costs);
  if (!sum) return <p className="equation muted">{t('figures.noSum')}</p>;
  const part = (name: 'federal' | 'state' | 'own' | 'third') =>
    `${t(`figures.part.${name}`)} ${costs[name] === null ? t('open') : euros(costs[name])}`;
  const fits = sum.missing === 0;
  return (
    <p className="equation">
      <span>
        {`${part('federal')} + ${part('state')} + ${part('own')} + ${part('third')} = ${euros(sum.shares)}`}
      </span>
      {fits ? (
        <Mark look={['done', 'turquoise']}>{t('figures.fits')}</Mark>
      ) : (
        <Mark look={['octagon', 'red']}>
          {t(sum.missing > 0 ? 'figures.missing' : 'figures.tooMuch', {
            amount: euros(Math.abs(sum.missing)),
            total: euros(sum.total),
          })}
        </Mark>
      )}
    </p>
  );
}

function AddressChange({ changes }: Pick<FiguresProps, 'changes'>) {
  const { t } = useTranslation('case');
  const format = useFormat();
  const { added = 0, removed = 0 } = changes?.addresses ?? {};
  if (added + removed === 0) return null;
  return t('figures.addressChange', { added: format.count(added), removed: format.count(removed) });
}

/** The total of the last visit, where it was another one. */
function TotalBefore({ changes }: Pick<FiguresProps, 'changes'>) {
  const { t } = useTranslation('case');
  const change = changes?.sections
    .flatMap((section) => section.changes)
    .find(({ field }) => field === 'costs.total');
  if (!change || typeof change.from !== 'number') return null;
  return t('figures.before', { amount: euros(Math.round(change.from * 100)) });
}
