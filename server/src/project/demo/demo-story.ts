import { addDays, type DemoPlace, type DemoPlan, type DemoSlip, operators } from './demo-plan.js';

/*
 * The told part of the demo: the Landkreis Bautzen in the shape of its real clusters, and what the demo accounts look
 * after. Numbers of addresses and shares follow published figures where there are any; firms, dates and slips are invented.
 */

const slip = (
  quarters: number,
  reason: DemoSlip['reason'],
  explanation: string | null,
  noticeDays = 90,
): DemoSlip => ({
  quarters,
  reason,
  explanation,
  noticeDays,
});

export type PlaceByName = (name: string, district: string) => DemoPlace;

type Told = Omit<Partial<DemoPlan>, 'places' | 'lots' | 'begins'> & {
  reference: string;
  name: string;
  /** A day, or so many days before the demo starts (negative: after it): what is to be overdue then is so on any day. */
  begins: string | number;
  places: [name: string, addresses: number][];
  lots?: number[];
};

const BAUTZEN = '14625';
const ERZGEBIRGE = '14521';

const usual: Omit<DemoPlan, 'reference' | 'name' | 'begins' | 'places' | 'lots' | 'recipient' | 'managedBy'> =
  {
    clusterLabel: null,
    description: null,
    kind: 'funded',
    guideline: 'gigabit20_2023',
    call: 'gigabit20_2023_regular',
    technology: 'ftth',
    model: 'viability_gap',
    pace: 1,
    fate: 'goes_on',
    slips: [],
    silent: false,
    reportedDaysAgo: 12,
    centsPerAddress: 900_000,
    federalRate: 60,
    stateRate: 40,
    aboveCap: null,
    addressDisplay: 'counts',
    listsAddresses: false,
    missingInLots: 0,
  };

const white = {
  guideline: 'white_spot_2015',
  call: 'white_spot_1_5',
  technology: 'fttc' as const,
  centsPerAddress: 1_650_000,
  stateRate: 30,
};

const bautzen: Told[] = [
  {
    ...white,
    reference: 'BZ-C1-9',
    name: 'Cluster 1 bis 9, Landkreis Bautzen',
    clusterLabel: '1–9',
    aboveCap: 'Neun Anträge, die hier als ein Vorhaben geführt werden.',
    begins: '2016-02-26',
    places: [
      ['Bautzen', 1_420],
      ['Hoyerswerda', 960],
      ['Radeberg', 610],
      ['Bischofswerda', 540],
      ['Lauta', 380],
      ['Wittichenau', 420],
      ['Malschwitz', 690],
      ['Radibor', 450],
      ['Großdubrau', 510],
      ['Göda', 480],
    ],
    lots: [0, 1, 2],
    slips: [slip(3, 'civil_works_delayed', 'Tiefbaufirmen waren ausgelastet.')],
    reportedDaysAgo: 40,
  },
  {
    ...white,
    guideline: 'white_spot_2018',
    call: 'white_spot_6',
    reference: 'BZ-C10',
    name: 'Cluster 10, Landkreis Bautzen',
    clusterLabel: '10',
    aboveCap: 'Der Bund hat den Betrag nach der Erweiterung des Clusters angehoben.',
    begins: '2019-11-19',
    places: [
      ['Schirgiswalde-Kirschau', 640],
      ['Wilthen', 380],
      ['Sohland a. d. Spree', 720],
      ['Neukirch/Lausitz', 510],
      ['Demitz-Thumitz', 330],
      ['Burkau', 210],
      ['Ohorn', 160],
      ['Pulsnitz', 410],
    ],
    lots: [0, 1, 5, 6, 1],
    slips: [
      slip(2, 'permit_missing', 'Für Querungen der Bahn fehlte die Genehmigung.'),
      slip(2, 'material_missing', null),
    ],
  },
  {
    reference: 'BZ-C12',
    name: 'Cluster 12, Landkreis Bautzen',
    clusterLabel: '12',
    description:
      'Der Landkreis lässt unterversorgte Adressen in 17 Gemeinden der Westlausitz an das Glasfasernetz anschließen.',
    begins: '2023-08-15',
    places: [
      ['Kamenz', 530],
      ['Haselbachtal', 392],
      ['Burkau', 358],
      ['Schwepnitz', 318],
      ['Oßling', 287],
      ['Ralbitz-Rosenthal', 264],
      ['Panschwitz-Kuckau', 259],
      ['Neukirch', 241],
      ['Nebelschütz', 219],
      ['Laußnitz', 218],
      ['Bernsdorf', 214],
      ['Crostwitz', 204],
      ['Königsbrück', 192],
      ['Steina', 158],
      ['Räckelwitz', 131],
      ['Elstra', 47],
      ['Großnaundorf', 42],
    ],
    lots: [0, 1, 0],
    slips: [
      slip(1, 'permit_missing', 'Drei Straßenbauämter hatten noch nicht zugestimmt.', 540),
      slip(1, 'permit_missing', 'Für drei Bahnquerungen fehlt die Genehmigung.', 300),
    ],
    addressDisplay: 'state_and_quarter',
    listsAddresses: true,
    reportedDaysAgo: 9,
  },
  {
    reference: 'BZ-C15',
    name: 'Cluster 15, Landkreis Bautzen',
    clusterLabel: '15',
    begins: '2023-09-20',
    federalRate: 50,
    stateRate: 50,
    centsPerAddress: 824_400,
    places: [
      ['Radeberg', 980],
      ['Arnsdorf', 720],
      ['Wachau', 640],
      ['Ottendorf-Okrilla', 890],
      ['Großröhrsdorf', 770],
    ],
    lots: [6],
    slips: [slip(2, 'civil_works_delayed', null)],
    reportedDaysAgo: 76,
  },
  {
    reference: 'BZ-HEIDE',
    name: 'Glasfaserausbau Heidebogen',
    begins: '2022-06-10',
    guideline: 'grey_spot_2021',
    call: 'grey_spot_2021_open',
    places: [
      ['Bernsdorf', 1_010],
      ['Lauta', 820],
      ['Oßling', 560],
      ['Schwepnitz', 570],
    ],
    lots: [0, 1],
    pace: 1.12,
    slips: [slip(2, 'permit_missing', 'Bahnquerung', 120), slip(2, 'civil_works_delayed', null)],
    silent: true,
    reportedDaysAgo: 71,
  },
  {
    reference: 'BZ-ROEDER',
    name: 'Rödertal',
    begins: '2023-05-30',
    places: [
      ['Großröhrsdorf', 812],
      ['Pulsnitz', 530],
      ['Ohorn', 400],
    ],
    lots: [2],
    missingInLots: 14,
    reportedDaysAgo: 8,
  },
  {
    reference: 'BZ-SEEN',
    name: 'Seenland Süd',
    begins: '2022-09-12',
    guideline: 'grey_spot_2021',
    call: 'grey_spot_2021_open',
    places: [
      ['Elsterheide', 702],
      ['Spreetal', 480],
      ['Lohsa', 1_020],
      ['Wittichenau', 904],
      ['Königswartha', 380],
    ],
    lots: [1, 5, 0],
    slips: [slip(1, 'owner_permission_missing', 'Zustimmungen von Eigentümern fehlten.')],
    reportedDaysAgo: 69,
  },
  {
    reference: 'BZ-KRABAT',
    name: 'Krabat-Region',
    begins: '2025-09-01',
    guideline: 'gigabit20_2025',
    call: 'gigabit20_2025_regular',
    places: [
      ['Ralbitz-Rosenthal', 480],
      ['Crostwitz', 310],
      ['Nebelschütz', 350],
      ['Panschwitz-Kuckau', 420],
      ['Räckelwitz', 338],
      ['Königswartha', 540],
    ],
    lots: [],
  },
  {
    reference: 'BZ-KLOSTER',
    name: 'Klosterwasser',
    begins: -75,
    guideline: 'gigabit20_2026',
    call: null,
    fate: 'published_early',
    places: [
      ['Ralbitz-Rosenthal', 210],
      ['Räckelwitz', 160],
      ['Crostwitz', 140],
    ],
    lots: [],
  },
];

const bernsdorf: Told[] = [
  {
    reference: 'BERNS-LS',
    name: 'Lückenschluss Bernsdorf',
    begins: '2025-04-02',
    guideline: 'gap_closure_2024',
    call: 'gap_closure_3',
    model: 'gap_closure',
    places: [['Bernsdorf', 64]],
    lots: [1],
    pace: 0.6,
    slips: [slip(1, 'weather', 'Der Tiefbau ruhte im Frost.')],
    listsAddresses: true,
  },
];

const erzgebirge: Told[] = [
  {
    reference: 'AUE-WEST',
    name: 'Aue-Bad Schlema West',
    begins: '2023-06-20',
    places: [['Aue-Bad Schlema', 612]],
    lots: [3],
    slips: [slip(2, 'civil_works_delayed', 'Der felsige Boden braucht anderes Gerät.', 380)],
    addressDisplay: 'state_and_quarter',
    listsAddresses: true,
    reportedDaysAgo: 66,
  },
  {
    reference: 'AUE-GEWERBE',
    name: 'Gewerbegebiete Aue-Bad Schlema',
    begins: '2021-10-04',
    guideline: 'grey_spot_2021',
    call: 'grey_spot_2021_open',
    places: [['Aue-Bad Schlema', 87]],
    lots: [3],
    pace: 0.8,
    slips: [slip(1, 'material_missing', null)],
  },
  {
    reference: 'AUE-SCHLEMA',
    name: 'Schlematal',
    begins: 1_713,
    guideline: 'grey_spot_2021',
    call: 'grey_spot_2021_open',
    places: [['Aue-Bad Schlema', 340]],
    lots: [5],
    pace: 1.15,
    slips: [slip(1, 'permit_missing', null), slip(1, 'owner_permission_missing', null)],
    silent: true,
    reportedDaysAgo: 83,
  },
];

export function storyPlans(placeOf: PlaceByName, today: string): DemoPlan[] {
  const district = (ags: string, name: string) => ({
    recipient: { type: 'district' as const, name, area: ags },
    managedBy: [ags],
  });
  const town = (told: Told, ags: string) => {
    const { place } = { place: placeOf(told.places[0]![0], ags) };
    return {
      recipient: { type: 'municipality' as const, name: `Stadt ${place.name}`, area: place.ags },
      managedBy: [place.ags],
    };
  };
  return [
    ...bautzen.map((told) => planOf(told, BAUTZEN, district(BAUTZEN, 'Landkreis Bautzen'), placeOf, today)),
    ...bernsdorf.map((told) => planOf(told, BAUTZEN, town(told, BAUTZEN), placeOf, today)),
    ...erzgebirge.map((told) => planOf(told, ERZGEBIRGE, town(told, ERZGEBIRGE), placeOf, today)),
  ];
}

function planOf(
  { places, lots = [0], begins, ...told }: Told,
  district: string,
  keeper: Pick<DemoPlan, 'recipient' | 'managedBy'>,
  placeOf: PlaceByName,
  today: string,
): DemoPlan {
  return {
    ...usual,
    ...told,
    begins: typeof begins === 'number' ? addDays(today, -begins) : begins,
    ...keeper,
    places: places.map(([name, addresses]) => ({ place: placeOf(name, district), addresses })),
    lots: lots.map((operator) => ({
      operator: operators[operator]!,
      share: 1 / lots.length,
      commercial: false,
    })),
  };
}
