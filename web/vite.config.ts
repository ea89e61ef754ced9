import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: {
    alias: {
      // Firestore brings an engine for regular expressions, 40 KB of its gzipped weight, for
      // pipeline queries alone. The page runs none.
      re2js: fileURLToPath(new URL('src/kit/no-re2js.ts', import.meta.url)),
    },
  },
  build: {
    target: 'es2023',
    // Every browser of that target knows modulepreload.
    modulePreload: { polyfill: false },
    // The CSP allows no data: URLs but for images.
    assetsInlineLimit: 0,
    // What loads what, for the test that keeps to the budget of sizes.
    manifest: true,
    rolldownOptions: {
      onLog(level, log, report) {
        // 'use client' at the head of a library's modules, which says something to servers only.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
      output: {
        codeSplitting: {
          // Else the group takes in what Auth needs too, and Firestore is loaded signed out.
          includeDependenciesRecursively: false,
          // What changes least stays in people's caches when the page is deployed anew. Small parts
          // that the sign-in page and the others share go along: by themselves they zip badly.
          groups: [
            {
              name: 'base',
              test: /\/(@?firebase\/(app|auth|component|logger|util)|idb|preact\/(dist|jsx-runtime))\/|preload-helper|\/src\/(words\/language|kit\/(firebase|wordmark|language-switch))\./,
            },
            { name: 'firestore', test: /\/@firebase\/(firestore|webchannel-wrapper)\// },
            // What every page needs after sign-in, for the same reason. Leaves alone: a module that waits
            // for words or emulators as it loads would wait for itself, in one piece with what those need.
            {
              name: 'libraries',
              test: /\/zod\/|\/@?preact\/|\/preact-iso\/|\/core\/base\/side\.|\/web\/src\/words\/number\./,
            },
          ],
        },
      },
    },
  },
});
