import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

describe('A status of a part of a case', () => {
  const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => ({ name: path.basename(name), text: readFileSync(path.join(folder, name), 'utf8') }));
  const filesWith = (pattern: RegExp) =>
    sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name);

  it('is written by one writer alone', () => {
    const writes =
      /UPDATE\s+(grant_track|payout_request|proof|change_request|\$\{tables)[^`]*?\b(status|status_since|side_from)\s*=/;
    expect(filesWith(writes)).toEqual(['case-status.queries.ts']);
    expect(filesWith(/\bupdateCaseStatus\(manager/)).toEqual(['case-status-writer.ts']);
  });

  it('is never among the words of a row that are written otherwise, and begins as a draft by the table itself', () => {
    const callers = filesWith(/\b(updateRow|insertRow|replaceRows)\(/).filter(
      (name) => name !== 'case-rows.queries.ts',
    );
    expect(callers.length).toBeGreaterThan(3);
    const words = sources.filter(({ name }) => callers.includes(name));
    expect(
      words
        .filter(({ text }) =>
          /\bstatus: '|side_from:/.test(text.replace(/status: 'draft',\n\s+approved/g, '')),
        )
        .map(({ name }) => name),
    ).toEqual([]);
    const inserts = /INSERT INTO (grant_track|payout_request|proof|change_request)\b[^)]*\bstatus[,)\s]/;
    expect(filesWith(inserts).filter((name) => !name.startsWith('demo-'))).toEqual([]);
  });

  it('and no notice is confirmed but by a decision', () => {
    expect(filesWith(/UPDATE\s+notice\b[^`]*?\bstate\s*=/)).toEqual(['notice-decision.ts']);
  });
});
