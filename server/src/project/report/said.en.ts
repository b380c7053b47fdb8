import type { Catalogue } from '../../platform/wording/wording.js';

export const said: Catalogue = {
  'Passt nicht: Diese Zahlen werden aus der Adressliste gezählt. Behebung: bitte die Adressen ändern.':
    'Does not fit: these numbers are counted from the list of addresses. To mend: please change the addresses.',
  'Passt nicht: Diesen Tag gibt es nicht. Behebung: bitte den Tag der Zahlen prüfen.':
    'Does not fit: this day does not exist. To mend: please check the day of the numbers.',
  'Zu spät: Der {0} liegt in der Zukunft, heute ist der {1}. Behebung: bitte den Tag angeben, an dem gezählt wurde.':
    'Too late: {0} lies in the future, today is {1}. To mend: please give the day on which they were counted.',
  'Fehlt: Die Meldung enthält nichts. Behebung: Stand, Termin oder Zahlen ändern, oder „Unverändert bestätigen“.':
    'Missing: the update contains nothing. To mend: change state, date or numbers, or “Confirm as unchanged”.',
  'Passt nicht: Was erreicht ist, wird nicht mehr zugesagt. Behebung: bitte nur eines von beiden angeben.':
    'Does not fit: what is reached is no longer promised. To mend: please give only one of the two.',
  'Fehlt: der neue Termin oder der Tag, an dem es erreicht wurde.':
    'Missing: the new date, or the day on which it was reached.',
  'Nicht möglich: Der zugesagte Termin ist abgelaufen und braucht ein neues Datum.':
    'Not possible: the promised date has passed and needs a new one.',
  'Zu früh: Gespeichert sind schon die Zahlen vom {0}. Behebung: bitte Zahlen eines späteren Tages melden oder die gespeicherten am Vorhaben berichtigen.':
    'Too early: the figures of {0} are stored already. To mend: please report figures of a later day, or correct the stored ones at the project.',
};
