import type { UserGroup } from './coverage.dto.js';

/** What a column holds: the share of this user group (null: the file says it elsewhere) reached with so many Mbit/s. */
export interface ColumnMeaning {
  technology: string;
  minMbit: number;
  userGroup: UserGroup | null;
}

/** `verf_300_50` and `300_50`: the editions up to 2021. Their "ftth" is what is called FTTH/B in words elsewhere. */
const OLD_CODES: Record<string, string> = {
  '300': 'all',
  '100': 'wired',
  '200': 'wireless',
  dsl: 'dsl',
  catv: 'hfc',
  hfc: 'hfc',
  ftth: 'ftthb',
  fttb: 'fttb',
  ftthb: 'ftthb',
  plc: 'plc',
  umts: 'umts',
  lte: 'lte',
  wlan: 'wlan',
  wimax: 'wimax',
  '5g': 'mobile_5g',
};

/** `down_fn_hh_ftthb_1000`: the editions since 2022. FTTC is what brings DSL there; here as elsewhere it is "dsl". */
const NEW_CODES: Record<string, string> = {
  alle: 'all',
  ftthb: 'ftthb',
  ftth: 'ftth',
  fttb: 'fttb',
  fttc: 'dsl',
  hfc: 'hfc',
  sonst: 'other',
};
const NEW_USES: Record<string, UserGroup> = { hh: 'households', gew: 'business', gwg: 'business_parks' };

/** German words of CSV headers and of the merged titles in Excel, folded by `foldLabel`; longest match first. */
const LABELS: [string, string][] = [
  ['alle technologien', 'all'],
  ['alle festnetztechnologien', 'all'],
  ['leitungsg technologien', 'wired'],
  ['leitungsgebundene technologien', 'wired'],
  ['leitungsgebunden', 'wired'],
  ['mobile technologien', 'wireless'],
  ['drahtlose technologien', 'wireless'],
  ['ftth/b', 'ftthb'],
  ['fttb/h', 'ftthb'],
  ['ftth/fttb', 'ftthb'],
  ['fttb/ftth', 'ftthb'],
  ['glasfaser', 'ftthb'],
  ['ftth', 'ftth'],
  ['fttb', 'fttb'],
  ['fttc', 'dsl'],
  ['dsl', 'dsl'],
  ['catv', 'hfc'],
  ['hfc', 'hfc'],
  ['kabel', 'hfc'],
  ['plc', 'plc'],
  ['umts', 'umts'],
  ['lte', 'lte'],
  ['wlan', 'wlan'],
  ['wimax', 'wimax'],
  ['5g', 'mobile_5g'],
  ['sonstige', 'other'],
  ['sonst', 'other'],
  ['alle', 'all'],
];

/** What one header cell says by itself, or null: a name, a key, or a column this service does not hold (upload). */
export function columnMeaning(header: string): ColumnMeaning | null {
  const text = header.trim();
  return oldCode(text) ?? newCode(text) ?? germanWords(text);
}

function oldCode(text: string): ColumnMeaning | null {
  const match = /^(?:verf_)?([a-z0-9]+)_(\d+)$/i.exec(text);
  const technology = match && OLD_CODES[match[1]!.toLowerCase()];
  return technology ? { technology, minMbit: Number(match[2]), userGroup: null } : null;
}

function newCode(text: string): ColumnMeaning | null {
  const match = /^down_fn_(hh|gew|gwg)_([a-z]+)_(\d+)$/i.exec(text);
  const technology = match && NEW_CODES[match[2]!.toLowerCase()];
  if (!technology) return null;
  return { technology, minMbit: Number(match[3]), userGroup: NEW_USES[match[1]!.toLowerCase()]! };
}

function germanWords(text: string): ColumnMeaning | null {
  const minMbit = speedClassOf(text);
  const technology = technologyOfTitle(text);
  return minMbit && technology ? { technology, minMbit, userGroup: null } : null;
}

/** "≥ 50 Mbit/s", "ab 1 Gbit/s", also where CP1252 or a wrong decoding has spoilt the sign; null if there is no class. */
export function speedClassOf(text: string): number | null {
  const match = /(\d+(?:[.\s]\d{3})*)\s*([mg])bit/i.exec(text);
  if (!match) return null;
  const value = Number(match[1]!.replace(/\D/g, ''));
  return value > 0 ? value * (match[2]!.toLowerCase() === 'g' ? 1000 : 1) : null;
}

/** The technology that a title names: "alle Technologien ≥ 50 Mbit/s", "FTTB/H", "CATV". */
export function technologyOfTitle(title: string): string | null {
  const words = ` ${foldLabel(title)} `;
  return LABELS.find(([label]) => words.includes(` ${label} `))?.[1] ?? null;
}

function foldLabel(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/]+/gu, ' ')
    .replace(/\s*\/\s*/g, '/')
    .trim();
}

/** Upload speeds and mobile nets stand in the same sheets; this service holds download in the fixed net. */
export const isUpload = (title: string): boolean => /upload|upstream/i.test(title);
export const isMobileNet = (title: string): boolean => /mobilfunk/i.test(title);
