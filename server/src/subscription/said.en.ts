import type { Catalogue } from '../platform/wording/wording.js';

export const said: Catalogue = {
  'Bitte nur eines angeben: Gemeinde, Kreis, Projekt oder ein gezeichnetes Gebiet.':
    'Please give only one: municipality, district, project or an area that was drawn.',
  'Diese Gemeinde oder diesen Kreis gibt es hier nicht.':
    'This municipality or district does not exist here.',
  'Der Umriss des Gebiets kreuzt sich selbst: bitte die Punkte der Reihe nach angeben.':
    'The outline of the area crosses itself: please give the points in their order.',
  'Das Gebiet liegt nicht in Sachsen: bitte ein Gebiet zeichnen, das eine Gemeinde berührt.':
    'The area does not lie in Saxony: please draw an area that touches a municipality.',
  'Bitte mindestens drei Punkte als „Länge,Breite“ angeben, durch Semikolon getrennt, etwa 13.8,51.1;13.9,51.1;13.9,51.2 – oder ein Polygon als GeoJSON.':
    'Please give at least three points as “longitude,latitude”, separated by semicolons, such as 13.8,51.1;13.9,51.1;13.9,51.2 – or a polygon as GeoJSON.',
  'Das Gebiet hat zu viele Zeichen: bitte den Umriss vereinfachen.':
    'The area has too many characters: please simplify the outline.',
  'Das Gebiet hat {0} Punkte, höchstens {1} sind möglich: bitte den Umriss vereinfachen.':
    'The area has {0} points, at most {1} are possible: please simplify the outline.',
  'Länge und Breite sind vertauscht: bitte zuerst die Länge (etwa 13.8), dann die Breite (etwa 51.1) angeben.':
    'Longitude and latitude are swapped: please give the longitude first (such as 13.8), then the latitude (such as 51.1).',
  'Das Gebiet liegt nicht in Sachsen. Bitte Längen von etwa 12 bis 15 und Breiten von etwa 50 bis 51.7 angeben.':
    'The area does not lie in Saxony. Please give longitudes of about 12 to 15 and latitudes of about 50 to 51.7.',
  'Bitte wählen, wozu Sie Nachrichten bekommen möchten.':
    'Please choose what you would like to get news about.',
  'Dieser Link gilt nicht mehr: Das Abo ist beendet, oder es wurde nicht innerhalb von 48 Stunden bestätigt. Behebung: neu bestellen.':
    'This link is no longer valid: the subscription has ended, or it was not confirmed within 48 hours. To mend: order it again.',
  'Von hier gehen zurzeit keine E-Mails ab; Ihre Adresse wurde nicht gespeichert. Die Nachrichten gibt es weiter als Feed.':
    'No e-mails are sent from here at present; your address was not saved. The news are still there as a feed.',
  'Das Formular war zu kurz oder zu lange offen.': 'The form was open for too short or too long a time.',
  'Gerade gehen sehr viele Bestellungen ein. Bitte später noch einmal versuchen.':
    'Very many orders are arriving at the moment. Please try again later.',
  'Das waren viele Bestellungen. Bitte in {0} Sekunden noch einmal.':
    'These were many orders. Please try again in {0} seconds.',
};
