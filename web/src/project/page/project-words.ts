import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { AddressDto, ProjectStatus, RecordDto } from '../../api/records.js';
import type { MilestoneDto, ProjectDetailDto, PromiseDto, PublicState } from '../../api/projects.js';

/*
 * The words of a project. Each table is a Record over the generated type: a new state does not compile until it has a
 * name. The German ones stand in project.de.ts.
 */

export type { ProjectStatus, PublicState };
export type Kind = ProjectDetailDto['kind'];
export type Technology = ProjectDetailDto['technology'];
export type Model = NonNullable<ProjectDetailDto['model']>;
export type RecipientType = NonNullable<ProjectDetailDto['recipientType']>;
export type CostBasis = NonNullable<ProjectDetailDto['costs']['basis']>;
export type MilestoneKind = MilestoneDto['kind'];
export type SlipReason = NonNullable<PromiseDto['reason']>;
export type DocumentKind = ProjectDetailDto['documents'][number]['kind'];
export type AddressState = AddressDto['state'];
export type CountedAs = AddressDto['countedAs'];
export type ContactRole = RecordDto['contacts'][number]['role'];
export type PublicationKind = RecordDto['publication']['requests'][number]['kind'];

export interface WordTables {
  state: Record<PublicState, string>;
  status: Record<ProjectStatus, string>;
  kind: Record<Kind, string>;
  technology: Record<Technology, string>;
  model: Record<Model, string>;
  recipientType: Record<RecipientType, string>;
  costBasis: Record<CostBasis, string>;
  milestone: Record<MilestoneKind, string>;
  reason: Record<SlipReason, string>;
  document: Record<DocumentKind, string>;
  addressState: Record<AddressState, string>;
  countedAs: Record<CountedAs, string>;
  contactRole: Record<ContactRole, string>;
  publication: Record<PublicationKind, string>;
}

/** The tables in a reader's language: `words.state[project.publicState]`. */
export const wordsOf = (t: TFunction<'project'>): WordTables =>
  t('words', { returnObjects: true }) as unknown as WordTables;

/** The loader of a page speaks the words of pages; here it speaks those of projects. */
export const inProjectWords = (t: TFunction<'page'>): TFunction<'project'> =>
  ((key: string, values?: object) =>
    (t as unknown as (key: string, values: object) => unknown)(key, {
      ns: 'project',
      ...values,
    })) as unknown as TFunction<'project'>;

export const useProjectWords = (): WordTables => wordsOf(useTranslation('project').t);

/** A milestone by its own name, or by its kind, with its lot where it is not of the whole project. */
export function milestoneName(
  t: TFunction<'project'>,
  { kind, name, lotNumber }: Pick<MilestoneDto, 'kind' | 'name' | 'lotNumber'>,
): string {
  const own = name ?? wordsOf(t).milestone[kind];
  return lotNumber === null ? own : t('milestoneOfLot', { name: own, lot: lotNumber });
}
