import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { assetFileName, chunkFileName } from './scripts/chunkFileName.ts'
import { proseModules } from './scripts/proseModules.ts'

export default defineConfig({
  plugins: [react(), proseModules(import.meta.dirname)],
  // React brings this hook itself; libraries name the package that gives it to older ones.
  resolve: { alias: [{ find: /^use-sync-external-store\/shim(\/index\.js)?$/, replacement: 'react' }] },
  build: {
    target: 'es2022',
    // The first browsers that know light-dark(); older ones would cost every page a second copy of the colours.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    modulePreload: {
      polyfill: false,
      // A page that is alive has these; the lists of what to ask for beside a script are a kilobyte shorter without them.
      resolveDependencies: (_, files) => files.filter((file) => !/^assets\/(main|kept|rolldown-runtime)-/.test(file)),
    },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        chunkFileNames: chunkFileName,
        assetFileNames: assetFileName,
        codeSplitting: {
          groups: [
            // What a page that is only read needs beside its text: what is kept, and what an address means.
            {
              name: 'kept',
              test: /node_modules[\\/]zustand[\\/]esm[\\/](vanilla|middleware)|src[\\/](app[\\/](browserPowers|openStorage|isSparing)|state[\\/](settings|addresses|courseStepPath|roundPath)|study[\\/](courseStep|review[\\/]retention)|i18n[\\/]languages|http[\\/]status[\\/]status)\.ts$/,
            },
            {
              name: 'resting',
              test: /src[\\/](app[\\/](rememberPage|offline[\\/](attendOffline|offlineOf|offline|messages|workerUrl|watchReleases))|state[\\/]seenLog)\.ts$/,
            },
            // What every page needs, in one file: each costs a request, which is work before the first paint, and small ones compress badly.
            {
              name: 'frame',
              test: /node_modules[\\/](?!minisearch|dexie|valibot|ts-fsrs|@streamparser)|src[\\/](main\.tsx|app[\\/](start|openPage|openPart|pages[\\/](code|class|noCode|data|accessibility)\.tsx|App|Shell|SearchButton|FailedPage|UnloadedNotice|offline[\\/]OfflinePart)|state[\\/](?!seenLog|sitting|storedSitting|firstSittings|roundLink|roundPath|missionLog|whichLink|progress)|i18n[\\/](namespaces|collections)|ui[\\/](Still|OwnLife|ProseText|StatusNumber))/,
            },
            // Reads the larger logs and what comes from elsewhere.
            { name: 'valibot', test: /node_modules[\\/]valibot/ },
            // Small modules that the same pages need go together: each file costs a request, and requests a round trip in six.
            { name: 'looking', test: /src[/]features[/]explorer[/]CodeSearch\.tsx/ },
            { name: 'comparing', test: /src[\\/].*[\\/](ComparePage\.tsx|swapHash|swapCodes)/ },
            // What tells what was learnt: the pages of the quiz and of the progress begin with it.
            {
              name: 'learning',
              test: /src[\\/](state[\\/]progress[\\/](hasLog|progressOf)|study[\\/]review[\\/](progress|learnerDay)|ui[\\/]saveFile)\.ts$/,
            },
            { name: 'memory', test: /src[\\/]study[\\/]review[\\/](memory|schedule)\.ts$/ },
            { name: 'rounds', test: /src[\\/](state[\\/]roundLink|study[\\/]question)\.ts$/ },
            { name: 'quizStart', test: /src[\\/]features[\\/]quiz[\\/]QuizPage\.tsx$/ },
            { name: 'facts', test: /src[\\/]http[\\/]status[\\/]statuses\.ts$/ },
            {
              name: 'explaining',
              test: /src[\\/](ui[\\/](SpecLink|Reasons|WireMessage|showFocused|trace[\\/]duration)|features[\\/]simulator[\\/]units|i18n[\\/]flowTexts)\.tsx?$/,
            },
            // What was tried of the missions.
            {
              name: 'tried',
              test: /src[\\/](features[\\/]simulator[\\/]MissionLinks|state[\\/]missionLog|lab[\\/]missions[\\/]missionFlows)\.tsx?$/,
            },
            {
              name: 'origin',
              test: /src[\\/](http[\\/](redirection|status[\\/]reasonPhrases)|lab[\\/](origin[\\/](serve|rules)|process|steps|trace[\\/](derive|transcript)|scenarios[\\/]controls|participants[\\/](userAgent|monitorStatus|callbackReceiver|reportOrder)))\.ts$/,
            },
            // Those who are refused wait as those who poll do.
            { name: 'waiting', test: /src[\\/]lab[\\/]participants[\\/]pollStrategy\.ts$/ },
            {
              name: 'jobs',
              test: /src[\\/]lab[\\/]scenarios[\\/](polling|compareChoices)\.ts$/,
            },
            { name: 'player', test: /src[\\/]ui[\\/]trace[\\/]TracePlayer\.tsx$/ },
            {
              name: 'flowParts',
              test: /src[\\/](app[\\/]pages[\\/]flow\.tsx|features[\\/]simulator[\\/]((FlowPage|FlowControls)\.tsx|flowSettings\.ts|FlowPage\.module\.css))$/,
            },
            { name: 'sideways', test: /src[\\/]ui[\\/]sideways\.css$/ },
            { name: 'cells', test: /src[\\/]features[\\/]simulator[\\/](CellTable\.module\.css|showRun\.ts)$/ },
            { name: 'choosing', test: /src[\\/]features[\\/]simulator[\\/](Polling|Choices)Panel\.tsx$/ },
            {
              name: 'play',
              test: /src[\\/](lab[\\/]missions[\\/](play|moments|reports|moves)|i18n[\\/]missionTexts|ui[\\/]mission[\\/]ChoiceText)\.tsx?$/,
            },
            {
              name: 'editing',
              test: /src[\\/]lab[\\/](participants[\\/](browserHistory|editingClient)|threeWayMerge|editors|setting)\.ts$/,
            },
            {
              name: 'concurrentEdits',
              test: /src[\\/]lab[\\/](scenarios[\\/]concurrentEdits|participants[\\/]persistentEditor)\.ts$/,
            },
          ],
        },
      },
    },
  },
  test: {
    // Machines that run the tests are shared: a limit is there to end what hangs, not to time what works.
    testTimeout: 60_000,
    pool: 'threads',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          environment: 'node',
          isolate: false,
          include: [
            'src/{http,lab,study,i18n}/**/*.test.ts',
            'src/state/progress/*.test.ts',
            'src/*.test.ts',
            'scripts/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'screen',
          environment: 'jsdom',
          include: ['src/{state,ui,features,app}/**/*.test.{ts,tsx}'],
          exclude: ['src/state/progress/**'],
        },
      },
    ],
  },
})
