import type { Catalogue } from '../../platform/wording/wording.js';

export const said: Catalogue = {
  'Ein Förderstrang hat keine Nummer, alles andere hat eine.':
    'A grant track has no number, everything else has one.',
  'Die Voraussetzung eines Schritts beginnt mit „step.“.': 'The requirement of a step begins with “step.”.',
  Förderfall: 'funding case',
  'Diesen Befund gibt es nicht mehr. Behebung: den Förderfall neu laden.':
    'This finding no longer exists. To mend: reload the funding case.',
  'Diesen Befund gibt es nicht mehr.': 'This finding no longer exists.',
  'Ein Hinweis sperrt nichts und braucht keine Übersteuerung.':
    'A hint blocks nothing and needs no override.',
  'Ein Hinweis sperrt nichts.': 'A hint blocks nothing.',
  'ein nicht veröffentlichtes Vorhaben': 'a project that is not published',
  '{0} von': '{0} of',
  'rund {0} km² von': 'about {0} km² of',
  'Bescheid in vorläufiger Höhe (aconium)': 'Provisional grant notice (aconium)',
  'Auswahlverfahren nach dem Bescheid in vorläufiger Höhe (aconium)':
    'Tender after the provisional grant notice (aconium)',
  'den Tag oder den Förderaufruf ändern.': 'change the day or the call.',
  'Der Antrag ist vom {0}, „{1}“ begann am {2}.': 'The application is dated {0}, “{1}” began on {2}.',
  '„{0}“ endete {1}am {2}': '“{0}” ended {1}on {2}',
  'vorzeitig ': 'early ',
  'Der Antrag ist vom {0}, {1}.': 'The application is dated {0}, {1}.',
  'Ein Antrag ist noch nicht eingetragen, {0}.': 'No application has been entered yet, {0}.',
  'einen offenen Förderaufruf wählen.': 'choose an open call.',
  'Der Bescheid {0} {1} ist vom {2}, der Antrag erst vom {3}.':
    'Grant notice {0} {1} is dated {2}, the application only {3}.',
  'den Tag des Antrags prüfen; ein falscher Bescheid wird ungültig gemacht und neu erfasst.':
    'check the day of the application; a wrong grant notice is declared void and recorded anew.',
  'Der abschließende Bescheid {0} {1} ist vom {2}, {3}.': 'The final grant notice {0} {1} is dated {2}, {3}.',
  'der vorläufige erst vom {0}': 'the provisional one only {0}',
  'ein vorläufiger ist nicht erfasst': 'a provisional one is not recorded',
  'den vorläufigen Bescheid erfassen oder die Tage prüfen.':
    'record the provisional grant notice or check the days.',
  'Der Bescheid des Landes ist vom {0}, der des Bundes erst vom {1}; das Land bescheidet nach dem Bund.':
    'The grant notice of the State is dated {0}, that of the Federal Government only {1}; the State decides after the Federal Government.',
  'die Tage prüfen.': 'check the days.',
  'der vorläufige Bescheid {0} ist vom {1}': 'the provisional grant notice {0} is dated {1}',
  'der vorläufige Bescheid {0} fehlt': 'the provisional grant notice {0} is missing',
  'Das Auswahlverfahren begann am {0}, {1}; eine Zustimmung zum vorzeitigen Beginn ist für diesen Tag nicht erfasst.':
    'The tender began on {0}, {1}; no consent to the early start is recorded for this day.',
  ' und ': ' and ',
  'die Zustimmung mit Tag und Behörde erfassen lassen oder die Tage prüfen.':
    'have the consent recorded with day and authority, or check the days.',
  'wann die Konkretisierung spätestens einzureichen ist': 'by when the specification has to be submitted',
  '{0} Monate nach dem Ende des Auswahlverfahrens ({1}) war der {2}':
    '{0} months after the end of the tender ({1}) was {2}',
  'Die Konkretisierung ist vom {0}, {1}.': 'The specification is dated {0}, {1}.',
  'Die Konkretisierung fehlt, {0}.': 'The specification is missing, {0}.',
  'die Verspätung im Antrag begründen.': 'give the reason for the delay in the application.',
  'einreichen und die Verspätung begründen.': 'submit it and give the reason for the delay.',
  'ob das Land ein Beratungsprotokoll verlangt': 'whether the State demands an advice protocol',
  'Die Richtlinie des Landes': 'The guideline of the State',
  'Ein Beratungsprotokoll ist nicht eingetragen; „{0}“ verlangt es vor dem Antrag beim Land.':
    'No advice protocol is entered; “{0}” demands it before the application to the State.',
  'Ein Beratungsprotokoll ist nicht eingetragen; „{0}“ verlangt es nicht, es ist vor dem Antrag beim Land empfohlen.':
    'No advice protocol is entered; “{0}” does not demand it, but it is recommended before the application to the State.',
  'die Beratung führen und den Tag des Protokolls eintragen.':
    'hold the advice session and enter the day of the protocol.',
  'Das Beratungsprotokoll ist vom {0}, der Antrag beim Land vom {1}; verlangt ist es davor.':
    'The advice protocol is dated {0}, the application to the State {1}; it is demanded before that.',
  'Beratungsgespräch vor der Landesförderung (Digitale Offensive Sachsen); seit RL DiOS 2022 empfohlen':
    'Advice session before funding by the State (Digitale Offensive Sachsen); recommended since RL DiOS 2022',
  'Antrag außerhalb des Förderaufrufs': 'Application outside the call',
  'Beratungsprotokoll fehlt': 'Advice protocol missing',
  'Beratungsprotokoll nach dem Antrag': 'Advice protocol after the application',
  'Bescheid vor dem Antrag': 'Grant notice before the application',
  'Abschließender Bescheid vor dem vorläufigen': 'Final grant notice before the provisional one',
  'Bescheid in abschließender Höhe (aconium)': 'Final grant notice (aconium)',
  'Bescheid des Landes vor dem des Bundes': 'Grant notice of the State before that of the Federal Government',
  'Das Land fördert nach dem Bund (RL DiOS 2022)':
    'The State funds after the Federal Government (RL DiOS 2022)',
  'Auswahlverfahren vor den vorläufigen Bescheiden': 'Tender before the provisional grant notices',
  'Konkretisierung verspätet': 'Specification late',
  'Ein Projektgebiet ist nicht gezeichnet; Überschneidungen mit anderen Vorhaben sind so nicht zu prüfen.':
    'No project area is drawn; overlaps with other projects cannot be checked like this.',
  'das Gebiet zeichnen oder hochladen.': 'draw or upload the area.',
  'Das Projektgebiet hat eine Fläche von {0}; es ist leer oder nicht gültig.':
    'The project area measures {0}; it is empty or not valid.',
  'das Gebiet neu zeichnen oder hochladen.': 'draw or upload the area anew.',
  '{0} des Projektgebiets ({1}) liegen außerhalb der {2} genannten Gemeinden.':
    '{0} of the project area ({1}) lie outside the {2} municipalities named.',
  'das Gebiet oder die Gemeinden berichtigen.': 'correct the area or the municipalities.',
  '{0} von {1} des Projektgebiets liegen auch in einem anderen geförderten Vorhaben: {2}; dieselbe Adresse wird nicht zweimal gefördert.':
    '{0} of {1} of the project area lie in another funded project as well: {2}; the same address is not funded twice.',
  'das Gebiet zuschneiden oder zeigen, dass keine Adresse doppelt gefördert wird.':
    'trim the area, or show that no address is funded twice.',
  'wie oft eine Gemeinde im Jahr Lückenschluss beantragen darf':
    'how often a municipality may apply for closing gaps (Lückenschluss) in a year',
  'Für {0} gibt es im Jahr {1} schon {2} {3} im Lückenschluss: {4}; möglich {5}.':
    'In {1}, closing gaps (Lückenschluss) has already been applied for on behalf of {0} ({3}: {2}): {4}; {5}.',
  Antrag: 'Application',
  Anträge: 'Applications',
  'ist 1': '1 is possible',
  'sind {0}': '{0} are possible',
  'die Gemeinde herausnehmen oder im nächsten Jahr beantragen.':
    'take the municipality out or apply in the next year.',
  'ob Lückenschluss und Regelaufruf einander im selben Jahr ausschließen':
    'whether closing gaps (Lückenschluss) and the regular call exclude each other in the same year',
  'Regelaufruf oder die Schnellspur': 'the regular call or the fast lane',
  Lückenschluss: 'closing gaps (Lückenschluss)',
  'Für {0} ist im Jahr {1} auch der {2} beantragt: {3}; beides zusammen geht im selben Jahr nicht.':
    'For {0}, {2} has also been applied for in {1}: {3}; the two together are not possible in the same year.',
  'die Gemeinde aus einem der Anträge herausnehmen.': 'take the municipality out of one of the applications.',
  'Projektgebiet fehlt': 'Project area missing',
  'GIS-Nebenbestimmungen: Projektgebiet nach Markterkundungsverfahren':
    'GIS ancillary conditions: project area after the market survey procedure',
  'Projektgebiet nicht gültig': 'Project area not valid',
  'Projektgebiet außerhalb der Gemeinden': 'Project area outside the municipalities',
  'Überschneidung mit gefördertem Vorhaben': 'Overlap with a funded project',
  'Verbot der Doppelförderung': 'Ban on double funding',
  'Lückenschluss für dieselbe Gemeinde im selben Jahr':
    'Closing gaps (Lückenschluss) for the same municipality in the same year',
  'Lückenschluss-Programm: je Gemeinde und Jahr (Landkreis Mittelsachsen 11.03.2025); dritter Aufruf: über 100.000 Einwohner zwei':
    'Programme for closing gaps (Lückenschluss): per municipality and year (Landkreis Mittelsachsen 11.03.2025); third call: two above 100,000 inhabitants',
  'Lückenschluss neben dem Regelaufruf': 'Closing gaps (Lückenschluss) beside the regular call',
  'Lückenschluss und Standardaufruf oder Schnellspur schließen einander im selben Jahr aus (aconium 2025; PwC 2024)':
    'Closing gaps (Lückenschluss) and the standard call or fast lane exclude each other in the same year (aconium 2025; PwC 2024)',
  'Förderaufruf: Höchstbetrag und Bagatellgrenze': 'Call: maximum amount and minimum amount (Bagatellgrenze)',
  'welche Kosten je Adresse üblich sind': 'which costs per address are usual',
  'bis {0}': 'up to {0}',
  '{0} bis {1}': '{0} to {1}',
  '{0} für {1} Adressen sind {2} je Adresse; üblich sind {3}.':
    '{0} for {1} addresses make {2} per address; usual are {3}.',
  'Gesamtkosten und Zahl der Adressen prüfen, sonst im Antrag begründen.':
    'check total expenditure and number of addresses, otherwise give the reason in the application.',
  'Es fehlen {0}.': '{0} are missing.',
  'Es sind {0} zu viel.': 'The excess is {0}.',
  'Bund, Land, Eigenanteil und Dritte ergeben {0}, die Gesamtkosten sind {1}. {2}':
    'Federal Government, State, own share and third parties add up to {0}, the total expenditure is {1}. {2}',
  'die Anteile berichtigen.': 'correct the shares.',
  'welche Fördersätze der Bund vorsieht': 'which funding rates the Federal Government provides for',
  'Der Bescheid {0} des Bundes nennt einen Fördersatz von {1}, vorgesehen sind {2} %.':
    'Grant notice {0} of the Federal Government names a funding rate of {1}, provided for are {2}%.',
  'den Satz mit dem Bescheid vergleichen; gemischte Sätze kommen vor.':
    'compare the rate with the grant notice; mixed rates do occur.',
  'wie viel der Bund höchstens gibt': 'how much the Federal Government gives at most',
  'Der Bund soll {0} geben, höchstens {1} sind möglich.':
    'The Federal Government is to give {0}, at most {1} are possible.',
  'das Vorhaben teilen oder den Betrag senken.': 'divide the project or lower the amount.',
  'ab welchem Betrag der Bund fördert': 'from which amount on the Federal Government funds',
  'Der Bund soll {0} geben, gefördert wird ab {1} (Bagatellgrenze).':
    'The Federal Government is to give {0}, funding begins at {1} (minimum amount, Bagatellgrenze).',
  'den Betrag prüfen oder mit anderen Kommunen zusammen beantragen.':
    'check the amount or apply together with other municipalities.',
  'Die Gesamtkosten sind {0}, der Aufruf lässt höchstens {1} zu.':
    'The total expenditure is {0}, the call allows at most {1}.',
  'das Vorhaben verkleinern oder in einem anderen Aufruf beantragen.':
    'make the project smaller or apply in another call.',
  'vom {0}': '({0})',
  'Bewilligt sind {0}, zusammen {1}; die Gesamtkosten sind {2}.':
    'Granted are {0}, together {1}; the total expenditure is {2}.',
  'die Gesamtkosten nach dem letzten Bescheid berichtigen oder die Förderung kürzen lassen.':
    'correct the total expenditure according to the last grant notice, or have the funding reduced.',
  'Kosten je Adresse unüblich': 'Costs per address unusual',
  'Erfahrungswert aus sächsischen Vorhaben, keine Rechtsnorm':
    'Experience from projects in Saxony, no legal norm',
  'Anteile ergeben nicht die Gesamtkosten': 'Shares do not add up to the total expenditure',
  'Finanzierungsplan des Antrags (aconium)': 'Financing plan of the application (aconium)',
  'Mehr bewilligt, als es kostet': 'More granted than it costs',
  'Verbot der Überförderung (Richtlinie 2015 Nr. 6.8)': 'Ban on overfunding (Richtlinie 2015 Nr. 6.8)',
  'Fördersatz des Bundes unüblich': 'Funding rate of the Federal Government unusual',
  'Fördersätze des Bundes (Förderdatenbank des Bundes)':
    'Funding rates of the Federal Government (Förderdatenbank des Bundes)',
  'Förderung über dem Höchstbetrag': 'Funding above the maximum amount',
  'Förderung unter der Bagatellgrenze': 'Funding below the minimum amount (Bagatellgrenze)',
  'Gesamtkosten über der Grenze des Aufrufs': 'Total expenditure above the limit of the call',
  'Förderaufruf: höchstens mögliche Gesamtausgaben': 'Call: highest possible total expenditure',
  'Auswertung der Markterkundung (Förderrichtlinie)': 'Evaluation of the market survey (Förderrichtlinie)',
  'Förderfähig ist 1 Adresse': '1 address is eligible for funding',
  'Förderfähig sind {0} Adressen': '{0} addresses are eligible for funding',
  '{0}, {1} {2}; es sind {3} zu viel.': '{0} ({1}: {2}); that is {3} too many.',
  'die Zahl der förderfähigen Adressen prüfen.': 'check the number of addresses eligible for funding.',
  'abgefragt wurden': 'addresses surveyed',
  'Einwohner der Gemeinden': 'inhabitants of the municipalities',
  '{0}, die Gemeinden nennen zusammen {1}; es fehlen {2}.':
    '{0}, the municipalities name {1} together; {2} are missing.',
  'die Adressen je Gemeinde prüfen.': 'check the addresses per municipality.',
  'Weiße Flecken sind {0} Adressen, förderfähig nur {1}; jeder weiße Fleck ist förderfähig.':
    '{0} addresses are white spots (weiße Flecken), only {1} are eligible for funding; every white spot is eligible.',
  'beide Zahlen prüfen.': 'check both figures.',
};
