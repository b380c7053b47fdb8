import type { English } from '../../ui/texts.js';
import type { exchangeDe } from './exchange.de.js';

/** English texts of what leaves a case as a whole, and of the form of an applicant, which is German. */
export const exchangeEn: English<typeof exchangeDe> = {
  export: {
    label: 'Download the file of the case',
    button: 'Download the file for auditors (ZIP)',
    asOf: 'As known on (Kenntnisstand)',
    asOfHint: 'Empty means today. Contained is what was recorded by the end of that day.',
    done: 'The file as known on {{day}} is among your downloads.',
    hint: 'All versions, decisions and documents, with checksums. Who downloads it is logged.',
  },
  link: {
    heading: 'Details as an Excel form',
    text: 'Fill in expenditure, addresses, days, payment plan and lots in one file, for example through your planning office.',
    button: 'Open application form',
  },
  form: {
    heading: 'Application form (Antragsformular)',
    lead: 'Download the form, fill it in and upload it again. It is checked first; it is saved only when you have seen the changes and take them over.',
    download: 'Download form (Excel)',
    downloadHint:
      'With the present state of this case, in German. An empty cell leaves the detail as it is; a dash (–) deletes it.',
    fileHint: 'The completed form as Excel (XLSX) or OpenDocument (ODS), at most 20 MB.',
    readOnly: 'You may read this case but not change it. The form is filled in by the grant recipient.',
    tooLarge: 'The file is larger than 20 MB. Please download the form of this case and fill in only that.',
  },
  found: {
    heading: 'Check of “{{name}}”',
    changes_zero: 'No detail would change.',
    changes_one: '{{count}} detail would change.',
    changes_other: '{{count}} details would change.',
    refused_one: '{{count}} cell is refused',
    refused_other: '{{count}} cells are refused',
    refusedHint:
      'As long as one is refused, nothing is taken over: please correct it in the file and upload it again.',
    same: 'The file says the same as what is saved. There is nothing to take over.',
    becomes: 'becomes',
    changesTable: 'Changes',
    refusedTable: 'Refused cells',
    sheet: 'Sheet and cell',
    label: 'Detail',
    value: 'In the file',
    from: 'Before',
    to: 'New',
    reason: 'Why, and what helps',
    empty: 'empty',
    whole: 'whole sheet',
    warnings: 'Please look at this',
  },
  foot: {
    label: 'Take over',
    take_one: 'Take over {{count}} change',
    take_other: 'Take over {{count}} changes',
    why: 'All changes are saved together, or none.',
    staleTitle: 'The case has changed in the meantime',
    stale:
      'Nothing was saved. Below is the new check of the same file: please look at it and then take it over.',
    done_one: '{{count}} detail taken over.',
    done_other: '{{count}} details taken over.',
  },
};
