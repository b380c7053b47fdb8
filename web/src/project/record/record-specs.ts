import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RecordDto } from '../../api/records.js';
import { programmeQuery, programmesQuery } from '../../programme/queries.js';
import { useProjectWords } from '../page/project-words.js';
import type { Draft } from './record-draft.js';
import type { FieldSpec } from './record-fields.js';

const entries = (table: Record<string, string>) => Object.entries(table);

/** The fields of a project's words and figures, in the order of the form. */
export function useSpecs(draft: Draft) {
  const { t } = useTranslation('record');
  const words = useProjectWords();
  const programmes = useQuery(programmesQuery(null)).data?.items ?? [];
  const none = ['', t('form.none')] as const;
  const wordSpecs: FieldSpec[] = [
    { key: 'name', label: t('words.name'), required: true },
    { key: 'reference', label: t('words.reference'), hint: t('words.referenceHint'), maxLength: 60 },
    { key: 'kind', label: t('words.kind'), kind: 'select', options: entries(words.kind) },
    { key: 'technology', label: t('words.technology'), kind: 'select', options: entries(words.technology) },
    { key: 'clusterLabel', label: t('words.cluster'), maxLength: 60 },
    {
      key: 'description',
      label: t('words.description'),
      kind: 'long',
      hint: t('words.descriptionHint'),
      maxLength: 2_000,
    },
  ];
  const guidelines = programmes.flatMap(({ versions, id }) =>
    versions.map((version) => ({ ...version, programme: id })),
  );
  const chosen = guidelines.find(({ id }) => id === draft.guidelineVersionId);
  const calls = useCalls(chosen?.programme, chosen?.id);
  const funding: FieldSpec[] = [
    {
      key: 'recipientType',
      label: t('words.recipientType'),
      kind: 'select',
      options: [none, ...entries(words.recipientType)],
    },
    { key: 'recipientName', label: t('words.recipient') },
    {
      key: 'recipientArea',
      label: t('words.recipientArea'),
      hint: t('words.recipientAreaHint'),
      maxLength: 8,
    },
    { key: 'model', label: t('words.model'), kind: 'select', options: [none, ...entries(words.model)] },
    {
      key: 'guidelineVersionId',
      label: t('words.guideline'),
      kind: 'select',
      options: [none, ...guidelines.map(({ id, name }) => [id, name] as const)],
    },
    { key: 'callId', label: t('words.call'), kind: 'select', options: [none, ...calls] },
  ];
  const counts: FieldSpec[] = [
    { key: 'counts.funded', label: t('words.funded'), kind: 'number' },
    { key: 'counts.eligible', label: t('words.eligible'), kind: 'number' },
    {
      key: 'counts.reserveExtension',
      label: t('words.extension'),
      kind: 'number',
      hint: t('words.extensionHint'),
    },
  ];
  const costs: FieldSpec[] = [
    { key: 'costs.total', label: t('words.total'), kind: 'money', hint: t('words.moneyHint') },
    { key: 'costs.federal', label: t('words.federal'), kind: 'money' },
    { key: 'costs.state', label: t('words.state'), kind: 'money' },
    { key: 'costs.own', label: t('words.own'), kind: 'money' },
    { key: 'costs.third', label: t('words.third'), kind: 'money' },
    {
      key: 'costs.basis',
      label: t('words.basis'),
      kind: 'select',
      options: [none, ...entries(words.costBasis)],
    },
  ];
  const all = [...wordSpecs, ...funding, ...counts, ...costs];
  const nameOf = (key: string, record?: RecordDto) => {
    const place = record?.municipalities.find(({ ags }) => key === `place.${ags}`);
    if (key.startsWith('place.')) return t('words.placeAddresses', { place: place?.name ?? key.slice(6) });
    return all.find((spec) => spec.key === key)?.label ?? key;
  };
  const wordOf = (key: string, value: string) =>
    all.find((spec) => spec.key === key)?.options?.find(([option]) => option === value)?.[1];
  const fields = [...all.map(({ key }) => key), 'municipalities'];
  return { words: wordSpecs, funding, counts, costs, nameOf, wordOf, fields };
}

/** Calls are known of one programme at a time: that of the chosen guideline. */
function useCalls(programme: string | undefined, guideline: string | undefined) {
  const { data } = useQuery({ ...programmeQuery(programme ?? '', null), enabled: programme !== undefined });
  const version = data?.versions.find(({ id }) => id === guideline);
  return (version?.calls ?? []).map(({ id, name }) => [id, name] as const);
}
