import type { English } from '../../ui/texts.js';
import type { caseAreaDe } from './case-area.de.js';

/** English texts of a funding case: its area on the map, and the advice about it. */
export const caseAreaEn: English<typeof caseAreaDe> = {
  map: {
    heading: 'Area',
    label_zero: 'Map of the area of {{name}} with municipalities, other projects and coverage.',
    label_one:
      'Map of the area of {{name}} with municipalities, other projects, coverage and 1 overlap; it stands beside it.',
    label_other:
      'Map of the area of {{name}} with municipalities, other projects, coverage and {{count}} overlaps; they stand beside it.',
    none: 'No area has been drawn yet.',
    open: 'On the map',
    addresses: 'Addresses',
    area: 'Area',
    added: '+ added',
    removed: '− dropped',
    others: 'other projects',
    overlap: 'Overlap',
    overlapName: '{{reference}}: {{km2}} km²',
    overlaps_one: '1 other funded project overlaps with the area',
    overlaps_other: '{{count}} other funded projects overlap with the area',
    noOverlaps: 'No other funded project overlaps with the area.',
    whole: 'The area has {{km2}} km².',
    double: 'The same address is not funded twice: please rule out double funding.',
    km2: '{{km2}} km²',
    about: 'about {{km2}} km²',
    hidden: 'A project that is not published',
    households_one: '1 household',
    households_other: '{{formatted}} households',
    coverage_one: '1 household in the area',
    coverage_other: '{{formatted}} households in the area',
    cells: {
      white: 'below 30 Mbit/s',
      lightGrey: '30 to below 100 Mbit/s',
      fast: 'from 100 Mbit/s',
      unknown: 'no data',
    },
    coverageNote: 'An indication, no statement on eligibility. As at {{day}}. {{credit}}',
    coverageDemo: 'An indication from demo data, no statement on eligibility. As at {{day}}.',
  },
  advice: {
    heading_zero: 'Advice sessions',
    heading_one: 'Advice sessions (1)',
    heading_other: 'Advice sessions ({{count}})',
    none: 'There is no advice session on this case yet.',
    plan: 'Plan advice session',
    ask: 'Ask for advice',
    all: 'View all {{count}} under “Advice”',
  },
};
