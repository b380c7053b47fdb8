import type { Catalogue } from '../../platform/wording/wording.js';

export const said: Catalogue = {
  'Los {0} steht schon in der Liste.': 'Lot {0} is already in the list.',
  'Passt nicht: Ein gefördertes Vorhaben hat keine eigenwirtschaftlichen Lose. Bitte beim Vorhaben „{0}“ wählen.':
    'Does not fit: a funded project has no commercial lots (without funding). Please choose “{0}” for the project.',
  'Diesen Netzbetreiber gibt es nicht (mehr): bitte einen aus der Liste wählen.':
    'This network operator does not exist (any more): please choose one from the list.',
  'Diese Zahlen werden aus der Adressliste gezählt: bitte die Adressen ändern.':
    'These figures are counted from the list of addresses: please change the addresses.',
  Meilensteine: 'milestones',
  'an Los {0} hängen {1}': 'lot {0} still has {1}',
  '{0}{1}. Bitte sie zuerst einem anderen Los geben; es wurde nichts gespeichert.':
    '{0}{1}. Please give them to another lot first; nothing was saved.',
  'Bitte eine ganze Zahl von 0 bis 10.000.000 angeben.': 'Please give a whole number from 0 to 10,000,000.',
  'Die Zahl ist zu groß. Bitte eine bis 10.000.000 angeben.':
    'The number is too large. Please give one up to 10,000,000.',
  'Der Betrag ist zu groß. Bitte einen unter einer Billion Euro angeben.':
    'The amount is too large. Please give one below a trillion euros.',
  'Bitte den Betrag in ganzen Cent angeben.': 'Please give the amount in whole cents.',
  'Bitte eine Kennung aus Buchstaben, Ziffern und . _ / - angeben, höchstens 60 Zeichen.':
    'Please give an identifier of letters, digits and . _ / -, at most 60 characters.',
  'Bitte dem Vorhaben einen Namen geben.': 'Please give the project a name.',
  'Bitte den Schlüssel mit acht Ziffern angeben.': 'Please give the key with eight digits.',
  'Bitte mindestens eine Gemeinde angeben.': 'Please give at least one municipality.',
  'Bitte eine E-Mail-Adresse angeben.': 'Please give an e-mail address.',
  'Bitte einen Titel angeben.': 'Please give a title.',
  'Den Anteil des Bundes': 'The share of the Federal Government',
  'Den Anteil des Landes': 'The share of the State',
  'Den Stand der Kosten': 'The basis of the costs',
  '{0} führt der Förderfall. Behebung: bitte dort eintragen, unter /fall/{1}/foerderung.':
    '{0} is kept in the funding case. To mend: please enter it there, under /fall/{1}/foerderung.',
  'Die Gesamtkosten gehören': 'The total expenditure belongs',
  'Der Eigenanteil gehört': 'The own share belongs',
  'Der Anteil Dritter gehört': 'The share of third parties belongs',
  '{0} zum eingereichten Antrag. Behebung: {1}.': '{0} to the submitted application. To mend: {1}.',
  'die Beratung der Digitalagentur bitten, sie berichtigt es mit Grund':
    'ask the advisors of the Digitalagentur, they correct it with a reason',
  'am Vorhaben mit Grund berichtigen': 'correct it in the project, with a reason',
  'Das Vorhaben {0} gibt es nicht.': 'The project {0} does not exist.',
  'Netzpläne bleiben intern, sie zeigen schützenswerte Leitungen. Bitte eine andere Art wählen, wenn es keiner ist.':
    'Network plans stay internal; they show lines that need protection. Please choose another kind if it is not one.',
  'Stand und Quartal je Adresse': 'state and quarter of each address',
  'aus der Adressliste': 'from the list of addresses',
  'Status seit': 'Status since',
  'Art des Zuwendungsempfängers': 'Type of grant recipient',
  'Gebiet des Zuwendungsempfängers': 'Area of the grant recipient',
  'Gepflegt von': 'Kept by',
  'Anteil des Bundes': 'Share of the Federal Government',
  'Anteil des Landes': 'Share of the State',
  'Stand der Kosten': 'Basis of the costs',
  'Stand der Zahlen': 'Figures as at',
  'Zahlen kommen': 'Figures come',
  'Öffentlich je Adresse': 'Public for each address',
  'Veröffentlicht seit': 'Published since',
  'Vor dem Antrag öffentlich': 'Public before the application',
  'Zuletzt gemeldet': 'Last update',
  'Die Gesamtkosten sind {0}, die Anteile von Bund, Land, eigenen Mitteln und Dritten zusammen {1}. Bitte eines davon berichtigen.':
    'The total expenditure is {0}, the shares of Federal Government, State, own funds and third parties together {1}. Please correct one of them.',
  'Diese Fassung einer Richtlinie gibt es nicht: bitte eine aus der Liste wählen.':
    'This version of a guideline does not exist: please choose one from the list.',
  'Fehlt: Ein gefördertes Vorhaben braucht das Programm mit der Fassung seiner Richtlinie.':
    'Missing: a funded project needs the programme with the version of its guideline.',
  'Passt nicht: Ein eigenwirtschaftliches Vorhaben hat {0}.':
    'Does not fit: a commercial project (without funding) has {0}.',
  'keine Richtlinie': 'no guideline',
  'keinen Förderaufruf': 'no call',
  'kein Fördermodell': 'no funding model',
  'keinen Anteil des Bundes': 'no share of the Federal Government',
  'keinen Anteil des Landes': 'no share of the State',
  'Diesen Förderaufruf gibt es nicht: bitte einen aus der Liste wählen.':
    'This call does not exist: please choose one from the list.',
  'Der Aufruf „{0}“ gehört nicht zu „{1}“.': 'The call “{0}” does not belong to “{1}”.',
  'keiner Richtlinie': 'no guideline',
  'Fehlt: {0} des Zuwendungsempfängers.': 'Missing: {0} of the grant recipient.',
  'die Art': 'the type',
  'das Gebiet': 'the area',
  'den Schlüssel der Gemeinde mit acht Ziffern': 'the key of the municipality with eight digits',
  'den Schlüssel des Kreises mit fünf Ziffern': 'the key of the district with five digits',
  'Zum Schlüssel {0} gibt es heute weder Gemeinde noch Kreis.':
    'Today there is neither a municipality nor a district with the key {0}.',
  'Passt nicht zu „{0}“: bitte {1} angeben.': 'Does not fit “{0}”: please give {1}.',
  '{0}: Fläche': '{0}: area',
  'wie zuvor': 'as before',
  geändert: 'changed',
  'Fehlt: wer das Vorhaben pflegt. Bitte mindestens ein Gebiet angeben.':
    'Missing: who keeps the project. Please give at least one area.',
  'Passt nicht: {0} liegt nicht in Ihrer Zuständigkeit. Bitte nur eigene Gebiete angeben; andere trägt die Digitalagentur ein.':
    'Does not fit: you are not responsible for {0}. Please give only areas of your own; others are entered by the Digitalagentur.',
  'Passt nicht: Ein Gebiet Ihrer Zuständigkeit muss dabei bleiben, sonst verlieren Sie das Vorhaben.':
    'Does not fit: an area for which you are responsible has to stay among them, otherwise you lose the project.',
  'Passt nicht: Der Zuwendungsempfänger ({0}) liegt nicht in Ihrer Zuständigkeit. Bitte einen eigenen angeben; einen anderen trägt die Digitalagentur ein.':
    'Does not fit: you are not responsible for the grant recipient ({0}). Please give one of your own; another one is entered by the Digitalagentur.',
  'Passt nicht: Die Gemeinde {0} liegt nicht in Ihrer Zuständigkeit. Bitte nur eigene Gemeinden angeben; andere trägt die Digitalagentur ein.':
    'Does not fit: you are not responsible for the municipality {0}. Please give only municipalities of your own; others are entered by the Digitalagentur.',
  '{0} (Los {1})': '{0} (lot {1})',
  'Grund der Änderung': 'Reason for the change',
  'Kontakt „{0}“': 'Contact “{0}”',
  'Dokument „{0}“': 'Document “{0}”',
  'Antrag „{0}“': 'Request “{0}”',
  'Ausnahme {0}': 'Exception {0}',
  'Die Fassung der Richtlinie': 'the version of the guideline',
  'Der Förderaufruf': 'the call',
  'Das Fördermodell': 'the funding model',
  'Bitte den Grund angeben.': 'Please give the reason.',
  'Das ändert nur die Leitung der Digitalagentur, mit Grund.':
    'Only the lead of the Digitalagentur changes this, with a reason.',
  '{0} trägt den Schritt „{1}“. {2}': 'The step “{1}” rests on {0}. {2}',
  '„{0}“ fördert nur den Lückenschluss: bitte dieses Modell wählen oder die Richtlinie ändern.':
    '“{0}” funds only closing gaps (Lückenschluss): please choose this model or change the guideline.',
  'Den Lückenschluss fördert „{0}“ nicht: bitte ein anderes Modell oder die Richtlinie für den Lückenschluss wählen.':
    '“{0}” does not fund closing gaps (Lückenschluss): please choose another model or the guideline for closing gaps.',
  '„{0}“ steht in den Bescheiden: Das erfasst die Beratung der Digitalagentur.':
    '“{0}” stands in the grant notices: the advisors of the Digitalagentur record it.',
  '„{0}“ braucht die Bescheide dazu; es fehlt der {1}. Bitte zuerst bei den Angaben eintragen.':
    '“{0}” needs the grant notices for it; the one {1} is missing. Please enter it under the entries first.',
  ' und der ': ' and the one ',
  'Zum Schlüssel {0} gibt es keine Gemeinde.': 'There is no municipality with the key {0}.',
  ': bitte stattdessen {0} angeben.': ': please give {0} instead.',
  'Die Gemeinde {0} ({1}) gibt es nicht mehr{2}': 'The municipality {0} ({1}) no longer exists{2}',
  '{0} steht schon in der Liste.': '{0} is already in the list.',
  'die {0} Haushalte': 'the {0} households',
  'die {0} Einwohner': 'the {0} inhabitants',
  '{0}: {1} Adressen sind mehr als {2} der Gemeinde.':
    '{0}: {1} addresses are more than {2} of the municipality.',
  '{0}: {1} sind mehr als {2} ({3}).': '{0}: {1} is more than {2} ({3}).',
  'Der {0} liegt in der Zukunft. Bitte den Tag der Zahlen angeben.':
    '{0} lies in the future. Please give the day of the figures.',
  'Ein gefördertes Vorhaben wird kein eigenwirtschaftliches und umgekehrt, weil die Abläufe verschieden sind. Bitte dieses zurückziehen und ein neues anlegen.':
    'A funded project does not become a commercial one (without funding), nor the other way round, because their courses differ. Please withdraw this one and create a new one.',
  '{0} eigenwirtschaftlich: bitte „{1}“ wählen oder zuerst die Lose ändern.':
    '{0} commercial (without funding): please choose “{1}”, or change the lots first.',
  'Los {0} ist': 'Lot {0} is',
  'Die Lose {0} sind': 'Lots {0} are',
  'In {0} stehen noch {1} Adressen der Liste: bitte die Gemeinde behalten oder zuerst die Adressen herausnehmen.':
    'In {0} there are still {1} addresses of the list: please keep the municipality, or take the addresses out first.',
  'Diese Kennung hat schon ein anderes Vorhaben. Bitte eine andere angeben oder das Feld leer lassen.':
    'Another project already has this identifier. Please give another one or leave the field empty.',
  'nur Zahlen': 'figures only',
  gemeldet: 'reported',
  vorgesehen: 'provided for',
  eingetragen: 'entered',
  abgelegt: 'filed',
  gestellt: 'made',
  beantragt: 'requested',
  genehmigt: 'approved',
  'erreicht am': 'reached on',
  entfällt: 'dropped',
  zugesagt: 'promised',
  Titel: 'Title',
  öffentlich: 'public',
  Begründung: 'Reason',
};
