import type { English } from '../ui/texts.js';
import type { programmeDe } from './programme.de.js';

/** English texts of the funding programmes. */
export const programmeEn: English<typeof programmeDe> = {
  title: 'Funding programmes',
  description:
    'The funding programmes of the federal government and the Free State of Saxony for broadband rollout: versions of the guidelines, calls, and all thresholds, rates and deadlines with their source.',
  counted: {
    programmes_one: '{{count}} funding programme',
    programmes_other: '{{count}} funding programmes',
    versions_one: '{{count}} version of the guidelines',
    versions_other: '{{count}} versions of the guidelines',
  },
  lead: '{{programmes}}, {{versions}}. Every figure has a source; what is not safely proven is marked.',
  honest:
    'This overview replaces no legal text. What holds is the guideline (Richtlinie) in the version under which an application was made. Applications go to the project agencies (Projektträger) of the federal government and to the Landesdirektion Sachsen, not to the Digitalagentur.',
  funder: { federal: 'Federal government', state: 'Free State of Saxony' },
  branch: { infrastructure: 'Rollout', gap_closure: 'Closing gaps', advisory: 'Advice' },
  state: { open: 'open', closed: 'closed', unknown: 'state unknown' },
  versions: 'Versions',
  versionsOf: 'Versions of {{programme}}',
  column: {
    version: 'Version',
    valid: 'Valid',
    state: 'State',
    parameter: 'Rule',
    value: 'Value',
    source: 'Source',
  },
  valid: { from: 'from {{from}}', until: 'until {{to}}', both: '{{from}} to {{to}}', unknown: 'not known' },
  legalText: 'Legal text',
  calls: 'Calls',
  call: {
    open: 'from {{opens}}, without a fixed end',
    both: '{{opens}} to {{closes}}',
    unknown: 'days not known',
    early: 'ended early on {{day}}',
  },
  parametersOf: 'Rules of the version “{{version}}”',
  parametersOfCall: 'Rules of the call “{{call}}”',
  unknownValue: 'not known',
  yes: 'yes',
  no: 'no',
  trust: {
    primary: 'official source',
    several_secondary: 'several sources',
    secondary: 'one source',
    derived: 'derived',
    to_verify: 'to be verified',
    unknown: 'unknown',
  },
  trustHeading: 'How sure these details are',
  trustText: {
    primary: 'the guideline, the authority or the project agency itself',
    several_secondary: 'several independent third parties say the same',
    secondary: 'one third party sums up the official text',
    derived: 'calculated from figures with a source',
    to_verify: 'an assumption, not proven yet',
    unknown: 'found in no source; nothing is guessed',
  },
  change: 'change',
  correctHead: 'Correct the details of the version',
  changeOf: 'Change {{rule}}',
  propose: 'Propose a change and see proposals',
  finder: 'Funding finder: which programmes fit whom',
  notFound: 'This funding programme does not exist here.',
};
