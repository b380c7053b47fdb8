import fs from 'node:fs';
import prettier from 'prettier';

/** Writes a measured page as `npm run check` wants it: the columns of its tables aligned. */
export async function writeFormatted(file, text) {
  const rules = await prettier.resolveConfig(file);
  fs.writeFileSync(file, await prettier.format(text, { ...rules, filepath: file }));
}
