import { useTranslation } from 'react-i18next';
import type { ProgrammeList as Programmes } from '../api/projects.js';
import { useHref } from '../ui/as-of.js';
import { useGerman } from '../ui/german.js';
import { Validity } from './version-section.js';

/** The programmes of Bund and Land, each with its versions. */
export function ProgrammeList({ programmes }: { programmes: Programmes['items'] }) {
  const { t } = useTranslation('programme');
  const href = useHref();
  const german = useGerman();
  return programmes.map(({ id, name, funder, branch, about, versions }) => (
    <section key={id} className="programme" aria-labelledby={`programm-${id}`}>
      <h2 id={`programm-${id}`} {...german}>
        <a href={href(`/foerderprogramm/${id}`)}>{name}</a>
      </h2>
      <p className="muted">{`${t(`funder.${funder}`)} · ${t(`branch.${branch}`)}`}</p>
      <p {...german}>{about}</p>
      <table>
        <caption className="sr-only">{t('versionsOf', { programme: name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.version')}</th>
            <th scope="col">{t('column.valid')}</th>
            <th scope="col">{t('column.state')}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <tr key={version.id}>
              <th scope="row">
                <a {...german} href={`${href(`/foerderprogramm/${id}`)}#${version.id}`}>
                  {version.name}
                </a>
              </th>
              <td>
                <Validity version={version} />
              </td>
              <td>{t(`state.${version.state}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  ));
}
