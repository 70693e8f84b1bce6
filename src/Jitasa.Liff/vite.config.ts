import { defineConfig } from 'vite';

export default defineConfig({
  base: '/liff/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // LINE's own browser on old phones: nothing newer than it can read.
  build: { outDir: '../Jitasa.Bot/wwwroot/liff', emptyOutDir: true, target: 'es2020' },
  server: { proxy: { '/api': 'http://127.0.0.1:5080' } },
});
