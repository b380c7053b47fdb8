import { useTranslation } from 'react-i18next';
import type { ParameterDto } from '../api/projects.js';
import { useFormat } from '../ui/format.js';
import { German } from '../ui/german.js';
import { useUnit } from '../ui/use-unit.js';
import { criteriaOf } from './change-draft.js';
import { TrustMark } from './trust.js';
import { valueText } from './values.js';

interface ParameterTableProps {
  parameters: ParameterDto[];
  caption: string;
  /** For leads: where a rule is changed. */
  changePath?: ((name: string) => string) | undefined;
}

/** Every rule of a version or call: what, how much, who says so and how sure that is. */
export function ParameterTable({ parameters, caption, changePath }: ParameterTableProps) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const unitOf = useUnit();
  const names = new Map(criteriaOf(parameters).map(({ id, label }) => [id, label]));
  const criterion = (id: string) => names.get(id) ?? id;
  const words = {
    yes: t('yes'),
    no: t('no'),
    unknown: t('unknownValue'),
    until: t('bis', { ns: 'unit' }),
    criterion,
  };
  return (
    <table className="parameters">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column.parameter')}</th>
          <th scope="col">{t('column.value')}</th>
          <th scope="col">{t('column.source')}</th>
        </tr>
      </thead>
      <tbody>
        {parameters.map((parameter) => (
          <tr key={parameter.name}>
            <th scope="row">
              <German>{parameter.label}</German>
            </th>
            <td className={parameter.value === null ? 'muted' : undefined}>
              <Value value={parameter.value}>
                {valueText({ ...parameter, unit: unitOf(parameter.unit, parameter.value) }, format, words)}
              </Value>
              {parameter.note && (
                <span className="source parameter-note">
                  <German>{parameter.note}</German>
                </span>
              )}
            </td>
            <td className="source">
              <TrustMark trust={parameter.trust} />
              <span>
                <German>{parameter.source}</German>
              </span>
              {changePath && (
                <a href={changePath(parameter.name)} aria-label={t('changeOf', { rule: parameter.label })}>
                  {t('change')}
                </a>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A value that is words is German. */
function Value({ value, children }: { value: ParameterDto['value']; children: string }) {
  const isWords = [value].flat().some((one) => typeof one === 'string' || (one && typeof one === 'object'));
  return isWords ? <German>{children}</German> : children;
}
