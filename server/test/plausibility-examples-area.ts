import { type CaseChange, caseFacts } from './case-facts.js';
import { gap, type RuleExamples, without } from './plausibility-scene.js';

const other = (change: Partial<ReturnType<typeof caseFacts>['others'][number]> = {}) => ({
  projectId: 40,
  name: 'Kamenz Ost',
  ags: ['14625240'],
  branch: 'gap_closure' as const,
  callYear: 2025,
  callId: 'gap_closure_3',
  appliedOn: '2025-03-10',
  rejected: false,
  ...change,
});
const large = (others: CaseChange['others']): CaseChange => ({
  ...gap,
  others,
  parameters: { uniqueness: true, applications_large_city: 2, large_city_population: 100_000 },
  project: {
    municipalities: [
      { ags: '14625240', name: 'Chemnitz', population: 245_000, areaKm2: 221, addressCount: 1_250 },
    ],
  },
});
const unique: CaseChange['parameters'] = { uniqueness: true };

export const areaExamples: Record<string, RuleExamples> = {
  area_missing: {
    fires: [
      [
        { project: { area: null } },
        'Ein Projektgebiet ist nicht gezeichnet; Überschneidungen mit anderen Vorhaben sind so nicht zu prüfen.',
      ],
    ],
    silent: [{}],
  },
  area_invalid: {
    fires: [
      [
        { project: { area: { km2: 0, outsideShare: 0, overlaps: [] } } },
        'Das Projektgebiet hat eine Fläche von 0 km²; es ist leer oder nicht gültig.',
      ],
    ],
    silent: [{}, { project: { area: null } }],
  },
  area_outside_municipalities: {
    fires: [
      [
        { project: { area: { km2: 40, outsideShare: 12.5, overlaps: [] } } },
        '12,5 % des Projektgebiets (5 km²) liegen außerhalb der 2 genannten Gemeinden.',
      ],
    ],
    silent: [{}, { project: { area: { km2: 40, outsideShare: 0.9, overlaps: [] } } }],
  },
  area_overlaps_funded: {
    fires: [
      [
        {
          project: {
            area: { km2: 40, outsideShare: 0, overlaps: [{ projectId: 7, name: 'Cluster 10', km2: 1.25 }] },
          },
        },
        '1,25 km² von 40 km² des Projektgebiets liegen auch in einem anderen geförderten Vorhaben: „Cluster 10“ (7); dieselbe Adresse wird nicht zweimal gefördert.',
      ],
    ],
    silent: [
      {},
      {
        project: {
          area: { km2: 40, outsideShare: 0, overlaps: [{ projectId: 7, name: 'Cluster 10', km2: 0.004 }] },
        },
      },
    ],
  },
  gap_closure_twice: {
    fires: [
      [
        { ...gap, others: [other()], parameters: unique },
        'Für Kamenz gibt es im Jahr 2025 schon 1 Antrag im Lückenschluss: „Kamenz Ost“ (40); möglich ist 1.',
      ],
      [
        large([other(), other({ projectId: 41, name: 'Chemnitz Süd' })]),
        'Für Chemnitz gibt es im Jahr 2025 schon 2 Anträge im Lückenschluss: „Kamenz Ost“ (40) und „Chemnitz Süd“ (41); möglich sind 2.',
      ],
    ],
    silent: [
      { ...gap, others: [other({ callYear: 2024, callId: 'gap_closure_2' })], parameters: unique },
      { ...gap, others: [other({ rejected: true }), other({ appliedOn: null })], parameters: unique },
      { ...gap, others: [other({ ags: ['14625999'] })], parameters: unique },
      large([other()]),
    ],
    notChecked: [[gap, 'wie oft eine Gemeinde im Jahr Lückenschluss beantragen darf']],
  },
  gap_closure_beside_regular_call: {
    fires: [
      [
        { ...gap, others: [other({ branch: 'infrastructure', name: 'Cluster 16' })] },
        'Für Kamenz ist im Jahr 2025 auch der Regelaufruf oder die Schnellspur beantragt: „Cluster 16“ (40); beides zusammen geht im selben Jahr nicht.',
      ],
      [
        { others: [other({ callYear: 2024 })] },
        'Für Kamenz ist im Jahr 2024 auch der Lückenschluss beantragt: „Kamenz Ost“ (40); beides zusammen geht im selben Jahr nicht.',
      ],
    ],
    silent: [
      { others: [other({ callYear: 2025 })] },
      { others: [other({ callYear: 2024 })], ...without('excludes_other_branch') },
    ],
    notChecked: [
      [
        { ...gap, ...without('excludes_other_branch') },
        'ob Lückenschluss und Regelaufruf einander im selben Jahr ausschließen',
      ],
    ],
  },
};
