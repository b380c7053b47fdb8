import { useTranslation } from 'react-i18next';
import type { MunicipalityHitDto } from '../api/client.js';
import { useHref } from '../ui/as-of.js';
import { useAreaName } from './area-name.js';
import { usePlaceName } from './place-name.js';

/** "Landkreis Bautzen", and the former name or key where that is what was searched for. */
export function HitDetail({ hit }: { hit: MunicipalityHitDto }) {
  const { t } = useTranslation('municipality');
  const district = useAreaName()({ ags: hit.districtAgs, name: hit.districtName });
  const shown = usePlaceName()(hit);
  const other = hit.matchedKind.startsWith('former') || hit.matchedKind === 'sorbian_name';
  const matched = other && hit.matched !== shown ? t('search.matched', { matched: hit.matched }) : null;
  return (
    <span className="hit-detail">
      {shown !== hit.name && (
        <>
          <span lang="de">{hit.name}</span>
          {', '}
        </>
      )}
      {matched ? `${district}, ${matched}` : district}
    </span>
  );
}

interface HitsProps {
  text: string;
  hits: MunicipalityHitDto[];
  hrefOf: (hit: MunicipalityHitDto) => string;
}

/** The answer to a search as part of the page: hits, or a guess first, never a remark about spelling. */
export function SearchHits({ text, hits, hrefOf }: HitsProps) {
  const { t } = useTranslation('municipality');
  const nameOf = usePlaceName();
  const exact = hits.filter((hit) => hit.exact);
  if (exact.length === 0) return <NoHit text={text} guess={hits[0]} hrefOf={hrefOf} />;
  const sameName = exact.length > 1 && exact.every((hit) => hit.name === exact[0]!.name);
  return (
    <div className="search-hits">
      <p>{t(sameName ? 'search.same' : 'search.hits', { count: exact.length })}</p>
      <ul>
        {exact.map((hit) => (
          <li key={hit.ags}>
            <a href={hrefOf(hit)}>{nameOf(hit)}</a> <HitDetail hit={hit} />
          </li>
        ))}
      </ul>
    </div>
  );
}

export function NoHit({
  text,
  guess,
  hrefOf,
}: Omit<HitsProps, 'hits'> & { guess: MunicipalityHitDto | undefined }) {
  const { t } = useTranslation('municipality');
  const href = useHref();
  const nameOf = usePlaceName();
  const areaNameOf = useAreaName();
  return (
    <div className="search-hits">
      <p>{t('search.none', { text })}</p>
      {guess && (
        <p>
          {`${t('search.guess')} `}
          <a href={hrefOf(guess)}>
            <b>{nameOf(guess)}</b>
          </a>
          {` ${t('search.guessEnd', { district: areaNameOf({ ags: guess.districtAgs, name: guess.districtName }) })}`}
        </p>
      )}
      <p>
        <a href={href('/karte?sort=name&view=list#liste')}>{t('search.all')}</a>
      </p>
    </div>
  );
}
