const paths = {
  arrow: 'M4 12h15M13 6l6 6-6 6',
  check: 'M5 12.5l4.5 4.5L19 7',
  chevron: 'M6.5 9.5l5.5 5.5 5.5-5.5',
  close: 'M6 6l12 12M18 6L6 18',
  danger: 'M12 2.5l9.5 9.5-9.5 9.5L2.5 12zM12 7.5v5.5M12 16v.5',
  download: 'M12 4v11M7 10.5l5 5 5-5M5 20h14',
  easyRead:
    'M12 3a2.6 2.6 0 1 0 0 5.2a2.6 2.6 0 0 0 0-5.2zM12 20.5c-2.4-1.6-5-2.3-8-2.3v-8c3 0 5.6.7 8 2.3c2.4-1.6 5-2.3 8-2.3v8c-3 0-5.6.7-8 2.3zM12 12.5v8',
  edit: 'M4.5 19.5l1-4.5L16 4.5l3.5 3.5L9 18.5zM13.5 7l3.5 3.5',
  filter: 'M4 7h16M7 12h10M10 17h4',
  home: 'M4 11.5L12 4.5l8 7V20h-5.5v-5.5h-5V20H4z',
  info: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18zM12 11v6M12 7.5v.5',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1',
  minus: 'M5 12h14',
  moon: 'M20 14.2A8.2 8.2 0 0 1 9.8 4a8.2 8.2 0 1 0 10.2 10.2z',
  plus: 'M12 5v14M5 12h14',
  print: 'M7 8V4h10v4M7 17H4V8h16v9h-3M7 13.5h10V20H7z',
  search: 'M10.5 4.5a6 6 0 1 0 0 12a6 6 0 0 0 0-12zM15 15l5 5',
  sun: 'M12 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  up: 'M12 19V5M6 11l6-6 6 6',
  down: 'M12 5v14M6 13l6 6 6-6',
  warning: 'M12 3.5L2.5 20.5h19zM12 10v5M12 17.5v.5',
} as const;

export type IconName = keyof typeof paths;

/** A drawn sign beside a word; never the only carrier, so it is hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
