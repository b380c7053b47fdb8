/** German texts of what leaves a case as a whole, and of the form of an applicant. */
export const exchangeDe = {
  export: {
    label: 'Akte herunterladen',
    button: 'Akte für die Prüfung herunterladen (ZIP)',
    asOf: 'Kenntnisstand vom',
    asOfHint: 'Leer heißt heute. Enthalten ist, was am Ende dieses Tages erfasst war.',
    done: 'Die Akte mit Kenntnisstand {{day}} liegt bei Ihren Downloads.',
    hint: 'Alle Fassungen, Entscheidungen und Dokumente mit Prüfsummen. Wer sie herunterlädt, wird protokolliert.',
  },
  link: {
    heading: 'Angaben als Excel-Formular',
    text: 'Ausgaben, Adressen, Tage, Zahlungsplan und Lose in einer Datei ausfüllen, zum Beispiel durch Ihr Planungsbüro.',
    button: 'Antragsformular öffnen',
  },
  form: {
    heading: 'Antragsformular',
    lead: 'Laden Sie das Formular herunter, füllen Sie es aus und laden Sie es wieder hoch. Es wird zuerst geprüft; gespeichert wird erst, wenn Sie die Änderungen gesehen haben und übernehmen.',
    download: 'Formular herunterladen (Excel)',
    downloadHint:
      'Mit dem heutigen Stand dieses Falls. Eine leere Zelle lässt die Angabe, wie sie ist; ein Strich (–) löscht sie.',
    fileHint: 'Das ausgefüllte Formular als Excel (XLSX) oder OpenDocument (ODS), höchstens 20 MB.',
    readOnly:
      'Sie dürfen diesen Fall lesen, aber nicht ändern. Das Formular füllt der Zuwendungsempfänger aus.',
    tooLarge:
      'Die Datei ist größer als 20 MB. Bitte das Formular dieses Falls herunterladen und nur dort ausfüllen.',
  },
  found: {
    heading: 'Prüfung von „{{name}}“',
    changes_zero: 'Keine Angabe würde sich ändern.',
    changes_one: '{{count}} Angabe würde sich ändern.',
    changes_other: '{{count}} Angaben würden sich ändern.',
    refused_one: '{{count}} Zelle ist abgewiesen',
    refused_other: '{{count}} Zellen sind abgewiesen',
    refusedHint:
      'Solange eine abgewiesen ist, wird nichts übernommen: bitte in der Datei berichtigen und neu hochladen.',
    same: 'In der Datei steht dasselbe, was gespeichert ist. Es gibt nichts zu übernehmen.',
    becomes: 'wird zu',
    changesTable: 'Änderungen',
    refusedTable: 'Abgewiesene Zellen',
    sheet: 'Blatt und Zelle',
    label: 'Angabe',
    value: 'In der Datei',
    from: 'Bisher',
    to: 'Neu',
    reason: 'Warum, und was hilft',
    empty: 'leer',
    whole: 'ganzes Blatt',
    warnings: 'Bitte ansehen',
  },
  foot: {
    label: 'Übernehmen',
    take_one: '{{count}} Änderung übernehmen',
    take_other: '{{count}} Änderungen übernehmen',
    why: 'Alle Änderungen werden zusammen gespeichert, oder keine.',
    staleTitle: 'Inzwischen hat sich der Fall geändert',
    stale:
      'Es wurde nichts gespeichert. Unten steht die neue Prüfung derselben Datei: bitte ansehen und dann übernehmen.',
    done_one: '{{count}} Angabe übernommen.',
    done_other: '{{count}} Angaben übernommen.',
  },
};
