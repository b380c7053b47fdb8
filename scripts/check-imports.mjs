// Imports run one way, in the order drawn in docs/architecture.md: right may use left. Anything else fails the build.
import fs from 'node:fs';
import path from 'node:path';
import { root } from './build.mjs';

const order = [
  'platform',
  'account',
  'municipality',
  'coverage',
  'programme',
  'project',
  'funding',
  'advice',
  'participation',
  'subscription',
];
const last = ['map', 'open-data'];
/** Tables of the law and of rights import neither Nest nor TypeORM. */
const pure = /\/(lifecycle|permissions|requirements|.*-rules)\.ts$/;
const webFolders = { ui: [], api: [] };
/** Texts of one language: who reads another one would load them. Pages of law are German in every language. */
const ofOneLanguage = /\.(de|en|hsb)\.js$/;
const gathersTexts = /\.(de|en|hsb)\.ts$|^web\/src\/page\/((public|staff)-texts|texts-of|i18n)\.ts$/;

const rank = (folder) => (last.includes(folder) ? order.length : order.indexOf(folder));
const faults = [];

for (const file of sources('server/src')) {
  const [folder, inside] = path.relative('server/src', file).split(path.sep);
  for (const target of importsOf(file)) {
    if (pure.test(file) && /^(@nestjs|typeorm|@fastify)/.test(target))
      faults.push(`${file}: reine Tabelle importiert ${target}`);
    if (!target.startsWith('.')) continue;
    const resolved = path.normalize(path.join(path.dirname(file), target));
    if (resolved.startsWith('web'))
      faults.push(`${file} importiert ${resolved}: der Server kennt die Seiten nicht`);
    const [other, deeper] = path.relative('server/src', resolved).split(path.sep);
    if (!inside || !deeper || other === folder || resolved.startsWith('migrations')) continue;
    const wrong = rank(other) > rank(folder) || (last.includes(folder) && last.includes(other));
    if (rank(folder) < 0 || rank(other) < 0)
      faults.push(`${file}: Ordner ${folder} oder ${other} ist kein Wort des Hauses`);
    else if (wrong) faults.push(`${file} importiert ${resolved}: ${other} steht rechts von ${folder}`);
  }
}

for (const file of sources('web/src')) {
  const [folder] = path.relative('web/src', file).split(path.sep);
  for (const { target, typeOnly } of importsOf(file, true)) {
    if (!target.startsWith('.')) continue;
    const resolved = path.normalize(path.join(path.dirname(file), target));
    if (resolved.startsWith('server') && !typeOnly)
      faults.push(`${file} importiert ${resolved}: nur Typen dürfen vom Server kommen`);
    if (
      ofOneLanguage.test(resolved) &&
      !typeOnly &&
      !gathersTexts.test(file) &&
      !resolved.startsWith('web/src/legal')
    )
      faults.push(`${file} importiert ${resolved}: Texte kommen in der Sprache der Seite (useTranslation)`);
    const other = path.relative('web/src', resolved).split(path.sep)[0];
    if (
      folder in webFolders &&
      other !== folder &&
      resolved.startsWith('web/src') &&
      !['ui', 'api'].includes(other)
    )
      faults.push(`${file} importiert ${resolved}: ${folder} kennt keine Fachordner`);
  }
}

for (const fault of faults) console.error(fault);
process.exit(faults.length > 0 ? 1 : 0);

function sources(folder) {
  const base = path.join(root, folder);
  if (!fs.existsSync(base)) return [];
  return fs
    .readdirSync(base, { recursive: true })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => path.join(folder, name));
}

function importsOf(file, withKind = false) {
  const text = fs.readFileSync(path.join(root, file), 'utf8');
  const found = [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/g,
    ),
  ];
  return found.map((match) => {
    const target = match[2] ?? match[3] ?? match[4];
    return withKind ? { target, typeOnly: Boolean(match[1]) } : target;
  });
}
