/** Towns named on the whole map; the first three also on a small one. Their names come with the data. */
export const namedPlaces = [
  '14713000', // Leipzig
  '14612000', // Dresden
  '14511000', // Chemnitz
  '14524330', // Zwickau
  '14523320', // Plauen
  '14626110', // Görlitz
  '14625020', // Bautzen
  '14625240', // Hoyerswerda
  '14628270', // Pirna
  '14730310', // Torgau
];
