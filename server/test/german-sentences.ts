import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/**
 * What the service says in German, read from its sources: each text once, with `{0}`, `{1}` … where a value stands. What a
 * value itself may say in German („beim Antrag“) is a text of its own.
 */
export function germanSentences(folder: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of sourcesOf(folder))
    for (const text of sentencesOf(file))
      found.set(text, [...(found.get(text) ?? []), path.relative(folder, file)]);
  return found;
}

/** Files whose German nobody reads in an answer of the API: files that are handed out, mails, command line, demo. */
const ELSEWHERE = [
  /\.test\.|demo|\.commands\.|\.queries\.|mail|pdf|openapi|seed|lotse|template|configuration|backup|audit|said(?:-\d)?\.en/,
  /platform\/(?:migrations|migrate|database|data-|command|health|wording|oidc-|wire|progress|refusal|seal)/,
  /account\/(?:user-agent|declared-rights|provider-(?:account|fault)|secrets)/,
  /advice\/(?:protocol-words|task-reminder-words|contact-ticket)/,
  /^main\.ts$|map\/(?:coverage-tile|project-tile)|address\/public-counts|lifecycle\/purpose-end/,
  /coverage\/(?:area-loss|cell-|coverage-file|coverage-import|coverage-table|csv-reader|edition-facts|edition-store)/,
  /coverage\/(?:import-words|judged-table|published-name|share-validation)/,
  /municipality\/(?:arc|bord|boundary|crs|dbf|fold|generalise|geo|import|json-fault|municipality-import)/,
  /municipality\/(?:overlap|population|search-terms|shapefile|succession-file|wk|zip)/,
  /open-data\/(?:download-|project-download-(?!columns)|sheet|sitemap|embed|geopackage)/,
  /funding\/(?:exchange\/export|exchange\/applicant-(?:sheets|fields)|desk\/desk-file)/,
  /funding\/deadline\/(?:deadline-reminder|calendar-feed)/,
  /project\/(?:work-list\/reminder|operator\/operator-name)/,
  /subscription\/(?:feed|words|subscription-words|subscription-token)/,
];

function sourcesOf(folder: string): string[] {
  return fs
    .readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !ELSEWHERE.some((pattern) => pattern.test(path.relative(folder, file))))
    .toSorted();
}

/** What these get is read by developers (the contract, the log, the database), or is how others spell something. */
const NOT_SAID = new Set(
  (
    'describe meta ApiOperation ApiTags ApiQuery ApiParam ApiBody ApiProduces ' +
    'Logger log warn error debug query said Error RegExp test startsWith readAs ProviderFault'
  ).split(' '),
);

/** Of rows that are refused alike: what they are put together by, shown to nobody. */
const KEYS = new Set(['group']);

function sentencesOf(file: string): Set<string> {
  const source = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const said = new Set<string>();
  const isLabel = (node: ts.Node) =>
    WORDS.test(file) && ts.isPropertyAssignment(node.parent) && node.parent.initializer === node;
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isPropertyAssignment(node) && KEYS.has(node.name.getText())) return;
    const text = textOf(node);
    if (text !== null && (isLabel(node) || isChosen(node) ? isWord(text) : isGerman(text))) said.add(text);
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) visitCall(node, visit);
    else ts.forEachChild(node, text === null ? visit : withinText(visit));
  };
  visit(source);
  return said;
}

/** Where each label stands beside its key: „geplant“ is German, though nothing tells it from English. */
const WORDS = /words\.ts$|role-names\.ts$|-kinds\.ts$/;

/** Of a text that is put together only what stands between its parts. */
const withinText =
  (visit: (node: ts.Node) => void) =>
  (part: ts.Node): void => {
    if (ts.isTemplateSpan(part)) visit(part.expression);
    else if (ts.isBinaryExpression(part) || ts.isTemplateExpression(part))
      ts.forEachChild(part, withinText(visit));
  };

function visitCall(call: ts.CallExpression | ts.NewExpression, visit: (node: ts.Node) => void): void {
  const callee = call.expression;
  const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
  visit(callee);
  if (NOT_SAID.has(name)) return;
  // The third word of a column of a list is how others spell it.
  const isColumn = name === 'field' && call.getSourceFile().fileName.includes('/bulk/');
  (isColumn ? call.arguments?.slice(0, 2) : call.arguments)?.forEach(visit);
}

/** One of two words in the middle of a sentence: `${one ? 'fehlt' : 'fehlen'}`. */
function isChosen(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isTemplateSpan(parent)) return true;
  if (ts.isConditionalExpression(parent)) return parent.condition !== node && isChosen(parent);
  return (ts.isParenthesizedExpression(parent) || isElse(parent)) && isChosen(parent);
}

const isElse = (node: ts.Node): boolean =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken;

/** `Los ${n}` → „Los {0}“, over texts that are put together with plus; null: no text. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.templateSpans.reduce(
      (text, span, index) => `${text}{${index}}${span.literal.text}`,
      node.head.text,
    );
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return null;
  const [left, right] = [textOf(node.left), textOf(node.right)];
  if (left === null || right === null) return null;
  const before = left.match(/\{\d+\}/g)?.length ?? 0;
  return left + right.replace(/\{(\d+)\}/g, (_all, index) => `{${Number(index) + before}}`);
}

const SQL = /\b(?:SELECT|INSERT|UPDATE|DELETE|FROM|WHERE|JOIN|VALUES|COLLATE|CASE)\b|jsonb_|::text/;
const NAMES =
  /^(?:bestaetigt|[a-z]+(?:_[a-z]+)+|Accept-Language|[/?][a-z].*|[A-Z][a-z]+(?:[A-Z][A-Za-z]*)+|Feature|Polygon|Point|Europe\/Berlin|[A-Za-z-]+\/[a-z+.-]+)$/;
const SMALL_WORDS =
  /(?:^| )(?:der|die|das|des|dem|den|und|oder|nicht|ist|sind|ein|eine|von|vom|bis|im|am|ab|zu|zum|zur|mit|je|bei|beim|seit|fehlen|fehlt|keine|aus|nach|noch|wird|wurden|waren|dauert|unter|vor|zwei|einem|wie|mindestens|bitte|weitere|wo|gibt|auf|ohne|als|hat|für|kein|einer|eines|um|durch|gegen|über|auch|nur|schon|wenn|dass|sich|diese|dieser|dieses|ihr|ihre|nie|wer)(?: |$|[,.:;])/;

/** „gemeldet“: a word alone that only its form tells from English. */
const PARTICIPLE =
  /^(?:nicht )?(?:ab|an|auf|aus|be|ein|er|ge|nach|ver|vor|wider|zer|zu|zurück)[a-zäöüß]{3,}(?:t|en)$/;

const isWord = (text: string): boolean => /[a-zäöüß]{2}/i.test(text) && !SQL.test(text) && !NAMES.test(text);

const VALUES = /\{\d+\}/g;

function isGerman(text: string): boolean {
  if (!isWord(text)) return false;
  // „{0} verschoben: {1}“: what has values and words between them is a sentence, also where no word gives German away.
  const words = text.replace(VALUES, ' ').trim();
  if (/\{\d+\}.* [a-zäöüß]{3,}|[a-zäöüß]{3,} .*\{\d+\}/.test(text) && !/[_=/<>|]|\w\.\{/.test(text))
    return true;
  return (
    /[äöüÄÖÜß]{1}[a-zäöüß]|[a-z][äöüß]|[„“§]/.test(words) ||
    /^[^a-z]{0,3}[A-ZÄÖÜ][a-zäöüß]{2,}/.test(words) ||
    SMALL_WORDS.test(words) ||
    PARTICIPLE.test(text)
  );
}
