import { randomFrom } from '../../coverage/demo-random.js';
import { addDays, type DemoPlace, type DemoPlan, type DemoSlip, operators } from './demo-plan.js';
import type { SlipReason } from '../words.js';

const { floor, hypot, max, min, round } = Math;

/** What was applied for when: calls of the programmes, with the most the Bund gives and how often one of them is taken. */
const CALLS = [
  {
    guideline: 'white_spot_2015',
    cap: 15_000_000,
    call: 'white_spot_1_5',
    from: '2016-02-01',
    days: 800,
    weight: 3,
    cents: 1_500_000,
    rates: [60, 30],
  },
  {
    guideline: 'white_spot_2018',
    cap: 30_000_000,
    call: 'white_spot_6',
    from: '2018-09-01',
    days: 760,
    weight: 3,
    cents: 1_800_000,
    rates: [60, 30],
  },
  {
    guideline: 'grey_spot_2021',
    cap: 40_000_000,
    call: 'grey_spot_2021_open',
    from: '2021-08-01',
    days: 430,
    weight: 5,
    cents: 850_000,
    rates: [60, 40],
  },
  {
    guideline: 'gigabit20_2023',
    cap: 40_000_000,
    call: 'gigabit20_2023_regular',
    from: '2023-05-20',
    days: 145,
    weight: 6,
    cents: 900_000,
    rates: [60, 40],
  },
  {
    guideline: 'gigabit20_2024',
    cap: 40_000_000,
    call: 'gigabit20_2024_regular',
    from: '2024-05-02',
    days: 150,
    weight: 5,
    cents: 920_000,
    rates: [60, 40],
  },
  {
    guideline: 'gigabit20_2025',
    cap: 40_000_000,
    call: 'gigabit20_2025_regular',
    from: '2025-01-30',
    days: 225,
    weight: 5,
    cents: 950_000,
    rates: [50, 50],
  },
  {
    guideline: 'gigabit20_2026',
    cap: 40_000_000,
    call: 'gigabit20_2026_regular',
    from: '2026-04-05',
    days: 160,
    weight: 4,
    cents: 980_000,
    rates: [60, 40],
  },
  {
    guideline: 'gap_closure_2024',
    cap: 500_000,
    call: 'gap_closure_2',
    from: '2024-09-06',
    days: 69,
    weight: 3,
    cents: 1_180_000,
    rates: [60, 40],
  },
  {
    guideline: 'gap_closure_2024',
    cap: 500_000,
    call: 'gap_closure_3',
    from: '2025-03-05',
    days: 190,
    weight: 3,
    cents: 1_180_000,
    rates: [60, 40],
  },
] as const;

const REASONS: [SlipReason, string | null][] = [
  ['civil_works_delayed', null],
  ['civil_works_delayed', 'Es fehlen Tiefbaukolonnen.'],
  ['permit_missing', 'Die Zustimmung der Straßenbaubehörde steht aus.'],
  ['permit_missing', null],
  ['material_missing', 'Leerrohre werden später geliefert.'],
  ['owner_permission_missing', null],
  ['weather', 'Der Tiefbau ruhte im Frost.'],
  ['funding_decision', null],
  ['tender_delayed', 'Ein Bieter hat die Vergabe nachprüfen lassen.'],
];

export interface DemoDistrict {
  ags: string;
  name: string;
  places: DemoPlace[];
}

const PROJECTS_A_LANDKREIS = 28;
const PROJECTS_A_CITY = 4;

/** Projects of one Kreis, the same on every start of a day: its key is where the chance begins. */
export function generatedPlans(district: DemoDistrict, today: string): DemoPlan[] {
  const random = randomFrom(Number(district.ags) * 31);
  const count = district.places.length > 1 ? PROJECTS_A_LANDKREIS : PROJECTS_A_CITY;
  return Array.from({ length: count }, (_, index) => generated(district, index + 1, random, today));
}

function generated(district: DemoDistrict, index: number, random: () => number, today: string): DemoPlan {
  const isCommercial = random() < 0.16;
  const call = pick(
    CALLS.flatMap((one) => Array.from({ length: one.weight }, () => one)),
    random,
  );
  const isGap = !isCommercial && call.guideline === 'gap_closure_2024';
  const isDistricts = !isGap && !isCommercial && random() < 0.6 && district.places.length > 1;
  const first = pick(district.places, random);
  const places = nearest(first, district.places, isDistricts ? 2 + floor(random() * 7) : 1);
  const share = isGap ? 0.015 : isCommercial ? 0.25 : 0.05 + random() * 0.13;
  const withAddresses = places.map((place) => ({
    place,
    addresses: max(8, min(2_400, round((place.population / 2) * share * (0.6 + random() * 0.8)))),
  }));
  const lots = isDistricts ? 1 + floor(random() * 3) : 1;
  const fate = isCommercial ? 'goes_on' : fateOf(random());
  const isToCome = !isCommercial && random() < 0.12;
  const begins = isCommercial
    ? addDays(today, -random() * 1_700)
    : isToCome
      ? addDays(today, 20 + random() * 275)
      : addDays(call.from, random() * call.days);
  const plan: DemoPlan = {
    reference: `${district.ags}-${String(index).padStart(3, '0')}`,
    name: nameOf(district, index, first, { isGap, isDistricts, isCommercial }),
    clusterLabel: isDistricts ? String.fromCharCode(64 + (((index - 1) % 26) + 1)) : null,
    description: null,
    kind: isCommercial ? 'commercial' : random() < 0.05 ? 'both' : 'funded',
    guideline: isCommercial ? null : isToCome ? 'gigabit20_2026' : call.guideline,
    call: isCommercial || isToCome ? null : call.call,
    recipient: isCommercial
      ? null
      : isDistricts
        ? { type: 'district', name: district.name, area: district.ags }
        : { type: 'municipality', name: first.name, area: first.ags },
    managedBy: isCommercial || isDistricts ? [district.ags] : [first.ags],
    technology: call.guideline.startsWith('white_spot') && random() < 0.5 ? 'fttc' : 'ftth',
    model: isCommercial ? null : isGap ? 'gap_closure' : random() < 0.2 ? 'operator_model' : 'viability_gap',
    places: withAddresses,
    lots: Array.from({ length: lots }, (_, lot) => ({
      operator: pick(operators, random),
      share: 1 / lots,
      commercial: isCommercial || (lot === lots - 1 && lots > 2),
    })),
    begins,
    pace: 0.75 + random() * 0.6,
    fate,
    slips: slipsOf(random),
    silent: random() < 0.08,
    reportedDaysAgo: random() < 0.2 ? 61 + floor(random() * 70) : floor(random() * 58),
    centsPerAddress: round(call.cents * (0.8 + random() * 0.5)),
    federalRate: call.rates[0],
    stateRate: call.rates[1],
    aboveCap: null,
    addressDisplay: 'counts',
    listsAddresses: false,
    missingInLots: random() < 0.05 ? 3 + floor(random() * 20) : 0,
  };
  return isCommercial ? plan : withinCap(plan, call.cap);
}

/** Where more would be applied for than the Bund gives: cheaper, and of a Lückenschluss fewer addresses. */
function withinCap(plan: DemoPlan, cap: number): DemoPlan {
  const addresses = plan.places.reduce((sum, place) => sum + place.addresses, 0);
  const part = (cap * 100 * 100) / (addresses * plan.centsPerAddress * plan.federalRate);
  if (part >= 1) return plan;
  if (plan.model !== 'gap_closure') return { ...plan, centsPerAddress: floor(plan.centsPerAddress * part) };
  const places = plan.places.map((place) => ({ ...place, addresses: max(8, floor(place.addresses * part)) }));
  return { ...plan, places };
}

function fateOf(chance: number): DemoPlan['fate'] {
  if (chance < 0.04) return 'on_hold';
  if (chance < 0.07) return 'withdrawn';
  if (chance < 0.1) return 'rejected';
  if (chance < 0.12) return 'commercial_only';
  if (chance < 0.16) return 'not_published';
  return chance < 0.2 ? 'published_early' : 'goes_on';
}

function slipsOf(random: () => number): DemoSlip[] {
  const chance = random();
  const count = chance < 0.45 ? 0 : chance < 0.8 ? 1 : chance < 0.95 ? 2 : 3;
  return Array.from({ length: count }, () => {
    const [reason, explanation] = pick(REASONS, random);
    return { quarters: 1 + floor(random() * 3), reason, explanation, noticeDays: 15 + floor(random() * 450) };
  });
}

function nameOf(
  district: DemoDistrict,
  index: number,
  first: DemoPlace,
  is: { isGap: boolean; isDistricts: boolean; isCommercial: boolean },
): string {
  if (is.isGap) return `Lückenschluss ${first.name} ${index}`;
  if (is.isCommercial) return `Eigenausbau ${first.name} ${index}`;
  return is.isDistricts ? `Cluster ${index}, ${district.name}` : `Glasfaserausbau ${first.name} ${index}`;
}

const pick = <T>(items: readonly T[], random: () => number): T => items[floor(random() * items.length)]!;

function nearest(first: DemoPlace, places: DemoPlace[], count: number): DemoPlace[] {
  const away = (place: DemoPlace) => hypot(place.x - first.x, place.y - first.y);
  return [...places].sort((a, b) => away(a) - away(b)).slice(0, count);
}
