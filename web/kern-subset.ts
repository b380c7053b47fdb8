import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The little of PostCSS that is needed here; the package itself comes with Vite. */
interface CssRule {
  selectors: string[];
  remove(): void;
}
interface CssDeclaration {
  prop: string;
  value: string;
  remove(): void;
}
interface CssSheet {
  walkDecls(visit: (declaration: CssDeclaration) => void): void;
}

/** Classes that KERN's React components put together from parts, so that they stand nowhere in our sources as a whole. */
const composed = [
  /^kern-alert/,
  /^kern-btn/,
  /^kern-(label|title|body)(--small|--large)?$/,
  /^kern-layer|^kern-level|^kern-light$|^kern-dark$/,
];

/**
 * Drops the rules of KERN's style sheet whose classes no source file names, then the variables that are left over:
 * 36 KB (gz) become a few. Icons, utilities and scales of colours that nobody uses are nine tenths of it.
 */
export function kernSubset(sources: string) {
  const used = new Set(classesIn(sources));
  const isUsed = (name: string) => used.has(name) || composed.some((pattern) => pattern.test(name));
  const keeps = (selector: string) =>
    (selector.match(/\.kern-[\w-]+/g) ?? []).every((name) => isUsed(name.slice(1)));
  return {
    postcssPlugin: 'kern-subset',
    Rule(rule: CssRule) {
      if (!rule.selectors.some((selector) => selector.includes('.kern-'))) return;
      const kept = rule.selectors.filter(keeps);
      if (kept.length === 0) rule.remove();
      else if (kept.length < rule.selectors.length) rule.selectors = kept;
    },
    OnceExit(sheet: CssSheet) {
      while (dropVariables(sheet, used) > 0);
    },
  };
}

/** Those that neither a rule nor one of our sources names; another round may find those that only they named. */
function dropVariables(sheet: CssSheet, inSources: Set<string>): number {
  const named = new Set<string>();
  sheet.walkDecls(({ value }) => {
    for (const [, name] of value.matchAll(/var\(\s*--(kern-[\w-]+)/g)) named.add(name!);
  });
  let dropped = 0;
  sheet.walkDecls((declaration) => {
    const name = declaration.prop.slice(2);
    if (!declaration.prop.startsWith('--kern-') || named.has(name) || inSources.has(name)) return;
    declaration.remove();
    dropped++;
  });
  return dropped;
}

function classesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|css)$/.test(entry.name))
    .flatMap((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').match(/kern-[\w-]+/g) ?? []);
}
