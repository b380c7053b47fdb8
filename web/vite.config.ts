import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { kernSubset } from './kern-subset.js';
import { precompress } from './precompress.js';

const root = dirname(fileURLToPath(import.meta.url));

/** Without texts: a page has those of one language, in files of their own (src/page/texts-of.ts). */
const sources = /[\\/]web[\\/]src[\\/](?!.*\.(de|en|hsb)\.ts$)/;

/** Two builds of one application: `vite build` for the browser, `vite build --ssr` for the pages rendered on the server. */
export default defineConfig(({ isSsrBuild }) => ({
  root,
  // On the server React would otherwise decide at run time, and take its slow development build.
  define: isSsrBuild ? { 'process.env.NODE_ENV': '"production"' } : {},
  // Links keep the language (src/ui/jsx).
  plugins: [react({ jsxImportSource: '#page' }), ...(isSsrBuild ? [] : [precompress()])],
  resolve: { alias: { 'react-i18next': resolve(root, 'src/ui/react-i18next.ts') } },
  css: { postcss: { plugins: [kernSubset(resolve(root, 'src'))] } },
  // The server's bundle holds everything it imports: it starts faster and does not need the web's packages installed.
  ssr: { noExternal: true as const },
  build: isSsrBuild
    ? {
        outDir: '../dist/web-ssr',
        emptyOutDir: true,
        ssr: true,
        minify: false,
        rolldownOptions: {
          input: 'src/entry-server.tsx',
          output: { entryFileNames: 'entry-server.js', codeSplitting: false },
        },
      }
    : {
        outDir: '../dist/web',
        emptyOutDir: true,
        manifest: true,
        assetsInlineLimit: 0,
        // The document names the files of its page; the list of all files of all pages would only weigh on the entry.
        modulePreload: {
          polyfill: false,
          resolveDependencies: (_file, files, { hostId }) => (/[\\/]client-/.test(hostId) ? [] : files),
        },
        rolldownOptions: {
          input: {
            client: 'src/entry-client.tsx',
            first: 'src/page/first-script.ts',
            staff: 'src/page/staff-style.css',
            icon: 'src/page/lighthouse.svg',
            preview: 'src/page/preview.png',
          },
          // Dozens of small files of what nearly every page needs would each be asked for, and pack worse than one.
          output: {
            codeSplitting: {
              groups: [
                {
                  name: 'vendor',
                  test: /node_modules[\\/](react|react-dom|scheduler|@tanstack)[\\/]/,
                },
                { name: 'common', test: sources, minShareCount: 20 },
              ],
            },
          },
        },
      },
}));
