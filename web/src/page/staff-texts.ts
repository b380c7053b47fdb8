import { administrationDe } from '../account/administration.de.js';
import { areaDe } from '../project/area.de.js';
import { recordDe } from '../project/record.de.js';
import { uploadDe } from '../project/upload.de.js';
import { workListDe } from '../project/work-list.de.js';

/** Texts of the pages of staff. The browser fetches them with such a page, so that the public does not carry them. */
export const staffDe = {
  administration: administrationDe,
  record: recordDe,
  workList: workListDe,
  area: areaDe,
  upload: uploadDe,
};
