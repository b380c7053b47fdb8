// Builds the pages twice with vite: for the browser (dist/web) and for rendering on the server (dist/web-ssr).
import { build } from 'vite';

const configFile = 'web/vite.config.ts';
await build({ configFile, logLevel: 'warn' });
await build({ configFile, logLevel: 'warn', build: { ssr: true } });
