import type { English } from '../ui/texts.js';
import type { statisticsDe } from './statistics.de.js';

export const statisticsEn: English<typeof statisticsDe> = {
  title: 'Coverage statistics',
  description:
    'What internet reaches Saxony: the state, districts and municipalities, by speed and technology, with the development, as tables and to take along.',
  heading: 'Coverage statistics',
  filter: 'What is shown',
  size: 'Inhabitants',
  districts: {
    heading: 'Districts and district-free cities',
    explain:
      'Share of households with {{service}}, {{technology}}, as of {{day}}. The highest share comes first.',
    name: 'District',
    share: 'Share in %',
    population: 'Inhabitants',
    chosen: 'chosen',
    state: 'Back to the state of Saxony',
  },
  sizes: {
    heading: 'Municipalities by number of inhabitants',
    explain:
      'Share of households with {{service}}, {{technology}}, as of {{day}}. Median: half of the municipalities have less, half have more.',
    care: 'Rural and urban municipalities are hard to compare. Our data hold no official division into rural and urban. So only municipalities with a similar number of inhabitants stand side by side here, and the district-free cities by themselves.',
    name: 'Inhabitants',
    count: 'Municipalities',
    median: 'Median in %',
    span: 'from – to',
    spanText: '{{least}} – {{most}}',
    unknown_one: 'The number of inhabitants of {{formatted}} municipality is not known. It is in no class.',
    unknown_other:
      'The number of inhabitants of {{formatted}} municipalities is not known. They are in no class.',
    all: 'All municipalities in one list, with map',
  },
  sizeName: {
    city: 'District-free cities',
    '20000': '20,000 and more',
    '10000': '10,000 to under 20,000',
    '5000': '5,000 to under 10,000',
    '2000': '2,000 to under 5,000',
    '0': 'under 2,000',
  },
  ranking: {
    city: 'District-free cities',
    heading: 'Municipalities with {{size}} inhabitants',
    inDistrict: 'Shown are the municipalities in {{district}}. The rank holds for all of Saxony.',
    explain:
      'Municipalities with the same share also share a rank. The rank says nothing about how hard it is to build there.',
    none: 'There is no municipality in this selection.',
    rank: 'Rank',
    name: 'Municipality',
    share: 'Share in %',
    population: 'Inhabitants',
  },
  slips: {
    heading: 'Promised dates',
    text: 'How often and by how much promised completions were postponed: by district, operator and programme.',
    link: 'See postponed dates',
  },
  data: {
    heading: 'Take the data along',
    text: 'Exactly this selection, with date, source and licence in the file.',
    municipalities: 'Municipalities',
    districts: 'Districts',
  },
};
