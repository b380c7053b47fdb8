import type { Catalogue } from '../../platform/wording/wording.js';

export const said: Catalogue = {
  'Streifen unter 100 m² an Grenzen zählen nicht.': 'Slivers under 100 m² beside borders do not count.',
  'Das Gebiet liegt nicht in Sachsen. Bitte Koordinatensystem und Werte prüfen.':
    'The area does not lie in Saxony. Please check the coordinate system and the values.',
  'Das Gebiet liegt nicht in Sachsen: Länge und Breite sind vermutlich vertauscht. Bitte tauschen.':
    'The area does not lie in Saxony: longitude and latitude are probably swapped. Please swap them.',
  'Länge und Breite werden getauscht.': 'Longitude and latitude are swapped.',
  'Vom Los liegen {0} außerhalb des Gebiets, das das Vorhaben selbst hat.':
    '{0} of the lot lie outside the area that the project itself has.',
  'Die Linie kreuzt sich hier selbst. Bitte einen der Punkte davor verschieben.':
    'The line crosses itself here. Please move one of the points before it.',
  'Ein Loch liegt außerhalb der Fläche. Bitte verschieben oder entfernen.':
    'A hole lies outside the shape. Please move or remove it.',
  'Ein Loch liegt in einem anderen Loch. Bitte das innere entfernen.':
    'A hole lies in another hole. Please remove the inner one.',
  'Eine Teilfläche liegt in einer anderen. Bitte eine von beiden entfernen.':
    'One part lies in another. Please remove one of the two.',
  'Dieselbe Linie kommt doppelt vor. Bitte eine davon entfernen.':
    'The same line occurs twice. Please remove one of them.',
  'Löcher zerschneiden hier die Fläche. Bitte sie auseinanderrücken.':
    'Holes cut the shape apart here. Please move them away from each other.',
  'Hier sind zu wenige Punkte für eine Fläche. Bitte ergänzen oder entfernen.':
    'There are too few points for a shape here. Please add some or remove them.',
  'Die Fläche ist hier nicht gültig. Bitte die Punkte prüfen.':
    'The shape is not valid here. Please check the points.',
  'Die Linie kreuzt sich an {0} oder mehr Stellen; markiert sind die ersten {1}. Bitte neu zeichnen oder reparieren lassen.':
    'The line crosses itself at {0} or more places; the first {1} are marked. Please draw it anew or have it repaired.',
  'mehr als {0} Datensätze': 'more than {0} records',
  'mehr als {0} Punkte': 'more than {0} points',
  'Länge und Breite standen in umgekehrter Reihenfolge und wurden getauscht.':
    'Longitude and latitude were in reverse order and have been swapped.',
  'Ohne Fläche sind {0} Datensätze; aufgezählt sind die ersten {1}.':
    '{0} records have no shape; the first {1} are listed.',
  'Höhen wurden weggelassen: ein Gebiet hat keine.': 'Heights have been left out: an area has none.',
  '{0} geschlossen.': '{0} closed.',
  'Ein offener Ring wurde': 'One open ring has been',
  '{0} offene Ringe wurden': '{0} open rings have been',
  'Der Datensatz hat keine Geometrie.': 'The record has no geometry.',
  'Statt einer Fläche steht dort {0}.': 'Instead of a shape there is {0}.',
  nichts: 'nothing',
  'ein Punkt': 'a point',
  'eine Gruppe von Punkten': 'a group of points',
  'eine Linie': 'a line',
  'eine Gruppe von Linien': 'a group of lines',
  'Die Datei enthält Koordinaten, die auf keiner Karte liegen: sie sind viel zu groß. Bitte Koordinatensystem und Werte prüfen.':
    'The file contains coordinates that lie on no map: they are far too large. Please check the coordinate system and the values.',
  'Die Datei enthält {0}: bitte nur das Gebiet des Vorhabens speichern.':
    'The file contains {0}: please save only the area of the project.',
  'In Datensatz {0} stehen Kurven (Kreisbögen); ein Gebiet besteht aus geraden Strecken. Bitte die Kurven vorher in Strecken wandeln, etwa in QGIS mit „Segmentieren“ oder mit „ogr2ogr -nlt CONVERT_TO_LINEAR neu.gpkg DATEI“.':
    'Record {0} contains curves (arcs); an area consists of straight lines. Please convert the curves into straight lines first, for example in QGIS with “Segmentieren” (Segmentize) or with “ogr2ogr -nlt CONVERT_TO_LINEAR neu.gpkg DATEI”.',
  'Die Datei ist größer als 20 MB. Bitte nur die Ebene mit dem Gebiet speichern; ein GeoPackage ist kleiner als GeoJSON.':
    'The file is larger than 20 MB. Please save only the layer with the area; a GeoPackage is smaller than GeoJSON.',
  'Die Datei ist leer. Bitte eine andere wählen.': 'The file is empty. Please choose another.',
  'Angenommen werden GeoJSON, Shapefile (alle Teile in einem ZIP) und GeoPackage.':
    'Accepted are GeoJSON, Shapefile (all parts in one ZIP) and GeoPackage.',
  'Eine Ebene „{0}“ enthält die Datei nicht. ': 'The file contains no layer “{0}”. ',
  'Die Datei enthält die Ebene': 'The file contains the layer',
  'Die Datei enthält mehrere Ebenen': 'The file contains several layers',
  '{0}{1} ({2}): bitte angeben, welche das Gebiet zeigt.':
    '{0}{1} ({2}): please say which one shows the area.',
  Gebietsdatei: 'Area file',
  'erwartet wird GeoJSON mit Flächen': 'GeoJSON with shapes is expected',
  'bitte nur die Ebene mit dem Gebiet speichern': 'please save only the layer with the area',
  'EPSG:25833, 25832, 4326, 4258 und 3857': 'EPSG:25833, 25832, 4326, 4258 and 3857',
  'Die Datei nennt selbst {0}, angegeben ist EPSG:{1}: bitte die Angabe weglassen.':
    'The file itself names {0}, but EPSG:{1} is given: please leave this out.',
  'Die Datei nennt kein Koordinatensystem. In welchem liegt sie? In Sachsen ist EPSG:25833 (UTM 33) üblich; einem Shapefile fehlt dann die .prj-Datei.':
    'The file names no coordinate system. Which one is it in? In Saxony EPSG:25833 (UTM 33) is usual; a Shapefile then lacks its .prj file.',
  '{0} Flächen wurden zu einem Gebiet vereinigt.': '{0} shapes have been united into one area.',
  '{0} Flächen gehören zum Gebiet. Nicht alle sind gültig, deshalb sind sie noch nicht vereinigt.':
    '{0} shapes belong to the area. Not all are valid, so they are not united yet.',
  'Die Datei enthält keinen Datensatz: bitte die Ebene mit dem Gebiet speichern.':
    'The file contains no record: please save the layer with the area.',
  'Die Datei enthält keine Fläche. Datensatz {0}: {1} Bitte die Ebene mit dem Gebiet speichern.':
    'The file contains no shape. Record {0}: {1} Please save the layer with the area.',
  'Das Gebiet hat {0} Punkte, angenommen werden höchstens {1}. Bitte vereinfachen, etwa in QGIS mit „Vereinfachen“ auf 1 m.':
    'The area has {0} points, at most {1} are accepted. Please simplify it, for example in QGIS with “Vereinfachen” (Simplify) at 1 m.',
  '„area“': '„area“',
  'Die Datei ist nicht lesbar. Bitte sie neu ausgeben, am besten als GeoPackage.':
    'The file cannot be read. Please export it anew, best of all as a GeoPackage.',
  '{0} Bitte in einer Sekunde noch einmal versuchen.': '{0} Please try again in a second.',
  'Für Ihr Konto wird gerade noch ein Gebiet geprüft.': 'An area is still being checked for your account.',
  'Für Ihr Konto werden gerade noch Haushalte gezählt.':
    'Households are still being counted for your account.',
  'Das Gebiet ist so verwinkelt, dass die Prüfung zu lange dauert; sie wurde abgebrochen. Bitte den Umriss vereinfachen oder in mehrere Gebiete teilen.':
    'The area is so intricate that checking it takes too long; the check was stopped. Please simplify the outline or divide it into several areas.',
  'eine Teilfläche': 'one part',
  '{0} Teilflächen': '{0} parts',
  ' mit einem Loch': ' with one hole',
  ' mit {0} Löchern': ' with {0} holes',
  'die Fläche bleibt, wie sie aussieht': 'the shape stays as it looks',
  'die Fläche ändert sich um weniger als 0,01 km²': 'the shape changes by less than 0.01 km²',
  '{0} kommen dazu, {1} entfallen': '{0} are added, {1} are dropped',
  'Repariert hat das Gebiet {0}{1} und {2}: {3}.': 'Once repaired, the area has {0}{1} and {2}: {3}.',
  'unter 0,1 km²': 'below 0.1 km²',
  'rund {0} km²': 'about {0} km²',
  'einem nicht veröffentlichten Vorhaben': 'a project that is not published',
  'Los {0} {1}': 'Lot {0} {1}',
  ' Beide Vorhaben sind gefördert: bitte Doppelförderung ausschließen.':
    ' Both projects are funded: please rule out double funding.',
  'Überschneidung mit {0}: {1}.{2}': 'Overlap with {0}: {1}.{2}',
  'Das Los {0} gibt es in diesem Vorhaben nicht.': 'This project has no lot {0}.',
  'Die Lose {0} und {1} überschneiden sich auf {2}. Bitte die Fläche aus einem der beiden herausschneiden.':
    'Lots {0} and {1} overlap by {2}. Please cut the shape out of one of the two.',
  'Das Gebiet ist an {0} Stellen nicht gültig. {1}': 'The area is not valid at {0} places. {1}',
  'Ein Loch': 'A hole',
  'Eine Teilfläche': 'A part',
  '{0} hat weniger als drei verschiedene Punkte. Bitte Punkte ergänzen oder entfernen.':
    '{0} has fewer than three different points. Please add points or remove it.',
  '{0} ist nicht geschlossen: der letzte Punkt ist nicht der erste. Bitte schließen.':
    '{0} is not closed: the last point is not the first one. Please close it.',
  'Das Gebiet ist leer. Bitte mindestens drei Punkte setzen.':
    'The area is empty. Please set at least three points.',
  'Der Punkt {0} Ost, {1} Nord liegt nicht in Deutschland.':
    'The point {0} east, {1} north does not lie in Germany.',
  'Ein Punkt liegt nicht auf der Erde: seine Koordinaten sind viel zu groß.':
    'A point does not lie on the earth: its coordinates are far too large.',
  '{0} Bitte Koordinatensystem und Reihenfolge prüfen.':
    '{0} Please check the coordinate system and the order.',
  'Das Gebiet hat {0} Punkte, höchstens {1} werden angenommen. Bitte vereinfachen.':
    'The area has {0} points, at most {1} are accepted. Please simplify it.',
  'ein Körper': 'a solid',
  'ein Dreieck': 'a triangle',
  'Es zählt der Mittelpunkt der Zelle.': 'The centre of the cell counts.',
  'Der Umriss ist zu verwinkelt, um die Haushalte darin zu zählen. Bitte vereinfachen oder in mehrere Gebiete teilen.':
    'The outline is too intricate to count the households in it. Please simplify it or divide it into several areas.',
  'Zum {0} gibt es keine Ausgabe mit Zellen.': 'There is no edition with cells as at {0}.',
  'Es ist noch keine Ausgabe mit Zellen eingelesen, deshalb lassen sich keine Haushalte zählen.':
    'No edition with cells has been read in yet, so households cannot be counted.',
  '{0} symmetrisch': '{0} symmetrical',
  'Den Upload nennt diese Ausgabe nicht, gezählt ist allein der Download.':
    'This edition does not state the upload; only the download is counted.',
  '{0} Wer {1} Mbit/s im Upload erreicht, bleibt offen.': '{0} Who reaches {1} Mbit/s in upload stays open.',
  'Richtwert aus dem Atlas, keine Förderfähigkeit.':
    'An indication from the atlas, no statement on eligibility.',
  'Diese Ausgabe zählt keine Haushalte: gezählt sind bewohnte Zellen.':
    'This edition counts no households: what is counted are inhabited cells.',
  'Demodaten: wie viele Haushalte eine Zelle hat, ist geschätzt und nicht gemessen.':
    'Demo data: how many households a cell has is estimated and not measured.',
  'er zählt': 'it counts',
  'sie zählen': 'they count',
  'Zu {0} macht der Atlas keine Angabe; {1} weder als weiß noch als versorgt.':
    'On {0} the atlas gives no details; {1} neither as white nor as covered.',
  'Diese Fassung nennt keine Schwelle: ab 100 Mbit/s bleibt die Einstufung offen.':
    'This version names no threshold: from 100 Mbit/s the class stays open.',
  'nur {0}': 'only {0}',
  'Dunkelgrau sind zwischen {0} und {1}; der Atlas kennt {2}, nicht {3}.':
    'Dark grey are between {0} and {1}; the atlas knows {2}, not {3}.',
};
