/** Builds the page: `web/app` becomes `dist/page`, which the server serves as it is. */
import { readFile } from 'node:fs/promises'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig, type Plugin } from 'vite'

/** What is served as a file of its own and not bundled: `build.license` lists only what is bundled. */
const SERVED_AS_IS = {
  'elkjs.md': 'node_modules/elkjs/LICENSE.md',
  'source-sans-3.txt': 'node_modules/@fontsource-variable/source-sans-3/LICENSE',
  'source-serif-4.txt': 'node_modules/@fontsource-variable/source-serif-4/LICENSE',
}

const notices: Plugin = {
  name: 'notices',
  async generateBundle() {
    for (const [name, path] of Object.entries(SERVED_AS_IS)) {
      this.emitFile({ type: 'asset', fileName: `licenses/${name}`, source: await readFile(path, 'utf8') })
    }
  },
}

export default defineConfig({
  root: 'web/app',
  plugins: [svelte({ configFile: '../../svelte.config.js' }), notices],
  build: {
    outDir: '../../dist/page',
    emptyOutDir: true,
    // The server's content security policy refuses `data:`.
    assetsInlineLimit: 0,
    target: ['chrome123', 'firefox120', 'safari17.5'],
    license: { fileName: 'licenses/bundled.md' },
    // The graph's libraries are one file, fetched only where a graph is drawn.
    chunkSizeWarningLimit: 600,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4100' } },
})
