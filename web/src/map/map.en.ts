import type { English } from '../ui/texts.js';
import type { mapDe } from './map.de.js';

export const mapEn: English<typeof mapDe> = {
  label: 'Map of the municipalities in Saxony',
  loading: 'The map is loading. The list is already here.',
  impossible: {
    title: 'No interactive map can run here.',
    text: 'You see a fixed picture. The list has the same details.',
  },
  error: {
    title: 'The figures could not be loaded.',
    text: 'This is our fault, not a mistake in what you entered. Your selection is kept.',
    again: 'Try again',
    id: 'Reference {{id}}',
  },
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  whole: 'Show all of Saxony',
  keyboardHelp: 'Keyboard help',
  keys: {
    heading: 'The map by keyboard',
    intro: 'The keys work while the map has the focus (blue frame).',
    arrows: 'Arrow keys',
    arrowsText: 'move the map',
    zoom: '+ and -',
    zoomText: 'zoom in, zoom out',
    zero: '0',
    zeroText: 'all of Saxony',
    enter: 'Enter',
    enterText: 'open the list of municipalities in view; arrows and first letters choose, Enter confirms',
    escape: 'Esc',
    escapeText: 'close list or help',
    help: '?',
    helpText: 'this help',
    close: 'Close',
  },
  roleDescription: 'Interactive map',
  instructions:
    'Arrow keys move the map, plus and minus change the scale, Enter opens the list of municipalities in view, the question mark opens the help.',
  inView: 'Municipalities in view',
  inViewCount_one: '{{count}} municipality in view.',
  inViewCount_other: '{{count}} municipalities in view.',
  chosen: '{{name}}, {{share}}, {{band}}.',
  tabs: { label: 'View', map: 'Map', list: 'List' },
  filterSheet: { open: 'Filters', heading: 'Filters', close: 'Close', done: 'Show the result' },
  credit: {
    boundaries: '© GeoBasis-DE / BKG 2016 (data changed)',
  },
};
