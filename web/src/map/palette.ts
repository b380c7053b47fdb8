import type { Theme } from '../ui/theme.js';
import { type StateGroup, stateGroups } from './project-groups.js';

/** The colours of the interactive map. Bands and inks are those of coverage.css; a test holds them together. */
export interface Palette {
  isDark: boolean;
  bands: string[];
  /** Ink of the pattern of each band; empty where a band has none. */
  inks: string[];
  /** A shape whose figures are not there yet. */
  blank: string;
  ground: string;
  /** Between two Gemeinden. */
  border: string;
  groundSoft: string;
  text: string;
  muted: string;
  selection: string;
  /** Areas of projects; the same colours as in project-map.css. */
  projects: Record<StateGroup, { fill: string; ink: string; line: string }>;
}

const light: Palette = {
  isDark: false,
  bands: ['#f9f3e3', '#dbddb3', '#8dcdaa', '#47afaf', '#1c89af', '#1e579f', '#182469', '#ffffff'],
  inks: ['', '#7d8250', '#3f8465', '#1f7779', '#7cc3da', '#8db2e4', '', '#51577a'],
  blank: '#e3e5ee',
  ground: '#ffffff',
  border: '#ffffff',
  groundSoft: '#f3f4f7',
  text: '#131525',
  muted: '#51577a',
  selection: '#131525',
  projects: {
    early: { fill: '#e3e5ee', ink: '#6e7597', line: '#51577a' },
    granted: { fill: '#c4e9f4', ink: '#006b8c', line: '#006b8c' },
    building: { fill: '#cbd5f2', ink: '#2044aa', line: '#2044aa' },
    done: { fill: '#5fb996', ink: '#007155', line: '#007155' },
    commercial: { fill: '#f3f4f7', ink: '#51577a', line: '#51577a' },
    hold: { fill: '#ffe0a8', ink: '#925400', line: '#925400' },
  },
};

const dark: Palette = {
  isDark: true,
  bands: ['#3f3b36', '#535537', '#3f7459', '#309494', '#4eaecd', '#95c7f2', '#d9eaff', '#131525'],
  inks: ['', '#898c5c', '#6fab8a', '#14686a', '#1f6e8c', '#4f8cc0', '', '#b2b6cc'],
  blank: '#313650',
  ground: '#131525',
  border: '#131525',
  groundSoft: '#1d2034',
  text: '#f3f4f7',
  muted: '#b2b6cc',
  selection: '#f3f4f7',
  projects: {
    early: { fill: '#313650', ink: '#8a8fa8', line: '#b2b6cc' },
    granted: { fill: '#123c4a', ink: '#5fc0e0', line: '#5fc0e0' },
    building: { fill: '#2a3768', ink: '#97afe1', line: '#97afe1' },
    done: { fill: '#2f8f6f', ink: '#5fc7a2', line: '#5fc7a2' },
    commercial: { fill: '#1d2034', ink: '#b2b6cc', line: '#b2b6cc' },
    hold: { fill: '#4a3413', ink: '#f0a94b', line: '#f0a94b' },
  },
};

/** Forced colours: no fills, patterns in the text's colour, the selection in the system's. */
function forced(): Palette {
  const [canvas, text, selection] = [
    systemColour('Canvas'),
    systemColour('CanvasText'),
    systemColour('Highlight'),
  ];
  return {
    isDark: matchMedia('(prefers-color-scheme: dark)').matches,
    bands: [canvas, canvas, canvas, canvas, canvas, canvas, text, canvas],
    inks: ['', text, text, text, text, text, '', text],
    blank: canvas,
    ground: canvas,
    border: text,
    groundSoft: canvas,
    text,
    muted: text,
    selection,
    projects: Object.fromEntries(
      stateGroups.map((group) => [group, { fill: group === 'done' ? text : canvas, ink: text, line: text }]),
    ) as Palette['projects'],
  };
}

/** The value behind a system colour's name; WebGL knows only values. */
function systemColour(name: string): string {
  const probe = document.createElement('span');
  probe.style.color = name;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

export function paletteOf(theme: Theme): Palette {
  return theme === 'forced' ? forced() : theme === 'dark' ? dark : light;
}
