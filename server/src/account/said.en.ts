import type { Catalogue } from '../platform/wording/wording.js';

export const said: Catalogue = {
  'Mehr als {0} Zugangsschlüssel gehen nicht. Bitte einen alten widerrufen.':
    'More than {0} access tokens are not possible. Please revoke an old one.',
  'Diesen Zugangsschlüssel gibt es nicht oder nicht mehr.':
    'This access token does not exist, or no longer does.',
  'Zu dieser E-Mail-Adresse gibt es schon ein Konto. Bitte jenes ändern oder eine andere Adresse angeben.':
    'There is already an account for this e-mail address. Please change that one or give another address.',
  'Rolle und Gebiete dieses Kontos kommen vom Anmeldedienst des Landes und werden dort geändert.':
    'Role and areas of this account come from the sign-in service of the state and are changed there.',
  'Dieses Konto ist nicht deaktiviert.': 'This account is not deactivated.',
  'Diese Einladung ist schon angenommen.': 'This invitation has already been accepted.',
  'Diese Einladung wurde eben erst gesendet. Bitte eine Minute warten und sie dann erneut senden.':
    'This invitation was sent only just now. Please wait a minute and then send it again.',
  'Die Einladung ist noch nicht angenommen. Bitte sie erneut senden.':
    'The invitation has not been accepted yet. Please send it again.',
  'Dieses Konto meldet sich nur über den Anmeldedienst des Landes an. Bitte dort zurücksetzen lassen.':
    'This account signs in only through the sign-in service of the state. Please have it reset there.',
  'Demokonten bleiben, wie sie sind: Alle, die die Demo ausprobieren, benutzen sie.':
    'Demo accounts stay as they are: everyone who tries the demo uses them.',
  'Dieses Konto ist deaktiviert. Bitte es zuerst wieder aktivieren.':
    'This account is deactivated. Please activate it again first.',
  'Dieses Konto ist anonymisiert und bleibt es.': 'This account is anonymised and stays so.',
  'Das ist das letzte aktive Konto mit der Rolle „{0}“. Bitte zuerst einem anderen Konto diese Rolle geben.':
    'This is the last active account with the role “{0}”. Please give this role to another account first.',
  Rolle: 'Role',
  'Zuständig für': 'Responsible for',
  'Verwaltet Konten der eigenen Kommune': 'Manages accounts of the own municipality',
  Zustand: 'State',
  'Deaktiviert am': 'Deactivated on',
  'Der Betrieb des Dienstes': 'The operators of the service',
  'Die Rolle „{0}“ gibt es nicht. Möglich sind: {1}.': 'The role “{0}” does not exist. Possible are: {1}.',
  'Zur E-Mail-Adresse {0} gibt es kein Konto.': 'There is no account for the e-mail address {0}.',
  'mindestens eine Gemeinde': 'at least one municipality',
  'keine Gemeinde': 'no municipality',
  'mindestens einen Kreis': 'at least one district',
  'Passt nicht: Die Rolle „{0}“ hat keine Gebiete.': 'Does not fit: the role “{0}” has no areas.',
  'Passt nicht: Konten der eigenen Kommune verwalten nur Personen aus Kommune oder Landkreis.':
    'Does not fit: only persons from a municipality or a district manage accounts of their own municipality.',
  'Fehlt: Die Rolle „{0}“ braucht {1}.': 'Missing: the role “{0}” needs {1}.',
  'Passt nicht: Zum Schlüssel {0} gibt es heute {1}.': 'Does not fit: for the key {0} there is {1} today.',
  'Dieses Konto gibt es nicht.': 'This account does not exist.',
  'Bitte Schlüssel mit 8 Ziffern (Gemeinde) oder 5 Ziffern (Kreis) angeben.':
    'Please give keys with 8 digits (municipality) or 5 digits (district).',
  'Bitte eine E-Mail-Adresse wie name@kommune.de eingeben.':
    'Please enter an e-mail address such as name@kommune.de.',
  'Bitte einen Namen eingeben.': 'Please enter a name.',
  'Zugang zurückgesetzt: {0}': 'Access reset: {0}',
  'Das eigene Konto verwaltet jemand anderes: Bitte eine Person mit diesem Recht fragen.':
    'Your own account is managed by someone else: please ask a person with this right.',
  'Das liegt außerhalb Ihrer Zuständigkeit: Sie verwalten nur Konten von Kommunen und Landkreisen innerhalb Ihrer eigenen Gebiete.':
    'This lies outside your responsibility: you manage only accounts of municipalities and districts within your own areas.',
  'Dieses Konto ist schon anonymisiert.': 'This account is already anonymised.',
  'Nur ein deaktiviertes Konto lässt sich anonymisieren. Bitte es zuerst deaktivieren.':
    'Only a deactivated account can be anonymised. Please deactivate it first.',
  'Aufbewahrungsfrist von {0} Tagen abgelaufen': 'Retention period of {0} days over',
  'Dieser Zugangsschlüssel gilt nicht oder nicht mehr. Bitte einen neuen anlegen.':
    'This access token is not valid, or no longer is. Please create a new one.',
  'Das kam von einer fremden Seite. Bitte hier im Breitbandlotsen noch einmal versuchen.':
    'This came from another website. Please try again here in Breitbandlotse.',
  'Dieser Link gilt nicht mehr: Er ist abgelaufen, wurde schon benutzt oder durch einen neueren ersetzt.':
    'This link is no longer valid: it has expired, has been used already or has been replaced by a newer one.',
  'Für diese Adresse wurde schon mehrmals ein Link angefordert. Bitte in {0} noch einmal.':
    'A link has been requested for this address several times already. Please try again in {0}.',
  'Einladung angenommen': 'Invitation accepted',
  'Diese Anmeldung gibt es nicht oder nicht mehr.': 'This session does not exist, or no longer does.',
  'Dieses Konto hat kein Passwort: Es meldet sich über den Anmeldedienst des Landes an.':
    'This account has no password: it signs in through the sign-in service of the state.',
  'Das Passwort stimmt nicht. Bitte noch einmal eingeben.':
    'The password is not right. Please enter it again.',
  'Das Passwort enthält Ihren Namen oder Ihre E-Mail-Adresse. Bitte ein anderes wählen.':
    'The password contains your name or your e-mail address. Please choose another.',
  'Dieses Passwort ist leicht zu erraten. Bitte einen Satz aus mehreren Wörtern wählen.':
    'This password is easy to guess. Please choose a sentence of several words.',
  'Gerade melden sich sehr viele an. Bitte in einigen Sekunden noch einmal versuchen.':
    'Very many people are signing in at the moment. Please try again in a few seconds.',
  'Diese Anmeldung ist abgelaufen. Bitte noch einmal über den Anmeldedienst beginnen.':
    'This sign-in has expired. Please start again through the sign-in service.',
  'Dieser Code gilt nicht oder wurde schon benutzt. Bitte den nächsten Code der App eingeben.':
    'This code is not valid or has been used already. Please enter the next code of the app.',
  'OIDC_ROLES fehlt: Ohne Zuordnung der Rollen kann sich niemand anmelden, etwa OIDC_ROLES={"breitband-beratung":"dias_advisor"}.':
    'OIDC_ROLES is missing: without a mapping of the roles nobody can sign in, for example OIDC_ROLES={"breitband-beratung":"dias_advisor"}.',
  'OIDC_ROLES nennt unbekannte Rollen ({0}). Möglich sind {1}.':
    'OIDC_ROLES names unknown roles ({0}). Possible are {1}.',
  'Hier ist kein Anmeldedienst eingerichtet. Bitte mit E-Mail und Passwort anmelden.':
    'No sign-in service is set up here. Please sign in with e-mail and password.',
  'Dafür bitte anmelden.': 'Please sign in for this.',
  'Das geht nur nach einer Anmeldung, nicht mit einem Zugangsschlüssel.':
    'This is possible only after signing in, not with an access token.',
  'Dieser Zugangsschlüssel darf nicht {0}.': 'This access token may not {0}.',
  lesen: 'read',
  schreiben: 'write',
  'Bitte zuerst den zweiten Faktor einrichten.': 'Please set up the second factor first.',
  'Dazu fehlt Ihrem Konto das Recht.': 'Your account does not have the right to do this.',
  'Sachbearbeitung Kommune': 'Officer of a municipality',
  'Sachbearbeitung Landkreis': 'Officer of a district',
  'Beratung ({0})': 'Advisor ({0})',
  'Leitung ({0})': 'Lead ({0})',
  'Verwaltung des Dienstes': 'Administrator of the service',
  'Prüfung (liest nur)': 'Auditor (reads only)',
  eingeladen: 'invited',
  aktiv: 'active',
  deaktiviert: 'deactivated',
  anonymisiert: 'anonymised',
  Breitbandlotse: 'Breitbandlotse',
  'Zu viele falsche Codes. Bitte in {0} noch einmal versuchen.':
    'Too many wrong codes. Please try again in {0}.',
  'Der zweite Faktor ist schon eingerichtet. Für ein neues Gerät bitte zuerst den alten entfernen.':
    'The second factor is already set up. For a new device, please remove the old one first.',
  'Bitte die Einrichtung von vorn beginnen.': 'Please begin the set-up again.',
  'Ihre Rolle braucht einen zweiten Faktor. Für ein neues Gerät bitte die Verwaltung fragen.':
    'Your role needs a second factor. For a new device, please ask the administration.',
  'Dieser Code gilt nicht. Bitte den nächsten Code der App eingeben.':
    'This code is not valid. Please enter the next code of the app.',
  'Bitte die Adresse so schreiben, wie sie beschrieben ist: /api/…':
    'Please write the address as it is described: /api/…',
  'Eine Anmeldung ist nur über https möglich. Bitte die Adresse mit https:// aufrufen; steht ein Verteiler davor, braucht der Dienst TRUST_PROXY=1.':
    'Signing in is possible only over https. Please call the address with https://; if a proxy stands in front of it, the service needs TRUST_PROXY=1.',
  'Bitte das Passwort eingeben.': 'Please enter the password.',
  'Höchstens 200 Zeichen.': 'At most 200 characters.',
  'Bitte mindestens 12 Zeichen wählen; ein Satz aus mehreren Wörtern ist gut.':
    'Please choose at least 12 characters; a sentence of several words is good.',
  'Bitte benennen, wofür der Schlüssel ist.': 'Please say what the token is for.',
  'Bitte mindestens „lesen“ wählen.': 'Please choose at least “read”.',
  'Höchstens 366 Tage.': 'At most 366 days.',
  '__Host-lotse': '__Host-lotse',
  'Zu viele Fehlversuche mit dieser Adresse. Bitte in {0} noch einmal versuchen.':
    'Too many failed attempts with this address. Please try again in {0}.',
  '{0} Sekunden': '{0} seconds',
  '{0} Minuten': '{0} minutes',
  'E-Mail-Adresse und Passwort passen nicht zusammen. Bitte beides prüfen oder ein neues Passwort anfordern.':
    'E-mail address and password do not match. Please check both or request a new password.',
  'Bitte den Code aus der App oder einen Wiederherstellungscode eingeben.':
    'Please enter the code from the app or a recovery code.',
  'Ihr Konto oder seine Rechte haben sich inzwischen geändert, deshalb wurde nichts gespeichert. Bitte neu anmelden.':
    'Your account or its rights have changed in the meantime, so nothing was saved. Please sign in again.',
  'Zu viele Versuche. Bitte in {0} Sekunden noch einmal.':
    'Too many attempts. Please try again in {0} seconds.',
  'einer Sekunde': 'one second',
  'einer Minute': 'one minute',
};
