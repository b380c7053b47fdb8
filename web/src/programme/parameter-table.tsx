import { useTranslation } from 'react-i18next';
import type { ParameterDto } from '../api/projects.js';
import { useFormat } from '../ui/format.js';
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
  const names = new Map(criteriaOf(parameters).map(({ id, label }) => [id, label]));
  const criterion = (id: string) => names.get(id) ?? id;
  const words = { yes: t('yes'), no: t('no'), unknown: t('unknownValue'), criterion };
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
            <th scope="row">{parameter.label}</th>
            <td className={parameter.value === null ? 'muted' : undefined}>
              {valueText(parameter, format, words)}
              {parameter.note && <span className="source parameter-note">{parameter.note}</span>}
            </td>
            <td className="source">
              <TrustMark trust={parameter.trust} />
              <span>{parameter.source}</span>
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
