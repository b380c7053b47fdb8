import { useState } from 'react';
import type { CoverageProfile } from '../api/client.js';
import { Bar } from '../ui/bar.js';
import { inSaid } from '../ui/german.js';
import { RichText } from '../ui/rich-text.js';
import { profileClasses } from './bands.js';
import { computedNotes, figureOf, isPossible, profileTechnologies } from './profile.js';
import { wordOf } from './sentences.js';
import { ShareText } from './share-text.js';
import { useSpeech } from './speech.js';

type Technology = (typeof profileTechnologies)[number];
type Area = CoverageProfile['areas'][number];

/** "Was kommt an?": six classes by technology beside Kreis and Land, the bars inside the cells. */
export function ProfileTable({ profile }: { profile: CoverageProfile }) {
  const { t, format } = useSpeech();
  // On the phone one technology is shown at a time; the buttons say which. The style sheet hides the other columns.
  const [technology, setTechnology] = useState<Technology>('all');
  const [place, ...others] = profile.areas;
  if (!place) return null;
  return (
    <section className="profile" aria-labelledby="profile-heading">
      <h2 id="profile-heading">{t('profile.heading')}</h2>
      <p className="source">
        {t('profile.explain', { place: place.name, day: format.day(profile.referenceDate) })}
      </p>
      <TechnologyTabs value={technology} onChange={setTechnology} />
      <table className="profile-table" data-technology={technology}>
        <Head others={others} />
        <tbody>
          {profileClasses.map((minMbit) => (
            <ClassRow key={minMbit} place={place} others={others} minMbit={minMbit} />
          ))}
        </tbody>
      </table>
      <Comparison areas={others} />
      <ComputedNotes profile={profile} />
    </section>
  );
}

function Head({ others }: { others: Area[] }) {
  const { t } = useSpeech();
  return (
    <thead>
      <tr>
        <th scope="col">{t('profile.speed')}</th>
        {profileTechnologies.map((each) => (
          <th key={each} scope="col" data-column={each}>
            {wordOf(t, 'technologyShort', each)}
          </th>
        ))}
        {others.map((area, index) => (
          <th key={area.area} scope="col" className="number compare" data-first={index === 0 || undefined}>
            {area.name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function ClassRow({ place, others, minMbit }: { place: Area; others: Area[]; minMbit: number }) {
  const { format } = useSpeech();
  return (
    <tr>
      <th scope="row">
        <b>{format.count(minMbit)}</b>
        {'\u00a0Mbit/s'}
      </th>
      {profileTechnologies.map((each) => (
        <FigureCell key={each} area={place} technology={each} minMbit={minMbit} />
      ))}
      {others.map((area, index) => (
        <td key={area.area} className="number compare" data-first={index === 0 || undefined}>
          <CompareText area={area} minMbit={minMbit} />
        </td>
      ))}
    </tr>
  );
}

function CompareText({ area, minMbit }: { area: Area; minMbit: number }) {
  const { share, computed } = figureOf(area, 'all', minMbit);
  return <ShareText share={share} computed={computed} />;
}

function FigureCell({ area, technology, minMbit }: { area: Area; technology: Technology; minMbit: number }) {
  const { share, computed } = figureOf(area, technology, minMbit);
  const possible = isPossible(technology, minMbit);
  return (
    <td data-column={technology}>
      <span className="profile-cell">
        <span className="profile-number">
          <ShareText share={share} impossible={!possible} computed={computed} />
        </span>
        {possible && share !== null && <Bar share={share} />}
      </span>
    </td>
  );
}

function TechnologyTabs({ value, onChange }: { value: Technology; onChange: (value: Technology) => void }) {
  const { t } = useSpeech();
  return (
    <div className="technology-tabs" role="group" aria-label={t('profile.choose')}>
      {profileTechnologies.map((each) => (
        <button key={each} type="button" aria-pressed={each === value} onClick={() => onChange(each)}>
          {wordOf(t, 'technologyShort', each)}
        </button>
      ))}
    </div>
  );
}

/** Kreis and Land in a sentence, for where the columns have no room. */
function Comparison({ areas }: { areas: Area[] }) {
  const { t, format } = useSpeech();
  const parts = areas.flatMap((area) => {
    const { share, computed } = figureOf(area, 'all', 1000);
    if (share === null) return [];
    const text = t('profile.compareArea', { area: area.name, share: format.share(share) });
    return [computed ? text + t('computedMark') : text];
  });
  if (parts.length === 0) return null;
  return (
    <p className="source profile-compare">
      {t('profile.compare', { speed: format.count(1000), areas: parts.join(', ') })}
    </p>
  );
}

/** What the sign beside a figure means. */
function ComputedNotes({ profile }: { profile: CoverageProfile }) {
  const { t } = useSpeech();
  const mark = t('computedMark');
  const notes = computedNotes(profile.areas).map(({ area, method }) =>
    t('profile.computedNote', { mark, area, method: method ? inSaid(method) : t('computed') }),
  );
  return notes.map((note) => (
    <p key={note} className="source">
      <RichText>{note}</RichText>
    </p>
  ));
}
