import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

describe('A status', () => {
  const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
  const filesWith = (pattern: RegExp) =>
    sources.filter(({ text }) => pattern.test(text)).map(({ name }) => path.basename(name));

  it('is written by one writer alone', () => {
    expect(filesWith(/UPDATE\s+project\b(?!_)[^`]*?\b(status|status_since|held_from)\s*=/)).toEqual([
      'status.queries.ts',
    ]);
    expect(filesWith(/\bupdateStatus\(/)).toEqual(
      expect.arrayContaining(['status-writer.ts', 'status.queries.ts']),
    );
    expect(filesWith(/\bupdateStatus\(manager, project\.id/)).toEqual(['status-writer.ts']);
  });

  it('is begun by the insert of a new project, and by the demo', () => {
    expect(filesWith(/INSERT INTO project\s*\(/).filter((name) => !name.startsWith('demo-'))).toEqual([
      'record-save.queries.ts',
    ]);
  });
});
