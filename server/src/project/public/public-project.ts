import type { AddressCell } from '../address/address-counts.queries.js';
import { type Progress, publicProgress } from '../address/address-suppression.js';
import type { AreaPart, DocumentPart, LotPart, MunicipalityPart } from './project-detail.queries.js';
import type { CountsDto, ProjectDetailDto, ProjectDto } from './project.dto.js';
import type { BoundsOfProject, DistrictOfProject, OperatorOfProject, PublicRow } from './project.queries.js';
import { completionOf } from '../promise/promise.js';
import { publicCountsOf } from '../address/public-counts.js';
import type { MilestoneDto } from '../promise/promise.dto.js';

/* Published projects as the public gets them: rows to the answer, and nothing that is not named here. Pure. */

export interface PartsOfList {
  districts: DistrictOfProject[];
  operators: OperatorOfProject[];
  bounds: BoundsOfProject[];
  milestones: Map<number, MilestoneDto[]>;
}

export function projectDtosOf(rows: PublicRow[], parts: PartsOfList): ProjectDto[] {
  const districts = grouped(parts.districts, (one) => one.project_id);
  const operators = grouped(parts.operators, (one) => one.project_id);
  const bounds = new Map(parts.bounds.map((one) => [one.id, one.bounds]));
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    publicState: row.public_state,
    isDemo: row.is_demo,
    programme:
      row.programme_id === null ? null : { id: row.programme_id, shortName: row.programme_short_name ?? '' },
    recipientName: row.recipient_name,
    districts: (districts.get(row.id) ?? []).map(({ ags, name }) => ({ ags, name })),
    municipalityCount: (districts.get(row.id) ?? []).reduce((sum, one) => sum + one.municipalities, 0),
    operators: (operators.get(row.id) ?? []).map(({ id, name }) => ({ id, name })),
    technology: row.technology,
    counts: countsOf(row),
    completion: completionOf(parts.milestones.get(row.id) ?? []),
    changedAt: row.changed_at.toISOString(),
    bounds: bounds.get(row.id) ?? null,
  }));
}

function grouped<T, K>(rows: T[], keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

type Figures = Pick<
  PublicRow,
  'funded_addresses' | 'reserve_extension_addresses' | 'homes_passed' | 'homes_connected' | 'homes_activated'
>;

const progressOf = (row: Figures): Progress => ({
  passed: row.homes_passed,
  connected: row.homes_connected,
  activated: row.homes_activated,
});

const countsOf = (row: PublicRow): CountsDto => ({
  eligible: row.eligible_addresses,
  funded: row.funded_addresses,
  reserveExtension: row.reserve_extension_addresses,
  // Few connected ones could be pointed at: they are published as every count of addresses by state is.
  ...publicProgress(progressOf(row), row.address_display),
  countsOn: row.counts_on,
});

export interface PartsOfDetail {
  municipalities: MunicipalityPart[];
  lots: LotPart[];
  milestones: MilestoneDto[];
  documents: DocumentPart[];
  addressCells: AddressCell[];
}

/** What the page of one project has beside what the list has. */
export function detailOf(row: PublicRow, parts: PartsOfDetail) {
  const { lots, addressCells: cells } = parts;
  const counts = publicCountsOf({ whole: progressOf(row), lots, cells }, row.address_display);
  return {
    reference: row.reference,
    clusterLabel: row.cluster_label,
    description: row.description,
    recipientType: row.recipient_type,
    model: row.model,
    guideline: guidelineOf(row),
    municipalities: parts.municipalities.map((one) => ({
      ags: one.ags,
      name: one.name,
      sorbianName: one.sorbian_name,
      districtAgs: one.district_ags,
      addressCount: one.address_count,
    })),
    lots: lots.map((lot) => lotOf(lot, counts.lots.get(lot.number)!)),
    milestones: parts.milestones,
    costs: {
      total: row.total_cost,
      federal: row.federal_share,
      state: row.state_share,
      own: row.own_share,
      third: row.third_share,
      basis: row.cost_basis,
    },
    addressDisplay: row.address_display,
    addressCounts: counts.places,
    documents: parts.documents.map(({ media_type: mediaType, ...document }) => ({ ...document, mediaType })),
    hasArea: row.has_area,
  } satisfies Partial<ProjectDetailDto>;
}

function guidelineOf(row: PublicRow): ProjectDetailDto['guideline'] {
  if (row.guideline_version_id === null) return null;
  return {
    id: row.guideline_version_id,
    name: row.guideline_name ?? '',
    programmeId: row.programme_id ?? '',
    programmeName: row.programme_name ?? '',
  };
}

const lotOf = (lot: LotPart, progress: Progress): ProjectDetailDto['lots'][number] => ({
  number: lot.number,
  name: lot.name,
  commercial: lot.commercial,
  operator: lot.operator_id === null ? null : { id: lot.operator_id, name: lot.operator_name ?? '' },
  technology: lot.technology,
  counts: {
    funded: lot.funded_addresses,
    reserveExtension: lot.reserve_extension_addresses,
    ...progress,
  },
});

export const areaFeature = (project: number, { lot, area_km2, geometry }: AreaPart) => ({
  type: 'Feature' as const,
  geometry,
  properties: { project, lot, areaKm2: area_km2 },
});
