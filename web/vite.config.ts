import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { kernSubset } from './kern-subset.js';
import { precompress } from './precompress.js';

const root = dirname(fileURLToPath(import.meta.url));

/** Two builds of one application: `vite build` for the browser, `vite build --ssr` for the pages rendered on the server. */
export default defineConfig(({ isSsrBuild }) => ({
  root,
  // On the server React would otherwise decide at run time, and take its slow development build.
  define: isSsrBuild ? { 'process.env.NODE_ENV': '"production"' } : {},
  // Links keep the language (src/ui/jsx).
  plugins: [react({ jsxImportSource: '#page' }), ...(isSsrBuild ? [] : [precompress()])],
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
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: {
            client: 'src/entry-client.tsx',
            theme: 'src/page/theme.ts',
            icon: 'src/page/lighthouse.svg',
            preview: 'src/page/preview.png',
          },
          // Dozens of small files of what nearly every page needs would each be asked for, and pack worse than one.
          output: {
            codeSplitting: {
              groups: [
                {
                  name: 'vendor',
                  test: /node_modules[\\/](react|react-dom|scheduler|react-i18next|i18next|@tanstack)[\\/]/,
                },
                { name: 'common', test: /[\\/]web[\\/]src[\\/](?!.*\.(de|en|hsb)\.ts$)/, minShareCount: 20 },
              ],
            },
          },
        },
      },
}));
