import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: {
    alias: {
      // Firestore brings an engine for regular expressions, 40 KB of its gzipped weight, for
      // pipeline queries alone. The page runs none.
      re2js: fileURLToPath(new URL('src/data/no-re2js.ts', import.meta.url)),
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
              test: /\/(@?firebase\/(app|auth|component|logger|util)|idb|preact\/(dist|jsx-runtime))\/|preload-helper|\/src\/(data\/firebase|words\/language|parts\/(wordmark|language-switch))\./,
            },
            { name: 'firestore', test: /\/@firebase\/(firestore|webchannel-wrapper)\// },
            // What every page needs after sign-in, in one piece for the same reason.
            {
              name: 'shared',
              test: /\/zod\/|\/@?preact\/|\/preact-iso\/|\/functions\/src\/(domain\/(account|moves|zoned)|schema\/(account|collections|common|participant|programme|session|staff|transfer))\.|\/web\/src\/(data\/(connection|documents|drafts|firestore|here|live|me|my-sessions|now|outlook|points|query|version|write)|words\/(index|number|when)|parts\/(balance|boundary|gauge|help|later|lead-on|my-balance|my-waiting|names|page|session-line|topics))\./,
            },
          ],
        },
      },
    },
  },
});
