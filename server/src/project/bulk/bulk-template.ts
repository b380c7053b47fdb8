import type { DataSource } from 'typeorm';
import type { TemplateQuery } from './bulk-import.dto.js';
import { type WrittenFile, writeList } from './bulk-file.js';
import { bulkKindOf } from './bulk-kinds.js';

const NAMES: Record<TemplateQuery['kind'], string> = {
  addresses: 'Adressen',
  projects: 'Vorhaben',
  lots: 'Lose',
  promises: 'Termine',
};

/** The columns of a list, empty or with the stock of a project: what is sent back unchanged changes nothing. */
export async function templateFile(
  db: DataSource,
  { kind, project, format }: TemplateQuery,
): Promise<WrittenFile> {
  const { fields, template, stock } = bulkKindOf[kind];
  const columns = template.map((name) => fields.find((known) => known.name === name)!);
  const rows = project === undefined ? [] : await stock(db, project);
  return writeList(
    {
      name: project === undefined ? `${NAMES[kind]}_Vorlage` : `${NAMES[kind]}_Vorhaben_${project}`,
      header: columns.map(({ label }) => label),
      rows: rows.map((row) => template.map((name) => row[name] ?? null)),
      widths: columns.map(({ label, width = 0 }) => Math.max(width, label.length + 2)),
    },
    format,
  );
}
