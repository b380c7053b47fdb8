import { useTranslation } from 'react-i18next';
import type { CaseCoverage } from '../../api/funding.js';
import { Row } from '../../project/record/record-section.js';
import { useFormat } from '../../ui/format.js';

/** Households in the area by what reaches them: the parts add up to the whole. */
export function CaseMapCoverage({ households: of }: { households: NonNullable<CaseCoverage['households']> }) {
  const { t } = useTranslation('case');
  const format = useFormat();
  const { households, spots, referenceDate, credit, isDemo } = of;
  const fast = households - spots.unknown - spots.white - spots.lightGrey;
  const rows = [
    ['white', spots.white],
    ['lightGrey', spots.lightGrey],
    ['fast', fast],
    ['unknown', spots.unknown],
  ] as const;
  return (
    <>
      <h3>{t('map.coverage', { count: households, formatted: format.count(households) })}</h3>
      <dl className="label-values">
        {rows
          .filter(([kind, count]) => count > 0 || kind !== 'unknown')
          .map(([kind, count]) => (
            <Row key={kind} name={t(`map.cells.${kind}`)}>
              {format.count(count)}
            </Row>
          ))}
      </dl>
      <p className="second-line">
        {t(isDemo ? 'map.coverageDemo' : 'map.coverageNote', { day: format.shortDay(referenceDate), credit })}
      </p>
    </>
  );
}
