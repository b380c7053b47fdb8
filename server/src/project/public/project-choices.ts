import type { Db } from '../../municipality/municipality.queries.js';
import type { ProjectChoices } from './project.dto.js';
import { type ChoiceRow, projectChoices } from './project-choices.queries.js';
import { type Kind, kinds, type PublicState, publicStates } from '../words.js';

/** What the filter offers, in the order in which it is read. */
export async function choicesOf(db: Db): Promise<Omit<ProjectChoices, 'asOf' | 'dataVersion'>> {
  const rows = await projectChoices(db);
  const of = (facet: ChoiceRow['facet']) => rows.filter((row) => row.facet === facet);
  const named = (facet: ChoiceRow['facet']) =>
    of(facet).map(({ key, name, count }) => ({ key, name: name ?? key, count }));
  const inWords = <K extends string>(facet: ChoiceRow['facet'], words: Record<K, string>) =>
    (Object.keys(words) as K[]).flatMap((key) =>
      of(facet)
        .filter((row) => row.key === key)
        .map(({ count }) => ({ key, name: words[key], count })),
    );
  const numbered = (facet: ChoiceRow['facet']) =>
    named(facet).map((choice) => ({ ...choice, key: Number(choice.key) }));
  return {
    states: inWords<PublicState>('state', publicStates),
    kinds: inWords<Kind>('kind', kinds),
    programmes: named('programme'),
    operators: numbered('operator'),
    districts: named('district'),
    years: numbered('year'),
  };
}
