import type { Catalogue } from '../../platform/wording/wording.js';

export const said: Catalogue = {
  'Nachforderung festhalten': 'Record the request for information',
  'Nachforderung als beantwortet melden': 'Report the request for information as answered',
  'Widerspruch festhalten': 'Record the objection',
  'Widerspruchsverfahren (aconium)': 'Objection procedure (aconium)',
  'Widerspruch als erledigt festhalten': 'Record the objection as settled',
  'Ablehnung festhalten': 'Record the rejection',
  'Widerspruch gegen die Ablehnung als erfolgreich festhalten':
    'Record the objection to the rejection as successful',
  'Widerruf festhalten': 'Record the revocation',
  Widerrufsbescheid: 'revocation notice',
  '{0} des Bundes': '{0} of the Federal Government',
  '{0} des Landes': '{0} of the State',
  'Rückforderung nach Widerruf abschließen': 'Close the recovery after revocation',
  'Antrag zurückziehen': 'Withdraw the application',
  'Rückzug festhalten': 'Record the withdrawal',
  'Förderstrang abschließen': 'Close the grant track',
  'Zu früh: Der Bescheid des Bundes vom {0} wartet noch auf eine zweite Person; das Land bescheidet nach dem Bund. Behebung: zuerst den Bescheid des Bundes bestätigen lassen.':
    'Too early: the grant notice of the Federal Government dated {0} still waits for a second person; the State decides after the Federal Government. To mend: have the grant notice of the Federal Government confirmed first.',
};
