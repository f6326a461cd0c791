import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { leaveOutCliniciansWords } from './scripts/lib/clinicians-words.mjs';

/**
 * What is opened together comes in one part: a hundred small files are a third heavier after compression. Only words and
 * screens, and what they alone import: nothing imports those but the routes, so that no part waits for another that waits
 * for it.
 */
const PARTS = [
  // These words come later than the app: `LATER` in src/app/i18n/i18n.ts leaves out the same.
  { name: 'words-office-hi', test: /locales\/hi\/admin/ },
  { name: 'words-office-en', test: /locales\/en\/admin/ },
  // Named so that the service worker keeps them with the screens of `supervision`.
  { name: 'supervision-words-hi', test: /locales\/hi\/chat-list/ },
  { name: 'supervision-words-en', test: /locales\/en\/chat-list/ },
  { name: 'words-hi', test: /locales\/hi\/(?!app|home|join|admin|chat-list)/ },
  { name: 'words-en', test: /locales\/en\/(?!admin|chat-list)/ },
  { name: 'office', test: /src\/app\/(screens\/admin-\w+\/|data\/admin-(chat|org))/ },
  { name: 'log', test: /src\/app\/data\/(log|programme-numbers)\.ts/ },
  // The office stands on this one, never this one on the office: a supervisor's phone does not keep it.
  {
    name: 'supervision',
    test: /src\/(app\/(screens\/(chat-list|meeting|today|worker-log)\/|data\/(asked|chat-list)|form\/NoteBox|ui\/ProblemBanner)|wire\/chat)/,
  },
  {
    name: 'people',
    test: /src\/app\/screens\/(correct|missed|more|people|person|register|same|tell|told|visit)\//,
  },
  { name: 'own', test: /src\/app\/screens\/(carry|due|entry|group|phone|reached|receive|send|settings)\// },
  // Not what home shows, or home would wait for all of it.
  {
    name: 'form',
    test: /src\/app\/(form\/(?!NoteBox|CopiedCard)|ui\/(DayField|Stepper|YesNo|NumberField|Choice|Table)\.|data\/(save|companion)\.)/,
  },
  { name: 'month', test: /src\/app\/screens\/(month[\w-]*|session|stock)\// },
];

/**
 * What a part needs is listed for joining alone, which comes over the network; the service worker holds the rest, and the
 * lists weigh on the first load. Its look is always listed: nothing else would fetch it.
 */
function leanPreload(file: string, needs: string[]): string[] {
  return file.includes('JoinScreen') ? needs : needs.filter((one) => one.endsWith('.css'));
}

export default defineConfig({
  plugins: [
    react(),
    leaveOutCliniciansWords(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/worker',
      filename: 'sw.ts',
      registerType: 'prompt',
      // The page registers by itself: nothing stands inline in it, so the content policy allows nothing inline.
      injectRegister: false,
      manifest: false,
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg,wasm}'],
        target: 'chrome107',
        rollupFormat: 'iife',
      },
    }),
  ],
  resolve: {
    // Its package entry leads to the ES5 build; every browser we target runs the modern one.
    alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }],
  },
  build: {
    outDir: 'build/app',
    emptyOutDir: true,
    target: 'chrome107',
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false, resolveDependencies: leanPreload },
    rolldownOptions: { output: { codeSplitting: { includeDependenciesRecursively: false, groups: PARTS } } },
  },
});
